import { countOperation, findOperation } from 'payload'
import type {
  CollectionSlug,
  CountArgs,
  FindArgs,
  PaginatedDocs,
  Payload,
  PayloadRequest,
  SelectType,
  Where,
} from 'payload'

import { compileForMongo } from './compileForMongo.ts'
import type { MongoList } from './compileForMongo.ts'

/** A list as a request asks for it, in the arguments of Payload's own operation. */
export type ListQuery = {
  collection: CollectionSlug
  limit?: number
  page?: number
  pagination?: boolean
  select?: SelectType
  sort?: string | string[]
  where?: Where
}

/** A list that Payload has checked, guarded and sorted, ready to be read from the database. */
export type PreparedList = {
  /** What Payload would have asked its database adapter for. */
  args: FindArgs
  /** The page size that was asked for, where one document more is read to know whether there is a next page. */
  asked?: number
  /** Whether it stays right when documents change: no condition of it was answered by looking into the database. */
  isLasting: boolean
  mongo: MongoList | undefined
  /** What is read of each document: the selection as hooks have completed it. */
  select: SelectType | undefined
}

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

type Spied = { count?: CountArgs; find?: FindArgs; lookups: number }

/** A request whose database writes down what the operation would read, and reads only what conditions need to know. */
const spyOn = (req: PayloadRequest, spied: Spied): PayloadRequest => {
  const { payload } = req
  const { count, find } = payload.db
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
  return { ...req, payload: Object.assign(Object.create(payload) as Payload, { db }) }
}

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
  { collection, ...query }: ListQuery,
  { isFromOutside, req }: { isFromOutside: boolean; req: PayloadRequest },
): Promise<PreparedList> => {
  const spied: Spied = { lookups: 0 }
  await findOperation({
    ...query,
    collection: collectionOf(req, collection),
    depth: 0,
    draft: false,
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
    mongo: await compileForMongo(req.payload, { ...args, joins: false as never, req: undefined }),
    select: args.select,
  }
}

/** The same for a number of hits. */
export const prepareCount = async (
  { collection, where }: Pick<ListQuery, 'collection' | 'where'>,
  req: PayloadRequest,
): Promise<{ args: CountArgs; isLasting: boolean }> => {
  const spied: Spied = { lookups: 0 }
  await countOperation({ collection: collectionOf(req, collection), req: spyOn(req, spied), where })
  if (!spied.count) throw new Error(`Payload's count of "${collection}" asked its database for nothing.`)
  return { args: { ...spied.count, req: undefined }, isLasting: spied.lookups === 0 }
}
