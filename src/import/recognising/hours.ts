import type { FoundDate } from './dates.ts'

const HOUR = (name: string): string =>
  String.raw`(?<${name}>\d{1,2})\s?(?:h|heures?)(?:\s?(?<${name}Minute>[0-5]\d))?(?![\p{L}\d])`
/** « de 8 h 30 à 10 h », « 9h-13h », « de 11 h à midi » */
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\d])${HOUR('from')}\s?(?:à|-|–|/)\s?(?:${HOUR('to')}|(?<noon>midi)(?!\p{L}))`,
  'u',
)
/** « à 18 h », « dès 9h », « rendez-vous à 14 h » */
const SINGLE = new RegExp(String.raw`(?<![\p{L}\d])(?:à|dès|à partir de)\s${HOUR('from')}`, 'gu')
/** « 11h, sur invitation », « 8h15, Le Quarante »: an hour that opens what is told of an entry. */
const OPENING = new RegExp(String.raw`^${HOUR('from')}(?=,)`, 'u')

export type Hours = { from: string; to?: string }

const clock = (hour: string | undefined, minute: string | undefined): string | undefined =>
  hour !== undefined && Number(hour) < 24 ? `T${hour.padStart(2, '0')}:${minute ?? '00'}` : undefined

/** When something begins, and ends, by the only hours that a text tells. */
export const hoursIn = (text: string): Hours | undefined => {
  const range = RANGE.exec(text)?.groups
  if (range) {
    const from = clock(range.from, range.fromMinute)
    const to = range.noon ? 'T12:00' : clock(range.to, range.toMinute)
    return from && to && from < to ? { from, to } : undefined
  }
  const [first, second] = [...text.matchAll(SINGLE)]
  const single = OPENING.exec(text)?.groups ?? (second ? undefined : first?.groups)
  const from = single && clock(single.from, single.fromMinute)
  return from === undefined ? undefined : { from }
}

/** A day with the hours of what happens on it; one that has other hours, or lasts for days, stays as it is. */
export const atHours = (date: FoundDate, hours: Hours | undefined): FoundDate => {
  const [day = '', time] = date.value.split('T')
  const isFree = date.precision === 'day' && date.end === undefined && !/^jusqu|^avant/iu.test(date.surface)
  if (!hours || !(isFree || (hours.to && `T${time ?? ''}` === hours.from))) return date
  return { ...date, precision: 'minute', value: `${day}${hours.from}`, ...(hours.to && { end: `${day}${hours.to}` }) }
}

/** The dates of a sentence, the only day with the hours that stand apart from it: « le 27 novembre, au Dôme, de 14 h à 18 h ». */
export const withHours = (text: string, dates: FoundDate[]): FoundDate[] => {
  const days = dates.filter(({ precision }) => precision === 'day' || precision === 'minute')
  const [only] = days
  return days.length === 1 ? dates.map((date) => (date === only ? atHours(date, hoursIn(text)) : date)) : dates
}
