import { findSite } from '../content-api/routes/site.ts'
import type { Site } from '../content-api/routes/site.ts'
import { LOCALE, readLocale, readNumber } from '../content-api/routes/parameters.ts'
import { RouteRefusal } from '../content-api/routes/publishedRoutes.ts'
import type { PublishedRequest, PublishedRoute } from '../content-api/routes/publishedRoutes.ts'
import { wrongValue } from '../messages/feeds.ts'
import { NOT_READY, notLongerThan } from '../messages/search.ts'
import { DEFAULT_TIME_ZONE } from '../formats/timeZones.ts'
import type { Hit } from './createSearchIndex.ts'
import { SEARCHED_COLLECTIONS } from './fields.ts'
import { narrow, readFilters } from './filters.ts'
import type { Narrowed, Tree } from './filters.ts'
import { openSearch } from './openSearch.ts'
import { readHits } from './readHits.ts'

const LONGEST_QUERY = 200
const MOST_HITS_A_PAGE = 50
const MOST_PAGES = 1000
const MOST_FACETS = 20

/** A small newsroom's index is there in this time; for a large one the request is told to come again. */
const READY_WITHIN_MS = 400

/** What was published just now is in the index in a few milliseconds, unless much was. */
const SETTLED_WITHIN_MS = 250

type Facet = { count: number; id: number | string; slug: null | string; title: null | string }

const byCount = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].toSorted(([a, first], [b, second]) => second - first || a.localeCompare(b))

const readFacet = async (
  { read }: PublishedRequest,
  tree: Tree,
  { counts, locale }: { counts: ReadonlyMap<string, number>; locale: string | undefined },
): Promise<Facet[]> => {
  const first = byCount(counts).slice(0, MOST_FACETS)
  if (first.length === 0) return []
  type Named = { id: number | string; name?: null | string; slug?: null | string }
  const ids = first.map(([id]) => id)
  const documents = await read.documents<Named>(tree, ids, { locale, select: { name: true, slug: true } })
  return documents.map(({ id, name, slug }) => ({
    count: counts.get(String(id)) ?? 0,
    id,
    slug: slug ?? null,
    title: name ?? null,
  }))
}

const readFacets = async (request: PublishedRequest, counts: Narrowed['counts'], locale: string | undefined) => ({
  collections: byCount(counts.collections).map(([value, count]) => ({ count, value })),
  places: await readFacet(request, 'places', { counts: counts.places, locale }),
  topics: await readFacet(request, 'topics', { counts: counts.topics, locale }),
})

const readQuery = ({ query }: PublishedRequest): string => {
  const text = query.get('q') ?? ''
  if (text.length <= LONGEST_QUERY) return text
  throw new RouteRefusal(wrongValue('q', notLongerThan(LONGEST_QUERY)))
}

/** Whatever is published in what is searched may change what is found. */
const dependOnAll = ({ read }: PublishedRequest): void => {
  for (const collection of SEARCHED_COLLECTIONS) {
    try {
      read.dependOn(collection)
    } catch (error) {
      // The project has it not, or Payload answers for it: then it is not searched.
      if (!(error instanceof RouteRefusal)) throw error
    }
  }
}

const PARAMETERS = {
  ...LOCALE,
  collections: `Those that are searched, with commas between them: ${SEARCHED_COLLECTIONS.join(', ')}. All without it.`,
  from: 'The first day, as 2026-01-31, in the newsroom’s time zone; what has no date is left out.',
  limit: `The documents a page: 10, up to ${MOST_HITS_A_PAGE}.`,
  page: 'From 1 on.',
  place: 'The ID or slug of a place; what is filed under a place in it counts too.',
  q: `Words, up to ${LONGEST_QUERY} characters; the last one may be unfinished. Without any, everything, the newest first.`,
  to: 'The last day.',
  topic: 'The ID or slug of a topic; what is filed under a topic below it counts too.',
}

const pageOf = (hits: readonly Hit[], { limit, page }: { limit: number; page: number }) => ({
  hasNextPage: page * limit < hits.length,
  limit,
  page,
  shown: hits.slice((page - 1) * limit, page * limit),
  totalDocs: hits.length,
  totalPages: Math.max(1, Math.ceil(hits.length / limit)),
})

/** Searches what is published. The index only says which documents: what is told of them is read from the published snapshot. */
export const searchRoute: PublishedRoute = {
  answer: async (request) => {
    const { payload, query } = request
    const text = readQuery(request)
    const limit = readNumber(request, 'limit', { most: MOST_HITS_A_PAGE, usual: 10 })
    const page = readNumber(request, 'page', { most: MOST_PAGES, usual: 1 })
    const locale = payload.config.localization ? readLocale(request) : undefined
    dependOnAll(request)
    const { follower, index } = openSearch(payload)
    const isSettled = await follower.settle(follower.isReady() ? SETTLED_WITHIN_MS : READY_WITHIN_MS)
    if (!follower.isReady()) throw new RouteRefusal(NOT_READY, 503)
    const site: Site | undefined = await findSite(request)
    const filters = readFilters(query, index, site?.timeZone ?? DEFAULT_TIME_ZONE)
    const found = text.trim() === '' ? index.all(locale) : index.find(text, locale)
    const { counts, hits } = narrow(found, filters, index)
    const { shown, ...pages } = pageOf(hits, { limit, page })
    const [docs, facets] = await Promise.all([
      readHits(request, shown, { locale, site }),
      readFacets(request, counts, locale),
    ])
    return {
      body: { docs, facets, locale: locale ?? null, query: text.trim(), ...pages },
      // Soon it may be another one.
      ...(!isSettled && { maxAgeSeconds: 1 }),
    }
  },
  contentType: 'application/json',
  parameters: PARAMETERS,
  path: '/search',
  summary: 'Searches what is published',
}
