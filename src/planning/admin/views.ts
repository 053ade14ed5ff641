import type { CalendarRange } from '../CalendarItem.ts'
import { addDays } from '../days.ts'
import type { Day } from '../days.ts'
import { weekdayOf } from '../gaps.ts'

/** The ways to look at the calendar. */
export const VIEWS = ['month', 'week', 'list'] as const

export type View = (typeof VIEWS)[number]

export const isView = (value: unknown): value is View => VIEWS.some((view) => view === value)

const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`

const firstOfNextMonth = (day: Day): Day => firstOfMonth(addDays(firstOfMonth(day), 31))

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

const WEEKS_OF_A_GRID = 6

/** The days that a view of a day shows: the month with what is beside it in its grid, its week, its month. */
export const rangeOf = (view: View, day: Day): CalendarRange => {
  if (view === 'list') return { from: firstOfMonth(day), until: firstOfNextMonth(day) }
  const from = mondayOf(view === 'week' ? day : firstOfMonth(day))
  return { from, until: addDays(from, 7 * (view === 'week' ? 1 : WEEKS_OF_A_GRID)) }
}

/** The day that a view is turned to, forward (1) or back (-1). */
export const turn = (view: View, day: Day, direction: -1 | 1): Day => {
  if (view === 'week') return addDays(day, 7 * direction)
  return direction === 1 ? firstOfNextMonth(day) : firstOfMonth(addDays(firstOfMonth(day), -1))
}
