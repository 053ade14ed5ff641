import type { CollectionSlug, Payload } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'

/**
 * The slugs that webhooks and their deliveries have in this project.
 *
 * @throws Error when the project leaves them out.
 */
export const webhookSlugs = ({ config }: Payload): { deliveries: CollectionSlug; webhooks: CollectionSlug } => {
  const deliveries = projectSlug(config, 'webhook-deliveries')
  const webhooks = projectSlug(config, 'webhooks')
  if (!deliveries || !webhooks) throw new Error('The collections "webhooks" and "webhook-deliveries" are left out of this project: nothing can be delivered.')
  return { deliveries, webhooks }
}
