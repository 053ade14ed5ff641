import type { Where } from 'payload'

import type { CollectionName } from '../../collections/names.ts'
import { RouteRefusal } from '../content-api/routes/publishedRoutes.ts'
import type { PublishedRequest } from '../content-api/routes/publishedRoutes.ts'
import { notPublished, wrongValue } from '../messages/feeds.ts'

/** What a list may be narrowed to: by the parameter's name, the collection its slug is one of, and the fields that lead there. */
export type Narrowings = Readonly<Record<string, { collection: CollectionName; fields: readonly string[] }>>

/** The parameter for the language. */
export const LOCALE = { locale: 'The language: one of the project’s; the main one without it.' } as const

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

/** Topics are a tree: what is filed under a topic below is filed under it too. */
const DEEPEST_TOPIC = 6

const topicsBelow = async (read: PublishedRequest['read'], root: Named['id']): Promise<Named['id'][]> => {
  const all = [root]
  let level = [root]
  for (let depth = 0; depth < DEEPEST_TOPIC && level.length > 0; depth++) {
    const { docs } = await read.list<Named>('topics', {
      limit: 100,
      select: { slug: true },
      where: { parent: { in: level } },
    })
    level = docs.map(({ id }) => id).filter((id) => !all.includes(id))
    all.push(...level)
  }
  return all
}

/** Reads what a list is narrowed to (`?topic=…&place=…`, by slug). @throws RouteRefusal for a slug that is not published */
export const readNarrowed = async (
  { query, read }: PublishedRequest,
  narrowings: Narrowings,
  locale: string,
): Promise<Narrowed> => {
  const narrowed: Narrowed = { about: [], where: [] }
  for (const [parameter, { collection, fields }] of Object.entries(narrowings)) {
    const slug = query.get(parameter)
    if (slug === null) continue
    const { docs } = await read.list<Named>(collection, { limit: 1, locale, where: { slug: { equals: slug } } })
    const [found] = docs
    if (!found) throw new RouteRefusal(notPublished(parameter), 404)
    const ids = collection === 'topics' ? await topicsBelow(read, found.id) : [found.id]
    narrowed.about.push({ collection, name: found.name ?? found.title ?? slug, slug })
    narrowed.where.push({ or: fields.map((field) => ({ [field]: { in: ids } })) })
  }
  return narrowed
}

/** A whole number that a parameter gives, from 1 to the most; the usual one without it. @throws RouteRefusal */
export const readNumber = (
  { query }: PublishedRequest,
  name: string,
  { most, usual }: { most: number; usual: number },
): number => {
  const text = query.get(name)
  if (text === null) return usual
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (value >= 1 && value <= most) return value
  throw new RouteRefusal(
    wrongValue(name, {
      en: `expected a whole number from 1 to ${most}`,
      fr: `attendu un nombre entier de 1 à ${most}`,
    }),
  )
}
