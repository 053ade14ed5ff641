import { pageLocale } from '../reader.ts'
import { formatDay, formatHour, formatKnown, formatMonth } from './formatDate.ts'
import type { KnownDate } from './parseEdtf.ts'
import { parseEdtf } from './parseEdtf.ts'

const isSameDay = (a: KnownDate, b: KnownDate): boolean => a.year === b.year && a.month === b.month && a.day === b.day

/** « d’août à octobre », never « de août ». */
const from = (text: string): string => (/^[aeiouéèê]/i.test(text) ? `d’${text}` : `de ${text}`)

const between = (first: string, last: string, kind: 'days' | 'hours' | 'months'): string => {
  if (pageLocale() === 'en') return `${first}\u2009–\u2009${last}`
  if (kind === 'days') return `du ${first} au ${last}`
  return kind === 'hours' ? `de ${first} à ${last}` : `${from(first)} à ${last}`
}

const ofDays = (start: KnownDate, end: KnownDate): string => {
  if (isSameDay(start, end)) {
    const day = formatDay(start, { weekday: true })
    return start.hour !== undefined && end.hour !== undefined
      ? `${day}, ${between(formatHour(start), formatHour(end), 'hours')}`
      : formatKnown(start, { weekday: true })
  }
  // A night, or a fair that opens and closes at an hour.
  if (start.hour !== undefined || end.hour !== undefined) return between(formatKnown(start), formatKnown(end), 'days')
  const year = start.year !== end.year
  const first = formatDay(start, { month: year || start.month !== end.month, year })
  return between(first, formatDay(end), 'days')
}

/** From when to when: « du 10 juin 2023 au 14 janvier 2024 », « du 31 décembre 2026 à 23 h au 1er janvier 2027 à 2 h », « de juin à août 2023 », « 2015 – 2017 », « depuis 2019 ». */
export const formatPeriod = (
  startEdtf: string | null | undefined,
  endEdtf: string | null | undefined,
): string | undefined => {
  const [start, end] = [parseEdtf(startEdtf), parseEdtf(endEdtf)]
  if (!start) return end && `${pageLocale() === 'fr' ? 'jusqu’à' : 'until'} ${formatKnown(end)}`
  if (!end) return formatKnown(start, { weekday: true })
  if (start.day && end.day) return ofDays(start, end)
  if (start.month && !start.day && end.month && !end.day) {
    if (start.year === end.year && start.month === end.month) return formatMonth(start)
    return between(formatMonth(start, { year: start.year !== end.year }), formatMonth(end), 'months')
  }
  const [first, last] = [formatKnown(start), formatKnown(end)]
  return first === last ? first : `${first} – ${last}`
}
