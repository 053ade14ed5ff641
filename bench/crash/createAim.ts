/** Planned publications run on the minute: some kills come within this time after it. */
const SPAN_IN_MS = 1500
const MINUTE = 60_000

/**
 * Moments at which to kill something: anywhere within `longest` milliseconds from now, unless one of the minutes that are aimed at begins before.
 *
 * @param options.minutes 1: the beginning of every minute is aimed at; 2: of every other one.
 */
export const createAim = ({
  longest,
  minutes,
  random,
}: {
  longest: number
  minutes: number
  random: () => number
}): (() => number) => {
  const aims = new Map<number, number>()
  return () => {
    const minute = Math.ceil(Date.now() / MINUTE)
    if (!aims.has(minute)) aims.set(minute, minute % minutes === 0 ? minute * MINUTE + random() * SPAN_IN_MS : Infinity)
    return Math.max(0, Math.min(random() * longest, (aims.get(minute) ?? Infinity) - Date.now()))
  }
}
