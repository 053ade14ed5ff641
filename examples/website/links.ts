import type { Collection } from './addresses.ts'
import { pathIn } from './addresses.ts'
import type { Locale } from './locale.ts'
import { DEFAULT_LOCALE, inLocale } from './locale.ts'
import { pageLocale, reader } from './reader.ts'

/** The path of a document's page in the language of the page that leads to it, or undefined when it has none. */
export const pathOf = (
  collection: Collection,
  slug: string | null | undefined,
  locale: Locale = pageLocale(),
): string | undefined => pathIn({ collection, slug }, { locale, patterns: reader().patterns })

/** One of the site's own pages, such as `/agenda`, in the language of the page that leads to it. */
export const siteHref = (path: string): string => inLocale(path, pageLocale())

/** Whether this newsroom has pages of a kind of document. */
export const hasPages = (collection: Collection): boolean => Boolean(reader().patterns[collection])

/** Links in a text lead to pages of the newsroom's own language; a reader of another stays in theirs. */
export const localiseLinks = (html: string): string => {
  const locale = pageLocale()
  return locale === DEFAULT_LOCALE
    ? html
    : html.replaceAll(/(?<=<a href=")\/(?!\/|api\/|en\/|fr\/)/g, inLocale('/', locale) + '/')
}
