import type { AffectedDocument } from '../ContentEvent.ts'
import { keyOf } from '../keyOf.ts'

/** Everything that is cached should carry it: it is among the tags when what a change touches cannot be named. */
export const EVERYTHING = 'all'

/** The cache tags of documents: of the lists they stand in, of their pages by id and by slug, and of what every list of pages hangs on. */
export const tagsOf = (documents: AffectedDocument[]): string[] => {
  const tags = new Set<string>()
  for (const { collection, id, slug } of documents) {
    tags.add(collection)
    tags.add(keyOf(collection, id))
    if (slug) tags.add(keyOf(collection, slug))
  }
  return tags.size > 0 ? [...tags, 'feeds', 'sitemap'] : []
}
