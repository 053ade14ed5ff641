import { beforeAll, describe, expect, it } from '@jest/globals'

import { indexRecords } from '../import/linking/indexRecords.ts'
import type { KnownRecord } from '../import/linking/indexRecords.ts'
import { loadGazetteer } from '../import/recognising/gazetteer.ts'
import type { Gazetteer } from '../import/recognising/gazetteer.ts'
import { indexKnown } from '../import/recognising/knownOrganisations.ts'
import type { KnownRecords } from '../known-records/knownRecords.ts'
import { findMentions } from './findMentions.ts'

let gazetteer: Gazetteer

beforeAll(async () => {
  gazetteer = await loadGazetteer()
})

const knownOf = (slug: 'organisations' | 'people' | 'places', records: KnownRecord[]): KnownRecords => ({
  [slug]: {
    index: indexRecords(records),
    inText: indexKnown(records.map(({ id, names: [name = '', ...aliases] }) => ({ aliases, id: String(id), name }))),
    slug,
  },
})

const KNOWN: KnownRecords = {
  ...knownOf('organisations', [
    { id: 1, names: ['Brixel Énergie', 'BXE'] },
    { id: 2, names: ['Lens Agglo'] },
    { id: 3, names: ['Orange'] },
  ]),
  ...knownOf('people', [
    { id: 4, names: ['Hélène Marchadier'] },
    { id: 5, names: ['Paul Martin'] },
    { id: 6, names: ['Paul Martin'] },
  ]),
  ...knownOf('places', [
    { id: 7, identifiers: ['62498'], names: ['Lens'] },
    { id: 8, names: ['Parc des Rives du Nord'] },
  ]),
}

const find = (text: string, isFrench = true) =>
  findMentions({
    gazetteer: isFrench ? gazetteer : undefined,
    known: KNOWN,
    texts: [{ path: 'body', text }],
  }).map(({ id, words }) => [id, words])

describe('a record', () => {
  it.each([
    [
      'L’entreprise Brixel Énergie recrute à Lens.'.replace('’', "'"),
      [
        [1, 'Brixel Énergie'],
        [7, 'Lens'],
      ],
    ],
    [
      'La société BRIXEL ENERGIE recrute, dit Hélène Marchadier.',
      [
        [1, 'BRIXEL ENERGIE'],
        [4, 'Hélène Marchadier'],
      ],
    ],
    [
      'Le Parc des Rives du Nord accueille BXE.',
      [
        [8, 'Parc des Rives du Nord'],
        [1, 'BXE'],
      ],
    ],
  ])('is found where a text names it: %s', (text, expected) => expect(find(text)).toEqual(expected))

  it('is not found where it is a part of a longer name, a word, or one of two', () => {
    expect(find('Le réseau Lens Agglo transporte, dit Paul Martin. Un fruit orange.')).toEqual([[2, 'Lens Agglo']])
  })

  it('is found in a language that has no rules as the newsroom writes it', () => {
    expect(find('Brixel Energie and Hélène Marchadier opened a plant in Lens.', false)).toEqual([
      [1, 'Brixel Energie'],
      [4, 'Hélène Marchadier'],
      [7, 'Lens'],
    ])
  })
})
