import type { Payload } from 'payload'

/** Does several writes as one: all of them are there afterwards, or none. */
export const inTransaction = async <Result>(payload: Payload, work: (req: { transactionID: number | string }) => Promise<Result>): Promise<Result> => {
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('The database gave no transaction: see transactionOptions in payload.config.ts.')
  try {
    const result = await work({ transactionID })
    await payload.db.commitTransaction(transactionID)
    return result
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID)
    throw error
  }
}
