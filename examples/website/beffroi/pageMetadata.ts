import type { Metadata } from 'next'

import type { PictureFragment } from '../generated/queries.ts'
import { DEFAULT_LOCALE, inLocale, LOCALES } from '../locale.ts'
import type { Locale } from '../locale.ts'
import { pageLocale, reader } from '../reader.ts'
import { feedLinks } from './feeds.ts'
import type { Narrowing } from './feeds.ts'
import { shareImageOf } from './shareImageOf.ts'

const OPEN_GRAPH: Record<Locale, string> = { en: 'en_GB', fr: 'fr_FR' }

type Description = {
  description?: string | null
  /** What the feeds of the page are narrowed to, and what it is called. */
  feed?: { narrowing: Narrowing; title: string | null }
  /** Whether search engines may list the page. */
  isListed?: boolean
  /** Whether the other language has this page too, and not just the same text under other headings. */
  isTranslated?: boolean
  /** The one address of the page, in a language. */
  pathIn: (locale: Locale) => string
  /** That of the page, where it has one: what `shareImage` shows is described as it is. */
  picture?: PictureFragment | null
  /** The newsroom's address of the picture to share the page with. */
  shareImage?: string | null
  /** What that picture says, where it is not the title of the page. */
  shareTitle?: string | null
  title: string | null
  type?: 'article' | 'website'
}

/**
 * What search engines, social networks and feed readers are told of a page. A page that has no text of its own in its language points to the one
 * that has.
 */
export const pageMetadata = ({
  description,
  feed,
  isListed = true,
  isTranslated = true,
  pathIn,
  picture,
  shareImage,
  shareTitle,
  title,
  type = 'website',
}: Description): Metadata => {
  const locale = pageLocale()
  const path = pathIn(locale)
  const image = shareImageOf({ picture, shareImage, title: shareTitle ?? title })
  const languages = Object.fromEntries(LOCALES.map((other) => [other, pathIn(other)]))
  return {
    alternates: {
      canonical: path,
      ...(isTranslated && isListed && { languages: { ...languages, 'x-default': pathIn(DEFAULT_LOCALE) } }),
      ...(feed && { types: feedLinks(feed.title, feed.narrowing) }),
    },
    ...(description && { description }),
    openGraph: {
      ...(description && { description }),
      ...(image && { images: [image] }),
      ...(isTranslated && {
        alternateLocale: LOCALES.filter((other) => other !== locale).map((other) => OPEN_GRAPH[other]),
      }),
      locale: OPEN_GRAPH[locale],
      title: title ?? undefined,
      type,
      url: path,
    },
    ...(!isListed && { robots: { follow: true, index: false } }),
    title,
    twitter: { card: image ? 'summary_large_image' : 'summary' },
  }
}

/** The same for one of the site's own pages, such as `/agenda`, shared with the newsroom's own picture; `query` for the page of a list. */
export const sitePageMetadata = ({
  path,
  query = '',
  ...more
}: Omit<Description, 'pathIn'> & { path: string; query?: string }): Metadata =>
  pageMetadata({
    shareImage: `/api/share-images/newsroom.png?locale=${pageLocale()}`,
    shareTitle: reader().name,
    ...more,
    pathIn: (locale) => `${inLocale(path, locale)}${query}`,
  })
