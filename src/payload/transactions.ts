import { setTimeout as wait } from 'node:timers/promises'

import { commitTransaction, createLocalReq, initTransaction, isolateObjectProperty, killTransaction } from 'payload'
import type { BaseDatabaseAdapter, Config, Payload, PayloadRequest } from 'payload'

import { sharedByCopies } from './sharedByCopies.ts'

/** Codes of MongoDB's errors (error_codes.yml of the server) that say that another write came first. */
const CONFLICT_CODES: ReadonlySet<unknown> = new Set([
  24, // LockTimeout: another transaction holds the lock for longer than the few milliseconds that a transaction waits
  112, // WriteConflict: another transaction wrote the document since this one began
  251, // NoSuchTransaction: an earlier statement of this transaction lost such a race, and the server has ended it
])

/** MaxTimeMSExpired: the query took longer than it may. */
const TOO_SLOW = 50

/** Whether MongoDB's driver threw an error: by its shape, whichever copy of the driver it was. */
export const isDriverError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errorLabelSet' in error

const hasTransientLabel = (error: object): boolean =>
  'hasErrorLabel' in error &&
  typeof error.hasErrorLabel === 'function' &&
  error.hasErrorLabel('TransientTransactionError') === true

/**
 * What a failed write means for the person who sent it: `conflict`, someone else wrote the same document at the same instant;
 * `slow`, a query took longer than it may; `interrupted`, the database ended the transaction for another passing reason, such as a new primary. Undefined for any other error.
 * Works by the error's shape, so that it knows MongoDB's errors without the driver and whichever copy of it threw them.
 */
export const classifyDatabaseError = (error: unknown): 'conflict' | 'interrupted' | 'slow' | undefined => {
  if (!error || typeof error !== 'object') {
    return undefined
  }
  if (isDriverError(error) && 'code' in error) {
    if (CONFLICT_CODES.has(error.code)) return 'conflict'
    if (error.code === TOO_SLOW) return 'slow'
  }
  return hasTransientLabel(error) ? 'interrupted' : undefined
}

/** Whether a row could not be made since there is one of its key: MongoDB's duplicate key, and what Payload makes of it. */
export const isTaken = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (('code' in error && error.code === 11_000) || ('name' in error && error.name === 'ValidationError'))

type RetryOptions = {
  /** Whether an error is of the moment, so that another attempt may succeed. Any other is thrown at once. */
  isPassing: (error: unknown) => boolean
  /** Before the second attempt, the third one…; the error of the last attempt is thrown. */
  pausesMs: readonly number[]
}

/** Does something that may be done twice, and again after each pause while it fails with a passing error. */
export const withRetry = async <Result>(
  work: () => Promise<Result>,
  { isPassing, pausesMs }: RetryOptions,
): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    const [pauseMs, ...later] = pausesMs
    if (pauseMs === undefined || !isPassing(error)) throw error
    await wait(pauseMs)
    return withRetry(work, { isPassing, pausesMs: later })
  }
}

type Write<Result> = (req: PayloadRequest) => Promise<Result>

const RETRIES = 5

/** More each time, and by chance, so that two that collide do not collide again. */
const retryPausesMs = (): number[] =>
  Array.from({ length: RETRIES }, (_, attempt) => 10 * 2 ** attempt * (0.5 + Math.random()))

/** Whether a transaction lost a race against another write, or the database a primary. */
export const isLostRace = (error: unknown): boolean => {
  const what = classifyDatabaseError(error)
  return what === 'conflict' || what === 'interrupted'
}

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

/** Does several writes in one transaction, where the database has them; again when it lost a race against another write, or the database a primary. */
export const inTransaction = async <Result>(payload: Payload, write: Write<Result>): Promise<Result> =>
  withRetry(() => once(payload, write), { isPassing: isLostRace, pausesMs: retryPausesMs() })

/** Does several writes of a person's request in one transaction, where the database has them: all of them or none. Within another one they are part of that. */
export const asOne = async <Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> => {
  const isOwn = await initTransaction(req)
  try {
    const result = await work()
    if (isOwn) await commitTransaction(req)
    return result
  } catch (error) {
    if (isOwn) await killTransaction(req)
    throw error
  }
}

/**
 * A request for a nested Local API call: it shares the transaction of `req`, but what the nested call does to
 * `context`, `user` and the locales stays its own (Payload writes them back into the request that it is given).
 */
export const childReq = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['context', 'user', 'locale', 'fallbackLocale'])

/** The request that a GraphQL context carries; nothing where there is none. */
export const requestOf = (context: unknown): PayloadRequest | undefined =>
  context && typeof context === 'object' && 'req' in context ? (context.req as PayloadRequest) : undefined

/** {@link asOne}, again when it lost a race against another write, or the database a primary. */
export const asOneAgain = async <Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> =>
  withRetry(async () => asOne(req, work), { isPassing: isLostRace, pausesMs: retryPausesMs() })

type Ends = {
  committed?: () => Promise<void>
  rolledBack?: () => Promise<void>
}

type TransactionID = number | string

/** By database, then by transaction. */
const waiting = sharedByCopies('transactionEnds', () => new WeakMap<object, Map<TransactionID, Ends[]>>())

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
