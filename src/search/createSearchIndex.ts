import type { SearchResult } from 'minisearch'

import { expandWords, queryWords } from './expandWords.ts'
import type { Expanded } from './expandWords.ts'
import type { SearchedCollection } from './fields.ts'
import { isStopWord } from './stopWords.ts'
import { TermIndex } from './termIndex.ts'
import type { Texts } from './readTexts.ts'
import { wordsIn } from './words.ts'

/** A published document as it is searched. */
export type Searched = {
  collection: SearchedCollection
  /** Milliseconds since 1970. */
  date: number | undefined
  /** As its database has it. */
  id: number | string
  key: string
  /** What a topic or a place is part of. */
  parents: readonly string[]
  places: readonly string[]
  slug: null | string
  topics: readonly string[]
}

/** What is found: a document, and the terms that it was found by. */
export type Hit = { document: Searched; terms: readonly string[] }

/** Texts of a document, and the languages that they are shown in. */
export type InLanguages = Texts & { locales: readonly (string | undefined)[] }

export type SearchIndex = {
  /** All documents that have texts in a language, the newest first. */
  all: (locale: string | undefined) => Hit[]
  /** The documents that are found in a language, the best first. */
  find: (query: string, locale: string | undefined) => Hit[]
  get: (key: string) => Searched | undefined
  keys: () => Iterable<string>
  /** Puts a document in, or in the place of what it was. */
  put: (document: Searched, texts: readonly InLanguages[]) => void
  remove: (key: string) => void
  /** The documents in which all words of a sentence stand, in any order: few, or none where its words are in too many. */
  withAllWords: (sentence: string) => Searched[]
  /** The document of a collection with a slug. */
  withSlug: (collection: SearchedCollection, slug: string) => Searched | undefined
}

/** So much more is worth what is called by a word than what it stands in. */
const NAMES_BOOST = 6

/** Of two that are about equal, the recent one comes first: today's is worth a quarter more than an old one, last year's an eighth. */
const RECENCY_BOOST = 0.25
const DAY_IN_MS = 86_400_000
const HALF_LIFE_MS = 365 * DAY_IN_MS

/** With so few hits, wrong letters are forgiven. */
const FEW = 5

/** Texts that are looked through for a sentence, by its rarest word. */
const MOST_WITH_RAREST_WORD = 5000

const BETWEEN = '\n'

type Entry = {
  /** What it is worth today for its date. */
  boost: number
  boostedOn: number
  document: Searched
  locales: ReadonlySet<string | undefined>
}

/** It is asked for with each text that a term stands in, and is reckoned once a day: by the day, so that what is of one moment is worth the same. */
const boostOf = (entry: Entry, today: number): number => {
  if (entry.boostedOn !== today) {
    const { date } = entry.document
    entry.boost = date === undefined ? 1 : 1 + RECENCY_BOOST * 0.5 ** (Math.max(0, today - date) / HALF_LIFE_MS)
    entry.boostedOn = today
  }
  return entry.boost
}

/**
 * The newest first; what has no date comes after what has one, however old that is. What is of one moment goes by its key: it comes in the same order in every
 * process, whatever that read first, or pages of results would overlap.
 */
const byDate = (a: Searched, b: Searched): number => {
  if (a.date === b.date) return a.key < b.key ? -1 : 1
  return (b.date ?? -Infinity) - (a.date ?? -Infinity)
}

const queryOf = ({ field, terms }: Expanded) => ({
  boostTerm: (term: string) => terms.get(term) ?? 1,
  combineWith: 'OR' as const,
  ...(field && { fields: [field] }),
  queries: [...terms.keys()],
})

/** The index of what is published, in memory. */
export const createSearchIndex = (): SearchIndex => {
  const index = new TermIndex()
  const documents = new Map<string, { document: Searched; entries: number[] }>()
  const entries = new Map<number, Entry>()
  let nextEntry = 1
  const newest = new Map<string | undefined, Hit[]>()

  const remove = (key: string): void => {
    const known = documents.get(key)
    if (!known) return
    newest.clear()
    for (const entry of known.entries) {
      index.discard(entry)
      entries.delete(entry)
    }
    documents.delete(key)
  }

  const search = (expanded: Expanded[], combineWith: 'AND' | 'OR', locale: string | undefined): SearchResult[] => {
    if (expanded.length === 0) return []
    const today = Math.floor(Date.now() / DAY_IN_MS) * DAY_IN_MS
    // Most of what a frequent word stands in has not the others: only what has all of them is worth being reckoned.
    const candidates = combineWith === 'AND' && expanded.length > 1 ? index.withAll(expanded) : undefined
    if (candidates?.size === 0) return []
    const results = index.search(
      { combineWith, queries: expanded.map(queryOf) },
      {
        boost: { names: NAMES_BOOST },
        boostDocument: (id: number) => {
          // 0 leaves it out.
          if (candidates && !candidates.has(id)) return 0
          const entry = entries.get(id)
          return entry?.locales.has(locale) ? boostOf(entry, today) : 0
        },
        tokenize: (term) => [term],
      },
    )
    return results.toSorted((a, b) => {
      if (a.score !== b.score) return b.score - a.score
      const [first, second] = [entries.get(a.id as number), entries.get(b.id as number)]
      return first && second ? byDate(first.document, second.document) : 0
    })
  }

  const hitsOf = (results: SearchResult[]): Hit[] =>
    results.flatMap(({ id, terms }) => {
      const entry = entries.get(id as number)
      return entry ? [{ document: entry.document, terms }] : []
    })

  return {
    all: (locale) => {
      const known = newest.get(locale)
      if (known) return known
      const shown = [...entries.values()].flatMap(({ document, locales }) => (locales.has(locale) ? [document] : []))
      const hits = shown.toSorted(byDate).map((document) => ({ document, terms: [] }))
      newest.set(locale, hits)
      return hits
    },
    find: (query, locale) => {
      const words = queryWords(query)
      const found = search(expandWords(words, { index, withTypos: false }), 'AND', locale)
      if (found.length >= FEW || words.length === 0) return hitsOf(found)
      const expanded = expandWords(words, { index, withTypos: true })
      // Where no word is written wrongly, that is what was looked for already.
      const forgiven = expanded.some(({ isForgiven }) => isForgiven) ? search(expanded, 'AND', locale) : []
      const known = new Set(found.map(({ id }) => id as number))
      const more = forgiven.filter(({ id }) => !known.has(id as number))
      if (found.length + more.length > 0 || expanded.length < 2) return hitsOf([...found, ...more])
      return hitsOf(search(expanded, 'OR', locale))
    },
    get: (key) => documents.get(key)?.document,
    keys: () => documents.keys(),
    put: (document, texts) => {
      remove(document.key)
      newest.clear()
      const own = texts.map(({ locales, names, texts: written }) => {
        const id = nextEntry++
        entries.set(id, { boost: 1, boostedOn: -1, document, locales: new Set(locales) })
        index.add({ id, names: names.join(BETWEEN), texts: written.join(BETWEEN) })
        return id
      })
      documents.set(document.key, { document, entries: own })
    },
    remove,
    withAllWords: (sentence) => {
      const terms = wordsIn(sentence).flatMap((word) => (isStopWord(word) ? [] : [word.lower]))
      const ids = terms.length > 0 ? index.withTerms([...new Set(terms)], MOST_WITH_RAREST_WORD) : []
      return [...new Set(ids.flatMap((id) => entries.get(id)?.document ?? []))]
    },
    withSlug: (collection, slug) => {
      for (const { document } of documents.values())
        if (document.collection === collection && document.slug === slug) return document
      return undefined
    },
  }
}
