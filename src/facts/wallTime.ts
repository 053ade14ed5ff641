import { tzOffset } from '@date-fns/tz'

/** A date and time as a clock on the wall shows them; `month` is 1 to 12 (13 and above run on into the next year). */
export type WallTime = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Minutes east of UTC at an instant. Throws a RangeError for a zone that the runtime does not know. */
export const offsetInMinutes = (timeZone: string, instant: number): number => {
  const offset = tzOffset(timeZone, new Date(instant))
  if (Number.isNaN(offset)) {
    throw new RangeError(`Expected an IANA time zone such as Europe/Paris, got "${timeZone}".`)
  }
  return offset
}

export const toWallTime = (instant: Date, timeZone: string): WallTime => {
  const shifted = new Date(instant.getTime() + offsetInMinutes(timeZone, instant.getTime()) * MINUTE)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

/**
 * The instant at which clocks of a zone show a time. A time that they show twice (clocks go back) is the first of the two; one that
 * they skip (clocks go forward) is read with the offset of before, so 02:30 becomes 03:30, as RFC 5545, section 3.3.5, reads it.
 * `TZDate` of @date-fns/tz is not used for this: its answer for both cases changes with the zone of the host.
 */
export const fromWallTime = ({ year, month, day, hour, minute }: WallTime, timeZone: string): Date => {
  const asIfUtc = new Date(0)
  asIfUtc.setUTCFullYear(year, month - 1, day)
  asIfUtc.setUTCHours(hour, minute)
  const wanted = asIfUtc.getTime()
  // No zone changes its clocks twice within two days, so these are the offsets of before and after the change, if there is one.
  const before = wanted - offsetInMinutes(timeZone, wanted - DAY) * MINUTE
  const after = wanted - offsetInMinutes(timeZone, wanted + DAY) * MINUTE
  const shown = [before, after].filter((instant) => instant + offsetInMinutes(timeZone, instant) * MINUTE === wanted)
  return new Date(shown.length > 0 ? Math.min(...shown) : before)
}
