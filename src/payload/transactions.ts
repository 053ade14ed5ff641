import { setTimeout as wait } from 'node:timers/promises'

import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { Payload, PayloadRequest } from 'payload'

import { classifyDatabaseError } from './databaseErrors.ts'

type Write<Result> = (req: PayloadRequest) => Promise<Result>

const RETRIES = 5

/** Milliseconds, more each time, so that two who collide do not collide again. */
const pause = (attempt: number): number => 10 * 2 ** attempt * (0.5 + Math.random())

const once = async <Result>(payload: Payload, write: Write<Result>): Promise<Result> => {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const result = await write(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** Does several writes as one, where the database has transactions; again when it lost a race against another write, or the database a primary. */
export const inTransaction = async <Result>(payload: Payload, write: Write<Result>, attempt = 0): Promise<Result> => {
  try {
    return await once(payload, write)
  } catch (error) {
    const kind = classifyDatabaseError(error)
    if (attempt === RETRIES || !kind || kind === 'slow') throw error
    await wait(pause(attempt))
    return inTransaction(payload, write, attempt + 1)
  }
}
