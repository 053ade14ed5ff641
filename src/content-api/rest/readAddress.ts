import { parseParams, sanitizeLocales } from 'payload'
import type {
  CollectionSlug,
  Endpoint,
  ParsedParams,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedGlobalConfig,
  TypedFallbackLocale,
} from 'payload'
import { parse } from 'qs-esm'

import { refuseWrongQuery } from '../../errors/wrong-input/checkQuery.ts'
import type { Language } from '../documents/StoredDocument.ts'
import type { ID } from '../lists/readList.ts'
import { LeftToPayload, requestFor } from '../reading.ts'
import type { Reading } from '../reading.ts'

/** Where a `GET` leads to, and what it asks for there. */
export type Address = {
  language: Language
  params: ParsedParams
  target:
    | { collection: SanitizedCollectionConfig; id: ID; kind: 'document' }
    | { collection: SanitizedCollectionConfig; kind: 'count' | 'list' }
    | { global: SanitizedGlobalConfig; kind: 'global' }
}

export type RestRequest = { method: string; pathname: string; search: string }

/** What only Payload answers, unless it is switched off: drafts, the trash; documents that are not stored, languages side by side. */
const PAYLOADS_OWN: Record<string, unknown[]> = {
  data: [undefined],
  draft: ['false', undefined],
  flattenLocales: ['true', undefined],
  trash: ['false', undefined],
}

const ID_PATTERN = /^(?:\d+|[\da-f]{24}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

type Route = '/' | '/:id' | '/count'

const routes = new WeakMap<object, Set<string>>()

/** Payload's addresses of a collection or global, unless a project has put its own in front of them. */
const hasOnly = (owner: { endpoints: Endpoint[] | false }, route: Route): boolean => {
  const known = routes.get(owner)
  if (known) return known.has(route)
  const paths = (owner.endpoints || []).flatMap(({ method, path }) => (method === 'get' ? [path] : []))
  const isOwn = paths.filter((path) => /^\/[^/]*[:*][^/]*$/.test(path)).every((path) => path === '/:id')
  routes.set(owner, new Set(isOwn ? paths.filter((path) => paths.indexOf(path) === paths.lastIndexOf(path)) : []))
  return hasOnly(owner, route)
}

const idOf = (segment: string, { payload }: Reading): ID =>
  payload.db.defaultIDType === 'number' ? Number(segment) : segment

const findTarget = (reading: Reading, pathname: string): Address['target'] => {
  const { payload, served } = reading
  const base = `${payload.config.routes.api}/`
  const [first = '', second, ...rest] = pathname.startsWith(base) ? pathname.slice(base.length).split('/') : []
  if (rest.length > 0) throw new LeftToPayload()
  if (first === 'globals') {
    const global = served.newsroom
    if (global && global.slug === second && hasOnly(global, '/')) return { global, kind: 'global' }
    throw new LeftToPayload()
  }
  const collection = served.collections.get(first)?.config
  if (collection && second === undefined && hasOnly(collection, '/')) return { collection, kind: 'list' }
  if (collection && second === 'count' && hasOnly(collection, '/count')) return { collection, kind: 'count' }
  if (collection && second !== undefined && ID_PATTERN.test(second) && hasOnly(collection, '/:id'))
    return { collection, id: idOf(second, reading), kind: 'document' }
  throw new LeftToPayload()
}

/** Whether each language is named once: readers who name them in ever other ways would have each document made anew for each. */
const isModest = (fallback: unknown): boolean => !Array.isArray(fallback) || new Set(fallback).size === fallback.length

/** As Payload's `createPayloadRequest` reads it. */
const readLanguage = (
  { payload }: Reading,
  query: Record<string, unknown>,
  searchParams: URLSearchParams,
): Language => {
  const { localization } = payload.config
  // One without a value is none of the languages, and not left out.
  const fallback = query.fallbackLocale || searchParams.get('fallback-locale') || searchParams.get('fallbackLocale')
  const locale = searchParams.get('locale') ?? undefined
  if (!localization) return { fallbackLocale: undefined, locale: undefined }
  // Payload's types know no `undefined` here, and its code asks for it.
  const read = sanitizeLocales({
    fallbackLocale: fallback as TypedFallbackLocale,
    locale: locale as string,
    localization,
  })
  if (read.locale === undefined || read.locale === 'all' || !isModest(fallback)) throw new LeftToPayload()
  return { fallbackLocale: read.fallbackLocale, locale: read.locale as Language['locale'] }
}

const ROUTES: Record<Address['target']['kind'], Route> = { count: '/count', document: '/:id', global: '/', list: '/' }

/**
 * Reads an address as Payload's own endpoints do, by its own functions.
 *
 * @throws LeftToPayload for what the content API does not answer, and for what Payload refuses, in its own words.
 */
export const readAddress = async (reading: Reading, { pathname, search }: RestRequest): Promise<Address> => {
  const target = findTarget(reading, pathname)
  const query = search
    ? parse(search, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true })
    : {}
  const searchParams = new URLSearchParams(search)
  const language = readLanguage(reading, query, searchParams)
  const isPayloads = Object.entries(PAYLOADS_OWN).some(([name, ours]) => !ours.includes(query[name]))
  if (isPayloads) throw new LeftToPayload()
  const req: PayloadRequest = Object.assign(await requestFor(reading, language), {
    pathname,
    query,
    routeParams:
      target.kind === 'global'
        ? { global: target.global.slug }
        : { collection: target.collection.slug as CollectionSlug },
    search,
    searchParams,
  })
  try {
    refuseWrongQuery(req, ROUTES[target.kind], 'get')
    return { language, params: parseParams(query), target }
  } catch {
    throw new LeftToPayload()
  }
}
