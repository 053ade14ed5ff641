import type { PublishedRequest } from '../content-api/routes/publishedRoutes.ts'
import { RouteRefusal } from '../content-api/routes/publishedRoutes.ts'
import { titleOfList, wrongValue } from '../messages/feeds.ts'
import { readNumber } from '../content-api/routes/parameters.ts'
import { parametersOf, readNarrowed } from './narrow.ts'
import type { Narrowings } from './narrow.ts'
import type { Site } from '../content-api/routes/site.ts'
import { readSite } from '../content-api/routes/site.ts'

type Named = { id: string; name?: null | string; slug?: null | string }

type Picture = {
  alt?: null | string
  filesize?: null | number
  height?: null | number
  mimeType?: null | string
  url?: null | string
  width?: null | number
}

type Article = {
  authors?: Named[] | null
  bodyHtml?: null | string
  excerpt?: null | string
  id: string
  mainImage?: null | Picture
  publishedAt: string
  slug: string
  standfirst?: null | string
  title: string
  topics?: Named[] | null
  updatedAt: string
}

/** An article as feeds show it: addresses are absolute, texts are plain but for `html`. */
export type FeedItem = {
  authors: { name: string; url: string | undefined }[]
  html: string | undefined
  id: string
  image: undefined | { bytes: number; mimeType: string; url: string }
  published: Date
  summary: string
  title: string
  topics: string[]
  updated: Date
  url: string
}

export type Feed = {
  /** Where a reader finds the same as a page. */
  home: string
  items: FeedItem[]
  locale: string
  /** Where the feed itself stands; `undefined` where the CMS does not know its own address. */
  self: string | undefined
  title: string
  updated: Date
}

const NARROWINGS: Narrowings = {
  organisation: { collection: 'organisations', fields: ['organisations'] },
  person: { collection: 'people', fields: ['people', 'authors'] },
  place: { collection: 'places', fields: ['places', 'dateline'] },
  series: { collection: 'series', fields: ['series'] },
  topic: { collection: 'topics', fields: ['topics'] },
}

const CONTENTS = ['excerpt', 'full'] as const

/** The parameters of a feed of articles. */
export const PARAMETERS = {
  ...parametersOf(NARROWINGS),
  content: '`excerpt`, or `full` for the whole text as HTML.',
  limit: 'The number of articles: 20, up to 100.',
}

const readContent = ({ query }: PublishedRequest): (typeof CONTENTS)[number] => {
  const asked = query.get('content') ?? 'excerpt'
  const known = CONTENTS.find((one) => one === asked)
  if (known) return known
  throw new RouteRefusal(
    wrongValue('content', {
      en: 'expected “excerpt” or “full”',
      fr: 'attendu «\u00A0excerpt\u00A0» ou «\u00A0full\u00A0»',
    }),
  )
}

const itemOf = (article: Article, site: Site): FeedItem[] => {
  const url = site.pageAt('articles', article.slug)
  if (!url) return []
  const { filesize, mimeType, url: file } = article.mainImage ?? {}
  const image = site.fileAt(file)
  return [
    {
      authors: (article.authors ?? []).flatMap(({ name, slug }) =>
        name ? [{ name, url: site.pageAt('people', slug) }] : [],
      ),
      html: article.bodyHtml ?? undefined,
      id: site.identityOf('articles', article.id),
      image: image && mimeType ? { bytes: filesize ?? 0, mimeType, url: image } : undefined,
      published: new Date(article.publishedAt),
      summary: article.excerpt ?? article.standfirst ?? '',
      title: article.title,
      topics: (article.topics ?? []).flatMap(({ name }) => name ?? []),
      updated: new Date(article.updatedAt),
      url,
    },
  ]
}

const latest = (items: readonly FeedItem[]): Date =>
  new Date(Math.max(0, ...items.flatMap(({ published, updated }) => [published.getTime(), updated.getTime()])))

/** Reads the latest articles of the newsroom, or of a topic, organisation, place, person or series. @throws RouteRefusal */
export const readArticles = async (request: PublishedRequest, path: string): Promise<Feed> => {
  const { payload, query, read } = request
  const isFull = readContent(request) === 'full'
  const limit = readNumber(request, 'limit', { most: 100, usual: 20 })
  const site = await readSite(request)
  const { about, where } = await readNarrowed(request, NARROWINGS, site.locale)
  const { docs } = await read.list<Article>('articles', {
    depth: 1,
    limit,
    locale: site.locale,
    select: {
      authors: true,
      ...(isFull && { bodyHtml: true }),
      excerpt: true,
      mainImage: true,
      publishedAt: true,
      slug: true,
      standfirst: true,
      title: true,
      topics: true,
      updatedAt: true,
    },
    sort: '-publishedAt',
    ...(where.length > 0 && { where: { and: where } }),
  })
  const items = docs.flatMap((article) => itemOf(article, site))
  const [only] = about.length === 1 ? about : []
  const { routes, serverURL } = payload.config
  return {
    home: (only && site.pageAt(only.collection, only.slug)) ?? `${site.home}/`,
    items,
    locale: site.locale,
    self: serverURL ? `${serverURL}${routes.api}${path}${query.size > 0 ? `?${query.toString()}` : ''}` : undefined,
    title: titleOfList(site.name, about),
    updated: latest(items),
  }
}
