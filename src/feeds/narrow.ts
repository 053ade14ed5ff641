import type { Where } from 'payload'

import type { CollectionName } from '../../collections/names.ts'
import { LOCALE } from '../content-api/routes/parameters.ts'
import { RouteRefusal } from '../content-api/routes/publishedRoutes.ts'
import type { PublishedRequest } from '../content-api/routes/publishedRoutes.ts'
import { notPublished } from '../messages/feeds.ts'
import { readAll } from './readAll.ts'

/** What a list may be narrowed to: by the parameter's name, the collection its slug is one of, and the fields that lead there. */
export type Narrowings = Readonly<Record<string, { collection: CollectionName; fields: readonly string[] }>>

/** The parameters of a list that may be narrowed. */
export const parametersOf = (narrowings: Narrowings): Record<string, string> => ({
  ...LOCALE,
  ...Object.fromEntries(
    Object.entries(narrowings).map(([name, { collection }]) => [name, `The slug of one of the ${collection}.`]),
  ),
})

/** What a list is narrowed to. */
export type Narrowed = {
  /** The documents that it is about, for its title. */
  about: { collection: CollectionName; name: string; slug: string }[]
  where: Where[]
}

type Named = { id: number | string; name?: null | string; title?: null | string }

/** The field by which a document stands below others: what is filed under a topic, or happens at a place, below another is of that one too. */
const TREES: Partial<Record<CollectionName, string>> = { places: 'containedIn', topics: 'parent' }

const DEEPEST = 6

/** Of what stands below one: a region may have thousands of places, and each is part of the condition that articles are looked for with. */
const MOST_BELOW = 300

const withBelow = async (request: PublishedRequest, collection: CollectionName, root: Named['id']) => {
  const field = TREES[collection]
  if (!field) return [root]
  const all = new Set([root])
  let level = [root]
  for (let depth = 0; depth < DEEPEST && level.length > 0 && all.size < MOST_BELOW; depth++) {
    const docs = await readAll<Named>(request, collection, {
      most: MOST_BELOW - all.size,
      select: { slug: true },
      where: { [field]: { in: level } },
    })
    level = docs.flatMap(({ id }) => (all.has(id) ? [] : id))
    for (const id of level) all.add(id)
  }
  return [...all]
}

/** Reads what a list is narrowed to (`?topic=…&place=…`, by slug). @throws RouteRefusal for a slug that is not published */
export const readNarrowed = async (
  request: PublishedRequest,
  narrowings: Narrowings,
  locale: string,
): Promise<Narrowed> => {
  const { query, read } = request
  const narrowed: Narrowed = { about: [], where: [] }
  for (const [parameter, { collection, fields }] of Object.entries(narrowings)) {
    const slug = query.get(parameter)
    if (slug === null) continue
    const { docs } = await read.list<Named>(collection, { limit: 1, locale, where: { slug: { equals: slug } } })
    const [found] = docs
    if (!found) throw new RouteRefusal(notPublished(parameter), 404)
    const ids = await withBelow(request, collection, found.id)
    narrowed.about.push({ collection, name: found.name ?? found.title ?? slug, slug })
    narrowed.where.push({ or: fields.map((field) => ({ [field]: { in: ids } })) })
  }
  return narrowed
}
