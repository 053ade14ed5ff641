import { pageLocale } from '../reader.ts'
import { strings } from '../strings.ts'

/** What a feed is narrowed to, by slug. */
export type Narrowing = Partial<Record<'organisation' | 'person' | 'place' | 'series' | 'topic', string>>

const FEEDS = {
  'application/atom+xml': 'atom.xml',
  'application/feed+json': 'feed.json',
  'application/rss+xml': 'rss.xml',
}

/** The newsroom makes the feeds; this site shows them below `/feeds/` (`proxy.ts`). */
export const feedPath = (file: string, narrowing: Narrowing & { collection?: string; event?: string } = {}): string => {
  const query = new URLSearchParams({ ...narrowing, ...(pageLocale() !== 'fr' && { locale: pageLocale() }) })
  return `/feeds/${file}${query.size > 0 ? `?${query}` : ''}`
}

/** The feeds of a page, for the head of it. */
export const feedLinks = (name: string | null, narrowing: Narrowing = {}) =>
  Object.fromEntries(
    Object.entries(FEEDS).map(([type, file]) => [
      type,
      [{ title: strings().feeds.articles(name ?? ''), url: feedPath(file, narrowing) }],
    ]),
  )
