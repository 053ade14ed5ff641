import type { Payload } from 'payload'

import type { WebhookRow } from '../WebhookRow.ts'
import { webhookSlugs } from './webhookSlugs.ts'

const DAY = 24 * 60 * 60 * 1000

type Args = { keepDays: number; now: number; payload: Payload; webhooks: WebhookRow[] }

/** Takes deliveries that are done out of the log when they are old; not what a webhook that is off failed to deliver, which it begins with once it is active again. */
export const pruneDeliveries = async ({ keepDays, now, payload, webhooks }: Args): Promise<void> => {
  const off = webhooks.filter(({ state }) => state !== 'active').map(({ id }) => id)
  await payload.db.deleteMany({
    collection: webhookSlugs(payload).deliveries,
    where: {
      and: [
        { state: { in: ['delivered', 'failed', 'cancelled'] } },
        { createdAt: { less_than: new Date(now - keepDays * DAY).toISOString() } },
        ...(off.length > 0 ? [{ or: [{ state: { not_equals: 'failed' } }, { webhook: { not_in: off } }] }] : []),
      ],
    },
  })
}
