import type { Payload } from 'payload'

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

/** What of MongoDB's adapter is used here; the plugin itself brings no MongoDB. */
type WithMongoDB = { connection?: { getClient: () => { db: (name: string) => Admin } }; name: string }

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
 * A process that is killed in a transaction leaves it open, and MongoDB keeps what it wrote locked for a minute or more (`transactionLifetimeLimitSeconds`,
 * 60 by default, looked at now and then): nothing could be numbered or delivered so long. Ends what such a process left, so that the next one can go on.
 * Where MongoDB does not allow it, the minute is waited for.
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
