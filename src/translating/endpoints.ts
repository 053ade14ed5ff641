import type { CollectionSlug, Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { assertStaff } from '../access/assertStaff.ts'
import { contentName, keyOf } from '../content-events/names.ts'
import { idIn, isID } from '../payload/ids.ts'
import { childReq } from '../payload/transactions.ts'
import { findToTranslate, translatedCollections } from './findToTranslate.ts'
import type { Asked } from './findToTranslate.ts'
import { targetLanguages } from './isTranslated.ts'
import { placeOf, readLanguages, readTranslation } from './readTranslation.ts'
import { findRows } from './rows.ts'

/** `GET /api/{collection}/{id}/translation?to=en`: the texts of a document beside their originals ({@link readTranslation}). */
const getTranslation =
  (slug: string): PayloadHandler =>
  async (req) => {
    assertStaff(req)
    const place = await placeOf(req, slug, req.routeParams?.id)
    return Response.json(await readTranslation(place, req.searchParams.get('to')), PRIVATE)
  }

/** `GET /api/{collection}/{id}/languages`: what readers have of each language. */
const getLanguages =
  (slug: string): PayloadHandler =>
  async (req) => {
    assertStaff(req)
    const place = await placeOf(req, slug, req.routeParams?.id)
    return Response.json({ languages: await readLanguages(place) }, PRIVATE)
  }

const MOST_IDS = 100

/** `GET /api/{collection}/languages?ids=a,b`: the same of documents of a list, at most a hundred, as far as the sender may read them. */
const getLanguagesOfList =
  (slug: string): PayloadHandler =>
  async (req) => {
    assertStaff(req)
    const name = contentName(req.payload.config, slug)
    const ids = (req.searchParams.get('ids') ?? '')
      .split(',')
      .filter(Boolean)
      .slice(0, MOST_IDS)
      .map((id) => idIn(req.payload, id))
      .filter((id) => isID(id, slug, req.payload))
    if (!name || ids.length === 0) return Response.json({ documents: {} }, PRIVATE)
    const { docs } = await req.payload.find({
      collection: slug as CollectionSlug,
      depth: 0,
      limit: ids.length,
      overrideAccess: false,
      pagination: false,
      req: childReq(req),
      select: { createdAt: true } as never,
      trash: true,
      user: req.user,
      where: { id: { in: ids } },
    })
    const readable = docs as unknown as { id: number | string }[]
    const rows = await findRows(
      req,
      { document: { in: readable.map(({ id }) => keyOf(name, id)) } },
      { limit: MOST_IDS * 20, select: ['document', 'language', 'status'] },
    )
    const documents = Object.fromEntries(
      readable.map(({ id }) => [
        String(id),
        rows
          .filter(({ document }) => document === keyOf(name, id))
          .map(({ language, status }) => ({ language, status })),
      ]),
    )
    return Response.json({ documents }, PRIVATE)
  }

const TODOS = ['none', 'older', 'partial'] as const

const wholeIn = (value: null | string): number => {
  const number = Number(value ?? 1)
  return Number.isInteger(number) && number > 0 && number <= 1000 ? number : 1
}

/** What an address asks the list for. */
export const askedIn = (req: PayloadRequest, params: URLSearchParams): Asked => {
  const languages = targetLanguages(req.payload.config)
  const collection = translatedCollections(req.payload).find((name) => name === params.get('collection'))
  const todo = TODOS.find((one) => one === params.get('todo'))
  return {
    ...(collection && { collection }),
    language: languages.find((code) => code === params.get('to')) ?? languages[0] ?? '',
    page: wholeIn(params.get('page')),
    ...(todo && { todo }),
    withDrafts: params.get('drafts') === 'true',
  }
}

/** `GET /api/translations?to=en`: what waits to be translated ({@link findToTranslate}). `collection`, `todo` (`older`, `partial`, `none`), `drafts=true`, `page`. */
const getList: PayloadHandler = async (req) => {
  assertStaff(req)
  const { counts, hasMore, items } = await findToTranslate(req, askedIn(req, req.searchParams))
  return Response.json(
    { counts, hasMore, items: items.map(({ collection, ...item }) => ({ ...item, collection: collection.slug })) },
    PRIVATE,
  )
}

export const listEndpoint: Endpoint = { handler: getList, method: 'get', path: '/translations' }

/** What a collection answers about the languages of its documents. */
export const documentEndpoints = (slug: string): Endpoint[] => [
  { handler: getLanguagesOfList(slug), method: 'get', path: '/languages' },
  { handler: getLanguages(slug), method: 'get', path: '/:id/languages' },
  { handler: getTranslation(slug), method: 'get', path: '/:id/translation' },
]
