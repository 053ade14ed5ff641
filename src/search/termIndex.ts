import MiniSearch from 'minisearch'

import { termsOf } from './words.ts'

/** The texts of a document in one language or several that show the same. */
export type IndexedTexts = { id: number; names: string; texts: string }

/** A term of the index, and in how many texts it stands. */
export type Candidate = { count: number; distance: number; term: string }

/** Terms with a prefix that are looked at: more letters make them fewer. */
const MOST_LOOKED_AT = 3000

const countOf = (fields: Iterable<[number, ReadonlyMap<number, number>]>): number => {
  let count = 0
  for (const [, documents] of fields) count += documents.size
  return count
}

/**
 * MiniSearch, asked for its terms before it is searched: what a search costs is how many texts its terms stand in, and MiniSearch itself would look for every term
 * with a prefix or like another. The index is its protected part; another version is another test run.
 */
export class TermIndex extends MiniSearch<IndexedTexts> {
  constructor() {
    super({
      // What is taken away is swept out in small parts, between requests.
      autoVacuum: { batchSize: 200, batchWait: 10 },
      fields: ['names', 'texts'],
      processTerm: (term) => term,
      tokenize: (text, field) => termsOf(text, field === 'names'),
    })
  }

  /** In how many texts a term stands. */
  count(term: string): number {
    return countOf(this._index.get(term) ?? [])
  }

  /** The terms that begin with some letters, the frequent ones first. */
  startingWith(prefix: string): Candidate[] {
    const found: Candidate[] = []
    for (const [term, fields] of this._index.atPrefix(prefix)) {
      if (found.length >= MOST_LOOKED_AT) break
      if (term !== prefix) found.push({ count: countOf(fields), distance: term.length - prefix.length, term })
    }
    return found.toSorted((a, b) => b.count - a.count)
  }

  /** The terms that one, two… wrong letters turn into others, the nearest first (Levenshtein). */
  like(term: string, mostDistance: number): Candidate[] {
    return [...this._index.fuzzyGet(term, mostDistance)]
      .map(([one, [fields, distance]]) => ({ count: countOf(fields), distance, term: one }))
      .filter(({ distance }) => distance > 0)
      .toSorted((a, b) => a.distance - b.distance || b.count - a.count)
  }
}
