import { RouteRefusal } from '../content-api/routes/publishedRoutes.ts'
import { fromWallTime } from '../formats/timeZones.ts'
import { notOneOf, wrongValue } from '../messages/feeds.ts'
import { A_DAY, notFound } from '../messages/search.ts'
import type { Hit, Searched, SearchIndex } from './createSearchIndex.ts'
import { SEARCHED_COLLECTIONS } from './fields.ts'
import type { SearchedCollection } from './fields.ts'

/** What a search is narrowed to. */
export type Filters = {
  collections: ReadonlySet<SearchedCollection> | undefined
  /** Milliseconds since 1970: the first moment, and the first one that is out. */
  from: number | undefined
  place: string | undefined
  to: number | undefined
  topic: string | undefined
}

/** The collections whose documents others are filed under. */
export type Tree = 'places' | 'topics'

const readCollections = (query: URLSearchParams): Filters['collections'] => {
  const asked = query.get('collections')
  if (!asked) return undefined
  return new Set(
    asked.split(',').map((name) => {
      const known = SEARCHED_COLLECTIONS.find((one) => one === name.trim())
      if (!known) throw new RouteRefusal(notOneOf('collections', SEARCHED_COLLECTIONS))
      return known
    }),
  )
}

/** The first moment of a day, or of the one after it, in a time zone. */
const readDay = (query: URLSearchParams, name: 'from' | 'to', timeZone: string): number | undefined => {
  const text = query.get(name)
  if (!text) return undefined
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number)
  const date = new Date(`${text}T00:00:00.000Z`)
  if (!year || !month || !day || Number.isNaN(date.getTime()) || date.getUTCDate() !== day)
    throw new RouteRefusal(wrongValue(name, A_DAY))
  const wall = { day: name === 'to' ? day + 1 : day, hour: 0, minute: 0, month, year }
  return fromWallTime(wall, timeZone).getTime()
}

/** The id of a topic or a place that a parameter names by its id or its slug. */
const readFiled = (
  query: URLSearchParams,
  { index, name, tree }: { index: SearchIndex; name: 'place' | 'topic'; tree: Tree },
): string | undefined => {
  const asked = query.get(name)
  if (!asked) return undefined
  const known = index.get(`${tree}:${asked}`) ?? index.withSlug(tree, asked)
  if (!known) throw new RouteRefusal(notFound(name), 404)
  return String(known.id)
}

/** Reads what a search is narrowed to. @throws RouteRefusal */
export const readFilters = (query: URLSearchParams, index: SearchIndex, timeZone: string): Filters => ({
  collections: readCollections(query),
  from: readDay(query, 'from', timeZone),
  place: readFiled(query, { index, name: 'place', tree: 'places' }),
  to: readDay(query, 'to', timeZone),
  topic: readFiled(query, { index, name: 'topic', tree: 'topics' }),
})

const NONE: readonly string[] = []

/** What documents are filed under: their own topics or places, and those above them. */
const createPaths = (index: SearchIndex, tree: Tree) => {
  const above = (id: string, seen: readonly string[]): string[] =>
    seen.includes(id)
      ? []
      : [id, ...(index.get(`${tree}:${id}`)?.parents ?? []).flatMap((parent) => above(parent, [...seen, id]))]
  const known = new Map<string, readonly string[]>()
  // Many documents are filed under the same: each is looked up once a search.
  return (document: Searched): readonly string[] => {
    const ids = document[tree]
    if (ids.length === 0) return NONE
    const name = ids.length === 1 ? (ids[0] ?? '') : ids.join()
    const paths = known.get(name) ?? [...new Set(ids.flatMap((id) => above(id, [])))]
    known.set(name, paths)
    return paths
  }
}

/** What was found and fulfils all filters, and how many would with each other value of one of them. */
export type Narrowed = {
  counts: { collections: Map<string, number>; places: Map<string, number>; topics: Map<string, number> }
  hits: Hit[]
}

const isWithin = ({ date }: Searched, { from, to }: Filters): boolean => {
  if (from === undefined && to === undefined) return true
  return date !== undefined && date >= (from ?? -Infinity) && date < (to ?? Infinity)
}

const addOne = (counts: Map<string, number>, value: string): void =>
  void counts.set(value, (counts.get(value) ?? 0) + 1)

/**
 * Narrows what was found. Each facet counts what fulfils all filters but its own: how many there would be with another value in its place. What is filed under a topic
 * or a place is filed under those above it too.
 */
export const narrow = (found: readonly Hit[], filters: Filters, index: SearchIndex): Narrowed => {
  const topicsOf = createPaths(index, 'topics')
  const placesOf = createPaths(index, 'places')
  const counts: Narrowed['counts'] = { collections: new Map(), places: new Map(), topics: new Map() }
  const { collections, place, topic } = filters
  const hits: Hit[] = []
  for (const hit of found) {
    const { document } = hit
    if (!isWithin(document, filters)) continue
    const topics = topicsOf(document)
    const places = placesOf(document)
    const isOfCollection = !collections || collections.has(document.collection)
    const isOfTopic = topic === undefined || topics.includes(topic)
    const isOfPlace = place === undefined || places.includes(place)
    if (isOfTopic && isOfPlace) addOne(counts.collections, document.collection)
    if (isOfCollection && isOfPlace) for (const one of topics) addOne(counts.topics, one)
    if (isOfCollection && isOfTopic) for (const one of places) addOne(counts.places, one)
    if (isOfCollection && isOfTopic && isOfPlace) hits.push(hit)
  }
  return { counts, hits }
}
