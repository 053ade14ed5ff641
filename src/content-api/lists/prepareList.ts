import { countOperation, findByIDOperation, findOperation } from 'payload'
import type {
  CollectionSlug,
  CountArgs,
  FindArgs,
  FindOneArgs,
  PaginatedDocs,
  Payload,
  PayloadRequest,
  PopulateType,
  SelectType,
  Where,
} from 'payload'

import { compileForMongo } from './compileForMongo.ts'
import type { MongoList } from './compileForMongo.ts'

/** A list as a request asks for it, in the arguments of Payload's own operation. */
export type ListQuery = DocumentQuery & {
  limit?: number
  page?: number
  pagination?: boolean
  sort?: string | string[]
  where?: Where
}

/** The joins of a request by their path, as Payload's own type has them where no project is known. */
export type Joins =
  | false
  | Record<
      string,
      false | { count?: boolean; limit?: number; page?: number; sort?: string | string[]; where?: Where } | undefined
    >

/** How a request asks for documents: what is read of each, and how many levels of relations are put in. */
export type DocumentQuery = {
  collection: CollectionSlug
  depth?: number
  joins?: Joins
  populate?: PopulateType
  select?: SelectType
}

/** What is read of documents, as Payload and its hooks have completed it. */
export type PreparedDocument = {
  /** Whether it stays right when documents change: no condition of it was answered by looking into the database. */
  isLasting: boolean
  joins: Joins
  select: SelectType | undefined
}

/** A list that Payload has checked, guarded and sorted, ready to be read from the database. */
export type PreparedList = PreparedDocument & {
  /** What Payload would have asked its database adapter for. */
  args: FindArgs
  /** The page size that was asked for, where one document more is read to know whether there is a next page. */
  asked?: number
  mongo: MongoList | undefined
}

export type PreparedCount = { args: CountArgs; isLasting: boolean }

const EMPTY_PAGE: PaginatedDocs<never> = {
  docs: [],
  hasNextPage: false,
  hasPrevPage: false,
  limit: 0,
  nextPage: null,
  page: 1,
  pagingCounter: 1,
  prevPage: null,
  totalDocs: 0,
  totalPages: 1,
}

/** What Payload's own operations, and none of our hooks, give their adapter. */
const isOfOperation = (args: object): boolean => 'draftsEnabled' in args

type Spied = { count?: CountArgs; find?: FindArgs; findOne?: FindOneArgs; lookups: number }

/** A request whose database writes down what the operation would read, and reads only what conditions need to know. */
const spyOn = (req: PayloadRequest, spied: Spied): PayloadRequest => {
  const { payload } = req
  const { count, find, findOne } = payload.db
  const db = Object.create(payload.db) as Payload['db']
  db.find = (async (args: FindArgs) => {
    if (isOfOperation(args)) {
      spied.find = args
      return EMPTY_PAGE
    }
    spied.lookups++
    return find.call(payload.db, args)
  }) as Payload['db']['find']
  db.count = async (args) => {
    // A condition that counts is none of ours, and would be answered wrongly here.
    if (spied.count) return count.call(payload.db, args)
    spied.count = args
    return { totalDocs: 0 }
  }
  db.findOne = (async (args: FindOneArgs) => {
    if (isOfOperation(args)) {
      spied.findOne = args
      return null
    }
    spied.lookups++
    return findOne.call(payload.db, args)
  }) as Payload['db']['findOne']
  return { ...req, payload: Object.assign(Object.create(payload) as Payload, { db }) }
}

const joinsOf = ({ joins }: { joins?: unknown }): Joins => (joins ?? {}) as Joins

const collectionOf = ({ payload }: PayloadRequest, slug: string) => {
  const collection = payload.collections[slug as CollectionSlug]
  if (!collection) throw new Error(`There is no collection "${slug}".`)
  return collection
}

/**
 * Lets Payload's own operation prepare a list: hooks, limits, access rules, checks of conditions and sort are its and ours as ever, and only what comes last,
 * reading and populating documents, is left to the caller.
 *
 * @param options.isFromOutside whether a request asks for the list itself, which limits its page; false for a join.
 * @throws what Payload's operation throws for such a request.
 */
export const prepareList = async (
  { collection, joins, ...query }: ListQuery,
  { isFromOutside, req }: { isFromOutside: boolean; req: PayloadRequest },
): Promise<PreparedList> => {
  const spied: Spied = { lookups: 0 }
  await findOperation({
    depth: 0,
    ...query,
    collection: collectionOf(req, collection),
    draft: false,
    joins: joins as never,
    req: spyOn(req, spied),
    ...(!isFromOutside && { overrideAccess: false }),
  })
  const args = spied.find
  if (!args) throw new Error(`Payload's list of "${collection}" asked its database for nothing.`)
  const { limit, pagination } = query
  const asked =
    isFromOutside && pagination === false && limit !== undefined && args.limit === limit + 1 ? limit : undefined
  return {
    args: { ...args, joins: false as never, req: undefined, select: undefined },
    asked,
    isLasting: spied.lookups === 0,
    joins: joinsOf(args),
    mongo: await compileForMongo(req.payload, { ...args, joins: false as never, req: undefined }),
    select: args.select,
  }
}

/** The same for one document, whichever it is. */
export const prepareDocument = async (
  { collection, joins, ...query }: DocumentQuery & { id: number | string },
  req: PayloadRequest,
): Promise<PreparedDocument> => {
  const spied: Spied = { lookups: 0 }
  try {
    await findByIDOperation({
      ...query,
      collection: collectionOf(req, collection),
      joins: joins as never,
      req: spyOn(req, spied),
    })
  } catch (error) {
    // It found nothing, as it was told.
    if (!spied.findOne) throw error
  }
  const args = spied.findOne
  if (!args) throw new Error(`Payload's document of "${collection}" asked its database for nothing.`)
  return { isLasting: spied.lookups === 0, joins: joinsOf(args), select: args.select }
}

/** The same for a number of hits. */
export const prepareCount = async (
  { collection, where }: Pick<ListQuery, 'collection' | 'where'>,
  req: PayloadRequest,
): Promise<PreparedCount> => {
  const spied: Spied = { lookups: 0 }
  await countOperation({ collection: collectionOf(req, collection), req: spyOn(req, spied), where })
  if (!spied.count) throw new Error(`Payload's count of "${collection}" asked its database for nothing.`)
  return { args: { ...spied.count, req: undefined }, isLasting: spied.lookups === 0 }
}
