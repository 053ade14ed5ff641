import type { PaginatedDocs, Payload } from 'payload'

import type { Reader } from '../documents/createDocumentStore.ts'
import type { Served } from '../served.ts'
import { countHits, findIDs } from './askMongo.ts'
import type { Page } from './askMongo.ts'
import { findWithContent } from './findWithContent.ts'
import { keptPage } from './keptPages.ts'
import type { PageSource } from './keptPages.ts'
import { cutPage } from './cutPage.ts'
import type { PreparedList } from './prepareList.ts'

export type ID = number | string

/** A page of a list: ids in place of documents. */
export type IDPage = PaginatedDocs<ID>

/** The ids of what MongoDB stores, as Payload writes them. */
export const idFrom = (stored: unknown): ID => (typeof stored === 'number' ? stored : String(stored))

type PageArgs = { docs: ID[]; limit: number; page: number; total: number | undefined }

/** What Payload's adapter says of a page (mongoose-paginate-v2), counted or not. */
const pageOf = ({ docs, limit, page, total }: PageArgs): IDPage => {
  const count = total ?? docs.length
  const pages = total === undefined || limit === 0 ? 1 : Math.ceil(count / limit) || 1
  const isCounted = total !== undefined && limit > 0
  return {
    docs,
    hasNextPage: isCounted && page < pages,
    hasPrevPage: isCounted && page > 1,
    limit: limit === 0 ? 0 : isCounted ? limit : count,
    nextPage: isCounted && page < pages ? page + 1 : null,
    page: isCounted ? page : 1,
    pagingCounter: isCounted ? (page - 1) * limit + 1 : 1,
    prevPage: isCounted && page > 1 ? page - 1 : null,
    totalDocs: count,
    totalPages: pages,
  }
}

type Source = { payload: Payload; reader: Reader; served: Served }

const readFromMongo = async (
  source: Source,
  { args, asked: size, mongo }: PreparedList,
): Promise<IDPage | undefined> => {
  const { payload } = source
  const { collection, limit = 0, page: asked = 1, pagination } = args
  if (!mongo) return undefined
  const isCounted = pagination === true && limit > 0
  const page = isCounted ? Math.max(1, Math.trunc(asked)) : 1
  const find = async (ofPage: Page): Promise<unknown[]> =>
    ((size ?? limit) === 1 ? await findWithContent(source, collection, ofPage) : undefined) ??
    findIDs(payload, collection, ofPage)
  const [ids, total] = await Promise.all([
    find({ ...mongo, limit, skip: (page - 1) * limit }),
    isCounted ? countHits(payload, collection, mongo.filter) : undefined,
  ])
  return pageOf({ docs: ids.map(idFrom), limit, page, total })
}

const readFresh = async (source: Source, list: PreparedList): Promise<IDPage> => {
  const read = await readFromMongo(source, list)
  if (read) return cutPage(read, list.asked)
  const page = await source.payload.db.find<{ id: ID }>({ ...list.args, select: { id: true } })
  return cutPage({ ...page, docs: page.docs.map(({ id }) => id) }, list.asked)
}

/** The ids of a prepared list: from memory, or in one query, two where the hits are counted. */
export const readList = (reading: PageSource & Source, list: PreparedList): IDPage | Promise<IDPage> =>
  keptPage(reading, { collection: list.args.collection, mongo: list.mongo, name: '' }, async () =>
    readFresh(reading, list),
  )
