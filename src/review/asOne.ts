import type { PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { REVIEW } from '../messages/review.ts'
import { asOne as inOneTransaction, classifyDatabaseError, isTaken } from '../payload/transactions.ts'

/** All of it or nothing, where the database has transactions; who lost a race is told. */
export const asOne = async <Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await inOneTransaction(req, work)
  } catch (error) {
    throw classifyDatabaseError(error) === 'conflict' ? refusal(req, REVIEW.busy, 409) : error
  }
}

/** Makes the row that there may be one of; the second of two people who do so at the same instant is told. */
export const firstOnly = async (req: PayloadRequest, make: () => Promise<unknown>): Promise<void> => {
  try {
    await make()
  } catch (error) {
    throw isTaken(error) ? refusal(req, REVIEW.busy, 409) : error
  }
}
