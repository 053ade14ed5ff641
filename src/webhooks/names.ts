import type { CollectionSlug, Payload } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import type { WebhookRow } from './WebhookRow.ts'

/**
 * The slugs that webhooks and their deliveries have in this project.
 *
 * @throws Error when the project leaves them out.
 */
export const webhookSlugs = ({ config }: Payload): { deliveries: CollectionSlug; webhooks: CollectionSlug } => {
  const deliveries = projectSlug(config, 'webhook-deliveries')
  const webhooks = projectSlug(config, 'webhooks')
  if (!deliveries || !webhooks)
    throw new Error(
      'The collections "webhooks" and "webhook-deliveries" are left out of this project: nothing can be delivered.',
    )
  return { deliveries, webhooks }
}

type Id = WebhookRow['id']

/**
 * The keys of deliveries, each unique: what two processes make at the same moment is made once.
 *
 * - `after`: the events that follow a cursor
 * - `pendingRebuild`: a rebuild that waits, and holds off a second one; it becomes `rebuild` when it is over
 * - `test`: each test is one of its own
 */
export const deliveryKeys = {
  after: (webhook: Id, cursor: number): string => `${webhook}:after:${cursor}`,
  pendingRebuild: (webhook: Id): string => `${webhook}:rebuild`,
  rebuild: (webhook: Id, messageId: string): string => `${webhook}:rebuild:${messageId}`,
  test: (webhook: Id, messageId: string): string => `${webhook}:test:${messageId}`,
}
