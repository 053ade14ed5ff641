import type { PayloadRequest } from 'payload'

import { newMessageId } from '../delivery/cutDelivery.ts'
import { webhookSlugs } from '../delivery/webhookSlugs.ts'
import type { DeliveryRow } from '../DeliveryRow.ts'
import type { Message } from '../Message.ts'
import type { WebhookRow } from '../WebhookRow.ts'

type Args = { key: (messageId: string) => string; kind: 'rebuild' | 'test'; message: Message; req: PayloadRequest; webhook: WebhookRow }

/** Puts a delivery that somebody asked for into the database; the worker sends it. */
export const createRequested = async ({ key, kind, message, req: { payload, user }, webhook }: Args): Promise<DeliveryRow['id']> => {
  const messageId = newMessageId()
  const row = await payload.db.create({
    collection: webhookSlugs(payload).deliveries,
    data: {
      attemptCount: 0,
      attempts: [],
      eventCount: 0,
      events: [],
      key: key(messageId),
      kind,
      message,
      messageId,
      nextAttemptAt: new Date().toISOString(),
      ...(user && { requestedBy: user.id }),
      state: 'pending',
      webhook: webhook.id,
    },
  })
  return row.id
}
