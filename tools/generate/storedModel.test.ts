import { describe, expect, it } from '@jest/globals'

import { breakingChanges } from './storedModel.ts'

describe('breakingChanges', () => {
  const before = { articles: { slug: 'text, unique', title: 'text, localized' } }

  it('asks no migration for a new field or a new collection', () => {
    expect(
      breakingChanges(before, { articles: { ...before.articles, kicker: 'text' }, events: { name: 'text' } }),
    ).toEqual([])
  })

  it('names a field that is gone', () => {
    expect(breakingChanges(before, { articles: { slug: 'text, unique' } })).toEqual([
      'articles.title: was text, localized, is gone',
    ])
  })

  it('names a field that is stored otherwise', () => {
    expect(breakingChanges(before, { articles: { ...before.articles, title: 'text' } })).toEqual([
      'articles.title: was text, localized, is text',
    ])
  })

  it('names every field of a collection that is gone', () => {
    expect(breakingChanges(before, {})).toHaveLength(2)
  })
})
