import { Forbidden, ValidationError } from 'payload'
import type { PayloadRequest, Where } from 'payload'

import { mayPublish, staffRole } from '../../access/roles.ts'
import { isId, readBody } from '../../errors/readBody.ts'
import { refusal } from '../../errors/refusal.ts'
import { WEBHOOK_REFUSALS } from '../../messages/webhooks.ts'
import type { DeliveryRow, Message } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { deliveryKeys, webhookSlugs } from '../deliveries.ts'
import { contentRebuild, webhookTest } from '../dispatch/batch.ts'
import { newMessageId } from '../dispatch/consumerState.ts'
import { receivesChanges } from '../providers/providers.ts'

/** @throws Forbidden */
const onlyAdmins = (req: PayloadRequest): void => {
  if (staffRole(req) !== 'admin') throw new Forbidden(req.t)
}

/** Editors and admins. @throws Forbidden */
const onlyPublishers = (req: PayloadRequest): void => {
  if (!mayPublish(req)) throw new Forbidden(req.t)
}

/** 202: it is noted, and what becomes of it is in the log (RFC 9110 section 15.3.3). */
const accepted = (body: { deliveries: DeliveryRow['id'][] } | { delivery: DeliveryRow['id'] }): Response =>
  Response.json(body, { status: 202 })

type Args = Partial<Pick<DeliveryRow, 'eventCount' | 'events'>> & {
  key: (messageId: string) => string
  trigger: 'issue' | 'rebuild' | 'test'
  message: Message
  req: PayloadRequest
  webhook: Pick<WebhookRow, 'id'>
  /** Whose transaction it is part of. @default none */
  within?: PayloadRequest
}

/** Puts a delivery that somebody asked for into the database; the worker sends it. */
export const createRequested = async ({
  eventCount = 0,
  events = [],
  key,
  trigger,
  message,
  req: { payload, user },
  webhook,
  within,
}: Args): Promise<DeliveryRow['id']> => {
  const messageId = newMessageId()
  const row = await payload.db.create({
    collection: webhookSlugs(payload).deliveries,
    data: {
      attemptCount: 0,
      attempts: [],
      eventCount,
      events,
      key: key(messageId),
      message,
      messageId,
      nextAttemptAt: new Date().toISOString(),
      ...(user && { requestedBy: user.id }),
      state: 'pending',
      trigger,
      webhook: webhook.id,
    },
    ...(within && { req: within }),
  })
  return row.id
}

const findWebhooks = async (req: PayloadRequest): Promise<WebhookRow[]> => {
  const body = await readBody(req)
  const { db } = req.payload
  const collection = webhookSlugs(req.payload).webhooks
  if (body && (body.webhook === undefined || body.webhook === null)) {
    const where = { state: { equals: 'active' } }
    return (await db.find<WebhookRow>({ collection, limit: 0, pagination: false, where })).docs.filter(receivesChanges)
  }
  if (!body || !isId(body.webhook)) throw refusal(req, WEBHOOK_REFUSALS.badRebuild, 400)
  const webhook = await db.findOne<WebhookRow>({ collection, where: { id: { equals: body.webhook } } })
  if (!webhook) throw refusal(req, WEBHOOK_REFUSALS.unknownWebhook, 404)
  if (webhook.state !== 'active') throw refusal(req, WEBHOOK_REFUSALS.notActive, 409)
  return [webhook]
}

/** The key is that of every rebuild that waits for this webhook: the database lets one in, however fast somebody clicks. */
const requestRebuild = async (req: PayloadRequest, webhook: WebhookRow): Promise<DeliveryRow['id']> => {
  const key = deliveryKeys.pendingRebuild(webhook.id)
  try {
    return await createRequested({
      key: () => key,
      message: contentRebuild(Date.now()),
      req,
      trigger: 'rebuild',
      webhook,
    })
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
  if (!webhook) throw refusal(req, WEBHOOK_REFUSALS.unknownWebhook, 404)
  const delivery = await createRequested({
    key: (messageId) => deliveryKeys.test(webhook.id, messageId),
    message: webhookTest(Date.now()),
    req,
    trigger: 'test',
    webhook,
  })
  return accepted({ delivery })
}

const MOST = 1000

const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

/** In a range, without tests, which nobody wants again, and without issues, which subscribers would get again: those are sent again one by one. */
const range = (webhook: number | string, from: string, to: string): Where => ({
  and: [
    { webhook: { equals: webhook } },
    { trigger: { not_in: ['issue', 'test'] } },
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
  if (!where) throw refusal(req, WEBHOOK_REFUSALS.badResend, 400)
  const { deliveries, webhooks } = webhookSlugs(req.payload)
  const { docs } = await req.payload.db.find<Pick<DeliveryRow, 'id' | 'webhook'>>({
    collection: deliveries,
    limit: MOST + 1,
    pagination: false,
    select: { webhook: true },
    sort: 'createdAt',
    where,
  })
  if (docs.length > MOST) throw refusal(req, WEBHOOK_REFUSALS.tooMany, 400)
  if (Array.isArray(body?.ids) && docs.length < new Set(body.ids).size)
    throw refusal(req, WEBHOOK_REFUSALS.unknownDelivery, 404)
  const wanted = isId(body?.webhook) ? [body.webhook] : [...new Set(docs.map(({ webhook }) => webhook))]
  const found = await req.payload.db.find<WebhookRow>({
    collection: webhooks,
    limit: 0,
    pagination: false,
    where: { id: { in: wanted } },
  })
  if (found.docs.length < wanted.length) throw refusal(req, WEBHOOK_REFUSALS.unknownWebhook, 404)
  if (found.docs.some(({ state }) => state !== 'active')) throw refusal(req, WEBHOOK_REFUSALS.notActive, 409)
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
