import { expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { referencesIn, walkRelations } from './walkRelations.ts'
import type { Visit } from './walkRelations.ts'

const relation = (name: string, more: object = {}) => ({ name, relationTo: 'people', type: 'relationship', ...more })

const FIELDS = [
  relation('author'),
  relation('signed', { hasMany: true }),
  relation('about', { hasMany: true, relationTo: ['people', 'places'] }),
  { flattenedFields: [relation('person'), { name: 'title', type: 'text' }], name: 'roles', type: 'array' },
  { flattenedFields: [relation('contact')], localized: true, name: 'box', type: 'group' },
] as unknown as FlattenedField[]

const DOCUMENT = {
  about: [
    { relationTo: 'places', value: 'a' },
    { relationTo: 'people', value: 'a' },
  ],
  author: 'a',
  box: { en: { contact: 'b' }, fr: { contact: 'a' } },
  roles: [
    { id: '1', person: 'a', title: 'Maire' },
    { id: '2', person: 'b', title: 'Adjoint' },
  ],
  signed: ['b', 'a'],
}

const replacing =
  (from: string, to: string | null): Visit =>
  ({ collection, id }) =>
    collection === 'people' && id === from ? to : id

/** The places that lead to the person `a`, each with the way to it. */
const places = (locale: string) =>
  referencesIn(FIELDS, DOCUMENT, { locale })
    .filter(({ collection, id }) => collection === 'people' && id === 'a')
    .map(({ isLocalized, steps }) => [isLocalized, ...steps.map((step) => ('name' in step ? step.name : step.text))])

it('names each place once a language, with the way to it', () => {
  const everywhere = [
    [false, 'author'],
    [false, 'signed'],
    [false, 'about'],
    [false, 'roles', 'person'],
  ]
  expect(places('fr')).toEqual([...everywhere, [true, 'box', 'contact']])
  expect(places('en')).toEqual(everywhere)
})

it('puts another one in each place, once in a list, in one language of what is translated', () => {
  expect(walkRelations(FIELDS, DOCUMENT, replacing('a', 'b'), { locale: 'fr' })).toEqual({
    about: [
      { relationTo: 'places', value: 'a' },
      { relationTo: 'people', value: 'b' },
    ],
    author: 'b',
    box: { en: { contact: 'b' }, fr: { contact: 'b' } },
    roles: [
      { id: '1', person: 'b', title: 'Maire' },
      { id: '2', person: 'b', title: 'Adjoint' },
    ],
    signed: ['b'],
  })
})

it('takes what leads to nothing out of lists, with its row', () => {
  expect(walkRelations(FIELDS, DOCUMENT, replacing('a', null), { locale: 'en' })).toMatchObject({
    author: null,
    roles: [{ id: '2' }],
    signed: ['b'],
  })
})

it('returns the same document where nothing is changed', () => {
  expect(walkRelations(FIELDS, DOCUMENT, replacing('z', 'b'), { locale: 'fr' })).toBe(DOCUMENT)
})
