import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'

import type { PublishedRoute } from '../content-api/routes/publishedRoutes.ts'
import { PARAMETERS, readArticles } from './readArticles.ts'
import type { Feed, FeedItem } from './readArticles.ts'

const plain = (value: string): { type: string; value: string } => ({ type: 'text', value })

const authorsOf = ({ authors }: FeedItem): { name: string; url?: string }[] =>
  authors.map(({ name, url }) => ({ name, ...(url && { url }) }))

/** The library puts a line break on either side of texts with `&` or `<`, which some readers would show. */
const withoutBreaks = (xml: string): string => xml.replaceAll(/>\s+(<!\[CDATA\[[\s\S]*?\]\]>)\s+(?=<\/)/g, '>$1')

/** RSS 2.0 (RSS Advisory Board), with the whole text in `content:encoded` and authors in `dc:creator`, since RSS' own wants an e-mail address. */
const writeRss = ({ home, items, locale, self, title, updated }: Feed): string =>
  withoutBreaks(
    generateRssFeed({
      ...(self && { atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] } }),
      description: title,
      items: items.map((item) => ({
        categories: item.topics.map((name) => ({ name })),
        ...(item.html && { content: { encoded: item.html } }),
        dc: { creators: item.authors.map(({ name }) => name) },
        description: item.summary,
        ...(item.image && {
          enclosures: [{ length: item.image.bytes, type: item.image.mimeType, url: item.image.url }],
        }),
        guid: { isPermaLink: false, value: item.id },
        link: item.url,
        pubDate: item.published,
        title: item.title,
      })),
      language: locale,
      lastBuildDate: updated,
      link: home,
      title,
    }),
  )

/** Atom (RFC 4287). What has no author of its own is the newsroom's. */
const writeAtom = ({ home, items, locale, self, title, updated }: Feed): string =>
  withoutBreaks(
    generateAtomFeed({
      authors: [{ name: title }],
      entries: items.map((item) => ({
        authors: authorsOf(item).map(({ name, url }) => ({ name, ...(url && { uri: url }) })),
        categories: item.topics.map((term) => ({ term })),
        ...(item.html && { content: { type: 'html', value: item.html } }),
        id: item.id,
        links: [
          { href: item.url, rel: 'alternate', type: 'text/html' },
          ...(item.image
            ? [{ href: item.image.url, length: item.image.bytes, rel: 'enclosure', type: item.image.mimeType }]
            : []),
        ],
        published: item.published,
        summary: plain(item.summary),
        title: plain(item.title),
        updated: item.updated,
      })),
      id: self ?? home,
      links: [
        { href: home, rel: 'alternate', type: 'text/html' },
        ...(self ? [{ href: self, rel: 'self', type: 'application/atom+xml' }] : []),
      ],
      title: plain(title),
      updated,
      xml: { lang: locale },
    }),
  )

/** JSON Feed 1.1. */
const writeJson = ({ home, items, locale, self, title }: Feed): object =>
  generateJsonFeed({
    ...(self && { feed_url: self }),
    home_page_url: home,
    items: items.map((item) => ({
      authors: authorsOf(item),
      ...(item.html ? { content_html: item.html } : { content_text: item.summary }),
      date_modified: item.updated,
      date_published: item.published,
      id: item.id,
      ...(item.image && { image: item.image.url }),
      language: locale,
      summary: item.summary,
      tags: item.topics,
      title: item.title,
      url: item.url,
    })),
    language: locale,
    title,
  }) as object

const FORMATS = [
  {
    contentType: 'application/rss+xml; charset=utf-8',
    path: '/feeds/rss.xml',
    summary: 'The latest articles as RSS 2.0',
    write: writeRss,
  },
  {
    contentType: 'application/atom+xml; charset=utf-8',
    path: '/feeds/atom.xml',
    summary: 'The latest articles as Atom',
    write: writeAtom,
  },
  {
    contentType: 'application/feed+json',
    path: '/feeds/feed.json',
    summary: 'The latest articles as JSON Feed',
    write: writeJson,
  },
] as const

/** The latest articles as RSS, Atom and JSON Feed. */
export const syndication: PublishedRoute[] = FORMATS.map(({ contentType, path, summary, write }) => ({
  answer: async (request) => ({ body: write(await readArticles(request, path)) }),
  contentType,
  parameters: PARAMETERS,
  path,
  summary,
}))
