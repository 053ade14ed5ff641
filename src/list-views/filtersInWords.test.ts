import { describe, expect, it } from '@jest/globals'

import { conditionsIn, filtersInWords } from './filtersInWords.ts'

const words = {
  and: 'et',
  operator: (operator: string, value: unknown, isDate: boolean) =>
    operator === 'exists' ? (value === 'false' ? 'est vide' : 'est rempli') : isDate ? 'est après le' : 'est',
  or: 'ou',
}

const names = { embargo: 'Embargo', kind: 'Genre', topics: 'Thèmes' } as Record<string, string>

const inWords = (where: unknown): string =>
  filtersInWords({
    describe: (path) => ({
      isDate: path === 'embargo',
      label: names[path] ?? path,
      say: (value) => `«${String(value)}»`,
    }),
    where,
    words,
  })

describe('filtersInWords', () => {
  it('says what a list’s own filter says, group by group', () => {
    const where = {
      or: [
        { and: [{ kind: { equals: 'brief' } }, { topics: { in: 'a,b' } }] },
        { and: [{ embargo: { greater_than: '2026' } }] },
      ],
    }
    expect(inWords(where)).toBe('Genre est «brief» et Thèmes est «a», «b», ou Embargo est après le «2026»')
  })

  it('says what is empty without a value', () => {
    expect(inWords({ or: [{ and: [{ topics: { exists: 'false' } }] }] })).toBe('Thèmes est vide')
  })

  it('says nothing of a list without a filter, nor of groups that are empty, as the panel leaves them', () => {
    for (const where of [undefined, {}, { or: [] }, { or: [{ and: [] }] }, 'kind', { or: 'x' }])
      expect(inWords(where)).toBe('')
  })

  it('reads lists as addresses with many entries have them', () => {
    const where = { or: { 0: { and: { 0: { kind: { equals: 'brief' } } } } } }
    expect(inWords(where)).toBe('Genre est «brief»')
    expect(conditionsIn(where)).toEqual([{ operator: 'equals', path: 'kind', value: 'brief' }])
  })
})
