import { expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { walkRelations } from '../where-used/walkRelations.ts'
import type { Visit } from '../where-used/walkRelations.ts'
import { undoing, wasOf } from './traces.ts'

const FIELDS = [
  { name: 'main', relationTo: 'people', type: 'relationship' },
  { hasMany: true, name: 'all', relationTo: 'people', type: 'relationship' },
  { localized: true, name: 'translated', relationTo: 'people', type: 'relationship' },
] as unknown as FlattenedField[]

const PAIR = { collection: 'people', from: 'gone', to: 'kept' }
const config = { localization: { localeCodes: ['fr', 'en'] } } as never

const replace: Visit = ({ id }) => (id === 'gone' ? 'kept' : id)

const inAll = (document: Record<string, unknown>, visit: (changed: Record<string, unknown>, locale: string) => Visit) =>
  ['fr', 'en'].reduce((changed, locale) => walkRelations(FIELDS, changed, visit(changed, locale), { locale }), document)

const undo = (document: Record<string, unknown>, was: ReturnType<typeof wasOf>) => {
  const edit = undoing({ collection: 'articles', id: '1', published: was }, PAIR)
  return inAll(document, (changed, locale) => {
    const references: Parameters<typeof edit>[0] = []
    walkRelations(
      FIELDS,
      changed,
      (reference) => {
        references.push(reference)
        return reference.id
      },
      { locale },
    )
    return edit(references, locale)
  })
}

it.each([
  ['places of one document', { main: 'gone', translated: { en: 'kept', fr: 'gone' } }],
  ['both in one list, in either order', { all: ['a', 'gone', 'b', 'kept'], main: 'kept' }],
  ['the other order', { all: ['kept', 'gone'], main: 'gone' }],
] as [string, { all?: string[]; main: string }][])('puts back %s', (_, document) => {
  const was = wasOf(FIELDS, document, { config, pair: PAIR })
  const merged = inAll(document, () => replace)
  expect(JSON.stringify(merged)).not.toContain('gone')
  const undone = undo(merged, was) as { all?: string[] }
  expect({ ...undone, all: undone.all?.toSorted() }).toEqual({ ...document, all: document.all?.toSorted() })
})

it('leaves what leads to more places than it did then', () => {
  const document = { all: ['kept'], main: 'gone' }
  const was = wasOf(FIELDS, document, { config, pair: PAIR })
  const since = { all: ['kept'], main: 'kept', translated: { fr: 'kept' } }
  expect(undo(since, was)).toEqual({ ...since, main: 'gone' })
  expect(undo({ all: ['kept'], main: 'a' }, was)).toEqual({ all: ['kept'], main: 'a' })
})

it('writes nothing down of what does not lead to the one that left', () => {
  expect(wasOf(FIELDS, { all: ['kept'] }, { config, pair: PAIR })).toBe(undefined)
})
