import type { PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { REVIEW } from '../messages/review.ts'
import { asOneAgain, classifyDatabaseError, isTaken } from '../payload/transactions.ts'

/**
 * All of it or nothing, where the database has transactions. What lost a race is done again, upon what the other one left: it may have been about another
 * document, two articles that are published with one picture. Who loses again and again is told.
 */
export const asOne = async <Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await asOneAgain(req, work)
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
