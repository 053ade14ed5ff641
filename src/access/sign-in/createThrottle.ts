export type Throttle = {
  /** Takes one try back: it was a good one. */
  forgive: (key: string) => void
  /** Counts a try. @returns the milliseconds to wait before the next when it is one too many, which is then not counted; else 0. */
  take: (key: string) => number
}

type Options = { now?: () => number; tries: number; windowMs: number }

/** More are kept by an attack alone, which then loses its oldest. */
const MOST_KEYS = 10_000

/** Allows a number of tries a key within a window of time. It is this process's own: several allow as many times more. */
export const createThrottle = ({ now = Date.now, tries, windowMs }: Options): Throttle => {
  const taken = new Map<string, number[]>()
  const recent = (key: string): number[] => (taken.get(key) ?? []).filter((at) => at > now() - windowMs)
  const keep = (key: string, times: number[]): void => {
    // The key goes to the end: the map's order is that of the last try.
    taken.delete(key)
    if (times.length > 0) taken.set(key, times)
    const [oldest] = taken.keys()
    if (taken.size > MOST_KEYS && oldest !== undefined) taken.delete(oldest)
  }
  return {
    forgive: (key) => keep(key, recent(key).slice(0, -1)),
    take: (key) => {
      const times = recent(key)
      const [first] = times
      if (first !== undefined && times.length >= tries) return first + windowMs - now()
      keep(key, [...times, now()])
      return 0
    },
  }
}
