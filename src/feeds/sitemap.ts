import { Readable } from 'node:stream'

import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import type { SitemapItemLoose } from 'sitemap'

import type { CollectionName } from '../../collections/names.ts'
import { RouteRefusal } from '../content-api/routes/publishedRoutes.ts'
import type { PublishedRequest, PublishedRoute } from '../content-api/routes/publishedRoutes.ts'
import { NO_SERVER_URL, notOneOf } from '../messages/feeds.ts'
import { LOCALE, readNumber } from '../content-api/routes/parameters.ts'
import { PICTURES, titleFieldOf } from './pageFields.ts'
import { WITH_PAGES } from './pagesAt.ts'
import { readAll } from './readAll.ts'
import { readSite } from '../content-api/routes/site.ts'
import type { Site } from '../content-api/routes/site.ts'

/** Fewer than the 50,000 that sitemaps.org allows: each is made in one piece. */
const PAGE = 1000

const XML = 'application/xml; charset=utf-8'

const NAMESPACES = { image: true, news: false, video: false, xhtml: true }

const written = async (stream: SitemapIndexStream | SitemapStream, items: readonly object[]): Promise<string> =>
  (await streamToPromise(Readable.from(items).pipe(stream))).toString()

type Document = Record<string, unknown> & { id: string; slug?: null | string; updatedAt: string }

/** By id, the languages that a document is translated into; of the main one its words are there already. */
const readTranslations = async (
  request: PublishedRequest,
  { collection, page, site }: Page,
  inMainLanguage: readonly Document[],
) => {
  const field = titleFieldOf(collection)
  const translated = new Map<string, string[]>()
  for (const locale of site.locales) {
    const docs =
      locale === site.locale
        ? inMainLanguage
        : await readPage<Document>(request, {
            collection,
            fallbackLocale: 'none',
            locale,
            page,
            select: { [field]: true },
          })
    for (const { id, [field]: title } of docs) if (title) translated.set(id, [...(translated.get(id) ?? []), locale])
  }
  return translated
}

type Page = { collection: CollectionName; page: number; site: Site }

type PageQuery = {
  collection: CollectionName
  depth?: number
  fallbackLocale?: string
  locale: string
  page: number
  select: Record<string, unknown>
}

const readPage = async <One>(request: PublishedRequest, { collection, page, ...query }: PageQuery): Promise<One[]> =>
  readAll<One>(request, collection, { ...query, from: (page - 1) * PAGE, most: PAGE, sort: 'id' })

const imageOf = (document: Document, collection: CollectionName, site: Site): string[] => {
  const picture = document[PICTURES[collection] ?? ''] as { url?: null | string } | null | undefined
  const url = site.fileAt(picture?.url)
  return url ? [url] : []
}

/** The pages of a document: one, or one for each language that it is translated into, each naming the others (`hreflang`). */
const entriesOf = (
  document: Document,
  { collection, site, translated }: Page & { translated: readonly string[] },
): SitemapItemLoose[] => {
  const pages = new Map<string, string>()
  for (const locale of translated) {
    const url = site.pageAt(collection, document.slug, locale)
    if (url && ![...pages.values()].includes(url)) pages.set(locale, url)
  }
  const links = pages.size > 1 ? [...pages].map(([lang, url]) => ({ lang, url })) : []
  return [...pages.values()].map((url) => ({
    img: imageOf(document, collection, site),
    lastmod: document.updatedAt,
    links,
    url,
  }))
}

const writePage = async (request: PublishedRequest, page: Page): Promise<string> => {
  const { collection, site } = page
  const picture = PICTURES[collection]
  const docs = await readPage<Document>(request, {
    collection,
    depth: 1,
    locale: site.locale,
    page: page.page,
    select: { slug: true, [titleFieldOf(collection)]: true, updatedAt: true, ...(picture && { [picture]: true }) },
  })
  const translations = await readTranslations(request, page, docs)
  const items = docs.flatMap((document) =>
    entriesOf(document, { ...page, translated: translations.get(document.id) ?? [] }),
  )
  return written(new SitemapStream({ xmlns: NAMESPACES }), items)
}

const writeIndex = async ({ payload, read }: PublishedRequest): Promise<string> => {
  const { routes, serverURL } = payload.config
  if (!serverURL) throw new RouteRefusal(NO_SERVER_URL, 404)
  const items: { url: string }[] = []
  for (const collection of WITH_PAGES) {
    const { totalDocs } = await read.list(collection, { limit: 1, select: { slug: true } })
    for (let page = 1; page <= Math.ceil(totalDocs / PAGE); page++)
      items.push({ url: `${serverURL}${routes.api}/feeds/sitemap.xml?collection=${collection}&page=${page}` })
  }
  return written(new SitemapIndexStream(), items)
}

const readCollection = ({ query }: PublishedRequest): CollectionName | undefined => {
  const asked = query.get('collection')
  if (asked === null) return undefined
  const known = WITH_PAGES.find((name) => name === asked)
  if (known) return known
  throw new RouteRefusal(notOneOf('collection', WITH_PAGES))
}

/** The index of the sitemaps, and with `collection` and `page` one of them (sitemaps.org 0.9, with pictures and languages). */
const sitemap: PublishedRoute = {
  answer: async (request) => {
    const collection = readCollection(request)
    const page = readNumber(request, 'page', { most: 1000, usual: 1 })
    const site = await readSite(request)
    const body = collection ? await writePage(request, { collection, page, site }) : await writeIndex(request)
    return { body }
  },
  contentType: XML,
  parameters: {
    collection: 'The collection whose pages are listed; without it the index of all sitemaps.',
    page: 'The page of the list, from 1 on; each has a thousand documents.',
  },
  path: '/feeds/sitemap.xml',
  summary: 'The pages of the site for search engines (sitemaps.org)',
}

const DAY_MS = 86_400_000
const FIVE_MINUTES = 300

type News = { publishedAt: string; slug: string; title: string }

/** The articles of the last two days, as search engines for news ask. */
const newsSitemap: PublishedRoute = {
  answer: async (request) => {
    const site = await readSite(request)
    const since = new Date(
      Math.floor(Date.now() / (FIVE_MINUTES * 1000)) * FIVE_MINUTES * 1000 - 2 * DAY_MS,
    ).toISOString()
    const docs = await readAll<News>(request, 'articles', {
      locale: site.locale,
      most: 1000,
      select: { publishedAt: true, slug: true, title: true },
      sort: '-publishedAt',
      where: { publishedAt: { greater_than_equal: since } },
    })
    const items = docs.flatMap(({ publishedAt, slug, title }): SitemapItemLoose[] => {
      const url = site.pageAt('articles', slug)
      if (!url) return []
      const publication = { language: site.locale, name: site.name }
      return [{ news: { publication, publication_date: publishedAt, title }, url }]
    })
    const xmlns = { image: false, news: true, video: false, xhtml: false }
    return { body: await written(new SitemapStream({ xmlns }), items), maxAgeSeconds: FIVE_MINUTES }
  },
  contentType: XML,
  parameters: LOCALE,
  path: '/feeds/news-sitemap.xml',
  summary: 'The articles of the last two days, for search engines for news',
}

/** Everything may be read, and where the sitemaps are (RFC 9309). */
const robots: PublishedRoute = {
  answer: async (request) => {
    await readSite(request)
    const { routes, serverURL } = request.payload.config
    const sitemaps = serverURL
      ? ['sitemap.xml', 'news-sitemap.xml'].map((name) => `Sitemap: ${serverURL}${routes.api}/feeds/${name}\n`)
      : []
    return {
      body: `User-agent: *\nAllow: /\n${sitemaps.length > 0 ? '\n' : ''}${sitemaps.join('')}`,
    }
  },
  contentType: 'text/plain; charset=utf-8',
  parameters: {},
  path: '/feeds/robots.txt',
  summary: 'That everything may be read, and where the sitemaps are (RFC 9309)',
}

export const sitemaps: PublishedRoute[] = [sitemap, newsSitemap, robots]
