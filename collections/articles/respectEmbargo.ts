import type { CollectionBeforeChangeHook } from 'payload'

import { DEFAULT_TIME_ZONE } from '../../src/fields/timeZones.ts'
import { refusal } from '../../src/hooks/refusal.ts'
import { isPublishing } from '../../src/publishing/isPublishing.ts'
import { translate } from '../../src/translations/translate.ts'

/**
 * An embargo holds publication back for everybody, admins and the scheduler included: what the public sees then never
 * changes by the mere passing of time, without an event that says so.
 */
export const respectEmbargo: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  if (!isPublishing(data) || !data.embargo || new Date(data.embargo) <= new Date()) return data
  const date = new Intl.DateTimeFormat(req.i18n.language, { dateStyle: 'long', timeStyle: 'short', timeZone: DEFAULT_TIME_ZONE }).format(
    new Date(data.embargo),
  )
  const message = translate(req, 'beffroi:underEmbargo', { date })
  throw refusal({ collection: collection.slug, errors: [{ message, path: 'embargo' }], req })
}
