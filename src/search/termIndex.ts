import MiniSearch from 'minisearch'

import { termsOf } from './words.ts'

/** The texts of a document in one language or several that show the same. */
export type IndexedTexts = { id: number; names: string; texts: string }

/** A term of the index, and in how many texts it stands. */
export type Candidate = { count: number; distance: number; term: string }

/** Terms with a prefix that are looked at: more letters make them fewer. */
const MOST_LOOKED_AT = 3000

/** Where the rarest word stands in more than this part of what another one stands in, nothing is saved. */
const TOO_FREQUENT = 0.8

const countOf = (fields: Iterable<[number, ReadonlyMap<number, number>]>): number => {
  let count = 0
  for (const [, documents] of fields) count += documents.size
  return count
}

/** By the number that MiniSearch gives each text, how often a term stands in it. */
type Postings = ReadonlyMap<number, number>

const sizeOf = (postings: readonly Postings[]): number => postings.reduce((sum, { size }) => sum + size, 0)

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

  /**
   * The texts in which, of each of several words, some term stands; `undefined` where all of them are so frequent that looking for these saves nothing. What it costs is the
   * rarest word.
   */
  withAll(
    words: readonly { field?: 'names' | 'texts'; terms: ReadonlyMap<string, number> }[],
  ): Set<number> | undefined {
    const [rarest = [], ...others] = words
      .map(({ field, terms }) => this.postingsOf(field, terms.keys()))
      .toSorted((a, b) => sizeOf(a) - sizeOf(b))
    const most = sizeOf(others.at(-1) ?? [])
    if (sizeOf(rarest) > most * TOO_FREQUENT) return undefined
    const found = new Set<number>()
    const stands = others.map((postings) => {
      if (postings.length < 3) return (document: number) => postings.some((one) => one.has(document))
      const all = new Set(postings.flatMap((one) => [...one.keys()]))
      return (document: number) => all.has(document)
    })
    for (const postings of rarest)
      for (const document of postings.keys()) {
        const id = this._documentIds.get(document) as number | undefined
        if (id !== undefined && stands.every((isIn) => isIn(document))) found.add(id)
      }
    return found
  }

  /**
   * The texts in which all of some terms stand; none where even the rarest one stands in more texts than `most`, since looking through those would take long.
   */
  withTerms(terms: readonly string[], most: number): number[] {
    const [rarest = [], ...others] = terms
      .map((term) => this.postingsOf(undefined, [term]))
      .toSorted((a, b) => sizeOf(a) - sizeOf(b))
    if (sizeOf(rarest) > most) return []
    return rarest.flatMap((postings) =>
      [...postings.keys()].flatMap((document) => {
        const id = this._documentIds.get(document) as number | undefined
        const stands = others.every((one) => one.some((each) => each.has(document)))
        return stands && id !== undefined ? [id] : []
      }),
    )
  }

  private postingsOf(field: string | undefined, terms: Iterable<string>): Postings[] {
    const asked = field === undefined ? undefined : this._fieldIds[field]
    return [...terms].flatMap((term) =>
      [...(this._index.get(term) ?? [])].flatMap(([one, documents]) =>
        asked === undefined || one === asked ? [documents] : [],
      ),
    )
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
