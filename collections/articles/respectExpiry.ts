import type { CollectionBeforeChangeHook } from 'payload'

import { DEFAULT_TIME_ZONE } from '../../src/fields/timeZones.ts'
import { refusal } from '../../src/hooks/refusal.ts'
import { isPublishing } from '../../src/publishing/isPublishing.ts'
import { translate } from '../../src/translations/translate.ts'

/** What has expired is not published: it would be taken offline again within the minute. */
export const respectExpiry: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  if (!isPublishing(data) || !data.expiresAt || new Date(data.expiresAt) > new Date()) return data
  const format = new Intl.DateTimeFormat(req.i18n.language, { dateStyle: 'long', timeStyle: 'short', timeZone: DEFAULT_TIME_ZONE })
  const message = translate(req, 'beffroi:expired', { date: format.format(new Date(data.expiresAt)) })
  throw refusal({ collection: collection.slug, errors: [{ message, path: 'expiresAt' }], req })
}
