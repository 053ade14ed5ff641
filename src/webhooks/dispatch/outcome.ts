import type { DeliveryKind } from '../DeliveryRow.ts'
import type { DisabledReason } from '../WebhookRow.ts'

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

/** What asks for more is answered a day later. */
const LONGEST_RETRY_AFTER = 24 * 60 * 60 * 1000

/**
 * When a receiver wants to be asked again, by its `Retry-After` (RFC 9110 section 10.2.3): seconds, or an HTTP date.
 *
 * @returns milliseconds since 1970, at most a day from `now`; undefined when the header is missing or says nothing.
 */
export const retryAfter = (header: string | undefined, now: number): number | undefined => {
  const text = header?.trim() ?? ''
  // A date has letters: Date.parse would take "120" for a year.
  const moment = /^\d+$/.test(text) ? now + Number(text) * 1000 : /[a-z]/i.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(moment) ? undefined : Math.min(moment, now + LONGEST_RETRY_AFTER)
}

export type OutcomeArgs = {
  /** How often it was tried, this attempt included. */
  attempts: number
  delays: readonly number[]
  isDelivered: boolean
  kind: DeliveryKind
  /** Milliseconds since 1970. */
  now: number
  /** From 0 up to 1. */
  random: number
  /** The response's header. */
  retryAfter: string | undefined
  status: number | null
}

/** What becomes of a delivery after an attempt. */
export type Outcome =
  | { at: number; outcome: 'retry' }
  | { outcome: 'delivered' }
  /** `disables`: the webhook too, and why. */
  | { disables: DisabledReason | undefined; outcome: 'failed' }

/** By Standard Webhooks 1.0: any 2xx is a success, 410 disables the webhook, and everything else is tried again. A test is tried once and disables nothing. */
export const decideOutcome = ({
  attempts,
  delays,
  isDelivered,
  kind,
  now,
  random,
  retryAfter: header,
  status,
}: OutcomeArgs): Outcome => {
  if (isDelivered) return { outcome: 'delivered' }
  if (kind === 'test') return { disables: undefined, outcome: 'failed' }
  if (status === 410) return { disables: 'gone', outcome: 'failed' }
  const at = nextAttempt({ attempts, delays, now, random, retryAfter: retryAfter(header, now) })
  return at === undefined ? { disables: 'exhausted', outcome: 'failed' } : { at, outcome: 'retry' }
}
