import type { CollectionBeforeValidateHook } from 'payload'

import { fieldRefusal } from '../errors/refusal.ts'
import type { Dated } from '../fields/dated.ts'
import { isEntirelyBefore } from '../formats/edtf.ts'
import { DEFAULT_TIME_ZONE } from '../formats/timeZones.ts'
import { translate } from '../messages/validation.ts'
import { recordedOperation } from './recordOperation.ts'

type Period = { end: string; start: string }

/**
 * Refuses an end that is certainly before its start, as precisely as both are known: a fair on 22 June 2023 that ends
 * "in 2023" is fine. Only when it is published: a draft keeps whatever is typed, in whatever order the two dates are moved,
 * and keeps no document online that is taken offline, nor out of the trash.
 */
export const endAfterStart =
  (period: Period): CollectionBeforeValidateHook =>
  ({ collection, data, originalDoc, req }) => {
    const { draft, isUnpublishing } = recordedOperation(req, collection.slug)
    const isTrashed = Boolean(data?.deletedAt || originalDoc?.deletedAt)
    if (isUnpublishing || ((draft || isTrashed) && (data?.deletedAt || data?._status !== 'published'))) return data
    const document = { ...originalDoc, ...data }
    const start: Dated | undefined = document[period.start]
    const end: Dated | undefined = document[period.end]
    if (!start?.date || !end?.date) return data
    const isBackwards = isEntirelyBefore({
      first: { date: end.date, precision: end.precision ?? 'day' },
      second: { date: start.date, precision: start.precision ?? 'day' },
      timeZone: start.date_tz ?? DEFAULT_TIME_ZONE,
    })
    if (!isBackwards) return data
    const message = translate(req, 'beffroi:endsBeforeStart')
    throw fieldRefusal({ collection: collection.slug, errors: [{ message, path: `${period.end}.date` }], req })
  }
