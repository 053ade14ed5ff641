import type { Payload } from 'payload'

import type { WakeCondition } from './tasks.ts'

/** An entry of `$currentOp`: https://www.mongodb.com/docs/manual/reference/operator/aggregation/currentOp/ */
type Operation = {
  client?: string
  lsid?: { id: unknown }
  transaction?: { timeInactiveMicros?: number }
  type?: string
}

type Admin = {
  aggregate: (pipeline: object[]) => { toArray: () => Promise<unknown[]> }
  command: (command: object) => Promise<unknown>
}

type ChangeStream = {
  close: () => Promise<void>
  on: (event: 'change' | 'close' | 'error', listener: (argument: unknown) => void) => void
}

/** What of MongoDB's adapter is used here; the plugin itself brings no MongoDB. */
type WithMongoDB = {
  collections?: Record<string, { collection: { collectionName: string } } | undefined>
  connection?: {
    db?: { watch: (pipeline: object[]) => ChangeStream }
    getClient: () => { db: (name: string) => Admin }
  }
  name: string
}

/** Whoever lives says something in a transaction more often than that. */
const SILENCE_IN_MICROSECONDS = 3_000_000

/** Transactions that wait for their next word from a connection which is closed. */
const abandoned = (operations: Operation[]): { id: unknown }[] => {
  const connected = new Set(operations.flatMap(({ client, type }) => (type === 'idleSession' ? [] : [client])))
  return operations.flatMap(({ client, lsid, transaction, type }) => {
    const isSilent = type === 'idleSession' && (transaction?.timeInactiveMicros ?? 0) > SILENCE_IN_MICROSECONDS
    return isSilent && lsid && !connected.has(client) ? [{ id: lsid.id }] : []
  })
}

/**
 * Ends the transactions that killed processes left open. MongoDB keeps what they wrote locked for a minute or more
 * (`transactionLifetimeLimitSeconds`, 60 by default, looked at now and then): nothing could be sequenced or delivered so long. Where MongoDB does
 * not allow it, the minute is waited for.
 */
export const killOrphanedTransactions = async (payload: Payload): Promise<void> => {
  const { connection, name } = payload.db as unknown as WithMongoDB
  if (name !== 'mongoose' || !connection) return
  const admin = connection.getClient().db('admin')
  try {
    // Of this user only, which needs no privilege.
    const operations = await admin
      .aggregate([{ $currentOp: { allUsers: false, idleConnections: true, idleSessions: true } }])
      .toArray()
    const sessions = abandoned(operations as Operation[])
    if (sessions.length > 0) await admin.command({ killSessions: sessions })
  } catch (error) {
    payload.logger.debug({
      err: error,
      msg: 'Transactions of processes that are gone could not be ended; MongoDB does it within minutes.',
    })
  }
}

/** A watch on changes of the database. */
export type Watch = {
  close: () => Promise<void>
  /** False: nothing will wake, ask from time to time. */
  isWatching: () => boolean
}

const NOTHING_TO_WATCH: Watch = { close: async () => undefined, isWatching: () => false }

/**
 * Calls `onChange` when another process, or a request in this one, has committed something that one of the conditions names. It is MongoDB's
 * change streams that tell; other databases have nothing like it in Payload, and are asked every second.
 */
export const watchDatabase = (
  payload: Payload,
  { conditions, onChange }: { conditions: WakeCondition[]; onChange: () => void },
): Watch => {
  const { collections, connection, name } = payload.db as unknown as WithMongoDB
  if (name !== 'mongoose' || !connection?.db || conditions.length === 0) return NOTHING_TO_WATCH
  const matches = conditions.map(({ collection, match, operation }) => ({
    ...match,
    'ns.coll': collections?.[collection]?.collection.collectionName,
    ...(operation && { operationType: operation }),
  }))
  // Only that something came, not what.
  const stream = connection.db.watch([{ $match: { $or: matches } }, { $project: { operationType: 1 } }])
  let isOpen = true
  const end = () => {
    isOpen = false
  }
  stream.on('change', onChange)
  // The driver takes up again by itself what can be; what cannot is opened anew by the worker, which asks from time to time meanwhile.
  stream.on('error', end)
  stream.on('close', end)
  return {
    close: async () => {
      isOpen = false
      await stream.close()
    },
    isWatching: () => isOpen,
  }
}
