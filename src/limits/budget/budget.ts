import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, CollectionBeforeReadHook, PayloadRequest } from 'payload'

import { refusal } from '../../errors/refusal.ts'
import { isRecord } from '../../isRecord.ts'
import { createQueue, type Release } from '../createQueue.ts'
import { isDear, quiet } from '../modestRequests.ts'
import type { SanitizedLimitsOptions } from '../options.ts'
import { accountOf, openAccount, type Account } from './account.ts'
import { budgetMessages } from './messages.ts'
import { sizeOf } from './sizeOf.ts'

const READS: ReadonlySet<string> = new Set(['count', 'countVersions', 'read', 'readDistinct'])

/** Documents that are being read at once for strangers, for websites with a key, and for requests of either that are not modest. */
const DOCUMENTS_AT_ONCE = { anonymous: 100, apiClient: 1000, dear: 40 }
const WAITING = 500
const PATIENCE_IN_MS = 30_000

/** A find whose end nobody tells (it threw) gives its place back after this. */
const PLACE_IN_MS = 2000

/** Where an operation keeps its place, and whether it is the one that was asked for from outside: other hooks may copy its arguments. */
const PLACE = Symbol('beffroi.place')
const ROOT = Symbol('beffroi.root')

const DEFAULT_PAGE_SIZE = 10
/** A query costs as much as so many documents, even one that finds nothing. */
const QUERY_IN_DOCUMENTS = 15

type ReadArgs = { [PLACE]?: Release; [ROOT]?: true; currentDepth?: unknown; id?: unknown; limit?: unknown; where?: unknown }

const listedIDs = (where: unknown): unknown[] | undefined => (isRecord(where) && isRecord(where.id) && Array.isArray(where.id.in) ? where.id.in : undefined)

/** Documents that an operation may read: one, those it names, or a page. */
const documentsIn = ({ id, limit, where }: ReadArgs, operation: string): number => {
  if (operation !== 'read') return DEFAULT_PAGE_SIZE
  if (id !== undefined) return 1
  return listedIDs(where)?.length ?? (typeof limit === 'number' && limit > 0 ? limit : DEFAULT_PAGE_SIZE)
}

/** Relations of relations, within a REST request that has its place. */
const isWithin = ({ currentDepth }: ReadArgs): boolean => typeof currentDepth === 'number' && currentDepth > 1

/** Whether an operation reads more of a relation that the request populates already, at the same depth (`pacePages` has Payload do so). */
const isMoreOfTheSame = ({ populated }: Account, args: ReadArgs, slug: string): boolean => {
  if (!isWithin(args)) return false
  const kind = `${slug} ${String(args.currentDepth)}`
  const isKnown = populated.has(kind)
  populated.add(kind)
  return isKnown
}

const ceilingOf = (ceilings: { anonymous: number; apiClients: number }, { caller }: Account) => (caller === 'anonymous' ? ceilings.anonymous : ceilings.apiClients)

const busy = (req: PayloadRequest) => {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', '5')
  return refusal(req, budgetMessages.busy(), 503)
}

/** Ends a request that has failed already, or whose sender has left: nobody reads what it would still be answered. */
export const endIfOver = (req: PayloadRequest): void => {
  const account = accountOf(req)
  if (account?.failure) throw account.failure
  if (account?.signal?.aborted) throw busy(req)
}

const open: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  // Only Payload's own REST and GraphQL handlers leave `overrideAccess` out.
  if (overrideAccess === undefined && READS.has(operation) && openAccount(req)) Object.assign(args, { [ROOT]: true })
}

/**
 * The hooks that hold each request from outside to one budget of documents and queries, over REST and GraphQL alike, and let few documents be read
 * at once, those of modest requests first. Put both hooks of the operation before all others, which cost time too.
 */
export const createBudget = ({ answerSize, documents, queries }: SanitizedLimitsOptions['budget']) => {
  const queues = {
    anonymous: createQueue({ capacity: DOCUMENTS_AT_ONCE.anonymous, longest: WAITING, patienceMs: PATIENCE_IN_MS, releaseAfterMs: PLACE_IN_MS }),
    apiClient: createQueue({ capacity: DOCUMENTS_AT_ONCE.apiClient, longest: WAITING, patienceMs: PATIENCE_IN_MS, releaseAfterMs: PLACE_IN_MS }),
    dear: createQueue({ capacity: DOCUMENTS_AT_ONCE.dear, longest: WAITING, patienceMs: PATIENCE_IN_MS, releaseAfterMs: PLACE_IN_MS }),
  }
  const charge: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
    const account = accountOf(req)
    if (!account || !READS.has(operation)) return
    endIfOver(req)
    const asked = documentsIn(args as ReadArgs, operation)
    if (!isMoreOfTheSame(account, args as ReadArgs, collection.slug)) account.queries++
    const mostQueries = ceilingOf(queries, account)
    if (account.queries > mostQueries) throw refusal(req, budgetMessages.queries({ asked: account.queries, ceiling: mostQueries }))
    const most = ceilingOf(documents, account)
    const named = listedIDs((args as ReadArgs).where)?.length ?? 0
    if (account.documents + named > most) throw refusal(req, budgetMessages.documents({ asked: account.documents + named, ceiling: most }))
    const isOfDear = isDear(req.headers)
    if (isWithin(args as ReadArgs)) return isOfDear ? quiet() : undefined
    const cost = account.documents + account.queries * QUERY_IN_DOCUMENTS + asked
    const place = await queues[isOfDear ? 'dear' : account.caller].enter({ cost, signal: account.signal, weight: asked + QUERY_IN_DOCUMENTS })
    if (typeof place === 'string') throw busy(req)
    account.places.add(place)
    Object.assign(args, { [PLACE]: place })
    // With a place of its own: the modest wait for none of these.
    if (isOfDear) await quiet()
  }

  const count: CollectionBeforeReadHook = ({ req }) => {
    const account = accountOf(req)
    if (!account) return
    account.documents++
    const most = ceilingOf(documents, account)
    if (account.documents > most) throw refusal(req, budgetMessages.documents({ asked: account.documents, ceiling: most }))
  }

  const close: CollectionAfterOperationHook = ({ args, req, result }) => {
    const account = accountOf(req)
    if (account) {
      const { [PLACE]: place, [ROOT]: isRoot } = args as ReadArgs
      place?.()
      if (place) account.places.delete(place)
      if (isRoot && account.failure) throw account.failure
      if (isRoot && req.payloadAPI === 'REST') {
        const size = sizeOf(result)
        const most = ceilingOf(answerSize, account)
        if (size > most) throw refusal(req, budgetMessages.size({ asked: size, ceiling: most }))
      }
    }
    return result
  }

  return { charge, close, count, open }
}

/** Gives back the places that a request held when it failed. */
export const leaveQueue = (req: PayloadRequest): void => {
  const account = accountOf(req)
  for (const release of account?.places ?? []) release()
  account?.places.clear()
}
