import type { SearchResult } from 'minisearch'

import { expandWords, queryWords } from './expandWords.ts'
import type { Expanded } from './expandWords.ts'
import type { SearchedCollection } from './fields.ts'
import { TermIndex } from './termIndex.ts'
import type { Texts } from './readTexts.ts'

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
  /** The document of a collection with a slug. */
  withSlug: (collection: SearchedCollection, slug: string) => Searched | undefined
}

/** So much more is worth what is called by a word than what it stands in. */
const NAMES_BOOST = 6

/** Of two that are about equal, the recent one comes first: today's is worth a quarter more than an old one, last year's an eighth. */
const RECENCY_BOOST = 0.25
const HALF_LIFE_MS = 365 * 86_400_000

/** With so few hits, wrong letters are forgiven. */
const FEW = 5

const BETWEEN = '\n'

type Entry = { document: Searched; locales: ReadonlySet<string | undefined> }

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
  let newest: Entry[] | undefined

  const remove = (key: string): void => {
    const known = documents.get(key)
    if (!known) return
    newest = undefined
    for (const entry of known.entries) {
      index.discard(entry)
      entries.delete(entry)
    }
    documents.delete(key)
  }

  const search = (expanded: Expanded[], combineWith: 'AND' | 'OR', locale: string | undefined): SearchResult[] => {
    if (expanded.length === 0) return []
    const now = Date.now()
    return index.search(
      { combineWith, queries: expanded.map(queryOf) },
      {
        boost: { names: NAMES_BOOST },
        boostDocument: (id: number) => {
          const entry = entries.get(id)
          // 0 leaves it out.
          if (!entry?.locales.has(locale)) return 0
          const { date } = entry.document
          return date === undefined ? 1 : 1 + RECENCY_BOOST * 0.5 ** (Math.max(0, now - date) / HALF_LIFE_MS)
        },
        tokenize: (term) => [term],
      },
    )
  }

  const hitsOf = (results: SearchResult[]): Hit[] =>
    results.flatMap(({ id, terms }) => {
      const entry = entries.get(id as number)
      return entry ? [{ document: entry.document, terms }] : []
    })

  return {
    all: (locale) => {
      newest ??= [...entries.values()].toSorted((a, b) => (b.document.date ?? 0) - (a.document.date ?? 0))
      return newest.filter(({ locales }) => locales.has(locale)).map(({ document }) => ({ document, terms: [] }))
    },
    find: (query, locale) => {
      const words = queryWords(query)
      const found = search(expandWords(words, { index, withTypos: false }), 'AND', locale)
      if (found.length >= FEW || words.length === 0) return hitsOf(found)
      const expanded = expandWords(words, { index, withTypos: true })
      const forgiven = search(expanded, 'AND', locale)
      const known = new Set(found.map(({ id }) => id as number))
      const more = forgiven.filter(({ id }) => !known.has(id as number))
      if (found.length + more.length > 0 || expanded.length < 2) return hitsOf([...found, ...more])
      return hitsOf(search(expanded, 'OR', locale))
    },
    get: (key) => documents.get(key)?.document,
    keys: () => documents.keys(),
    put: (document, texts) => {
      remove(document.key)
      newest = undefined
      const own = texts.map(({ locales, names, texts: written }) => {
        const id = nextEntry++
        entries.set(id, { document, locales: new Set(locales) })
        index.add({ id, names: names.join(BETWEEN), texts: written.join(BETWEEN) })
        return id
      })
      documents.set(document.key, { document, entries: own })
    },
    remove,
    withSlug: (collection, slug) => {
      for (const { document } of documents.values())
        if (document.collection === collection && document.slug === slug) return document
      return undefined
    },
  }
}
