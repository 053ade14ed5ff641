import { dateLanguage } from '../../admin/formatDates.ts'
import type { Day } from '../days.ts'

const format = (day: Day, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(dateLanguage(language), { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00.000Z`),
  )

/** « mardi 1 décembre 2026 » */
export const dayWords = (day: Day, language: string): string => format(day, language, { dateStyle: 'full' })

/** « mar. 1 déc. » */
export const shortDay = (day: Day, language: string): string =>
  format(day, language, { day: 'numeric', month: 'short', weekday: 'short' })

/** « décembre 2026 » */
export const monthWords = (day: Day, language: string): string =>
  format(day, language, { month: 'long', year: 'numeric' })
