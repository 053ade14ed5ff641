import type { DatePrecision, PreciseDate } from './datePrecision.ts'
import { seasonOf } from './seasons.ts'
import { fromWallTime, offsetAt, toWallTime } from './wallTime.ts'
import type { WallTime } from './wallTime.ts'

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
export const periodOf = ({ date, precision, timeZone }: PreciseDate & { timeZone: string }): { start: Date; end: Date } => {
  const instant = new Date(date)
  if (Number.isNaN(instant.getTime())) {
    throw new RangeError(`Expected a date or an ISO 8601 instant such as 2023-06-22T16:30:00.000Z, got "${String(date)}".`)
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
