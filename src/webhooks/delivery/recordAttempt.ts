import type { Payload } from 'payload'

import { inTransaction } from '../../inTransaction.ts'
import type { DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import type { Attempt } from './makeAttempt.ts'
import type { Outcome } from './verdict.ts'
import { webhookSlugs } from './webhookSlugs.ts'

/** A delivery that is sent again and again keeps its last attempts. */
const ATTEMPTS_KEPT = 50

type Args = { attempt: Attempt; delivery: DeliveryRow; now: number; payload: Payload; verdict: Outcome; webhook: WebhookRow }

const stateOf = (verdict: Outcome, now: number): Partial<DeliveryRow> => {
  if (verdict.outcome === 'delivered') return { deliveredAt: new Date(now).toISOString(), nextAttemptAt: null, state: 'delivered' }
  if (verdict.outcome === 'failed') return { nextAttemptAt: null, state: 'failed' }
  return { nextAttemptAt: new Date(verdict.at).toISOString() }
}

/** The key that holds off a second rebuild while one waits is given back once it does not wait any more. */
const keyOf = ({ key, kind, messageId, webhook }: DeliveryRow, { outcome }: Outcome): string =>
  kind === 'rebuild' && outcome !== 'retry' ? `${webhook}:rebuild:${messageId}` : key

/** Writes what came of an attempt, and disables the webhook with its last delivery, both or neither. */
export const recordAttempt = async ({ attempt, delivery, now, payload, verdict, webhook }: Args): Promise<{ isDisabled: boolean }> => {
  const { deliveries, webhooks } = webhookSlugs(payload)
  return inTransaction(payload, async (req) => {
    const current = await payload.db.findOne<DeliveryRow>({ collection: deliveries, req, where: { id: { equals: delivery.id } } })
    if (!current) return { isDisabled: false }
    await payload.db.updateOne({
      collection: deliveries,
      data: {
        attemptCount: (current.attemptCount ?? 0) + 1,
        attempts: [...(current.attempts ?? []), attempt.record].slice(-ATTEMPTS_KEPT),
        key: keyOf(current, verdict),
        // Cancelled meanwhile, or delivered by another runner: it stays so.
        ...(current.state === 'pending' && stateOf(verdict, now)),
      },
      id: delivery.id,
      req,
      returning: false,
    })
    if (verdict.outcome !== 'failed' || !verdict.disables || current.state !== 'pending') return { isDisabled: false }
    // These fields and no others, and only while it is active: what an admin changes at the same moment stays.
    const disabledAt = new Date(now).toISOString()
    const disabled = await payload.db.updateOne({
      collection: webhooks,
      data: { disabledAt, disabledReason: verdict.disables, state: 'disabled', updatedAt: disabledAt },
      req,
      where: { and: [{ id: { equals: webhook.id } }, { state: { equals: 'active' } }] },
    })
    return { isDisabled: Boolean(disabled) }
  })
}
