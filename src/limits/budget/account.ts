import { setMaxListeners } from 'node:events'

import type { PayloadRequest } from 'payload'

import type { Caller } from '../callerOf.ts'
import { callerOf } from '../callerOf.ts'
import type { Release } from '../createQueue.ts'

/** What one request from outside has used, whatever it is split into: populated relations, joins, the fields of a GraphQL document. */
export type Account = {
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
const accounts = new WeakMap<Headers, Account>()

export const accountOf = ({ headers }: Pick<PayloadRequest, 'headers'>): Account | undefined => (headers ? accounts.get(headers) : undefined)

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
export const openAccount = (req: PayloadRequest): Account | undefined => {
  const known = accountOf(req)
  const caller = callerOf(req)
  if (known || caller === 'staff' || !req.headers) return known
  // Each of its queries waits for its place, or for its sender to leave.
  if (req.signal) setMaxListeners(0, req.signal)
  const account: Account = { caller, documents: 0, places: new Set(), populated: new Set(), queries: 0, signal: req.signal ?? undefined }
  accounts.set(req.headers, account)
  if (req.payloadAPI === 'REST') collectFailures(account, req)
  return account
}
