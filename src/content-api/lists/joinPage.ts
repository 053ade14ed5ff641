import type { CollectionSlug, JoinField, Where } from 'payload'

import type { Language } from '../documents/StoredDocument.ts'
import { LeftToPayload, preparedList } from '../reading.ts'
import type { Reading } from '../reading.ts'
import { mongoModel } from './compileForMongo.ts'
import type { PreparedList } from './prepareList.ts'
import { idFrom } from './readList.ts'
import type { ID } from './readList.ts'

export type JoinPage = { docs: ID[]; hasNextPage: boolean; totalDocs?: number }

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

const DEFAULT_LIMIT = 10
const MOST_MS = 20_000

type Joined = JoinField & { targetField: { localized?: boolean; relationTo: string | string[] } }

type Found = { ids: ID[]; total?: number }

/** The condition that ties the documents of a join to one parent, in MongoDB's words. */
const tie = ({ field, id, parentSlug }: JoinArgs, parentID: unknown) => {
  const { relationTo } = (field as Joined).targetField
  return Array.isArray(relationTo)
    ? { [`${field.on}.value`]: { $in: [parentID, id] }, [`${field.on}.relationTo`]: parentSlug }
    : { [field.on]: { $in: [parentID, id] } }
}

type Bounds = { isCounted: boolean; limit: number; page: number }

const readFromMongo = async (
  reading: Reading,
  list: PreparedList,
  args: JoinArgs,
  bounds: Bounds,
): Promise<Found | undefined> => {
  const model = list.mongo && mongoModel(reading.payload, list.args.collection)
  const parent = mongoModel(reading.payload, args.parentSlug)
  if (!model || !parent || (args.field as Joined).targetField.localized) return undefined
  const query = parent.find({ _id: args.id })
  query.cast(parent)
  const { _id: parentID } = query.getFilter() as { _id: unknown }
  const { isCounted, limit, page } = bounds
  const filter = { $and: [tie(args, parentID), list.mongo?.filter ?? {}] }
  const [rows, total] = await Promise.all([
    model.collection
      .find(filter, {
        limit: isCounted || limit <= 0 ? limit : limit + 1,
        maxTimeMS: MOST_MS,
        projection: { _id: 1 },
        skip: isCounted ? (page - 1) * limit : 0,
        sort: list.mongo?.sort,
      })
      .toArray(),
    isCounted ? model.collection.countDocuments(filter, { maxTimeMS: MOST_MS }) : undefined,
  ])
  return { ids: rows.map(({ _id }) => idFrom(_id)), total }
}

const readPortably = async (
  { payload }: Reading,
  list: PreparedList,
  { field, id, parentSlug }: JoinArgs,
  { isCounted, limit, page }: Bounds,
): Promise<Found> => {
  const { relationTo } = (field as Joined).targetField
  const value = Array.isArray(relationTo) ? { relationTo: parentSlug, value: id } : id
  const { docs, totalDocs } = await payload.db.find<{ id: ID }>({
    ...list.args,
    limit: isCounted || limit <= 0 ? limit : limit + 1,
    page,
    pagination: isCounted,
    select: { id: true },
    where: { and: [{ [field.on]: { equals: value } }, list.args.where ?? {}] },
  })
  return { ids: docs.map(({ id: one }) => one), ...(isCounted && { total: totalDocs }) }
}

/** The ids of a page of a join: the published documents that lead to a document. */
export const joinPage = async (reading: Reading, args: JoinArgs): Promise<JoinPage> => {
  const { count, field, language, sort, where } = args
  const { collection } = field
  if (typeof collection !== 'string') throw new LeftToPayload()
  const limit = args.limit ?? field.defaultLimit ?? DEFAULT_LIMIT
  const page = args.page ?? 1
  const isCounted = (count === true || page > 1) && limit > 0
  const list = await preparedList(reading, {
    collection: collection as CollectionSlug,
    isFromOutside: false,
    language,
    limit,
    pagination: false,
    sort: sort?.split(',') ?? field.defaultSort,
    where: { and: [where ?? {}, field.where ?? {}] },
  })
  const bounds = { isCounted, limit, page }
  const { ids, total } =
    (await readFromMongo(reading, list, args, bounds)) ?? (await readPortably(reading, list, args, bounds))
  const docs = limit > 0 ? ids.slice(0, limit) : ids
  const hasNextPage = total === undefined ? docs.length < ids.length : page * limit < total
  return { docs, hasNextPage, ...(count && { totalDocs: total ?? docs.length }) }
}
