import { formatDay, formatHour, formatKnown, formatMonth } from './formatDate.ts'
import type { KnownDate } from './parseEdtf.ts'
import { parseEdtf } from './parseEdtf.ts'

const isSameDay = (a: KnownDate, b: KnownDate): boolean => a.year === b.year && a.month === b.month && a.day === b.day

/** « d’août à octobre », never « de août ». */
const from = (text: string): string => (/^[aeiouéèê]/i.test(text) ? `d’${text}` : `de ${text}`)

const ofDays = (start: KnownDate, end: KnownDate): string => {
  if (isSameDay(start, end)) {
    const day = formatDay(start, { weekday: true })
    return start.hour !== undefined && end.hour !== undefined
      ? `${day}, de ${formatHour(start)} à ${formatHour(end)}`
      : formatKnown(start, { weekday: true })
  }
  const year = start.year !== end.year
  return `du ${formatDay(start, { month: year || start.month !== end.month, year })} au ${formatDay(end)}`
}

/** From when to when: « du 10 juin 2023 au 14 janvier 2024 », « de juin à août 2023 », « 2015 – 2017 », « depuis 2019 ». */
export const formatPeriod = (
  startEdtf: string | null | undefined,
  endEdtf: string | null | undefined,
): string | undefined => {
  const [start, end] = [parseEdtf(startEdtf), parseEdtf(endEdtf)]
  if (!start) return end && `jusqu’à ${formatKnown(end)}`
  if (!end) return formatKnown(start, { weekday: true })
  if (start.day && end.day) return ofDays(start, end)
  if (start.month && !start.day && end.month && !end.day) {
    if (start.year === end.year && start.month === end.month) return formatMonth(start)
    return `${from(formatMonth(start, { year: start.year !== end.year }))} à ${formatMonth(end)}`
  }
  const [first, last] = [formatKnown(start), formatKnown(end)]
  return first === last ? first : `${first} – ${last}`
}
