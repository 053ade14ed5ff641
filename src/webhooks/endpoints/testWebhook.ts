import type { PayloadRequest } from 'payload'

import { webhookTest } from '../delivery/messages.ts'
import { webhookSlugs } from '../delivery/webhookSlugs.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { accepted } from './accepted.ts'
import { createRequested } from './createRequested.ts'
import { onlyAdmins, refusal } from './refusals.ts'

/** `POST /api/webhooks/:id/test`: sends a message of type `webhook.test`, once and at once, to an active, paused or disabled webhook. */
export const testWebhook = async (req: PayloadRequest): Promise<Response> => {
  onlyAdmins(req)
  const { payload, routeParams } = req
  const webhook = await payload.db.findOne<WebhookRow>({ collection: webhookSlugs(payload).webhooks, where: { id: { equals: routeParams?.id } } })
  if (!webhook) throw refusal(req, 'unknownWebhook', 404)
  const delivery = await createRequested({ key: (messageId) => `${webhook.id}:test:${messageId}`, kind: 'test', message: webhookTest(Date.now()), req, webhook })
  return accepted({ delivery })
}
