import type { Collection } from '../addresses.ts'
import { COLLECTIONS } from '../addresses.ts'
import { pageLocale } from '../reader.ts'
import { settings } from './settings.ts'

const PATIENCE_IN_MS = 5000
const LONGEST_QUERY = 200

/** What is searched for, as the address of the page says it. */
export type SearchQuery = {
  collections: Collection[]
  from: string
  page: number
  place: string
  q: string
  to: string
  topic: string
}

/** A text in parts, with those that match. */
export type Highlight = { isMatch: boolean; text: string }[]

type Facet = { count: number; slug: string; title: string | null }

export type SearchResult = {
  collection: Collection
  date: string | null
  excerpt: string | null
  highlights: { excerpt: Highlight; title: Highlight }
  id: string
  slug: string | null
  title: string | null
  url: string | null
}

/** What `GET /api/search` of the newsroom answers (docs/search.md of Beffroi). */
export type SearchAnswer = {
  docs: SearchResult[]
  facets: { collections: { count: number; value: string }[]; places: Facet[]; topics: Facet[] }
  page: number
  totalDocs: number
  totalPages: number
}

type Parameters = Record<string, string | string[] | undefined>

/** The first of what was given, without what nobody types. */
const first = (value: string | string[] | undefined): string =>
  ((Array.isArray(value) ? value[0] : value) ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim()

const matching = (value: string | string[] | undefined, pattern: RegExp): string => {
  const text = first(value)
  return pattern.test(text) ? text : ''
}

const SLUG = /^[a-z0-9-]{1,200}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day that there is: « 2026-02-30 » is as if it were not there. */
const dayIn = (value: string | string[] | undefined): string => {
  const text = matching(value, DAY)
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) || text.startsWith('0000') ? '' : text
}

/** Reads what can be read of an address; what can not is as if it were not there. */
export const readSearchQuery = ({ collections, from, page, place, q, to, topic }: Parameters): SearchQuery => ({
  collections: [collections ?? []]
    .flat()
    .flatMap((list) => list.split(','))
    .filter((name): name is Collection => COLLECTIONS.some((collection) => collection === name)),
  from: dayIn(from),
  page: Number(matching(page, /^[1-9]\d{0,3}$/) || 1),
  place: matching(place, SLUG),
  q: first(q).slice(0, LONGEST_QUERY),
  to: dayIn(to),
  topic: matching(topic, SLUG),
})

/** The query as it stands in an address, without what is empty. */
export const searchParams = (query: Partial<SearchQuery>): URLSearchParams => {
  const { collections = [], page = 1, ...rest } = query
  const given = Object.entries(rest).filter(([, value]) => value !== '')
  return new URLSearchParams([
    ...given.toSorted(([first], [second]) => (first === 'q' ? -1 : second === 'q' ? 1 : 0)),
    ...(collections.length > 0 ? [['collections', collections.join(',')]] : []),
    ...(page > 1 ? [['page', String(page)]] : []),
  ] as [string, string][])
}

const NOTHING: SearchAnswer = {
  docs: [],
  facets: { collections: [], places: [], topics: [] },
  page: 1,
  totalDocs: 0,
  totalPages: 1,
}

/**
 * Asks the newsroom's search, afresh each time. Below a topic or a place that is not published, or not any more, there is nothing.
 * @returns undefined while its index is made anew
 * @throws {Error} when it does not answer
 */
export const search = async (query: SearchQuery): Promise<SearchAnswer | undefined> => {
  const asked = searchParams(query)
  asked.set('limit', '10')
  asked.set('locale', pageLocale())
  const answer = await fetch(`${settings().cmsUrl}/api/search?${asked}`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_IN_MS),
  })
  if (answer.status === 503) return undefined
  if (answer.status === 404) return NOTHING
  if (!answer.ok)
    throw new Error(`The CMS answered ${answer.status} to a search: ${(await answer.text()).slice(0, 200)}`)
  return (await answer.json()) as SearchAnswer
}
