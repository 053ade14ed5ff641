import { setMaxListeners } from 'node:events'

import type { PayloadRequest } from 'payload'

import type { Caller } from '../callerOf.ts'
import { callerOf } from '../callerOf.ts'
import type { Release } from '../createQueue.ts'

/** What one request from outside has used, whatever it is split into: populated relations, joins, the fields of a GraphQL document. */
export type Account = {
  caller: Exclude<Caller, 'staff'>
  documents: number
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

/** The account of a request from outside, opened by its first operation; none for the newsroom. */
export const openAccount = (req: PayloadRequest): Account | undefined => {
  const known = accountOf(req)
  const caller = callerOf(req)
  if (known || caller === 'staff' || !req.headers) return known
  // Each of its queries waits for its place, or for its sender to leave.
  if (req.signal) setMaxListeners(0, req.signal)
  const account: Account = { caller, documents: 0, places: new Set(), populated: new Set(), queries: 0, signal: req.signal ?? undefined }
  accounts.set(req.headers, account)
  return account
}
