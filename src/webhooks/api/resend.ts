import type { PayloadRequest, Where } from 'payload'

import { isId, readBody } from '../../errors/readBody.ts'
import { refusal } from '../../errors/refusal.ts'
import type { DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { webhookSlugs } from '../names.ts'
import { onlyPublishers, REFUSALS } from './refusals.ts'
import { accepted } from './requestDelivery.ts'

const MOST = 1000

const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

/** Without tests, in a range: nobody wants those again. */
const range = (webhook: number | string, from: string, to: string): Where => ({
  and: [
    { webhook: { equals: webhook } },
    { kind: { not_equals: 'test' } },
    { createdAt: { greater_than_equal: new Date(from).toISOString() } },
    { createdAt: { less_than_equal: new Date(to).toISOString() } },
  ],
})

const whichOf = (body: Record<string, unknown> | undefined): undefined | Where => {
  const { from, ids, to, webhook } = body ?? {}
  if (Array.isArray(ids))
    return ids.length > 0 && ids.length <= MOST && ids.every(isId) ? { id: { in: ids } } : undefined
  return isId(webhook) && isMoment(from) && isMoment(to) ? range(webhook, from, to) : undefined
}

/** The deliveries that are asked for. @throws APIError when one of them cannot be sent again. */
const findDeliveries = async (req: PayloadRequest): Promise<Pick<DeliveryRow, 'id' | 'webhook'>[]> => {
  const body = await readBody(req)
  const where = whichOf(body)
  if (!where) throw refusal(req, REFUSALS.badResend, 400)
  const { deliveries, webhooks } = webhookSlugs(req.payload)
  const { docs } = await req.payload.db.find<Pick<DeliveryRow, 'id' | 'webhook'>>({
    collection: deliveries,
    limit: MOST + 1,
    pagination: false,
    select: { webhook: true },
    sort: 'createdAt',
    where,
  })
  if (docs.length > MOST) throw refusal(req, REFUSALS.tooMany, 400)
  if (Array.isArray(body?.ids) && docs.length < new Set(body.ids).size)
    throw refusal(req, REFUSALS.unknownDelivery, 404)
  const wanted = isId(body?.webhook) ? [body.webhook] : [...new Set(docs.map(({ webhook }) => webhook))]
  const found = await req.payload.db.find<WebhookRow>({
    collection: webhooks,
    limit: 0,
    pagination: false,
    where: { id: { in: wanted } },
  })
  if (found.docs.length < wanted.length) throw refusal(req, REFUSALS.unknownWebhook, 404)
  if (found.docs.some(({ state }) => state !== 'active')) throw refusal(req, REFUSALS.notActive, 409)
  return docs
}

/**
 * `POST /api/webhook-deliveries/resend`: sends deliveries again, as they were and under the same message id, the oldest first. What was tried stays
 * in the log; how often it is tried begins anew. A delivery that waits for its next attempt is tried at once.
 */
export const resend = async (req: PayloadRequest): Promise<Response> => {
  onlyPublishers(req)
  const docs = await findDeliveries(req)
  const { deliveries } = webhookSlugs(req.payload)
  for (const { id } of docs) {
    const data = { attemptCount: 0, nextAttemptAt: new Date().toISOString(), state: 'pending' }
    await req.payload.db.updateOne({ collection: deliveries, data, id, returning: false })
  }
  return accepted({ deliveries: docs.map(({ id }) => id) })
}
