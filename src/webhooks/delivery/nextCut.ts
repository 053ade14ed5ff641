/** This many changes within `BURST_SPAN` are the work of a bulk edit or an import, not of a person who publishes. */
export const BURST_SIZE = 10
const BURST_SPAN = 1000

/** While a burst lasts, deliveries are at least this far apart. */
const BURST_PACE = 1000

export type NextFlushArgs = {
  /** When the first of the changes that wait happened; this and all other moments are milliseconds since 1970. */
  first: number
  /** The message can hold no more changes. */
  isFull: boolean
  last: number
  /** When the last delivery was cut; undefined before the first. */
  lastFlushedAt: number | undefined
  now: number
  /** When the last `BURST_SIZE` changes were seen, oldest first, those of earlier deliveries included. */
  recent: readonly number[]
  window: { maxWaitMs: number; debounceMs: number }
}

const isBurst = ({ now, recent }: Pick<NextFlushArgs, 'now' | 'recent'>): boolean => {
  const tenthLast = recent.at(-BURST_SIZE)
  return tenthLast !== undefined && now - tenthLast <= BURST_SPAN
}

/**
 * The moment at which the changes that wait become a delivery: when nothing has come for `debounceMs`, at the latest `maxWaitMs` after the
 * first. A bulk edit whose changes come further apart than `debounceMs` would make a delivery of each: in a burst there is one a second.
 */
export const nextFlushAt = ({ first, isFull, last, lastFlushedAt, now, recent, window }: NextFlushArgs): number => {
  const due = isFull ? now : Math.min(last + window.debounceMs, first + window.maxWaitMs)
  return lastFlushedAt !== undefined && isBurst({ now, recent }) ? Math.max(due, lastFlushedAt + BURST_PACE) : due
}
