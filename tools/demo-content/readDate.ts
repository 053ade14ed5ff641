import { parseEdtf } from '../../src/formats/edtf.ts'
import type { DatePrecision } from '../../src/formats/edtf.ts'
import { DEFAULT_TIME_ZONE, fromWallTime, toWallTime } from '../../src/formats/timeZones.ts'

const FROM_TODAY = /^in (?<days>\d+) days at (?<hour>\d{2}):(?<minute>\d{2})$/

/** Noon UTC is the same day anywhere in Europe: how `dated()` fields keep a date without an hour. */
const atNoon = (instant: string): string => {
  const { day, month, year } = toWallTime(new Date(instant), DEFAULT_TIME_ZONE)
  return fromWallTime({ day, hour: 12, minute: 0, month, year }, 'UTC').toISOString()
}

/**
 * A date of the content files, as documents store it: EDTF such as `2023-06-22T18:30`, `2023-06` or `2023-22`, clocks read in Paris,
 * or, for what is planned, `in 3 days at 08:00` counted from the day of the loading.
 *
 * @throws RangeError for any other text
 */
export const readDate = (text: string, now = new Date()): { date: string; precision: DatePrecision } => {
  const fromToday = FROM_TODAY.exec(text)?.groups
  if (fromToday) {
    const today = toWallTime(now, DEFAULT_TIME_ZONE)
    const wall = {
      ...today,
      day: today.day + Number(fromToday.days),
      hour: Number(fromToday.hour),
      minute: Number(fromToday.minute),
    }
    return { date: fromWallTime(wall, DEFAULT_TIME_ZONE).toISOString(), precision: 'minute' }
  }
  const { date, precision } = parseEdtf(text, DEFAULT_TIME_ZONE)
  return { date: precision === 'minute' ? date : atNoon(date), precision }
}
