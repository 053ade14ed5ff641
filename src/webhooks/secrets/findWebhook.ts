import { NotFound, type PayloadRequest } from 'payload'

import { projectSlug } from '../../content-model/projectSlug.ts'
import type { WebhookRow } from '../WebhookRow.ts'

/**
 * A webhook as it is stored, and the slug of its collection.
 *
 * @throws NotFound
 */
export const findWebhook = async ({ payload, t }: PayloadRequest, id: number | string) => {
  const collection = projectSlug(payload.config, 'webhooks')
  const row = collection && (await payload.db.findOne<WebhookRow>({ collection, where: { id: { equals: id } } }))
  if (!row) throw new NotFound(t)
  return { collection, row }
}
