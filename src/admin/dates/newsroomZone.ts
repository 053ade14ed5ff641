import type { Payload, PayloadRequest } from 'payload'

import { NEWSROOM } from '../../content-events/names.ts'
import { DEFAULT_TIME_ZONE } from '../../formats/timeZones.ts'
import { childReq } from '../../payload/transactions.ts'

/** The time zone of the newsroom's settings, for what the server shows; the panel's default in a project without them. */
export const newsroomZone = async (payload: Payload, req?: PayloadRequest): Promise<string> => {
  if (!payload.config.globals.some(({ slug }) => slug === NEWSROOM))
    return payload.config.admin.timezones.defaultTimezone ?? DEFAULT_TIME_ZONE
  // There are none before the settings are saved for the first time; the adapter's type says that there always are.
  const settings: { timeZone?: null | string } | null = await payload.db.findGlobal<{
    id: string
    timeZone?: null | string
  }>({ req: req && childReq(req), slug: NEWSROOM })
  return settings?.timeZone || DEFAULT_TIME_ZONE
}
