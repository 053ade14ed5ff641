import type { CollectionBeforeChangeHook } from 'payload'

import { fieldRefusal } from '../../src/errors/refusal.ts'
import { translate } from '../../src/messages/validation.ts'
import { isPublishing } from '../../src/publishing/guardPublication.ts'
import { writeMoment } from '../../src/publishing/writeMoment.ts'

/**
 * Refuses to publish an article before its embargo ends, for admins and the scheduler too: what the public sees then never changes by the mere
 * passing of time, without an event that says so.
 */
export const respectEmbargo: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (!isPublishing(data) || !data.embargo || new Date(data.embargo) <= new Date()) return data
  const message = translate(req, 'beffroi:underEmbargo', { date: await writeMoment(req, data.embargo) })
  throw fieldRefusal({ collection: collection.slug, errors: [{ message, path: 'embargo' }], req })
}

/** Refuses to publish an article that has expired: it would be taken offline again within the minute. */
export const respectExpiry: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (!isPublishing(data) || !data.expiresAt || new Date(data.expiresAt) > new Date()) return data
  const message = translate(req, 'beffroi:expired', { date: await writeMoment(req, data.expiresAt) })
  throw fieldRefusal({ collection: collection.slug, errors: [{ message, path: 'expiresAt' }], req })
}
