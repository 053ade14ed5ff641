import type { GraphQLFieldResolver } from 'graphql'
import type { CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'

import { noteReadable } from '../../access/queries/readableOf.ts'
import { takeTurnIfDear } from '../../limits/budget/breathe.ts'
import type { JoinInSchema } from './findJoins.ts'
import { selectOf } from './selectOf.ts'

type JoinArgs = { count?: boolean | null; draft?: boolean; limit?: number | null; page?: number | null; sort?: string | null; where?: Where | null }

type Context = { req: PayloadRequest; select?: SelectType }

const DEFAULT_JOIN_PAGE_SIZE = 10

/**
 * Answers a page of a join. Payload's own resolver asks for one document more than the page to know whether there are others, which is right on the first page
 * alone: it ignores `page`, or with `count` leaves documents out, and says for ever that there is a next page.
 */
export const resolveJoin =
  ({ collection: parentSlug, field }: Pick<JoinInSchema, 'collection' | 'field'>): GraphQLFieldResolver<Record<string, unknown>, unknown> =>
  async (parent, rawArgs, context, info) => {
    const { collection } = field
    if (Array.isArray(collection)) throw new Error('A join over several collections cannot be read over GraphQL.')
    const { req, select } = context as Context
    const { count, draft, page, sort, where, ...args } = rawArgs as JoinArgs
    const limit = args.limit ?? field.defaultLimit ?? DEFAULT_JOIN_PAGE_SIZE
    const id = parent._id ?? parent.id
    const { relationTo } = field.targetField
    if (typeof id === 'string' || typeof id === 'number') noteReadable(req, parentSlug, id)
    // Later pages are counted: whether there is another one is known of the first by one document more.
    const isCounted = count === true || (page ?? 1) > 1
    // A page has hundreds of joins, and each begins at once: what comes before its place in the queue is a long piece of work for all of them.
    await takeTurnIfDear(req)
    const found = await req.payload.find({
      collection: collection as CollectionSlug,
      depth: 0,
      draft: draft ?? Boolean(req.query?.draft),
      fallbackLocale: req.fallbackLocale,
      limit: isCounted || limit <= 0 ? limit : limit + 1,
      locale: req.locale,
      overrideAccess: false,
      page: page ?? 1,
      pagination: isCounted && limit > 0,
      req,
      ...(select && { select: selectOf(info) }),
      sort: sort?.split(',') ?? field.defaultSort,
      where: { and: [where ?? {}, field.where ?? {}, { [field.on]: { equals: Array.isArray(relationTo) ? { relationTo: parentSlug, value: id } : id } }] },
    } as Parameters<typeof req.payload.find>[0])
    const docs = limit > 0 ? found.docs.slice(0, limit) : found.docs
    return {
      docs,
      hasNextPage: isCounted ? found.hasNextPage : docs.length < found.docs.length,
      ...(count && { totalDocs: limit > 0 ? found.totalDocs : docs.length }),
    }
  }
