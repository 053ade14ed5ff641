import { setMaxListeners } from 'node:events'

import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionBeforeReadHook,
  PayloadRequest,
} from 'payload'

import { refusal } from '../../errors/refusal.ts'
import type { Bilingual } from '../../messages/t.ts'
import { isRecord } from '../../payload/values.ts'
import { callerOf } from '../callerOf.ts'
import type { Caller } from '../callerOf.ts'
import { createQueue } from '../createQueue.ts'
import type { Release } from '../createQueue.ts'
import { isDear, quiet } from '../modestRequests.ts'
import { ceilingOf } from '../options.ts'
import type { SanitizedLimitsOptions } from '../options.ts'
import { sharedByCopies } from '../../payload/sharedByCopies.ts'

/** What one request from outside has used, whatever it is split into: populated relations, joins, the fields of a GraphQL document. */
type Account = {
  caller: Exclude<Caller, 'staff'>
  documents: number
  /** What ended the reading of its relations: it is told when the answer would begin. */
  failure?: unknown
  /** Places in the queue that it holds. */
  places: Set<Release>
  /** Kinds of relations that it populates, at each depth: what is read of one piece by piece is one query. */
  populated: Set<string>
  queries: number
  signal: AbortSignal | undefined
}

/** By the headers, which every request that Payload derives from the first one shares. */
const accounts = sharedByCopies('accounts', () => new WeakMap<Headers, Account>())

const accountOf = ({ headers }: Pick<PayloadRequest, 'headers'>): Account | undefined =>
  headers ? accounts.get(headers) : undefined

/**
 * Keeps what goes wrong with the relations that REST populates. Payload begins with them long before it waits for them: a refusal meanwhile would be a
 * rejection that nobody handles, which Next.js writes into the log with all that it looks up for it, for seconds.
 */
const collectFailures = (account: Account, { payloadDataLoader }: PayloadRequest): void => {
  const load = payloadDataLoader.load.bind(payloadDataLoader)
  // Payload takes `null` for what is not there, whatever its types say.
  const loadOrNote = (key: string) =>
    load(key).catch((error: unknown) => {
      account.failure ??= error
      return null
    })
  Object.assign(payloadDataLoader, { load: loadOrNote })
}

/** The account of a request from outside, opened by its first operation; none for the newsroom. */
const openAccount = (req: PayloadRequest): Account | undefined => {
  const known = accountOf(req)
  const caller = callerOf(req)
  if (known || caller === 'staff' || !req.headers) return known
  // Each of its queries waits for its place, or for its sender to leave.
  if (req.signal) setMaxListeners(0, req.signal)
  const account: Account = {
    caller,
    documents: 0,
    places: new Set(),
    populated: new Set(),
    queries: 0,
    signal: req.signal ?? undefined,
  }
  accounts.set(req.headers, account)
  if (req.payloadAPI === 'REST') collectFailures(account, req)
  return account
}

type Spent = { asked: number; ceiling: number }

/** The sentences for a request that asks for more than one request may. */
export const budgetMessages = {
  busy: (): Bilingual => ({
    en: 'Too many large requests are being answered: ask again in a moment, for fewer documents at once.',
    fr: 'Trop de grandes requêtes sont en cours : redemandez dans un instant, moins de documents à la fois.',
  }),
  documents: ({ asked, ceiling }: Spent): Bilingual => ({
    en: `This request reads ${asked} documents or more, with those that it populates and joins; at most ${ceiling} are allowed. Ask for less with “limit”, “depth”, “populate” or “joins”, or in several requests.`,
    fr: `Cette requête lit au moins ${asked} documents, avec ceux qu’elle déplie et joint, pour ${ceiling} au plus. Demandez-en moins avec « limit », « depth », « populate » ou « joins », ou en plusieurs requêtes.`,
  }),
  populated: ({ ceiling, length, levels }: { ceiling: number; length: number; levels: number }): Bilingual => ({
    en: `This request asks for too many relations at once: limit=${length} at depth=${levels}. “limit” times “depth” may be ${ceiling} at most: at this depth ask for ${Math.max(1, Math.floor(ceiling / levels))} documents, and for the following ones with “page”.`,
    fr: `Cette requête demande trop de relations à la fois : limit=${length} avec depth=${levels}. « limit » multiplié par « depth » peut valoir ${ceiling} au plus : à cette profondeur, demandez ${Math.max(1, Math.floor(ceiling / levels))} documents, et les suivants avec « page ».`,
  }),
  queries: ({ asked, ceiling }: Spent): Bilingual => ({
    en: `This request asks the database ${asked} times or more; at most ${ceiling} are allowed. Each join of each document is one: ask for fewer documents with “limit”, fewer joins, or in several requests.`,
    fr: `Cette requête interroge la base au moins ${asked} fois, pour ${ceiling} au plus. Chaque jointure de chaque document compte : demandez moins de documents avec « limit », moins de jointures, ou plusieurs requêtes.`,
  }),
  size: ({ asked, ceiling }: Spent): Bilingual => ({
    en: `The answer to this request would have ${asked} characters; at most ${ceiling} are allowed. Ask for less with “limit”, “depth”, “select” or “populate”, or in several requests.`,
    fr: `La réponse à cette requête compterait ${asked} caractères, pour ${ceiling} au plus. Demandez-en moins avec « limit », « depth », « select » ou « populate », ou en plusieurs requêtes.`,
  }),
}

/** Of a value that is neither text nor a list nor an object: a number, `null`, a date. */
const PLAIN_IN_CHARACTERS = 10

/**
 * How many characters a value takes as JSON, about. What is held in several places is measured once and counted in each, so the time is
 * that of walking it once, however large the answer is.
 */
export const sizeOf = (value: unknown, measured = new Map<object, number>()): number => {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null || value instanceof Date) return PLAIN_IN_CHARACTERS
  const known = measured.get(value)
  if (known !== undefined) return known
  // Stands while it is being measured, for what holds itself.
  measured.set(value, 0)
  let size = 2
  for (const [key, entry] of Object.entries(value))
    if (entry !== undefined) size += (Array.isArray(value) ? 1 : key.length + 4) + sizeOf(entry, measured)
  measured.set(value, size)
  return size
}

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

const queueOf = (capacity: number) =>
  createQueue({ capacity, longest: WAITING, patienceMs: PATIENCE_IN_MS, releaseAfterMs: PLACE_IN_MS })

const queues = sharedByCopies('queues', () => ({
  anonymous: queueOf(DOCUMENTS_AT_ONCE.anonymous),
  apiClient: queueOf(DOCUMENTS_AT_ONCE.apiClient),
  dear: queueOf(DOCUMENTS_AT_ONCE.dear),
}))

const DEFAULT_PAGE_SIZE = 10
/** A query costs as much as so many documents, even one that finds nothing. */
const QUERY_IN_DOCUMENTS = 15

type ReadArgs = {
  [PLACE]?: Release
  [ROOT]?: true
  currentDepth?: unknown
  id?: unknown
  limit?: unknown
  where?: unknown
}

const listedIDs = (where: unknown): unknown[] | undefined =>
  isRecord(where) && isRecord(where.id) && Array.isArray(where.id.in) ? where.id.in : undefined

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

const busy = (req: PayloadRequest) => {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', '5')
  return refusal(req, budgetMessages.busy(), 503)
}

/** Throws when a request has failed already, or its sender has left: nobody reads what it would still be answered. */
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
  const charge: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
    const account = accountOf(req)
    if (!account || !READS.has(operation)) return
    endIfOver(req)
    const asked = documentsIn(args as ReadArgs, operation)
    if (!isMoreOfTheSame(account, args as ReadArgs, collection.slug)) account.queries++
    const mostQueries = ceilingOf(queries, account.caller)
    if (account.queries > mostQueries)
      throw refusal(req, budgetMessages.queries({ asked: account.queries, ceiling: mostQueries }))
    const most = ceilingOf(documents, account.caller)
    const named = listedIDs((args as ReadArgs).where)?.length ?? 0
    if (account.documents + named > most)
      throw refusal(req, budgetMessages.documents({ asked: account.documents + named, ceiling: most }))
    const isOfDear = isDear(req.headers)
    if (isWithin(args as ReadArgs)) return isOfDear ? quiet() : undefined
    const cost = account.documents + account.queries * QUERY_IN_DOCUMENTS + asked
    const place = await queues[isOfDear ? 'dear' : account.caller].enter({
      cost,
      signal: account.signal,
      weight: asked + QUERY_IN_DOCUMENTS,
    })
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
    const most = ceilingOf(documents, account.caller)
    if (account.documents > most)
      throw refusal(req, budgetMessages.documents({ asked: account.documents, ceiling: most }))
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
        const most = ceilingOf(answerSize, account.caller)
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
