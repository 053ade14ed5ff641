import type { DeliveryKind } from '../DeliveryRow.ts'
import { nextAttempt } from './nextAttempt.ts'
import { retryAfter } from './retryAfter.ts'

export type VerdictArgs = {
  /** How often it was tried, this attempt included. */
  attempts: number
  delays: readonly number[]
  /** `null` for a success. */
  error: string | null
  kind: DeliveryKind
  /** Milliseconds since 1970. */
  now: number
  /** From 0 up to 1. */
  random: number
  /** The answer's header. */
  retryAfter: string | undefined
  status: number | null
}

/** What becomes of a delivery after an attempt. */
export type Verdict =
  | { at: number; outcome: 'retry' }
  | { outcome: 'delivered' }
  /** `disables`: the webhook too, and why. */
  | { disables: 'exhausted' | 'gone' | undefined; outcome: 'failed' }

/** By Standard Webhooks 1.0: any 2xx is a success, 410 disables the webhook, and everything else is tried again. A test is tried once and disables nothing. */
export const verdict = ({ attempts, delays, error, kind, now, random, retryAfter: header, status }: VerdictArgs): Verdict => {
  if (error === null) return { outcome: 'delivered' }
  if (kind === 'test') return { disables: undefined, outcome: 'failed' }
  if (status === 410) return { disables: 'gone', outcome: 'failed' }
  const at = nextAttempt({ attempts, delays, now, random, retryAfter: retryAfter(header, now) })
  return at === undefined ? { disables: 'exhausted', outcome: 'failed' } : { at, outcome: 'retry' }
}
