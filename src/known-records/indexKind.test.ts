import { describe, expect, it } from '@jest/globals'

import { indexKind, MOST_OVER } from './indexKind.ts'

const index = indexKind([
  { id: 1, names: ['Brixel Énergie', 'BXE'] },
  { id: 2, names: ['Tissages du Lac'] },
])
const changed = index.with([
  { id: 1, names: ['Brixel Chaleur'] },
  { id: 3, names: ['Tissages du Lac Bleu'] },
])
const namesIn = (text: string) => changed?.inText.find(text).map(({ organisation }) => organisation.id)

describe('an index of records of which some have changed', () => {
  it('has their new names, and not those that they had', () => {
    expect(changed?.index.find({ name: 'brixel chaleur' })).toEqual([{ basis: 'name', id: 1, name: 'Brixel Chaleur' }])
    expect(changed?.index.find({ name: 'BXE' })).toEqual([])
    expect(changed?.inText.get('BXE')).toBeUndefined()
    expect(namesIn('Brixel Énergie devient Brixel Chaleur.')).toEqual(['1'])
  })

  it('has those that have not changed, and of two names at one place the longer one', () => {
    expect(changed?.index.find({ name: 'Tissages du Lac' })[0]).toMatchObject({ basis: 'name', id: 2 })
    expect(namesIn('Les Tissages du Lac Bleu et les Tissages du Lac')).toEqual(['3', '2'])
  })

  it('is made anew when too many have', () => {
    const many = Array.from({ length: MOST_OVER + 1 }, (_, id) => ({ id, names: [`Atelier ${id}`] }))
    expect(changed?.with(many)).toBeUndefined()
  })
})
