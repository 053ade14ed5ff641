import type { CollectionConfig } from 'payload'

import { collections as editorial } from '../../collections/index.ts'
import type { CollectionName } from '../../collections/names.ts'
import { contentEvents, eventConsumers, publishedDocuments } from '../content-events/collections.ts'
import { imports } from '../import-review/collection.ts'
import { importFiles } from '../import-review/pictures/collection.ts'
import { calendarSubscriptions, planningItems } from '../planning/collection.ts'
import { pictureFingerprints } from '../media-review/collection.ts'
import { openDocuments } from '../presence/collection.ts'
import { mailings } from '../newsletter-email/collection.ts'
import { previewLinks } from '../previews/collection.ts'
import { reviewComments, reviewNotices, reviews, reviewSteps } from '../review/collections.ts'
import { translationStates } from '../translating/collection.ts'
import { webhookDeliveries } from '../webhooks/collections/webhookDeliveries.ts'
import { webhooks } from '../webhooks/collections/webhooks.ts'
import { merges } from '../merging/collection.ts'
import { documentAddresses, linkChecks } from '../link-checks/collections.ts'
import { bulkChangeItems, bulkChanges } from '../bulk-changes/collections.ts'
import { listViews } from '../list-views/collection.ts'
import { documentLinks } from '../where-used/collection.ts'
import { formerFiles } from '../uploads/collection.ts'
import { importedItems } from '../site-import/writing/collection.ts'
import { leases } from '../worker/lease.ts'

/** Every collection that the plugin adds: the editorial model, and those of the features, each defined where it is used. In the order of the menu. */
export const collections = {
  ...editorial,
  imports,
  'planning-items': planningItems,
  webhooks,
  'webhook-deliveries': webhookDeliveries,
  'content-events': contentEvents,
  'published-documents': publishedDocuments,
  'event-consumers': eventConsumers,
  'document-links': documentLinks,
  'document-addresses': documentAddresses,
  'link-checks': linkChecks,
  'list-views': listViews,
  'bulk-changes': bulkChanges,
  'bulk-change-items': bulkChangeItems,
  'picture-fingerprints': pictureFingerprints,
  'former-files': formerFiles,
  merges,
  'preview-links': previewLinks,
  reviews,
  'review-steps': reviewSteps,
  'review-comments': reviewComments,
  'review-notices': reviewNotices,
  'calendar-subscriptions': calendarSubscriptions,
  'open-documents': openDocuments,
  mailings,
  'translation-states': translationStates,
  'imported-items': importedItems,
  'import-files': importFiles,
  leases,
} satisfies Record<CollectionName, CollectionConfig>
