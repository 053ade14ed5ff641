import { getNamedType, isObjectType } from 'graphql'
import type { GraphQLNamedType, GraphQLObjectType } from 'graphql'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import type { Bilingual } from '../messages/t.ts'
import { budgetMessages } from './budget/budget.ts'
import { callerOf } from './callerOf.ts'
import type { Caller } from './callerOf.ts'
import { ceilingOf } from './options.ts'
import type { SanitizedLimitsOptions } from './options.ts'

/** Whether a `limit` is a whole number from 1 to the ceiling. Zero and negative numbers mean "all" to Payload. */
export const isPageSize = (limit: unknown, ceiling: number): limit is number =>
  typeof limit === 'number' && Number.isInteger(limit) && limit >= 1 && limit <= ceiling

/** The most documents a page that a caller may ask for; `undefined` for no limit. */
export const pageSizeCeiling = ({
  caller,
  pageSize,
}: {
  caller: Caller
  pageSize: SanitizedLimitsOptions['pageSize']
}): number | undefined => ({ anonymous: pageSize.anonymous, apiClient: pageSize.apiClients, staff: undefined })[caller]

const MAX_ECHO = 40

const shortened = (value: string): string => (value.length > MAX_ECHO ? `${value.slice(0, MAX_ECHO)}…` : value)

/** The sentence that refuses a page size. `asked` is the argument as the caller wrote it: `limit=0`, `joins[articles][limit]=500`. */
export const pageSizeMessage = ({ asked, ceiling }: { asked: string; ceiling: number }): Bilingual => ({
  en: `This page size is refused: ${shortened(asked)}. Ask for 1 to ${ceiling} documents a page with “limit”, and for the following ones with “page”.`,
  fr: `Cette taille de page est refusée : ${shortened(asked)}. Demandez de 1 à ${ceiling} documents par page avec « limit », et les suivants avec « page ».`,
})

/** A value that a caller sent, in one piece of text; objects as JSON, since theirs may have a `toString` that is no function. */
export const showValue = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** What the operations that read documents are given, as a request may have filled it in. */
type ListArgs = {
  depth?: unknown
  id?: unknown
  joins?: Record<string, false | { limit?: unknown }> | false
  limit?: unknown
  pagination?: unknown
}

/** The first argument that asks for too much, as the caller wrote it. */
const findExcess = ({ args, ceiling }: { args: ListArgs; ceiling: number }): string | undefined => {
  if (args.limit !== undefined && !isPageSize(args.limit, ceiling)) {
    return `limit=${showValue(args.limit)}`
  }
  if (args.limit === undefined && args.pagination === false) {
    return 'pagination=false'
  }
  const joins = Object.entries(args.joins || {})
  const tooLarge = joins.find(([, join]) => join && join.limit !== undefined && !isPageSize(join.limit, ceiling))
  return tooLarge && tooLarge[1] ? `joins[${tooLarge[0]}][limit]=${showValue(tooLarge[1].limit)}` : undefined
}

/** Payload's page when none is asked for. */
const USUAL_PAGE = 10

/** What a list populates over REST, known before anything is read: its documents, times the levels of their relations. */
const populatedBy = ({
  args: { depth, id, limit },
  req: { payload, payloadAPI },
}: {
  args: ListArgs
  req: PayloadRequest
}) => {
  const { defaultDepth, maxDepth } = payload.config
  const levels = payloadAPI === 'REST' ? Math.min(typeof depth === 'number' ? depth : defaultDepth, maxDepth) : 0
  const length = id !== undefined ? 1 : typeof limit === 'number' ? limit : USUAL_PAGE
  return { length, levels, total: length * levels }
}

/**
 * Refuses, with status 400, a list or a join that asks for more documents than its caller may have at once: what comes in through
 * REST and GraphQL's root fields, and a list of REST that populates more. Joins within GraphQL are measured before they run, see `graphql/refuseDocument.ts`.
 */
export const limitPageSize =
  ({ pageSize, populatedPage }: SanitizedLimitsOptions): CollectionBeforeOperationHook =>
  ({ args, operation, overrideAccess, req }) => {
    // Only Payload's own REST and GraphQL handlers leave `overrideAccess` out. The Local API fills it in, also when it populates
    // relations or acts for a person, and there the code that calls it sets its own limits.
    const isFromOutside = overrideAccess === undefined
    const caller = callerOf(req)
    const ceiling = pageSizeCeiling({ caller, pageSize })
    if (!isFromOutside || ceiling === undefined || operation !== 'read') {
      return
    }
    // Payload types the arguments as its own code fills them in; over REST `limit` is whatever the address says.
    const asked = findExcess({ args: args as ListArgs, ceiling })
    if (asked !== undefined) {
      throw refusal(req, pageSizeMessage({ asked, ceiling }))
    }
    const most = ceilingOf(populatedPage, caller)
    const { length, levels, total } = populatedBy({ args: args as ListArgs, req })
    if (total > most) throw refusal(req, budgetMessages.populated({ ceiling: most, length, levels }))
  }

const DEFAULT_JOIN_PAGE_SIZE = 10

type Join = { defaultLimit?: number; type: 'join' }

const readJoin = (extensions: Readonly<Record<string, unknown>>): Join | undefined => {
  const { field } = extensions
  return field && typeof field === 'object' && 'type' in field && field.type === 'join' ? (field as Join) : undefined
}

/**
 * Gives the `limit` of every join that the types lead to the default that it has over REST (the field’s `defaultLimit`, or 10).
 * Payload 3.90 gives it none, and a join without a limit then answers with every document, and with a wrong `hasNextPage`.
 * The default is shown by introspection. Changes the types in place: they are built anew for each schema.
 */
export const setJoinPageSizes = (types: readonly GraphQLObjectType[]): void => {
  const seen = new Set<GraphQLNamedType>()
  const open: GraphQLNamedType[] = [...types]
  for (let type = open.pop(); type; type = open.pop()) {
    if (seen.has(type)) {
      continue
    }
    seen.add(type)
    if ('getTypes' in type) {
      open.push(...type.getTypes())
    }
    if (!isObjectType(type)) {
      continue
    }
    for (const field of Object.values(type.getFields())) {
      const join = readJoin(field.extensions)
      const limit = join && field.args.find(({ name }) => name === 'limit')
      if (limit) {
        limit.defaultValue ??= join.defaultLimit ?? DEFAULT_JOIN_PAGE_SIZE
      }
      open.push(getNamedType(field.type))
    }
  }
}
