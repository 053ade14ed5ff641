import type { Payload } from 'payload'

import type { WebhookRow } from '../WebhookRow.ts'
import { webhookSlugs } from './webhookSlugs.ts'

type Args = { cursor: number; now: number; payload: Payload; webhook: Pick<WebhookRow, 'id'> }

/**
 * A webhook is disabled by its last delivery, and its cursor stands behind that one. Once an admin has set the webhook active again, it begins with
 * what it failed to deliver, under the same message id: nothing is lost.
 *
 * @returns whether there was such a delivery.
 */
export const resumeFailedDelivery = async ({ cursor, now, payload, webhook }: Args): Promise<boolean> => {
  const resumed: unknown = await payload.db.updateOne({
    collection: webhookSlugs(payload).deliveries,
    data: { attemptCount: 0, nextAttemptAt: new Date(now).toISOString(), state: 'pending' },
    where: { and: [{ webhook: { equals: webhook.id } }, { kind: { equals: 'events' } }, { state: { equals: 'failed' } }, { lastSequence: { equals: cursor } }] },
  })
  return resumed !== null
}
