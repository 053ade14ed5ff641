import { dateFault } from '../../formats/writtenDate.ts'
import { foldName } from '../../import/recognising/words.ts'

/** A date of a table as a field of `dated` takes it. */
export type WrittenDate = { date: string; precision: 'day' | 'minute' | 'month' | 'year' }

const MONTHS = [
  /^(?:janv(?:ier)?|jan(?:uary)?)$/,
  /^(?:fev(?:r(?:ier)?)?|feb(?:ruary)?)$/,
  /^(?:mars?|march)$/,
  /^(?:avr(?:il)?|apr(?:il)?)$/,
  /^(?:mai|may)$/,
  /^(?:juin|june?)$/,
  /^(?:juil(?:let)?|july?)$/,
  /^(?:aout?|aug(?:ust)?)$/,
  /^(?:sept?(?:embre|ember)?)$/,
  /^(?:oct(?:obre|ober)?)$/,
  /^(?:nov(?:embre|ember)?)$/,
  /^(?:dec(?:embre|ember)?)$/,
]

const monthOf = (word: string): number => MONTHS.findIndex((pattern) => pattern.test(word)) + 1

const two = (number: number | string): string => String(number).padStart(2, '0')

const real = (year: string, month: number | string, day: number | string): string | undefined => {
  const date = `${year}-${two(month)}-${two(day)}`
  return dateFault(date) === undefined ? date : undefined
}

/** `18h30`, `18:30`, `6 pm`, `9h`, as `HH:MM`. */
export const readTime = (written: string): string | undefined => {
  const [, hour, minute = '00', half] =
    /^\s*(\d{1,2})\s*(?:[h:]\s*(\d{2})?)?(?::\d{2})?\s*(am|pm)?\s*$/i.exec(written) ?? []
  if (hour === undefined) return undefined
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0)
  return Number(hour) <= 24 && Number(minute) < 60 ? `${two(hours)}:${minute}` : undefined
}

const day = (date: string | undefined): WrittenDate | undefined =>
  date === undefined ? undefined : { date, precision: 'day' }

const readDay = (text: string): WrittenDate | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return day(real(iso[1] ?? '', iso[2] ?? '', iso[3] ?? ''))
  // The day comes first, as in French and British tables.
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text)
  if (numbers) {
    const [, first = '', second = '', year = ''] = numbers
    return day(real(year.length === 2 ? `20${year}` : year, second, first))
  }
  const month = /^(?:(\d{4})-(\d{1,2})|(\d{1,2})\/(\d{4}))$/.exec(text)
  if (month) {
    const date = real(month[1] ?? month[4] ?? '', month[2] ?? month[3] ?? '', 1)
    return date === undefined ? undefined : { date, precision: 'month' }
  }
  if (/^\d{4}$/.test(text))
    return real(text, 7, 1) === undefined ? undefined : { date: `${text}-07-01`, precision: 'year' }
  const words = foldName(text).split(' ')
  const year = words.find((word) => /^\d{4}$/.test(word))
  const named = words.map(monthOf).find((number) => number > 0)
  const number = words.map((word) => /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(word)?.[1]).find(Boolean)
  if (!year || !named) return undefined
  if (number) return day(real(year, named, number))
  return { date: `${year}-${two(named)}-01`, precision: 'month' }
}

/** A date as people write it in tables, with its hour if it has one; `undefined` for what is none. */
export const readDate = (written: string, time?: string): WrittenDate | undefined => {
  const text = written
    .trim()
    .replace(
      /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+/i,
      '',
    )
  const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) && /(?:z|[+-]\d\d:?\d\d)$/i.test(text)
  if (instant) return dateFault(text) === undefined ? { date: text, precision: 'minute' } : undefined
  const [, before = text, hour] =
    /^(.*?)(?:[T ]|\s+(?:à|at)\s+|,\s*)(\d{1,2}\s*(?:h\s*\d{0,2}|:\d{2}(?::\d{2})?)(?:\s*[ap]m)?)$/i.exec(text) ?? []
  const found = readDay(before.trim())
  const at = readTime(time?.trim() || hour || '')
  if (!found || found.precision !== 'day' || at === undefined) return found
  // Midnight is how programs write a day.
  return at === '00:00' && !time ? found : { date: `${found.date}T${at}`, precision: 'minute' }
}
