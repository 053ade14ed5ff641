import type { CollectionName } from '../../collections/names.ts'
import { ADDRESS_PATTERNS } from '../../collections/newsroom/addressPatterns.ts'
import type { Site } from '../content-api/routes/site.ts'

/** The collections whose documents have pages on the site. */
export const WITH_PAGES = Object.keys(ADDRESS_PATTERNS) as CollectionName[]

/** What stands in place of a slug in an address, to find it there. */
const HOLE = 'slug-of-the-page'

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const slugAt = (url: string, page: string | undefined): string | undefined => {
  const [before = '', after] = page?.split(HOLE) ?? []
  if (after === undefined || !url.startsWith(before) || !url.endsWith(after)) return undefined
  const slug = url.slice(before.length, url.length - after.length)
  return /^[^/?#]+$/.test(slug) ? decode(slug) : undefined
}

/** A page of the site. */
export type Page = { collection: CollectionName; locale: string; slug: string }

/** What stands at an address of the site; several kinds of document may share a pattern. */
export const pagesAt = (url: string, site: Site): Page[] => {
  const bare = url.replace(/[?#].*$/, '').replace(/\/$/, '')
  return WITH_PAGES.flatMap((collection) =>
    site.locales.flatMap((locale) => {
      const slug = slugAt(bare, site.pageAt(collection, HOLE, locale))
      return slug === undefined ? [] : [{ collection, locale, slug }]
    }),
  )
}
