import type { SanitizedConfig } from 'payload'

import type { CollectionName } from '../../collections/names.ts'
import { projectSlug } from '../content-model/slugs.ts'

/** The collections whose changes the public sees, and what an event calls one of their documents: `article` in `article.published`. */
// oxlint-disable-next-line sort-keys -- in the order of the menu, as the settings of a webhook list them
export const EVENT_NAMES = {
  articles: 'article',
  newsletters: 'newsletter',
  media: 'media',
  topics: 'topic',
  organisations: 'organisation',
  people: 'person',
  roles: 'role',
  places: 'place',
  events: 'event',
  artworks: 'artwork',
  series: 'series',
} as const satisfies Partial<Record<CollectionName, string>>

/** Beffroi's name of a collection whose changes are content events. */
export type ContentCollection = keyof typeof EVENT_NAMES

/** Beffroi's names of the collections whose changes are content events, in the order of the menu. */
export const CONTENT_COLLECTIONS = Object.keys(EVENT_NAMES) as ContentCollection[]

/** The name of the newsroom's settings, a global, in events, keys and tags. */
export const NEWSROOM = 'newsroom'

/** Among the links of an event about the newsroom: every page of the site may stand elsewhere since then. */
export const PAGES_MOVED = `${NEWSROOM}:addresses`

/** Beffroi's name of a collection of the project; `undefined` for one whose changes are no content events (accounts, the project's own). */
export const contentName = (config: Pick<SanitizedConfig, 'custom'>, slug: string): ContentCollection | undefined =>
  CONTENT_COLLECTIONS.find((name) => projectSlug(config, name) === slug)

/** The key of a document in the published snapshot and in cache tags: `articles:66f0…`. */
export const keyOf = (collection: string, id: number | string): string => `${collection}:${id}`

/** Beffroi's name of the collection that a key leads to. */
export const collectionIn = (key: string): string => key.slice(0, key.indexOf(':'))
