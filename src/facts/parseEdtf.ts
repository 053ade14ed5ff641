import type { DatePrecision } from './datePrecision.ts'
import { SEASONS } from './seasons.ts'
import { fromWallTime } from './wallTime.ts'
import type { WallTime } from './wallTime.ts'

const FORM = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?<offset>Z|[+-]\d{2}:\d{2})?)?)?)?$/

const daysInMonth = (year: number, month: number): number => {
  const lastDay = new Date(0)
  lastDay.setUTCFullYear(year, month, 0)
  return lastDay.getUTCDate()
}

const isReal = ({ year, month, day, hour, minute }: WallTime): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && hour <= 23 && minute <= 59

/** Minutes east of UTC, or NaN for what no clock ever had. */
const readOffset = (text: string): number => {
  if (text === 'Z') {
    return 0
  }
  const [hours = NaN, minutes = NaN] = text.slice(1).split(':').map(Number)
  return hours <= 15 && minutes <= 59 ? (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) : NaN
}

const unreadable = (text: string): RangeError =>
  new RangeError(
    `Expected a date such as 2023-06-22T18:30+02:00, 2023-06-22T18:30, 2023-06-22, 2023-06, 2023-22 (a season: 21 spring, 22 summer, 23 autumn, 24 winter) or 2023, got "${text}".`,
  )

/**
 * Reads what `formatEdtf` writes: a subset of the Extended Date/Time Format (ISO 8601-2:2019), without approximate or uncertain
 * dates, sets and intervals. `date` is the first instant of the period in the zone, as an ISO 8601 instant in UTC. A time without an
 * offset is read as clocks of the zone show it: the first of the two when they show it twice, an hour later when they skip it.
 *
 * Throws a RangeError that says what was expected, for any other text, a day that does not exist, or an unknown time zone.
 */
export const parseEdtf = (text: string, timeZone: string): { date: string; precision: DatePrecision } => {
  const groups = FORM.exec(text)?.groups
  if (!groups) {
    throw unreadable(text)
  }
  const season = groups.day === undefined ? SEASONS.find(({ code }) => String(code) === groups.month) : undefined
  const wall: WallTime = {
    year: Number(groups.year),
    month: season?.firstMonth ?? Number(groups.month ?? 1),
    day: Number(groups.day ?? 1),
    hour: Number(groups.hour ?? 0),
    minute: Number(groups.minute ?? 0),
  }
  if (!isReal(wall)) {
    throw unreadable(text)
  }
  if (groups.offset !== undefined) {
    const offset = readOffset(groups.offset)
    if (Number.isNaN(offset)) {
      throw unreadable(text)
    }
    return { date: new Date(fromWallTime(wall, 'UTC').getTime() - offset * 60_000).toISOString(), precision: 'minute' }
  }
  const precision = season ? 'season' : groups.hour ? 'minute' : groups.day ? 'day' : groups.month ? 'month' : 'year'
  return { date: fromWallTime(wall, timeZone).toISOString(), precision }
}
