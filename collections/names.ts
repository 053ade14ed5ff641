/** The names that options call the collections by, whatever a project renames them to; in the order of the admin panel's menu. */
export const COLLECTION_NAMES = [
  'articles',
  'newsletters',
  'media',
  'topics',
  'organisations',
  'people',
  'roles',
  'places',
  'events',
  'artworks',
  'series',
  'users',
  'api-clients',
  'webhooks',
  'webhook-deliveries',
  'content-events',
  'published-documents',
  'event-consumers',
  'preview-links',
  'leases',
] as const

/** Beffroi's name of a collection that the plugin adds. */
export type CollectionName = (typeof COLLECTION_NAMES)[number]
