import { onTransactionEnd } from '../../payload/transactions.ts'
import { sharedByCopies } from '../../payload/sharedByCopies.ts'
import type { PayloadRequest } from 'payload'

type Listener = (key: string) => void

const listeners = sharedByCopies('snapshotListeners', () => new Set<Listener>())

/**
 * Calls `listener` with the key of each document whose snapshot this process has changed, as soon as the change is committed and before whoever made it is
 * answered. What other processes change, the database tells (`watchSnapshot`).
 *
 * @returns ends it.
 */
export const onSnapshotChange = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Tells of the change of a snapshot once the transaction of `req` is committed; a rolled-back one is never told. */
export const announceChange = async (req: PayloadRequest, key: string): Promise<void> =>
  onTransactionEnd(req, {
    committed: async () => {
      for (const listener of listeners) listener(key)
    },
  })
