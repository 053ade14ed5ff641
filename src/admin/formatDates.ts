import { seasonOf } from '../formats/edtf.ts'
import type { DatePrecision } from '../formats/edtf.ts'
import { DEFAULT_TIME_ZONE, toWallTime } from '../formats/timeZones.ts'
import { dateLanguage, writeDate } from '../messages/writeDate.ts'
import { deskText } from '../messages/desk.ts'
import { t } from '../messages/t.ts'
import type { Bilingual } from '../messages/t.ts'

const MINUTE_IN_MS = 60_000
const HOUR_IN_MS = 60 * MINUTE_IN_MS
const DAY_IN_MS = 24 * HOUR_IN_MS

/** Days are counted in words up to a week; beyond, a date says more. */
const RELATIVE_UP_TO_IN_MS = 7 * DAY_IN_MS

/** « lundi 23 novembre 2026 à 08:00 », by the newsroom's clock. */
export const formatMoment = (date: Date, language: string, timeZone: string): string =>
  writeDate(date, language, {
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    month: 'long',
    timeZone,
    weekday: 'long',
    year: 'numeric',
  })

/** « 23 novembre 2026 », by the newsroom's clock. */
export const formatDay = (date: Date, language: string, timeZone: string): string =>
  writeDate(date, language, { dateStyle: 'long', timeZone })

/** « il y a 3 heures » within a week of `now`, the day beyond it. */
export const formatSince = (date: Date, language: string, now: Date, timeZone: string): string => {
  const elapsed = now.getTime() - date.getTime()
  if (Math.abs(elapsed) < MINUTE_IN_MS) return deskText(language)('justNow')
  if (Math.abs(elapsed) >= RELATIVE_UP_TO_IN_MS) return formatDay(date, language, timeZone)
  const relative = new Intl.RelativeTimeFormat(dateLanguage(language), { numeric: 'auto' })
  if (Math.abs(elapsed) >= DAY_IN_MS) return relative.format(-Math.trunc(elapsed / DAY_IN_MS), 'day')
  if (Math.abs(elapsed) >= HOUR_IN_MS) return relative.format(-Math.trunc(elapsed / HOUR_IN_MS), 'hour')
  return relative.format(-Math.trunc(elapsed / MINUTE_IN_MS), 'minute')
}

type Value = { date?: string | null; date_tz?: string | null; precision?: DatePrecision | null }

const SEASON_NAMES: Record<number, Bilingual> = {
  21: { en: 'spring', fr: 'printemps' },
  22: { en: 'summer', fr: 'été' },
  23: { en: 'autumn', fr: 'automne' },
  24: { en: 'winter', fr: 'hiver' },
}

const FORMATS: Record<Exclude<DatePrecision, 'season'>, Intl.DateTimeFormatOptions> = {
  day: { day: '2-digit', month: '2-digit', year: 'numeric' },
  minute: { day: '2-digit', hour: '2-digit', minute: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
}

/** A date with no more than is known of it: « 30/05/2023 08:00 », « mai 2023 », « été 2023 », « 2023 »; empty without a date. */
export const formatDated = ({ date, date_tz: ownZone, precision }: Value, language: string): string => {
  if (!date) return ''
  const timeZone = ownZone ?? DEFAULT_TIME_ZONE
  if (precision === 'season') {
    const season = seasonOf(toWallTime(new Date(date), timeZone))
    const name = SEASON_NAMES[season.code]
    return `${name && t(language, name)} ${season.year}`
  }
  return writeDate(new Date(date), language, { ...FORMATS[precision ?? 'day'], timeZone }).replace(',', '')
}
