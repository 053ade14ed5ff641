import type { AffectedDocument } from '../ContentEvent.ts'
import { keyOf } from '../names.ts'

/** `newsroom.addressPatterns`, by Beffroi's name of a collection. */
export type AddressPatterns = Record<string, null | string | undefined>

type Page = { collection: string; slug: string | null }

/** Slugs are letters, digits and dashes already; a project may allow others. */
const pathOf = (pattern: string, slug: string, locale: string): string =>
  pattern.replaceAll('{slug}', encodeURIComponent(slug)).replaceAll('{locale}', locale)

/** The paths of the pages on the website, one for each language where the pattern has one. */
export const pathsOf = (
  pages: Page[],
  { locales, patterns }: { locales: string[]; patterns: AddressPatterns },
): string[] => {
  const paths = pages.flatMap(({ collection, slug }) => {
    const pattern = patterns[collection]
    if (!pattern || !slug) return []
    return pattern.includes('{locale}')
      ? locales.map((locale) => pathOf(pattern, slug, locale))
      : [pathOf(pattern, slug, '')]
  })
  return [...new Set(paths)]
}

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
