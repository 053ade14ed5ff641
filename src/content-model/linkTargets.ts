import type { CollectionConfig, Config } from 'payload'

import { CONTENT_COLLECTIONS } from '../content-events/eventNames.ts'

/**
 * A text links to content: neither to accounts, of whichever collection, nor to the machinery. This says it to every
 * rich text editor of the project, its own ones too, unless the project says otherwise.
 */
export const linkTargets = (config: Config): Config => {
  const { slugs = {} } = (config.custom?.beffroi ?? {}) as { slugs?: Record<string, string> }
  const content: ReadonlySet<string> = new Set(CONTENT_COLLECTIONS)
  const machinery = new Set(Object.entries(slugs).flatMap(([name, slug]) => (content.has(name) ? [] : [slug])))
  const restrict = (collection: CollectionConfig): CollectionConfig =>
    collection.auth || machinery.has(collection.slug) ? { ...collection, admin: { enableRichTextLink: false, enableRichTextRelationship: false, ...collection.admin } } : collection
  return { ...config, collections: config.collections?.map(restrict) }
}
