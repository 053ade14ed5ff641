import type { Payload, Where } from 'payload'

import type { DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { webhookSlugs } from './webhookSlugs.ts'

/** A delivery that waits, without its message, which may be large. */
export type PendingDelivery = Pick<DeliveryRow, 'createdAt' | 'id' | 'nextAttemptAt' | 'webhook'>

const PENDING: Where = { state: { equals: 'pending' } }

const read = async (payload: Payload, where: Where, limit: number): Promise<PendingDelivery[]> => {
  const { docs } = await payload.db.find<PendingDelivery>({
    collection: webhookSlugs(payload).deliveries,
    limit,
    pagination: false,
    select: { createdAt: true, nextAttemptAt: true, webhook: true },
    sort: 'createdAt',
    where: { and: [PENDING, where] },
  })
  return docs
}

/** The delivery whose turn it is at a webhook: those behind it wait until it is delivered or has failed for good. */
export const readHead = async (payload: Payload, { id }: Pick<WebhookRow, 'id'>): Promise<PendingDelivery | undefined> =>
  (await read(payload, { and: [{ webhook: { equals: id } }, { kind: { not_equals: 'test' } }] }, 1))[0]

/** Tests wait for nothing. */
export const readTests = (payload: Payload): Promise<PendingDelivery[]> => read(payload, { kind: { equals: 'test' } }, 0)

export const readWebhooks = async (payload: Payload): Promise<WebhookRow[]> =>
  (await payload.db.find<WebhookRow>({ collection: webhookSlugs(payload).webhooks, limit: 0, pagination: false, where: {} })).docs
