import { describe, expect, it } from '@jest/globals'
import { flattenAllFields } from 'payload'
import type { Field } from 'payload'

import { findRelation } from './relationPaths.ts'

const FIELDS: Field[] = [
  { name: 'title', type: 'text' },
  { name: 'author', type: 'relationship', relationTo: 'users' },
  { name: 'translator', type: 'relationship', localized: true, relationTo: 'users' },
  {
    name: 'quotes',
    type: 'array',
    fields: [{ type: 'row', fields: [{ name: 'speaker', type: 'relationship', relationTo: 'users' }] }],
  },
  {
    type: 'tabs',
    tabs: [
      { fields: [{ name: 'image', type: 'upload', relationTo: 'media' }], label: 'Pictures' },
      { fields: [{ name: 'owner', type: 'relationship', relationTo: 'users' }], name: 'rights' },
    ],
  },
  { name: 'articles', type: 'join', collection: 'articles', on: 'author' },
]

const find = (path: string) => {
  const relation = findRelation({ fields: flattenAllFields({ fields: FIELDS }), locales: ['fr', 'en'], path })
  return relation && [relation.path, relation.rest]
}

describe('findRelation', () => {
  it.each([
    ['title', undefined],
    ['unknown.name', undefined],
    ['author', ['author', '']],
    ['author.email', ['author', 'email']],
    ['author__email', ['author', 'email']],
    ['author.team.name', ['author', 'team.name']],
    ['translator.fr.email', ['translator', 'email']],
    ['author.fr', ['author', 'fr']],
    ['quotes.speaker.email', ['quotes.speaker', 'email']],
    ['image.alt', ['image', 'alt']],
    ['rights.owner.email', ['rights.owner', 'email']],
    ['articles.title', ['articles', 'title']],
  ])('%s', (path, expected) => {
    expect(find(path)).toEqual(expected)
  })
})
