import type { DeliveryKind } from '../DeliveryRow.ts'
import type { DisabledReason } from '../WebhookRow.ts'
import { nextAttempt } from './nextAttempt.ts'
import { retryAfter } from './retryAfter.ts'

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
export const decideOutcome = ({ attempts, delays, isDelivered, kind, now, random, retryAfter: header, status }: OutcomeArgs): Outcome => {
  if (isDelivered) return { outcome: 'delivered' }
  if (kind === 'test') return { disables: undefined, outcome: 'failed' }
  if (status === 410) return { disables: 'gone', outcome: 'failed' }
  const at = nextAttempt({ attempts, delays, now, random, retryAfter: retryAfter(header, now) })
  return at === undefined ? { disables: 'exhausted', outcome: 'failed' } : { at, outcome: 'retry' }
}
