import { writeDate } from '../../messages/writeDate.ts'
import type { Day } from '../days.ts'

const format = (day: Day, language: string, options: Intl.DateTimeFormatOptions): string =>
  writeDate(new Date(`${day}T00:00:00.000Z`), language, { ...options, timeZone: 'UTC' })

/** « mardi 1er décembre 2026 » */
export const dayWords = (day: Day, language: string): string => format(day, language, { dateStyle: 'full' })

/** « mar. 1er déc. » */
export const shortDay = (day: Day, language: string): string =>
  format(day, language, { day: 'numeric', month: 'short', weekday: 'short' })

/** « décembre 2026 » */
export const monthWords = (day: Day, language: string): string =>
  format(day, language, { month: 'long', year: 'numeric' })
