import type { CollectionBeforeOperationHook, SanitizedCollectionConfig } from 'payload'

import { isRecord } from '../payload/values.ts'

type Sort = string | string[]

type ListArgs = {
  joins?: Record<string, unknown> | false
  limit?: number
  page?: number
  pagination?: boolean
  sort?: Sort
}

const pathOf = (key: string): string => key.trim().replace(/^-/, '')

/** A sort that leaves no two documents equal: the id, in the direction of the key before it, so that one index serves a list and its reverse. */
const withID = (sort: Sort): string[] => {
  const keys = (Array.isArray(sort) ? sort : sort.split(',')).map((key) => key.trim()).filter(Boolean)
  if (keys.some((key) => pathOf(key) === 'id')) return keys
  return [...keys, keys.at(-1)?.startsWith('-') ? '-id' : 'id']
}

/**
 * As Payload has it; versions (only documents have a draft) are sorted by their own date. With drafts, a list that is sorted by the date of publication begins with what was
 * changed last: drafts have no such date, and would come behind everything that was ever published. The panel asks without a sort where a collection's own is a list.
 */
const defaultSort = (args: object, { defaultSort: sort, timestamps }: SanitizedCollectionConfig): Sort => {
  if (!('draft' in args)) return '-updatedAt'
  if (args.draft === true && [sort].flat().includes('-publishedAt')) return '-updatedAt'
  return sort ?? (timestamps ? '-createdAt' : '-id')
}

const isSort = (sort: unknown): sort is Sort =>
  (typeof sort === 'string' && sort !== '') ||
  (Array.isArray(sort) && sort.length > 0 && sort.every((key) => typeof key === 'string'))

/** The joins of a request, each in a total order; those it does not name keep their own (see `newsroom/database/orderJoins.ts`). */
const orderJoins = (joins: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(joins).map(([path, join]) => [
      path,
      isRecord(join) && isSort(join.sort) ? { ...join, sort: withID(join.sort) } : join,
    ]),
  )

/**
 * Makes the pages of a list add up to the list: documents that a sort leaves equal (those of an import share a date) come in whatever order the database
 * likes, another one on each page, so that some are shown twice and some never. And a page of a list whose hits are not counted (`pagination: false`) is that
 * page, where Payload answers with the first one.
 */
export const totalOrder: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'read') return
  // Payload types the arguments as its own code fills them in; over REST they are whatever the address says.
  const list = args as ListArgs
  Object.assign(args, {
    sort: withID(isSort(list.sort) ? list.sort : defaultSort(args, collection)),
    ...(list.joins && { joins: orderJoins(list.joins) }),
    ...(list.pagination === false &&
      typeof list.page === 'number' &&
      list.page > 1 &&
      list.limit && { pagination: true }),
  })
}
