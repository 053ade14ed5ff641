import type { FindArgs, JoinField, Payload } from 'payload'

import type { Reader } from '../documents/createDocumentStore.ts'
import { aggregate, countHits, findIDs, pageStages } from './askMongo.ts'
import { mongoModel } from './compileForMongo.ts'
import type { MongoList } from './compileForMongo.ts'
import { idFrom } from './readList.ts'
import { keptPage } from './keptPages.ts'
import type { PageSource } from './keptPages.ts'
import type { ID } from './readList.ts'

export type JoinPage = { docs: ID[]; hasNextPage: boolean; totalDocs?: number }

/** The pages of joins, by the id of the document that each is of. */
export type JoinPages = Map<PreparedJoin, Map<ID, JoinPage>>

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

/** How many documents a page of a join has, unless a request says it. */
export const joinLimit = ({ defaultLimit }: JoinField): number => defaultLimit ?? DEFAULT_LIMIT

const targetOf = (field: JoinField) =>
  (field as JoinField & { targetField: { localized?: boolean; relationTo: string | string[] } }).targetField

type Found = { ids: ID[]; total?: number }

/** One document more than the page says whether there is another page. */
const boundsOf = ({ limit, page }: PreparedJoin) => ({
  limit: limit > 0 ? limit + 1 : 0,
  skip: limit > 0 ? (page - 1) * limit : 0,
})

const pageOf = ({ isCounted, limit }: PreparedJoin, { ids, total }: Found): JoinPage => {
  const docs = limit > 0 ? ids.slice(0, limit) : ids
  return {
    docs,
    hasNextPage: docs.length < ids.length,
    ...(isCounted && { totalDocs: limit > 0 ? (total ?? docs.length) : docs.length }),
  }
}

/** In MongoDB's words: the documents of a join, and the field that ties them to one. `undefined` for what only the adapter can ask. */
const tieOf = (payload: Payload, { field, list, parentSlug }: PreparedJoin) => {
  const { localized, relationTo } = targetOf(field)
  const from = mongoModel(payload, list.args.collection)?.collection.collectionName
  if (!list.mongo || localized || from === undefined) return undefined
  const { filter, sort } = list.mongo
  return Array.isArray(relationTo)
    ? {
        filter: { $and: [{ [`${field.on}.relationTo`]: parentSlug }, filter] },
        foreignField: `${field.on}.value`,
        from,
        sort,
      }
    : { filter, foreignField: field.on, from, sort }
}

/** Ids that a batch may bring for all of them: more than any page has. */
const MANY = 100_000

/** The stages that look joins up for the documents that they are of; `undefined` for those that only the adapter can. */
const lookUpJoins = (
  payload: Payload,
  joins: readonly PreparedJoin[],
): undefined | { most: number; read: (rows: Record<string, unknown>[]) => JoinPages; stages: object[] } => {
  const stages: object[] = []
  for (const [index, join] of joins.entries()) {
    const tie = tieOf(payload, join)
    if (!tie) return undefined
    const { foreignField, from } = tie
    const look = { foreignField, from, localField: '_id' }
    stages.push({ $lookup: { ...look, as: `join${index}`, pipeline: pageStages({ ...tie, ...boundsOf(join) }) } })
    const count = [{ $match: tie.filter }, { $count: 'hits' }]
    if (join.isCounted) stages.push({ $lookup: { ...look, as: `total${index}`, pipeline: count } })
  }
  const read = (rows: Record<string, unknown>[]): JoinPages =>
    new Map(
      joins.map((join, index) => [
        join,
        new Map(
          rows.map((row) => {
            const found = row[`join${index}`] as { _id: unknown }[]
            const [total] = (row[`total${index}`] ?? []) as { hits: number }[]
            return [
              idFrom(row._id),
              pageOf(join, { ids: found.map(({ _id }) => idFrom(_id)), total: total?.hits ?? 0 }),
            ]
          }),
        ),
      ]),
    )
  const most = joins.reduce((sum, { limit }) => sum + (limit > 0 ? limit + 1 : MANY), 1)
  return { most, read, stages }
}

const castIDs = (payload: Payload, slug: string, ids: ID[]): unknown[] => {
  const parent = mongoModel(payload, slug)
  if (!parent) return ids
  const query = parent.find({ _id: { $in: ids } })
  query.cast(parent)
  return (query.getFilter() as { _id: { $in: unknown[] } })._id.$in
}

/** The join of one document: a query of its own is less work than a lookup. */
const readOne = async (payload: Payload, join: PreparedJoin, id: ID): Promise<JoinPage | undefined> => {
  const tie = tieOf(payload, join)
  if (!tie) return undefined
  const [parent] = castIDs(payload, join.parentSlug, [id])
  const filter = { $and: [{ [tie.foreignField]: parent }, tie.filter] }
  const { collection } = join.list.args
  const [ids, total] = await Promise.all([
    findIDs(payload, collection, { ...boundsOf(join), filter, sort: tie.sort }),
    join.isCounted ? countHits(payload, collection, filter) : undefined,
  ])
  return pageOf(join, { ids: ids.map(idFrom), total })
}

const readPortably = async (payload: Payload, join: PreparedJoin, id: ID): Promise<JoinPage> => {
  const { field, isCounted, limit, list, page, parentSlug } = join
  const value = Array.isArray(targetOf(field).relationTo) ? { relationTo: parentSlug, value: id } : id
  const isPaged = limit > 0 && (isCounted || page > 1)
  const { docs, hasNextPage, totalDocs } = await payload.db.find<{ id: ID }>({
    ...list.args,
    limit: isPaged || limit <= 0 ? limit : limit + 1,
    page,
    pagination: isPaged,
    select: { id: true },
    where: { and: [{ [field.on]: { equals: value } }, list.args.where ?? {}] },
  })
  const found = pageOf(join, { ids: docs.map(({ id: one }) => one), total: totalDocs })
  return isPaged ? { ...found, hasNextPage } : found
}

const readEach = async (payload: Payload, joins: PreparedJoin[], ids: ID[]): Promise<JoinPages> => {
  const pages: JoinPages = new Map(joins.map((join) => [join, new Map()]))
  const read = async (join: PreparedJoin, id: ID) =>
    pages.get(join)?.set(id, (await readOne(payload, join, id)) ?? (await readPortably(payload, join, id)))
  await Promise.all(joins.flatMap((join) => ids.map(async (id) => read(join, id))))
  return pages
}

/** Joins of the same documents, in one query. */
const readTogether = async (payload: Payload, joins: PreparedJoin[], ids: ID[]): Promise<JoinPages> => {
  const [first] = joins
  const looked = joins.length * ids.length > 1 ? lookUpJoins(payload, joins) : undefined
  if (!looked || !first) return readEach(payload, joins, ids)
  const { most, read, stages } = looked
  const parents = { _id: { $in: castIDs(payload, first.parentSlug, ids) } }
  const pipeline = [{ $match: parents }, { $project: { _id: 1 } }, ...stages]
  return read(await aggregate(payload, first.parentSlug, pipeline, most * ids.length))
}

type Asked = Map<PreparedJoin, Set<ID>>

const readAsked = async (payload: Payload, asked: Asked): Promise<JoinPages> => {
  const groups = new Map<string, { ids: ID[]; joins: PreparedJoin[] }>()
  for (const [join, ids] of asked) {
    const name = JSON.stringify([join.parentSlug, ...ids])
    const group = groups.get(name) ?? { ids: [...ids], joins: [] }
    groups.set(name, group)
    group.joins.push(join)
  }
  const read = await Promise.all([...groups.values()].map(async ({ ids, joins }) => readTogether(payload, joins, ids)))
  return new Map(read.flatMap((pages) => [...pages]))
}

type Batch = { asked: Asked; pages: Promise<JoinPages> }

const batches = new WeakMap<Reader, Batch>()

const endOfTurn = async (): Promise<void> =>
  new Promise((resolve) => {
    process.nextTick(resolve)
  })

const NOTHING: JoinPage = { docs: [], hasNextPage: false }

type Source = { payload: Payload; reader: Reader }

/** What is asked in one turn is read in one query for all joins of the same documents. */
const readFresh = async ({ payload, reader }: Source, join: PreparedJoin, id: ID): Promise<JoinPage> => {
  const begin = (): Batch => {
    const asked: Asked = new Map()
    const pages = endOfTurn().then(async () => {
      batches.delete(reader)
      return readAsked(payload, asked)
    })
    return { asked, pages }
  }
  const batch = batches.get(reader) ?? begin()
  batches.set(reader, batch)
  batch.asked.set(join, (batch.asked.get(join) ?? new Set<ID>()).add(id))
  return (await batch.pages).get(join)?.get(id) ?? NOTHING
}

/** The ids of a page of a join: the published documents that lead to a document, from memory or in one query with what is asked in the same turn. */
export const readJoin = (reading: PageSource & Source, join: PreparedJoin, id: ID): JoinPage | Promise<JoinPage> => {
  const { field, isCounted, limit, list, page, parentSlug } = join
  const name = `${parentSlug}:${field.on}:${isCounted}:${limit}:${page}:${id}`
  return keptPage(reading, { collection: list.args.collection, mongo: list.mongo, name }, async () =>
    readFresh(reading, join, id),
  )
}
