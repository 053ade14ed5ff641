import { ValidationError, type PayloadRequest } from 'payload'

import { contentRebuild } from '../delivery/messages.ts'
import { webhookSlugs } from '../delivery/webhookSlugs.ts'
import type { DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { accepted } from './accepted.ts'
import { createRequested } from './createRequested.ts'
import { isId, readBody } from './readBody.ts'
import { onlyPublishers, refusal } from './refusals.ts'

const findWebhooks = async (req: PayloadRequest): Promise<WebhookRow[]> => {
  const body = await readBody(req)
  const { db } = req.payload
  const collection = webhookSlugs(req.payload).webhooks
  if (body && (body.webhook === undefined || body.webhook === null)) {
    return (await db.find<WebhookRow>({ collection, limit: 0, pagination: false, where: { state: { equals: 'active' } } })).docs
  }
  if (!body || !isId(body.webhook)) throw refusal(req, 'badRebuild', 400)
  const webhook = await db.findOne<WebhookRow>({ collection, where: { id: { equals: body.webhook } } })
  if (!webhook) throw refusal(req, 'unknownWebhook', 404)
  if (webhook.state !== 'active') throw refusal(req, 'notActive', 409)
  return [webhook]
}

/** The key is that of every rebuild that waits for this webhook: the database lets one in, however fast somebody clicks. */
const requestRebuild = async (req: PayloadRequest, webhook: WebhookRow): Promise<DeliveryRow['id']> => {
  const key = `${webhook.id}:rebuild`
  try {
    return await createRequested({ key: () => key, kind: 'rebuild', message: contentRebuild(Date.now()), req, webhook })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const waiting = await req.payload.db.findOne<DeliveryRow>({ collection: webhookSlugs(req.payload).deliveries, where: { key: { equals: key } } })
    // Done in the instant between: this request comes after it.
    return waiting ? waiting.id : requestRebuild(req, webhook)
  }
}

/** `POST /api/webhooks/rebuild`: everything anew, for one webhook or for every active one, in the order of what else they are told. */
export const rebuild = async (req: PayloadRequest): Promise<Response> => {
  onlyPublishers(req)
  const deliveries = []
  for (const webhook of await findWebhooks(req)) deliveries.push(await requestRebuild(req, webhook))
  return accepted({ deliveries })
}
