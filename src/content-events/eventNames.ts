import type { CollectionName } from '../../collections/names.ts'

/** The collections whose changes the public sees, and what an event calls one of their documents: `article` in `article.published`. */
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

export type ContentCollection = keyof typeof EVENT_NAMES

export const CONTENT_COLLECTIONS = Object.keys(EVENT_NAMES) as ContentCollection[]

/** What stands for the global of the same name in events, keys and tags. */
export const NEWSROOM = 'newsroom'
