import type { CollectionSlug, FindArgs, JoinField, Where } from 'payload'

import type { Language } from '../documents/StoredDocument.ts'
import { LeftToPayload, preparedList } from '../reading.ts'
import type { Reading } from '../reading.ts'
import { mongoModel } from './compileForMongo.ts'
import type { MongoList } from './compileForMongo.ts'
import { keptPage } from './keptPages.ts'
import { idFrom } from './readList.ts'
import type { ID } from './readList.ts'

export type JoinPage = { docs: ID[]; hasNextPage: boolean; totalDocs?: number }

/** A join as a request asks for it, of any document. */
export type PreparedJoin = {
  field: JoinField
  isCounted: boolean
  /** Zero or less for all. */
  limit: number
  list: { args: FindArgs; mongo: MongoList | undefined }
  page: number
  parentSlug: string
  /** What of `Reading.touched` it adds, where nobody has said it before. */
  touches?: string
}

const DEFAULT_LIMIT = 10
const MOST_MS = 20_000

type Joined = JoinField & { targetField: { localized?: boolean; relationTo: string | string[] } }

const targetOf = (field: JoinField) => (field as Joined).targetField

/** How many documents a page of a join has, unless a request says it. */
export const joinLimit = ({ defaultLimit }: JoinField): number => defaultLimit ?? DEFAULT_LIMIT

type Found = { ids: ID[]; total?: number }

/** One document more than the page says whether there is another page. */
const boundsOf = ({ limit, page }: PreparedJoin) => ({
  limit: limit > 0 ? limit + 1 : 0,
  skip: limit > 0 ? (page - 1) * limit : 0,
})

type MongoJoin = { filter: object; foreignField: string; parents: unknown[] }

const mongoJoin = (reading: Reading, join: PreparedJoin, ids: ID[]): MongoJoin | undefined => {
  const { field, list, parentSlug } = join
  const parent = mongoModel(reading.payload, parentSlug)
  const { localized, relationTo } = targetOf(field)
  if (!list.mongo || !parent || localized) return undefined
  const query = parent.find({ _id: { $in: ids } })
  query.cast(parent)
  const { _id } = query.getFilter() as { _id: { $in: unknown[] } }
  const isPolymorphic = Array.isArray(relationTo)
  return {
    filter: isPolymorphic
      ? { $and: [{ [`${field.on}.relationTo`]: parentSlug }, list.mongo.filter] }
      : list.mongo.filter,
    foreignField: isPolymorphic ? `${field.on}.value` : field.on,
    parents: _id.$in,
  }
}

const sortOf = ({ list }: PreparedJoin): Record<string, -1 | 1> =>
  Object.fromEntries(
    Object.entries(list.mongo?.sort ?? {}).map(([path, direction]) => [
      path,
      direction === 'desc' || direction === -1 ? -1 : 1,
    ]),
  )

/** The join of one document: a query of its own is less work than a lookup. */
const readOne = async (reading: Reading, join: PreparedJoin, { filter, foreignField, parents }: MongoJoin) => {
  const model = mongoModel(reading.payload, join.list.args.collection)
  const tied = { $and: [{ [foreignField]: parents[0] }, filter] }
  const [rows = [], total] = await Promise.all([
    model?.collection
      .find(tied, { ...boundsOf(join), maxTimeMS: MOST_MS, projection: { _id: 1 }, sort: sortOf(join) })
      .toArray(),
    join.isCounted ? model?.collection.countDocuments(tied, { maxTimeMS: MOST_MS }) : undefined,
  ])
  return { ids: rows.map(({ _id }) => idFrom(_id)), total }
}

type Looked = { _id: unknown; found: { _id: unknown }[]; total?: { count: number }[] }

/** The same join of several documents, in one query. */
const readMany = async (reading: Reading, join: PreparedJoin, { filter, foreignField, parents }: MongoJoin) => {
  const from = mongoModel(reading.payload, join.list.args.collection)?.collection.collectionName
  const { limit, skip } = boundsOf(join)
  const lookUp = (as: string, pipeline: object[]) => ({
    $lookup: { as, foreignField, from, localField: '_id', pipeline: [{ $match: filter }, ...pipeline] },
  })
  const rows = await mongoModel(reading.payload, join.parentSlug)
    ?.collection.aggregate(
      [
        { $match: { _id: { $in: parents } } },
        { $project: { _id: 1 } },
        lookUp('found', [
          { $sort: sortOf(join) },
          ...(skip > 0 ? [{ $skip: skip }] : []),
          ...(limit > 0 ? [{ $limit: limit }] : []),
          { $project: { _id: 1 } },
        ]),
        ...(join.isCounted ? [lookUp('total', [{ $count: 'count' }])] : []),
      ],
      { maxTimeMS: MOST_MS },
    )
    .toArray()
  return new Map(
    ((rows ?? []) as Looked[]).map(({ _id, found, total }) => [
      idFrom(_id),
      { ids: found.map((one) => idFrom(one._id)), total: total?.[0]?.count ?? 0 },
    ]),
  )
}

const readPortably = async ({ payload }: Reading, join: PreparedJoin, id: ID): Promise<Found> => {
  const { field, isCounted, limit, list, page, parentSlug } = join
  const value = Array.isArray(targetOf(field).relationTo) ? { relationTo: parentSlug, value: id } : id
  const isPaged = limit > 0 && (isCounted || page > 1)
  const { docs, totalDocs, hasNextPage } = await payload.db.find<{ id: ID }>({
    ...list.args,
    limit: isPaged || limit <= 0 ? limit : limit + 1,
    page,
    pagination: isPaged,
    select: { id: true },
    where: { and: [{ [field.on]: { equals: value } }, list.args.where ?? {}] },
  })
  const ids = docs.map(({ id: one }) => one)
  // As if one more had been read.
  return { ids: isPaged && hasNextPage ? [...ids, ''] : ids, total: totalDocs }
}

const pageOf = ({ isCounted, limit }: PreparedJoin, { ids, total }: Found): JoinPage => {
  const docs = limit > 0 ? ids.slice(0, limit) : ids
  return {
    docs,
    hasNextPage: docs.length < ids.length,
    ...(isCounted && { totalDocs: limit > 0 ? (total ?? docs.length) : docs.length }),
  }
}

const readJoins = async (reading: Reading, join: PreparedJoin, ids: ID[]): Promise<Map<ID, JoinPage>> => {
  const mongo = mongoJoin(reading, join, ids)
  const [only] = ids
  const pages = new Map<ID, JoinPage>()
  if (mongo && ids.length === 1 && only !== undefined)
    pages.set(only, pageOf(join, await readOne(reading, join, mongo)))
  else if (mongo) for (const [id, found] of await readMany(reading, join, mongo)) pages.set(id, pageOf(join, found))
  else
    await Promise.all(
      ids.map(async (id) => {
        pages.set(id, pageOf(join, await readPortably(reading, join, id)))
      }),
    )
  return pages
}

type Batch = { ids: Set<ID>; pages: Promise<Map<ID, JoinPage>> }

const batches = new WeakMap<Reading['reader'], Map<PreparedJoin, Batch>>()

const NOTHING: JoinPage = { docs: [], hasNextPage: false }

const endOfTurn = async (): Promise<void> =>
  new Promise((resolve) => {
    process.nextTick(resolve)
  })

const readFresh = async (reading: Reading, join: PreparedJoin, id: ID): Promise<JoinPage> => {
  const waiting = batches.get(reading.reader) ?? new Map<PreparedJoin, Batch>()
  batches.set(reading.reader, waiting)
  const readTogether = async (ids: Set<ID>): Promise<Map<ID, JoinPage>> => {
    await endOfTurn()
    waiting.delete(join)
    return readJoins(reading, join, [...ids])
  }
  const known = waiting.get(join)
  known?.ids.add(id)
  const ids = new Set([id])
  const batch = known ?? { ids, pages: readTogether(ids) }
  waiting.set(join, batch)
  return (await batch.pages).get(id) ?? NOTHING
}

/** The ids of a page of a join: the published documents that lead to a document. What is asked of one join in one turn is read in one query. */
export const readJoin = (reading: Reading, join: PreparedJoin, id: ID): JoinPage | Promise<JoinPage> => {
  const { field, isCounted, limit, list, page, parentSlug } = join
  const name = `${parentSlug}:${field.on}:${isCounted}:${limit}:${page}:${id}`
  return keptPage(reading, { collection: list.args.collection, mongo: list.mongo, name }, async () =>
    readFresh(reading, join, id),
  )
}

type JoinArgs = {
  count?: boolean | null
  field: JoinField
  /** Of the document whose join it is. */
  id: ID
  language: Language
  limit?: null | number
  page?: null | number
  parentSlug: string
  sort?: null | string
  where?: null | Where
}

const prepareJoin = async (reading: Reading, args: Omit<JoinArgs, 'id'>): Promise<PreparedJoin> => {
  const { count, field, language, parentSlug, sort, where } = args
  const { collection } = field
  if (typeof collection !== 'string') throw new LeftToPayload()
  const limit = args.limit ?? joinLimit(field)
  const list = await preparedList(reading, {
    collection: collection as CollectionSlug,
    isFromOutside: false,
    language,
    limit,
    pagination: false,
    sort: sort?.split(',') ?? field.defaultSort,
    where: { and: [where ?? {}, field.where ?? {}] },
  })
  return { field, isCounted: count === true, limit, list, page: args.page ?? 1, parentSlug }
}

const prepared = new WeakMap<Reading['reader'], Map<JoinField, Map<string, Promise<PreparedJoin>>>>()

/** The page of a join as GraphQL asks for it, with its arguments. */
export const joinPage = async (reading: Reading, { id, ...args }: JoinArgs): Promise<JoinPage> => {
  const { field, ...rest } = args
  const ofReader = prepared.get(reading.reader) ?? new Map<JoinField, Map<string, Promise<PreparedJoin>>>()
  prepared.set(reading.reader, ofReader)
  const ofField = ofReader.get(field) ?? new Map<string, Promise<PreparedJoin>>()
  ofReader.set(field, ofField)
  const name = JSON.stringify(rest)
  const join = ofField.get(name) ?? prepareJoin(reading, args)
  ofField.set(name, join)
  return readJoin(reading, await join, id)
}
