import type { Locale } from '../locale.ts'
import { pageLocale } from '../reader.ts'
import type { KnownDate } from './parseEdtf.ts'
import { parseEdtf } from './parseEdtf.ts'

const SEASONS: Record<Locale, Record<number, string>> = {
  en: { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' },
  fr: { 21: 'printemps', 22: 'été', 23: 'automne', 24: 'hiver' },
}

/** English days stand before their months, as in Britain: the readers are Europeans. */
const TAGS: Record<Locale, string> = { en: 'en-GB', fr: 'fr' }

const at = ({ day = 1, month = 1, year }: KnownDate): Date => new Date(Date.UTC(year, month - 1, day, 12))
const write = (date: KnownDate, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(TAGS[pageLocale()], { timeZone: 'UTC', ...options }).format(at(date))

/** « 18 h 30 », “18:30”. */
export const formatHour = ({ hour = 0, minute = 0 }: KnownDate): string => {
  const minutes = String(minute).padStart(2, '0')
  return pageLocale() === 'fr' ? `${hour}\u00A0h${minute ? `\u00A0${minutes}` : ''}` : `${hour}:${minutes}`
}

/** « 1er juin 2023 », « 22 juin », « jeudi 22 juin 2023 »; “1 June 2023”. */
export const formatDay = (date: KnownDate, { month = true, weekday = false, year = true } = {}): string => {
  const words = [
    weekday && write(date, { weekday: 'long' }),
    date.day === 1 && pageLocale() === 'fr' ? '1er' : String(date.day),
    month && write(date, { month: 'long' }),
    year && date.year,
  ]
  return words
    .filter(Boolean)
    .join(' ')
    .replace(/(1er|\b\d{1,2}) /, '$1\u00A0')
}

export const formatMonth = (date: KnownDate, { year = true } = {}): string =>
  write(date, { month: 'long', ...(year && { year: 'numeric' }) })

/** Any date, no more exactly than it is known: « été 2023 », « juin 2023 », « jeudi 22 juin 2023 à 18 h 30 ». */
export const formatKnown = (date: KnownDate, { weekday = false } = {}): string => {
  const locale = pageLocale()
  if (date.season) return `${SEASONS[locale][date.season] ?? ''} ${date.year}`.trim()
  if (!date.month) return String(date.year)
  if (!date.day) return formatMonth(date)
  const day = formatDay(date, { weekday })
  if (date.hour === undefined) return day
  return `${day}${locale === 'fr' ? ' à ' : ', '}${formatHour(date)}`
}

/** The `edtf` of the CMS in words, or undefined when there is none. */
export const formatEdtf = (edtf: string | null | undefined, options?: { weekday?: boolean }): string | undefined => {
  const date = parseEdtf(edtf)
  return date && formatKnown(date, options)
}

/** A moment, such as a date of publication, as a day in a time zone. */
export const formatMoment = (moment: string, timeZone: string, options?: { weekday?: boolean }): string => {
  const [year = 0, month, day] = new Intl.DateTimeFormat('sv', { timeZone })
    .format(new Date(moment))
    .split('-')
    .map(Number)
  return formatDay({ day, month, year }, options)
}
