import { describe, expect, it } from '@jest/globals'
import { MongoNetworkError, MongoServerError } from 'mongodb'

import { withRetry } from './retryScheduledPublish.ts'

/** Fails with the errors one after the other, then succeeds. */
const failing = (...errors: Error[]) => {
  const left = [...errors]
  return async (): Promise<string> => {
    const error = left.shift()
    if (error) throw error
    return 'done'
  }
}

const conflict = new MongoServerError({ code: 112, message: 'WriteConflict' })

describe('withRetry', () => {
  it('tries again when somebody else wrote at the same instant, and when the primary was lost', async () => {
    expect(await withRetry(failing(conflict, new MongoNetworkError('connection closed')), [0, 0])).toBe('done')
  })

  it('gives up in the end', async () => {
    await expect(withRetry(failing(conflict, conflict), [0])).rejects.toBe(conflict)
  })

  it('does not ask twice who was told no', async () => {
    await expect(withRetry(failing(new Error('Under embargo.')), [0])).rejects.toThrow('Under embargo.')
  })
})
