import { fromWallTime, offsetAt, toWallTime } from './timeZones.ts'
import type { WallTime } from './timeZones.ts'

/** How much of a date is known. A season is a meteorological one of the northern hemisphere, of three whole months. */
export const DATE_PRECISIONS = ['minute', 'day', 'month', 'season', 'year'] as const

/** How much of a date is known. */
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

/** A date as documents store it: any instant of the period meant, and how much of it is known. */
type PreciseDate = {
  date: Date | string
  precision: DatePrecision
}

/** A meteorological season of the northern hemisphere: its code among the sub-year groupings of ISO 8601-2:2019, and its first month (1 to 12). */
type Season = { code: number; firstMonth: number }

/** The seasons, in the order of their codes. */
export const SEASONS: readonly Season[] = [
  { code: 21, firstMonth: 3 },
  { code: 22, firstMonth: 6 },
  { code: 23, firstMonth: 9 },
  { code: 24, firstMonth: 12 },
]

const WINTER: Season = { code: 24, firstMonth: 12 }

/**
 * The season that a month lies in, and the year that the season is named by: the one in which it begins. Winter 2023 (`2023-24`) is
 * December 2023 to February 2024, so that seasons sort in the order of their codes; January 2024 lies in it.
 */
export const seasonOf = ({ year, month }: { year: number; month: number }): Season & { year: number } => {
  const season = SEASONS.find(({ firstMonth }) => month >= firstMonth && month < firstMonth + 3)
  return season ? { ...season, year } : { ...WINTER, year: year - 1 }
}

const MINUTE = 60_000

const firstOf = ({ precision, wall }: { precision: Exclude<DatePrecision, 'minute'>; wall: WallTime }): WallTime => {
  const midnight = { ...wall, hour: 0, minute: 0 }
  switch (precision) {
    case 'day':
      return midnight
    case 'month':
      return { ...midnight, day: 1 }
    case 'season': {
      const { firstMonth, year } = seasonOf(wall)
      return { ...midnight, year, month: firstMonth, day: 1 }
    }
    case 'year':
      return { ...midnight, month: 1, day: 1 }
  }
}

const next: Record<Exclude<DatePrecision, 'minute'>, (wall: WallTime) => WallTime> = {
  day: (wall) => ({ ...wall, day: wall.day + 1 }),
  month: (wall) => ({ ...wall, month: wall.month + 1 }),
  season: (wall) => ({ ...wall, month: wall.month + 3 }),
  year: (wall) => ({ ...wall, year: wall.year + 1 }),
}

/**
 * The period that a date of limited precision stands for, in a time zone: its first instant, and the first instant after it.
 * Throws a RangeError for a date that cannot be read or an unknown time zone.
 */
export const periodOf = ({
  date,
  precision,
  timeZone,
}: PreciseDate & { timeZone: string }): { start: Date; end: Date } => {
  const instant = new Date(date)
  if (Number.isNaN(instant.getTime())) {
    throw new RangeError(
      `Expected a date or an ISO 8601 instant such as 2023-06-22T16:30:00.000Z, got "${String(date)}".`,
    )
  }
  if (precision === 'minute') {
    // A minute of the clock: those of Paris did not begin with Greenwich's before 1911.
    const offset = offsetAt(timeZone, instant.getTime())
    const start = Math.floor((instant.getTime() + offset) / MINUTE) * MINUTE - offset
    return { start: new Date(start), end: new Date(start + MINUTE) }
  }
  const first = firstOf({ precision, wall: toWallTime(instant, timeZone) })
  return { start: fromWallTime(first, timeZone), end: fromWallTime(next[precision](first), timeZone) }
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0')

/** In whole minutes, as ISO 8601 has it; rounded down, so that what is written is read as the same minute. */
const formatOffset = (offset: number): string => {
  const minutes = Math.floor(offset / 60_000)
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

/**
 * A date in the Extended Date/Time Format (ISO 8601-2:2019, level 0, and level 1 for seasons), as clocks of the zone show it:
 * minute `2023-06-22T18:30+02:00`, day `2023-06-22`, month `2023-06`, season `2023-22`, year `2023`.
 *
 * Seasons are the meteorological ones of the northern hemisphere: 21 March to May, 22 June to August, 23 September to November,
 * 24 December to February, named by the year in which they begin (January 2024 is in `2023-24`).
 *
 * Throws a RangeError for a date that cannot be read, a year outside 0 to 9999, or an unknown time zone.
 */
export const formatEdtf = ({ date, precision, timeZone }: PreciseDate & { timeZone: string }): string => {
  const { start } = periodOf({ date, precision, timeZone })
  const wall = toWallTime(start, timeZone)
  if (wall.year < 0 || wall.year > 9999) {
    throw new RangeError(`Expected a year from 0 to 9999, got ${wall.year}.`)
  }
  const year = pad(wall.year, 4)
  switch (precision) {
    case 'year':
      return year
    case 'season':
      return `${year}-${seasonOf(wall).code}`
    case 'month':
      return `${year}-${pad(wall.month)}`
    case 'day':
      return `${year}-${pad(wall.month)}-${pad(wall.day)}`
    case 'minute':
      return `${year}-${pad(wall.month)}-${pad(wall.day)}T${pad(wall.hour)}:${pad(wall.minute)}${formatOffset(offsetAt(timeZone, start.getTime()))}`
  }
}

const FORM =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?<offset>Z|[+-]\d{2}:\d{2})?)?)?)?$/

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

/**
 * Whether the first period has certainly ended when the second begins. Used for "the end is before the start": an end in 2023 is no
 * error for a start on 2023-06-22, since it may lie after it; an end in 2023-05 is one.
 */
export const isEntirelyBefore = ({
  first,
  second,
  timeZone,
}: {
  first: PreciseDate
  second: PreciseDate
  timeZone: string
}): boolean => periodOf({ ...first, timeZone }).end <= periodOf({ ...second, timeZone }).start
