import type { CollectionConfig } from 'payload'

import { collections as editorial } from '../../collections/index.ts'
import type { CollectionName } from '../../collections/names.ts'
import { contentEvents, eventConsumers, publishedDocuments } from '../content-events/collections.ts'
import { previewLinks } from '../previews/collection.ts'
import { webhookDeliveries } from '../webhooks/collections/webhookDeliveries.ts'
import { webhooks } from '../webhooks/collections/webhooks.ts'
import { leases } from '../worker/lease.ts'

/** Every collection that the plugin adds: the editorial model, and those of the features, each defined where it is used. In the order of the menu. */
export const collections = {
  ...editorial,
  webhooks,
  'webhook-deliveries': webhookDeliveries,
  'content-events': contentEvents,
  'published-documents': publishedDocuments,
  'event-consumers': eventConsumers,
  'preview-links': previewLinks,
  leases,
} satisfies Record<CollectionName, CollectionConfig>
