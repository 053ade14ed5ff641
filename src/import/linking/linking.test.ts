import { describe, expect, it } from '@jest/globals'

import { importDocument } from '../importDocument.ts'
import { fingerprintOf, sameness } from './fingerprint.ts'
import type { KnownRecord } from './indexRecords.ts'
import { indexRecords } from './indexRecords.ts'
import { proposalsOf } from './proposals.ts'

const RECORDS: KnownRecord[] = [
  { id: 'brixel', identifiers: ['552100554'], names: ['Brixel Énergie', 'BXE'] },
  { id: 'agency', names: ['Agence de développement du Forez', 'ADF'] },
  { id: 'other', names: ['Agence de développement du Velay'] },
  { id: 'wood', names: ['Fédération du bois du Velay occidental'] },
]
const index = indexRecords(RECORDS)
const idsOf = (name: string) => index.find({ name }).map(({ basis, id }) => [id, basis])

describe('a record', () => {
  it.each([
    ['BRIXEL ENERGIE', 'brixel'],
    ['Brixel Énergie SAS', 'brixel'],
    ['groupe Brixel Énergie', 'brixel'],
    ['bxe', 'brixel'],
    ['Agence de développement du Forez', 'agency'],
    ["l'agence de developpement du forez", 'agency'],
  ])('is found by its name, whatever its accents, case, articles and legal form: %s', (name, id) =>
    expect(idsOf(name)).toEqual([[id, 'name']]),
  )

  it('is found by its SIREN, whatever it is called', () =>
    expect(index.find({ identifiers: ['552100554'], name: 'Autre nom' })).toEqual([
      { basis: 'identifier', id: 'brixel', name: 'Brixel Énergie' },
    ]))

  it('is only near under a name that is like its own', () => {
    expect(idsOf('Agence pour le développement du Forez')[0]).toEqual(['agency', 'near'])
    expect(idsOf('Fonderie du Velay')).toEqual([])
  })

  it('of an event is another on another day', () => {
    const events = indexRecords([{ day: '2024-05-16', id: 1, names: ['Assemblée générale'] }])

    expect(events.find({ day: '2024-05-16', name: 'Assemblée générale' })).toHaveLength(1)
    expect(events.find({ day: '2025-05-15', name: 'Assemblée générale' })).toEqual([])
  })
})

const read = async (text: string) =>
  importDocument({ publishedOn: '2024-06-20', source: { bytes: Buffer.from(text), name: 'a.txt' } })

describe('a proposal', () => {
  it('has the name that a record would have: with its apostrophes, and a capital in front of an event', async () => {
    const document = await read(
      "La foire de Roanne se tiendra du 3 au 12 octobre 2024, avec la Chambre de commerce et d'industrie de la Loire.",
    )
    const names = proposalsOf(document, {}).map(({ name }) => name)

    expect(names).toEqual(expect.arrayContaining(['Foire de Roanne', 'Chambre de commerce et d’industrie de la Loire']))
  })

  it('is the known record, or a new one with those that are near', async () => {
    const document = await read(
      'La société Brixel Energie recrute à Roanne. La Fédération Bois Velay accompagne la société Tissages du Lac.',
    )
    const organisations = proposalsOf(document, { organisations: index }).filter(
      ({ collection }) => collection === 'organisations',
    )

    expect(organisations.map(({ decision, name }) => [name, decision])).toEqual(
      expect.arrayContaining([
        ['Brixel Energie', { action: 'link', record: 'brixel', recordName: 'Brixel Énergie' }],
        ['Fédération Bois Velay', { action: 'create' }],
        ['Tissages du Lac', { action: 'create' }],
      ]),
    )
    expect(organisations.find(({ name }) => name === 'Fédération Bois Velay')?.candidates).toEqual([
      { basis: 'near', id: 'wood', name: 'Fédération du bois du Velay occidental' },
    ])
  })

  it('that is a record under another name is one with the first', async () => {
    const document = await read('La société Brixel Energie recrute. La société BXE exporte.')
    const decisions = proposalsOf(document, { organisations: index })
      .filter(({ collection }) => collection === 'organisations')
      .map(({ decision }) => decision.action)

    expect(decisions).toEqual(['link', 'merge'])
  })

  it('of an article that there is offers an update', async () => {
    const document = await read('Brixel recrute\n\nLa société Brixel recrute vingt personnes à Roanne.')
    const articles = indexRecords([{ id: 5, names: ['Brixel recrute'] }])

    expect(proposalsOf(document, { articles })[0]?.decision).toEqual({
      action: 'update',
      record: 5,
      recordName: 'Brixel recrute',
    })
  })
})

describe('the fingerprint of a text', () => {
  const text =
    'La société Brixel a inauguré mardi son usine de Roanne, en présence du préfet et de deux cents salariés venus de toute la région. Elle y fabriquera des batteries pour vélos.'

  it('is nearly the same when a word is, and another for another text', () => {
    expect(sameness(fingerprintOf(text), fingerprintOf(text.replace('mardi', 'jeudi')))).toBeGreaterThan(0.6)
    expect(sameness(fingerprintOf(text), fingerprintOf(`À Thiers, ${text.toUpperCase()}`))).toBeGreaterThan(0.6)
    expect(
      sameness(
        fingerprintOf(text),
        fingerprintOf('Le conseil municipal de Thiers a voté le budget de la commune pour 2025.'),
      ),
    ).toBeLessThan(0.2)
  })
})
