import type { Config, Payload, Where } from 'payload'
import { stringify } from 'qs-esm'

import type { CollectionName } from '../../../collections/names.ts'
import { NEWSROOM } from '../../content-events/names.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { unknownParameter } from '../../messages/feeds.ts'
import type { Bilingual } from '../../messages/t.ts'
import { usualLanguage } from '../documents/StoredDocument.ts'
import { LeftToPayload, viewsOf } from '../reading.ts'
import type { Reading } from '../reading.ts'
import type { ServedCollection } from '../served.ts'
import type { RestAnswer } from '../rest/answerRest.ts'
import type { RestRequest } from '../rest/readAddress.ts'

/** What a list is asked for, as Payload's REST API has it. Relations are populated to `depth` (0 by default), joins are left out. */
export type ListQuery = {
  depth?: number
  fallbackLocale?: string
  limit?: number
  locale?: string
  page?: number
  /** By Beffroi's names of collections, the fields that their documents are populated with; without it those of `defaultPopulate`. */
  populate?: Partial<Record<CollectionName, Record<string, unknown>>>
  select?: Record<string, unknown>
  sort?: string
  where?: Where
}

export type ListPage<Document> = { docs: Document[]; hasNextPage: boolean; totalDocs: number; totalPages: number }

/** Reads what a stranger may read, from the published snapshot, through the REST API of the content API: a route cannot tell more than that. */
export type ReadPublished = {
  /** Says that the answer depends on everything that is published in a collection, also on what it does not show. */
  dependOn: (collection: CollectionName) => void
  /** The published documents with some ids, in their order and one language, relations as ids; what is not public is left out. Not to be changed: all readers share them. */
  documents: <Document>(
    collection: CollectionName,
    ids: readonly (number | string)[],
    query: { locale: string | undefined; select: Record<string, true> },
  ) => Promise<Document[]>
  list: <Document>(collection: CollectionName, query?: ListQuery) => Promise<ListPage<Document>>
  /** The newsroom's settings; `undefined` where there are none. */
  newsroom: <Settings>(query?: Pick<ListQuery, 'depth' | 'locale'>) => Promise<Settings | undefined>
}

export type PublishedRequest = {
  /** Of the path, by their names. */
  params: Readonly<Record<string, string>>
  payload: Payload
  query: URLSearchParams
  read: ReadPublished
}

export type RouteAnswer = {
  /** A text, or bytes (a `Buffer`), as they are sent, or a value that is sent as JSON. */
  body: object | string
  /** For which it may be kept, where it depends on the clock beside what was read. */
  maxAgeSeconds?: number
}

/** An address below Payload's `routes.api` that answers everybody what is published, whoever asks, in a format of its own. */
export type PublishedRoute = {
  /** @throws RouteRefusal */
  answer: (request: PublishedRequest) => Promise<RouteAnswer>
  contentType: string
  /** What may stand in the query of its address, and what it means; anything else is refused, since a filter that is ignored would show what was not asked for. */
  parameters: Readonly<Record<string, string>>
  /** Its parts are words, or `:names` of parameters: `/feeds/rss`, `/ninjs/:id`. */
  path: string
  /** What it answers, in a few words. */
  summary: string
}

/** What a route cannot answer: a sentence for who asks, and a status. */
export class RouteRefusal extends Error {
  readonly status: number
  readonly text: Bilingual

  constructor(text: Bilingual, status = 400) {
    super(text.en)
    this.status = status
    this.text = text
  }
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean)

const matchParts = (expected: readonly string[], given: readonly string[]): Record<string, string> | undefined => {
  if (given.length !== expected.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = value
    else if (part !== value) return undefined
  }
  return params
}

/** The published routes of a project's config. */
export const routesOf = ({ custom }: { custom?: Record<string, unknown> }): readonly PublishedRoute[] =>
  (custom?.beffroi as { routes?: PublishedRoute[] } | undefined)?.routes ?? []

const parts = new WeakMap<PublishedRoute, readonly string[]>()

/** Looked at with each request that is not answered from memory: read once. */
const expectedParts = (route: PublishedRoute): readonly string[] => {
  const known = parts.get(route) ?? partsOf(route.path)
  parts.set(route, known)
  return known
}

/** A route that was found at a path, with the parameters in it. */
export type FoundRoute = { params: Record<string, string>; route: PublishedRoute }

/** The route at a path below `routes.api`. */
export const findRoute = (config: Pick<Config, 'custom'>, path: string): FoundRoute | undefined => {
  const given = partsOf(path)
  for (const route of routesOf(config)) {
    const params = matchParts(expectedParts(route), given)
    if (params) return { params, route }
  }
  return undefined
}

const UNSERVED: Bilingual = {
  en: 'This newsroom does not publish what this address is made from.',
  fr: 'Cette rédaction ne publie pas ce dont cette adresse est faite.',
}

type AnswerRest = (reading: Reading, request: RestRequest) => Promise<RestAnswer>

const readWith = (reading: Reading, answerRest: AnswerRest): ReadPublished => {
  const { config } = reading.payload
  const get = async (path: string, query: object): Promise<unknown> => {
    const { body } = await answerRest(reading, {
      method: 'GET',
      pathname: `${config.routes.api}/${path}`,
      search: stringify(query, { addQueryPrefix: true }),
    })
    return body
  }
  const ofProject = (populate: NonNullable<ListQuery['populate']>): object =>
    Object.fromEntries(
      Object.entries(populate).map(([name, fields]) => [projectSlug(config, name as CollectionName) ?? name, fields]),
    )
  const servedBy = (collection: CollectionName): ServedCollection => {
    const served = reading.served.collections.get(projectSlug(config, collection) ?? '')
    if (!served) throw new RouteRefusal(UNSERVED, 404)
    return served
  }
  return {
    dependOn: (collection) => void reading.touched.add(servedBy(collection).config.slug),
    documents: async <Document>(
      collection: CollectionName,
      ids: readonly (number | string)[],
      { locale, select }: { locale: string | undefined; select: Record<string, true> },
    ) => {
      const args = { collection: servedBy(collection), language: usualLanguage(reading.payload, locale), select }
      return (await viewsOf(reading, ids, args)) as unknown as Document[]
    },
    list: async <Document>(collection: CollectionName, { populate, ...query }: ListQuery = {}) => {
      return (await get(servedBy(collection).config.slug, {
        depth: 0,
        joins: false,
        ...query,
        ...(populate && { populate: ofProject(populate) }),
      })) as ListPage<Document>
    },
    newsroom: async <Settings>(query = {}) => {
      if (!config.globals.some(({ slug }) => slug === NEWSROOM)) return undefined
      try {
        return (await get(`globals/${NEWSROOM}`, { depth: 0, ...query })) as Settings
      } catch (error) {
        // It has never been saved.
        if (error instanceof LeftToPayload) return undefined
        throw error
      }
    },
  }
}

const refuseUnknown = (query: URLSearchParams, known: readonly string[]): void => {
  for (const name of query.keys()) {
    if (!known.includes(name) && !/^(?:_|utm_)/.test(name)) throw new RouteRefusal(unknownParameter(name, known))
  }
}

type Asked = FoundRoute & { query: URLSearchParams; reading: Reading }

/**
 * What a route answers.
 *
 * @throws RouteRefusal
 * @throws LeftToPayload where what it reads cannot be read here.
 */
export const answerRoute = async (
  { params, query, reading, route }: Asked,
  answerRest: AnswerRest,
): Promise<RouteAnswer> => {
  refuseUnknown(query, Object.keys(route.parameters))
  return route.answer({ params, payload: reading.payload, query, read: readWith(reading, answerRest) })
}
