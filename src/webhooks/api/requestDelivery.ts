import { ValidationError } from 'payload'
import type { PayloadRequest } from 'payload'

import { isId, readBody } from '../../errors/readBody.ts'
import { refusal } from '../../errors/refusal.ts'
import type { DeliveryRow, Message } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { contentRebuild, webhookTest } from '../dispatch/batch.ts'
import { newMessageId } from '../dispatch/consumerState.ts'
import { deliveryKeys, webhookSlugs } from '../names.ts'
import { onlyAdmins, onlyPublishers, REFUSALS } from './refusals.ts'

/** 202: it is noted, and what becomes of it is in the log (RFC 9110 section 15.3.3). */
export const accepted = (body: { deliveries: DeliveryRow['id'][] } | { delivery: DeliveryRow['id'] }): Response =>
  Response.json(body, { status: 202 })

type Args = {
  key: (messageId: string) => string
  kind: 'rebuild' | 'test'
  message: Message
  req: PayloadRequest
  webhook: WebhookRow
}

/** Puts a delivery that somebody asked for into the database; the worker sends it. */
const createRequested = async ({
  key,
  kind,
  message,
  req: { payload, user },
  webhook,
}: Args): Promise<DeliveryRow['id']> => {
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

const findWebhooks = async (req: PayloadRequest): Promise<WebhookRow[]> => {
  const body = await readBody(req)
  const { db } = req.payload
  const collection = webhookSlugs(req.payload).webhooks
  if (body && (body.webhook === undefined || body.webhook === null)) {
    return (
      await db.find<WebhookRow>({ collection, limit: 0, pagination: false, where: { state: { equals: 'active' } } })
    ).docs
  }
  if (!body || !isId(body.webhook)) throw refusal(req, REFUSALS.badRebuild, 400)
  const webhook = await db.findOne<WebhookRow>({ collection, where: { id: { equals: body.webhook } } })
  if (!webhook) throw refusal(req, REFUSALS.unknownWebhook, 404)
  if (webhook.state !== 'active') throw refusal(req, REFUSALS.notActive, 409)
  return [webhook]
}

/** The key is that of every rebuild that waits for this webhook: the database lets one in, however fast somebody clicks. */
const requestRebuild = async (req: PayloadRequest, webhook: WebhookRow): Promise<DeliveryRow['id']> => {
  const key = deliveryKeys.pendingRebuild(webhook.id)
  try {
    return await createRequested({ key: () => key, kind: 'rebuild', message: contentRebuild(Date.now()), req, webhook })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const waiting = await req.payload.db.findOne<DeliveryRow>({
      collection: webhookSlugs(req.payload).deliveries,
      where: { key: { equals: key } },
    })
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

/** `POST /api/webhooks/:id/test`: sends a message of type `webhook.test`, once and at once, to an active, paused or disabled webhook. */
export const testWebhook = async (req: PayloadRequest): Promise<Response> => {
  onlyAdmins(req)
  const { payload, routeParams } = req
  const webhook = await payload.db.findOne<WebhookRow>({
    collection: webhookSlugs(payload).webhooks,
    where: { id: { equals: routeParams?.id } },
  })
  if (!webhook) throw refusal(req, REFUSALS.unknownWebhook, 404)
  const delivery = await createRequested({
    key: (messageId) => deliveryKeys.test(webhook.id, messageId),
    kind: 'test',
    message: webhookTest(Date.now()),
    req,
    webhook,
  })
  return accepted({ delivery })
}
