import type { BaseDatabaseAdapter, Config, PayloadRequest } from 'payload'

type Ends = {
  committed?: () => Promise<void>
  rolledBack?: () => Promise<void>
}

type TransactionID = number | string

/** By database, then by transaction. */
const waiting = new WeakMap<object, Map<TransactionID, Ends[]>>()

const take = (db: object, id: TransactionID): Ends[] => {
  const ends = waiting.get(db)?.get(id) ?? []
  waiting.get(db)?.delete(id)
  return ends
}

/**
 * Does something after the transaction of `req` has ended: Payload's last hook runs before the commit. Without a transaction what is written is there
 * already, and `committed` runs at once. When the outcome of a commit is unknown neither runs.
 */
export const onTransactionEnd = async (req: PayloadRequest, ends: Ends): Promise<void> => {
  const id = await req.transactionID
  if (id === undefined) return ends.committed?.()
  const { db } = req.payload
  const transactions = waiting.get(db) ?? new Map<TransactionID, Ends[]>()
  waiting.set(db, transactions.set(id, [...(transactions.get(id) ?? []), ends]))
}

const tellEnds = (db: BaseDatabaseAdapter): BaseDatabaseAdapter => {
  const { commitTransaction, rollbackTransaction } = db
  const run = async (ends: Ends[], how: keyof Ends): Promise<void> => {
    const results = await Promise.allSettled(ends.map(async (end) => end[how]?.()))
    for (const result of results) {
      if (result.status === 'rejected')
        db.payload.logger.error({
          err: result.reason as unknown,
          msg: 'What follows a transaction failed. The transaction itself did not.',
        })
    }
  }
  db.commitTransaction = async (given) => {
    const id = await given
    const ends = take(db, id)
    await commitTransaction.call(db, id)
    await run(ends, 'committed')
  }
  db.rollbackTransaction = async (given) => {
    const id = await given
    const ends = take(db, id)
    await rollbackTransaction.call(db, id)
    await run(ends, 'rolledBack')
  }
  return db
}

/** Lets {@link onTransactionEnd} know how each transaction of the project's database ends. */
export const withTransactionEnds = ({ db, ...config }: Config): Config => ({
  ...config,
  db: db && { ...db, init: (args) => tellEnds(db.init(args)) },
})
