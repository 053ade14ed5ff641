import type { CollectionName } from '../../collections/names.ts'
import { RouteRefusal } from '../content-api/routes/publishedRoutes.ts'
import type { PublishedRequest, PublishedRoute } from '../content-api/routes/publishedRoutes.ts'
import { NO_PAGE, ONLY_JSON } from '../messages/feeds.ts'
import { readNumber } from '../content-api/routes/parameters.ts'
import { PICTURES, titleFieldOf } from './pageFields.ts'
import { pagesAt } from './pagesAt.ts'
import type { Page } from './pagesAt.ts'
import { CARD_SIZE } from './share-images/drawCard.ts'
import { readSite } from '../content-api/routes/site.ts'
import type { Site } from '../content-api/routes/site.ts'

type Size = { height?: null | number; url?: null | string; width?: null | number }

type Picture = Size & { sizes?: Record<string, Size> | null }

type Document = {
  authors?: { name?: null | string }[] | null
  name?: null | string
  shareImage?: null | string
  title?: null | string
} & Record<string, unknown>

/** The picture that the page is shared with, or where that is too wide a smaller one of the page's own. */
const thumbnailOf = (
  document: Document,
  { collection, mostWide, site }: { collection: CollectionName; mostWide: number; site: Site },
): Record<string, number | string> => {
  const picture = document[PICTURES[collection] ?? ''] as null | Picture | undefined
  const shared = { ...CARD_SIZE, url: document.shareImage }
  const sizes = [shared, picture?.sizes?.card, picture?.sizes?.thumbnail]
  const fitting = sizes.find((size) => size?.url && size.width && size.width <= mostWide)
  const url = site.fileAt(fitting?.url)
  return url && fitting?.width && fitting.height
    ? { thumbnail_height: fitting.height, thumbnail_url: url, thumbnail_width: fitting.width }
    : {}
}

const find = async ({ read }: PublishedRequest, { collection, locale, slug }: Page): Promise<Document | undefined> => {
  const picture = PICTURES[collection]
  const select = {
    [titleFieldOf(collection)]: true,
    shareImage: true,
    ...(collection === 'articles' && { authors: true }),
    ...(picture && { [picture]: true }),
  }
  const { docs } = await read.list<Document>(collection, {
    depth: 1,
    limit: 1,
    locale,
    select,
    where: { slug: { equals: slug } },
  })
  return docs[0]
}

/** A page of the site for who embeds its address (oEmbed 1.0, of type `link`): its title, authors and picture. */
export const oembed: PublishedRoute = {
  answer: async (request) => {
    const { query } = request
    // A format that is not there is 501 in the specification (section 2.2.5).
    if ((query.get('format') ?? 'json') !== 'json') throw new RouteRefusal(ONLY_JSON, 501)
    const most = readNumber(request, 'maxwidth', { most: 100_000, usual: 100_000 })
    const site = await readSite(request)
    for (const page of pagesAt(query.get('url') ?? '', site)) {
      const document = await find(request, page)
      if (!document) continue
      const author = (document.authors ?? []).flatMap(({ name }) => name ?? []).join(', ')
      const body = {
        ...(author && { author_name: author }),
        cache_age: 3600,
        provider_name: site.name,
        provider_url: site.home,
        title: document.title ?? document.name ?? '',
        type: 'link',
        version: '1.0',
        ...thumbnailOf(document, { collection: page.collection, mostWide: most, site }),
      }
      return { body }
    }
    throw new RouteRefusal(NO_PAGE, 404)
  },
  contentType: 'application/json',
  parameters: {
    format: 'Only `json`.',
    maxheight: 'Of what is embedded, in pixels; a link has none.',
    maxwidth: 'Of the picture, in pixels.',
    url: 'The address of a page of the site.',
  },
  path: '/oembed',
  summary: 'What a page says to who embeds its address (oEmbed)',
}
