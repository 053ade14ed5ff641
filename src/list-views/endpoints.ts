import { APIError } from 'payload'
import type {
  CollectionSlug,
  Endpoint,
  PayloadHandler,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'
import { parse } from 'qs-esm'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { assertStaff } from '../access/assertStaff.ts'
import { namesOf, senderKey } from '../access/people.ts'
import { mayPublish } from '../access/roles.ts'
import { contentName } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { LIST_VIEW_REFUSALS } from '../messages/listViews.ts'
import { idIn, isID } from '../payload/ids.ts'
import { childReq, isTaken, withRetry } from '../payload/transactions.ts'
import { readQuery, usualOf } from './readQuery.ts'

/** A view as the panel shows it. */
export type ListView = {
  /** Who made it; nothing for the reader's own, and where they are gone. */
  by?: string
  id: string
  isShared: boolean
  /** Whether the reader may remove it. */
  mayRemove: boolean
  name: string
  query: string
}

type Row = { id: number | string; isShared: boolean; list: string; name: string; person: string; query: string }

const MOST_VIEWS = 50
/** Of others; whoever has so many has no use for more. */
const MOST_SHARED = 100
const LONGEST_NAME = 80

/** A name as it is read: on one line, without signs that are not seen or turn others round. */
const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const byName = (rows: Row[]): Row[] => {
  const { compare } = new Intl.Collator('fr', { numeric: true })
  return rows.toSorted((one, other) => compare(one.name, other.name))
}

const slugOf = ({ payload }: PayloadRequest): CollectionSlug => {
  const slug = projectSlug(payload.config, 'list-views')
  if (!slug) throw new Error('[beffroi] list-views is left out, and the views of lists are composed.')
  return slug
}

const listIn = async (req: PayloadRequest, list: unknown): Promise<SanitizedCollectionConfig> => {
  const collection =
    typeof list === 'string' && contentName(req.payload.config, list)
      ? req.payload.collections[list as CollectionSlug]?.config
      : undefined
  if (!collection || !(await collection.access.read({ req: childReq(req) })))
    throw refusal(req, LIST_VIEW_REFUSALS.nothing, 404)
  return collection
}

/** Asks for what a view shows as its maker: a filter that is none, or not theirs to ask for, is not kept for others to meet. */
const assertAnswers = async (req: PayloadRequest, collection: CollectionSlug, query: string): Promise<void> => {
  const { sort, where } = parse(query, { depth: 10, ignoreQueryPrefix: true })
  try {
    await req.payload.find({
      collection,
      depth: 0,
      draft: true,
      joins: false as never,
      limit: 1,
      overrideAccess: false,
      pagination: false,
      req: childReq(req),
      select: {} as never,
      ...(typeof sort === 'string' && { sort }),
      user: req.user,
      where: where as undefined | Where,
    })
  } catch (error) {
    throw error instanceof APIError && error.status < 500 ? refusal(req, LIST_VIEW_REFUSALS.badFilter) : error
  }
}

const findViews = async (req: PayloadRequest, where: Where, limit = MOST_VIEWS): Promise<Row[]> =>
  (
    await req.payload.db.find<Row>({
      collection: slugOf(req),
      limit,
      pagination: false,
      req: childReq(req),
      sort: ['name'],
      where,
    })
  ).docs

/** Those who made a view remove it; one that is shared, editors as well. */
const mayRemove = (req: PayloadRequest, { isShared, person }: Row): boolean =>
  person === senderKey(req) || (isShared && mayPublish(req))

/** `GET /api/views?list=articles`: the sender's own views of a list, and those that are shared. */
const list: PayloadHandler = async (req) => {
  assertStaff(req)
  const { slug } = await listIn(req, req.searchParams.get('list'))
  const [inList, person] = [{ list: { equals: slug } }, senderKey(req)]
  const rows = [
    ...byName(await findViews(req, { and: [inList, { person: { equals: person } }] })),
    ...byName(
      await findViews(
        req,
        { and: [inList, { person: { not_equals: person } }, { isShared: { equals: true } }] },
        MOST_SHARED,
      ),
    ),
  ]
  const names = await namesOf(
    req,
    rows.map(({ person }) => person),
  )
  const views = rows.map((row): ListView => {
    const by = row.person === senderKey(req) ? undefined : names.get(row.person)
    const { id, isShared, name, query } = row
    return { ...(by && { by }), id: String(id), isShared, mayRemove: mayRemove(req, row), name, query }
  })
  return Response.json({ views }, PRIVATE)
}

/** `POST /api/views` with `{ list, name, query, isShared }`: keeps a view; one of the same name and person is written anew. */
const keep: PayloadHandler = async (req) => {
  assertStaff(req)
  const body = (await readBody(req)) ?? {}
  const collection = await listIn(req, body.list)
  const { slug } = collection
  const name = typeof body.name === 'string' ? plainName(body.name) : ''
  if (name === '' || name.length > LONGEST_NAME) throw refusal(req, LIST_VIEW_REFUSALS.badName)
  const query = readQuery(body.query, usualOf(collection))
  if (!query) throw refusal(req, LIST_VIEW_REFUSALS.badQuery)
  await assertAnswers(req, slug as CollectionSlug, query)
  const person = senderKey(req)
  const own = await findViews(req, { and: [{ list: { equals: slug } }, { person: { equals: person } }] })
  const known = own.find((row) => row.name === name)
  if (!known && own.length >= MOST_VIEWS) throw refusal(req, LIST_VIEW_REFUSALS.tooMany)
  const data = { isShared: body.isShared === true, list: slug, name, person, query }
  const where: Where = { and: [{ list: { equals: slug } }, { name: { equals: name } }, { person: { equals: person } }] }
  // Of two that are kept at the same instant one is written over the other.
  await withRetry(async () => req.payload.db.upsert({ collection: slugOf(req), data, req: childReq(req), where }), {
    isPassing: isTaken,
    pausesMs: [0],
  })
  return Response.json({ name }, PRIVATE)
}

/** `POST /api/views/ID/remove`. A view of somebody else, and one that is not there, get the same answer. */
const remove: PayloadHandler = async (req) => {
  assertStaff(req)
  const id = idIn(req.payload, String(req.routeParams?.id))
  const [row] = isID(id, slugOf(req), req.payload) ? await findViews(req, { id: { equals: id } }) : []
  if (!row || !mayRemove(req, row)) throw refusal(req, LIST_VIEW_REFUSALS.nothing, 404)
  await req.payload.db.deleteOne({ collection: slugOf(req), req: childReq(req), where: { id: { equals: row.id } } })
  return Response.json({ id: String(row.id) }, PRIVATE)
}

/** The doors of the panel. */
export const listViewEndpoints: Endpoint[] = [
  { handler: list, method: 'get', path: '/views' },
  { handler: keep, method: 'post', path: '/views' },
  { handler: remove, method: 'post', path: '/views/:id/remove' },
]
