import type { CollectionBeforeChangeHook } from 'payload'

import { fieldRefusal } from '../../src/errors/refusal.ts'
import { DEFAULT_TIME_ZONE } from '../../src/formats/timeZones.ts'
import { translate } from '../../src/messages/validation.ts'
import { isPublishing } from '../../src/publishing/guardPublication.ts'

/**
 * Refuses to publish an article before its embargo ends, for admins and the scheduler too: what the public sees then never changes by the mere
 * passing of time, without an event that says so.
 */
export const respectEmbargo: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  if (!isPublishing(data) || !data.embargo || new Date(data.embargo) <= new Date()) return data
  const date = new Intl.DateTimeFormat(req.i18n.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: DEFAULT_TIME_ZONE,
  }).format(new Date(data.embargo))
  const message = translate(req, 'beffroi:underEmbargo', { date })
  throw fieldRefusal({ collection: collection.slug, errors: [{ message, path: 'embargo' }], req })
}

/** Refuses to publish an article that has expired: it would be taken offline again within the minute. */
export const respectExpiry: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  if (!isPublishing(data) || !data.expiresAt || new Date(data.expiresAt) > new Date()) return data
  const format = new Intl.DateTimeFormat(req.i18n.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: DEFAULT_TIME_ZONE,
  })
  const message = translate(req, 'beffroi:expired', { date: format.format(new Date(data.expiresAt)) })
  throw fieldRefusal({ collection: collection.slug, errors: [{ message, path: 'expiresAt' }], req })
}
