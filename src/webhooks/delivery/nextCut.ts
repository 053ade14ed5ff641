/** This many changes within `BURST_SPAN` are the work of a bulk edit or an import, not of a person who publishes. */
export const BURST_SIZE = 10
const BURST_SPAN = 1000

/** While a burst lasts, deliveries are at least this far apart. */
const BURST_PACE = 1000

export type NextCutArgs = {
  /** When the first of the changes that wait happened; this and all other moments are milliseconds since 1970. */
  first: number
  /** The message can hold no more changes. */
  isFull: boolean
  last: number
  /** When the last delivery was cut; undefined before the first. */
  lastCut: number | undefined
  now: number
  /** When the last `BURST_SIZE` changes were seen, oldest first, those of earlier deliveries included. */
  recent: readonly number[]
  window: { longestWait: number; quietTime: number }
}

const isBurst = ({ now, recent }: Pick<NextCutArgs, 'now' | 'recent'>): boolean => {
  const tenthLast = recent.at(-BURST_SIZE)
  return tenthLast !== undefined && now - tenthLast <= BURST_SPAN
}

/**
 * The moment at which the changes that wait become a delivery: when nothing has come for `quietTime`, at the latest `longestWait` after the
 * first. A bulk edit whose changes come further apart than `quietTime` would make a delivery of each: in a burst there is one a second.
 */
export const nextCut = ({ first, isFull, last, lastCut, now, recent, window }: NextCutArgs): number => {
  const due = isFull ? now : Math.min(last + window.quietTime, first + window.longestWait)
  return lastCut !== undefined && isBurst({ now, recent }) ? Math.max(due, lastCut + BURST_PACE) : due
}
