import { describe, expect, it } from '@jest/globals'
import { MongoNetworkError, MongoServerError } from 'mongodb'

import { classifyDatabaseError, isDriverError, withRetry } from './transactions.ts'

const labelled = new MongoNetworkError('connection lost')
labelled.addErrorLabel('TransientTransactionError')

describe('classifyDatabaseError', () => {
  it.each([
    ['a write conflict', new MongoServerError({ code: 112, message: 'WriteConflict' }), 'conflict'],
    ['a lock held by another transaction', new MongoServerError({ code: 24, message: 'LockTimeout' }), 'conflict'],
    ['a transaction that lost before', new MongoServerError({ code: 251, message: 'NoSuchTransaction' }), 'conflict'],
    ['a transaction that a lost connection ended', labelled, 'interrupted'],
    ['a query that took too long', new MongoServerError({ code: 50, message: 'MaxTimeMSExpired' }), 'slow'],
    ['a duplicate key', new MongoServerError({ code: 11000, message: 'E11000' }), undefined],
    ['an error of another library with the same code', Object.assign(new Error('other'), { code: 112 }), undefined],
    ['no error at all', undefined, undefined],
  ])('%s', (_, error, expected) => {
    expect(classifyDatabaseError(error)).toBe(expected)
  })
})

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
    expect(
      await withRetry(failing(conflict, new MongoNetworkError('connection closed')), {
        isPassing: isDriverError,
        pausesMs: [0, 0],
      }),
    ).toBe('done')
  })

  it('gives up in the end', async () => {
    await expect(withRetry(failing(conflict, conflict), { isPassing: isDriverError, pausesMs: [0] })).rejects.toBe(
      conflict,
    )
  })

  it('does not ask twice who was told no', async () => {
    await expect(
      withRetry(failing(new Error('Under embargo.')), { isPassing: isDriverError, pausesMs: [0] }),
    ).rejects.toThrow('Under embargo.')
  })
})
