import { describe, expect, it } from '@jest/globals'
import { MongoNetworkError, MongoServerError } from 'mongodb'

import { classifyDatabaseError } from './transactions.ts'

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
