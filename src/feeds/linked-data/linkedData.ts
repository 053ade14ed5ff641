import type { Config } from 'payload'

import type { CollectionName } from '../../../collections/names.ts'
import { addDocumentRendering } from '../../content-api/renderings/addDocumentRendering.ts'
import { RouteRefusal } from '../../content-api/routes/publishedRoutes.ts'
import type { PublishedRequest, PublishedRoute } from '../../content-api/routes/publishedRoutes.ts'
import { notPublished, notOneOf } from '../../messages/feeds.ts'
import { LOCALE } from '../../content-api/routes/parameters.ts'
import { readSite, siteOf } from '../../content-api/routes/site.ts'
import type { Settings } from '../../content-api/routes/site.ts'
import { describe, DESCRIBED } from './describe.ts'
import type { PublishedDocument } from './documents.ts'
import { ninjsOf } from './ninjs.ts'

const find = async (
  { params, read }: PublishedRequest,
  collection: CollectionName,
  locale: string,
): Promise<PublishedDocument> => {
  const { slug = '' } = params
  const { docs } = await read.list<PublishedDocument>(collection, {
    depth: 1,
    limit: 1,
    locale,
    where: { slug: { equals: slug } },
  })
  const [document] = docs
  if (document) return document
  throw new RouteRefusal(notPublished(slug), 404)
}

const readCollection = ({ params }: PublishedRequest): CollectionName => {
  const collection = Object.keys(DESCRIBED).find((name) => name === params.collection)
  if (collection) return collection as CollectionName
  throw new RouteRefusal(notOneOf(params.collection ?? '', Object.keys(DESCRIBED)), 404)
}

/** A document as JSON-LD, in schema.org's words. */
const jsonLd: PublishedRoute = {
  answer: async (request) => {
    const collection = readCollection(request)
    const site = await readSite(request)
    const document = await find(request, collection, site.locale)
    return { body: describe(collection, document, site) ?? {} }
  },
  contentType: 'application/ld+json',
  parameters: LOCALE,
  path: '/linked-data/:collection/:slug',
  summary: 'A document as JSON-LD (schema.org)',
}

/** An article as ninjs, for agencies and portals that exchange news items. */
const ninjs: PublishedRoute = {
  answer: async (request) => {
    const site = await readSite(request)
    return { body: ninjsOf(await find(request, 'articles', site.locale), site) }
  },
  contentType: 'application/json',
  parameters: LOCALE,
  path: '/ninjs/:slug',
  summary: 'An article as a news item (ninjs 3.1)',
}

export const linkedData: PublishedRoute[] = [jsonLd, ninjs]

/** Adds the field `jsonLd` to the documents that have pages: the same as at their address of linked data, to be put into a page with its other fields. */
export const withLinkedData = (config: Config): Config =>
  addDocumentRendering(config, {
    description: {
      en: 'The document in schema.org’s words, for a page’s <script type="application/ld+json">. Over REST where `select` names it.',
      fr: 'Le document dans les mots de schema.org, pour le <script type="application/ld+json"> d’une page. En REST, si `select` le nomme.',
    },
    label: { en: 'Linked data', fr: 'Données liées' },
    makeOf: (collection) =>
      collection in DESCRIBED
        ? ({ config: project, document, locale, settings }) => {
            const site = siteOf({ config: project, locale: locale ?? 'fr', settings: settings as Settings | undefined })
            return (site && describe(collection, document as PublishedDocument, site)) ?? null
          }
        : undefined,
    name: 'jsonLd',
  })
