import { createHash } from 'node:crypto'

import { LRUCache } from 'lru-cache'
import type { CollectionSlug, Config, Payload, SharpDependency } from 'payload'

import type { CollectionName } from '../../../collections/names.ts'
import { addDocumentRendering } from '../../content-api/renderings/addDocumentRendering.ts'
import { LOCALE } from '../../content-api/routes/parameters.ts'
import { RouteRefusal } from '../../content-api/routes/publishedRoutes.ts'
import type { PublishedRoute } from '../../content-api/routes/publishedRoutes.ts'
import { findSite, readSite } from '../../content-api/routes/site.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { NO_SHARP, notOneOf, notPublished, TOO_MANY_CARDS } from '../../messages/feeds.ts'
import { isRecord } from '../../payload/values.ts'
import { DESCRIBED } from '../linked-data/describe.ts'
import { drawCard } from './drawCard.ts'
import type { Card } from './drawCard.ts'

type Document = { name?: null | string; title?: null | string }

const ROUTE = '/share-images'

const PICTURES = ['mainImage', 'image', 'coverImage', 'portrait', 'logo']

/** Some 20 kB each. */
const CARDS_KEPT = 200

/** Each takes a few hundred milliseconds of a core, and one is drawn at a time: who asks for more than this at once comes again. */
const MOST_WAITING = 8

const cards = new LRUCache<string, Promise<Buffer>>({ max: CARDS_KEPT })

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** A card, drawn once for all who ask for it. @throws RouteRefusal with 503 where too many are being drawn. */
const cardOf = async (card: Card, sharp: SharpDependency): Promise<Buffer> => {
  const key = createHash('sha256').update(JSON.stringify(card)).digest('base64url')
  const known = cards.get(key)
  if (known) return known
  if (waiting >= MOST_WAITING) throw new RouteRefusal(TOO_MANY_CARDS, 503)
  waiting += 1
  const drawn = last.then(async () => drawCard(card, sharp))
  last = drawn.catch(() => undefined).finally(() => (waiting -= 1))
  cards.set(key, drawn)
  drawn.catch(() => cards.delete(key))
  return drawn
}

const labelOf = ({ collections }: Payload, slug: string, locale: string): string => {
  const singular: unknown = collections[slug as CollectionSlug]?.config.labels.singular
  if (typeof singular === 'string') return singular
  const label = isRecord(singular) ? (singular[locale] ?? singular.fr) : ''
  return typeof label === 'string' ? label : ''
}

/** What a page without a picture is shared with: its title, its kind and the newsroom's name. */
export const shareImages: PublishedRoute = {
  answer: async (request) => {
    const { params, payload, read } = request
    const { sharp } = payload.config
    const name = Object.keys(DESCRIBED).find((one) => one === params.collection) as CollectionName | undefined
    const slug = name && projectSlug(payload.config, name)
    if (!name || !slug) throw new RouteRefusal(notOneOf(params.collection ?? '', Object.keys(DESCRIBED)), 404)
    if (!sharp) throw new RouteRefusal(NO_SHARP, 404)
    const id = /^(.+)\.png$/.exec(params.file ?? '')?.[1] ?? ''
    const site = await findSite(request)
    const locale = site?.locale ?? 'fr'
    const select = { name: true, title: true } as const
    const [document] = id ? await read.documents<Document>(name, [id], { locale, select }) : []
    if (!document) throw new RouteRefusal(notPublished(params.file ?? ''), 404)
    const card = {
      kind: labelOf(payload, slug, locale),
      newsroom: site?.name ?? '',
      title: document.title ?? document.name ?? '',
    }
    return { body: await cardOf(card, sharp) }
  },
  contentType: 'image/png',
  parameters: LOCALE,
  path: `${ROUTE}/:collection/:file`,
  summary: 'The picture that a page without one is shared with (1200×630, PNG)',
}

/** What the front page of a website, and its lists, are shared with: the newsroom's name, and where it stands. */
export const newsroomShareImage: PublishedRoute = {
  answer: async (request) => {
    const { sharp } = request.payload.config
    if (!sharp) throw new RouteRefusal(NO_SHARP, 404)
    const { home, name } = await readSite(request)
    const host = new URL(home).hostname.replace(/^www\./, '')
    return { body: await cardOf({ kind: '', newsroom: host, title: name }, sharp) }
  },
  contentType: 'image/png',
  parameters: LOCALE,
  path: `${ROUTE}/newsroom.png`,
  summary: 'The picture that the front page is shared with: the newsroom’s name (1200×630, PNG)',
}

const pictureOf = (document: Record<string, unknown>): string | undefined => {
  for (const name of PICTURES) {
    const picture = document[name]
    const share = isRecord(picture) && isRecord(picture.sizes) ? picture.sizes.share : undefined
    if (isRecord(share) && typeof share.url === 'string' && share.url) return share.url
  }
  return undefined
}

/** Adds the field `shareImage` to the documents that have pages: the address of their picture, cut to 1200×630, or of a card that the newsroom draws. */
export const withShareImage = (config: Config): Config =>
  addDocumentRendering(config, {
    description: {
      en: 'The address of a picture of 1200×630 pixels to share the page with: its own, or a card with its title. Over REST where `select` names it.',
      fr: 'L’adresse d’une image de 1200×630\u00A0pixels pour partager la page\u00A0: la sienne, ou un carton à son titre. En REST, si `select` le nomme.',
    },
    label: { en: 'Share image', fr: 'Image de partage' },
    makeOf: (collection) =>
      collection in DESCRIBED
        ? ({ config: { routes, serverURL }, document, locale }) => {
            const query = locale ? `?locale=${encodeURIComponent(locale)}` : ''
            const card = `${routes.api}${ROUTE}/${collection}/${String(document.id)}.png${query}`
            const address = pictureOf(document) ?? card
            return serverURL ? new URL(address, serverURL).href : address
          }
        : undefined,
    name: 'shareImage',
    type: 'text',
  })
