import type { Payload, PayloadRequest } from 'payload'

import { NEWSROOM } from '../content-events/names.ts'
import { storedNewsroom } from '../content-events/storedNewsroom.ts'
import { DEFAULT_TIME_ZONE } from '../formats/timeZones.ts'

/** The time zone of the newsroom's settings, for what the server shows; the panel's default in a project without them. */
export const newsroomZone = async (payload: Payload, req?: PayloadRequest): Promise<string> => {
  if (!payload.config.globals.some(({ slug }) => slug === NEWSROOM))
    return payload.config.admin.timezones.defaultTimezone ?? DEFAULT_TIME_ZONE
  const settings = await storedNewsroom<{ timeZone?: null | string }>(payload, req)
  return settings?.timeZone || DEFAULT_TIME_ZONE
}
