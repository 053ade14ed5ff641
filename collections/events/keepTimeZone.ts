import type { CollectionBeforeChangeHook } from 'payload'

import { DEFAULT_TIME_ZONE } from '../../src/fields/timeZones.ts'

/**
 * The time zone of the start, under its IANA name: the admin panel's own field is a select, of which GraphQL gives an
 * enum (`Europe_Paris`) that no calendar understands.
 */
export const keepTimeZone: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  timeZone: (data.start ?? originalDoc?.start)?.date_tz ?? DEFAULT_TIME_ZONE,
})
