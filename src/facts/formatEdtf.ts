import type { PreciseDate } from './datePrecision.ts'
import { periodOf } from './periodOf.ts'
import { seasonOf } from './seasons.ts'
import { offsetAt, toWallTime } from './wallTime.ts'

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
