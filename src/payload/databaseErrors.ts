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
