/** Deliveries that failed together are not tried again together. */
const JITTER = 0.1

export type NextAttemptArgs = {
  /** How often the delivery was tried, the attempt that just failed included. */
  attempts: number
  /** Seconds before each attempt: the first one's, the second one's… */
  delays: readonly number[]
  /** Milliseconds since 1970. */
  now: number
  /** From 0 up to 1. */
  random: number
  /** Not before this moment: what the receiver asked for. */
  retryAfter: number | undefined
}

/** When a delivery that failed is tried again; undefined after the last attempt. */
export const nextAttempt = ({ attempts, delays, now, random, retryAfter }: NextAttemptArgs): number | undefined => {
  const delay = delays[attempts]
  if (delay === undefined) return undefined
  const jitter = 1 + JITTER * (2 * random - 1)
  return Math.max(now + delay * 1000 * jitter, retryAfter ?? 0)
}
