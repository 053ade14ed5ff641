import type { DatePrecision } from './edtf.ts'
import { fromWallTime, toWallTime } from './timeZones.ts'
import type { WallTime } from './timeZones.ts'

/** The first year that a newsroom may mean: 22 is a slip of the finger. */
export const FIRST_YEAR = 1000
/** The last year that a newsroom may mean: 20226 is a slip of the finger. */
export const LAST_YEAR = 2999

/** A day, or an hour of one, of ISO 8601; the hour as clocks show it when nothing follows it. */
const FORM =
  /^(?<year>\d{4}|[+-]\d{6})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?<offset>z|[+-]\d\d:?\d\d)?)?$/i

const lastDayOf = (year: number, month: number): number => {
  const day = new Date(0)
  day.setUTCFullYear(year, month, 0)
  return day.getUTCDate()
}

const isOffset = (text: string): boolean =>
  text.toLowerCase() === 'z' || (Number(text.slice(1, 3)) <= 15 && Number(text.slice(-2)) <= 59)

/** What is wrong with a date that somebody wrote. */
export type DateFault = 'unreadable' | 'year'

/** Whether a text is a date that exists, in ISO 8601, of a year that can be meant; without anything moved, as `new Date` moves 30 February to 2 March. */
export const dateFault = (text: string): DateFault | undefined => {
  const { day, hour = 0, minute = 0, month, offset = 'Z', second = 0, year } = FORM.exec(text)?.groups ?? {}
  const isReal =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= lastDayOf(Number(year), Number(month))
  if (!isReal || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || !isOffset(offset))
    return 'unreadable'
  return Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR ? 'year' : undefined
}

const isSameDay = (first: WallTime, second: WallTime): boolean =>
  first.year === second.year && first.month === second.month && first.day === second.day

/**
 * The instant, in ISO 8601 and UTC, that a text without a fault stands for. An hour without an offset is one of the zone's
 * clocks. A day alone, or midnight in UTC where only the day matters, stays that day in the zone: 1 January 2026 is not
 * 31 December in Martinique.
 */
export const instantOf = (
  text: string,
  { precision = 'minute', timeZone }: { precision?: DatePrecision; timeZone: string },
): string => {
  const { day, hour, minute = '0', month, offset, year } = FORM.exec(text)?.groups ?? {}
  const wall: WallTime = {
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute),
    month: Number(month),
    year: Number(year),
  }
  if (hour !== undefined && offset === undefined) return fromWallTime(wall, timeZone).toISOString()

  const instant = new Date(text.replace(' ', 'T').replace(',', '.'))
  const isDay = hour === undefined || (precision !== 'minute' && /T00:00(?::00(?:\.0+)?)?z$/i.test(text))
  if (!isDay) return instant.toISOString()
  if (precision === 'minute') return fromWallTime(wall, timeZone).toISOString()
  return isSameDay(toWallTime(instant, timeZone), wall)
    ? instant.toISOString()
    : fromWallTime({ ...wall, hour: 12 }, timeZone).toISOString()
}
