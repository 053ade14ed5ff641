import type { Payload } from 'payload'

import { inTransaction as retried } from '../../src/payload/transactions.ts'

/** Does several writes as one: all of them are there afterwards, or none. Again, when two that are written at once show one picture. */
export const inTransaction = async <Result>(
  payload: Payload,
  work: (req: { transactionID: number | string }) => Promise<Result>,
): Promise<Result> =>
  retried(payload, async (req) => {
    const transactionID = await req.transactionID
    if (transactionID === undefined)
      throw new Error('The database gave no transaction: see transactionOptions in payload.config.ts.')
    return work({ transactionID })
  })
