import { datesIn, referenceOf } from '../../import/recognising/dates.ts'
import { sentencesOf } from '../../import/recognising/sentences.ts'
import type { Facts, Finding } from '../Finding.ts'
import type { Written } from '../readWritten.ts'

const A_DAY_MS = 86_400_000

/** A date without a year is the one nearest to its publication; half a year away both are as near. */
const NEAR_MS = 183 * A_DAY_MS

const namesIn = (locale: string, part: 'month' | 'weekday'): string[] =>
  Array.from({ length: part === 'month' ? 12 : 7 }, (_, index) =>
    new Intl.DateTimeFormat(locale, { [part]: 'long', timeZone: 'UTC' })
      // 5 January 2025 was a Sunday.
      .format(new Date(part === 'month' ? Date.UTC(2025, index, 15) : Date.UTC(2025, 0, 5 + index)))
      .toLowerCase(),
  )

const WEEKDAYS: Readonly<Record<string, string[]>> = Object.fromEntries(
  ['en', 'fr', 'nl'].map((locale) => [locale, namesIn(locale, 'weekday')]),
)
const MONTHS: Readonly<Record<string, string[]>> = Object.fromEntries(
  ['en', 'nl'].map((locale) => [locale, namesIn(locale, 'month')]),
)

/** A day that a text writes with its weekday, and where in the text that stands. */
type Dated = { day: number; index: number; month: number; surface: string; weekday: string; year?: number }

/** French: what the importer reads. A range has a weekday at each end. */
const readFrench = (sentence: string, now: Date): Dated[] => {
  const weekday = WEEKDAYS.fr?.join('|')
  const first = new RegExp(`^(?:le |ce |du |des |les |au )*(${weekday}),? \\d`, 'i')
  const last = new RegExp(`(?:au|et) (${weekday}) \\d`, 'i')
  return datesIn(sentence, referenceOf(now.toISOString().slice(0, 10))).flatMap(({ end, index, surface, value }) => {
    const hasYear = /\b(?:19|20)\d\d\b/.test(surface)
    const read = (date: string | undefined, name: string | undefined): Dated[] => {
      const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)/.exec(date ?? '') ?? []
      if (!month || !day || !name) return []
      return [
        {
          day: Number(day),
          index,
          month: Number(month),
          surface,
          weekday: name.toLowerCase(),
          ...(hasYear && { year: Number(year) }),
        },
      ]
    }
    return [...read(value, first.exec(surface)?.[1]), ...read(end, last.exec(surface)?.[1])]
  })
}

/** English and Dutch: `Friday 27 November 2026`, `Friday, November 27th, 2026`, `vrijdag 27 november 2026`. */
const readOther = (sentence: string, locale: string): Dated[] => {
  const [weekdays, months] = [WEEKDAYS[locale], MONTHS[locale]]
  if (!weekdays || !months) return []
  const [weekday, month] = [`(?<weekday>${weekdays.join('|')})`, `(?<month>${months.join('|')})`]
  const [day, year] = ['(?<day>\\d{1,2})(?:st|nd|rd|th)?', '(?:,? (?<year>(?:19|20)\\d\\d))?']
  return [`${weekday},? ${day}(?: of)? ${month}${year}`, `${weekday},? ${month} ${day}${year}`].flatMap((pattern) =>
    [...sentence.matchAll(new RegExp(`(?<!\\p{L})${pattern}(?![\\p{L}\\d])`, 'giu'))].map(
      ({ 0: surface, groups = {}, index }) => ({
        day: Number(groups.day),
        index,
        month: months.indexOf(groups.month?.toLowerCase() ?? '') + 1,
        surface,
        weekday: groups.weekday?.toLowerCase() ?? '',
        ...(groups.year && { year: Number(groups.year) }),
      }),
    ),
  )
}

const dayIn = (year: number, { day, month }: Dated): number => Date.UTC(year, month - 1, day)

/** What is meant by a date: in its year, or the nearest one; nothing where there is no such day. */
const meant = (dated: Dated, now: Date): number | undefined => {
  const middle = now.getUTCFullYear()
  const years = dated.year === undefined ? [middle - 1, middle, middle + 1] : [dated.year]
  return years
    .map((year) => dayIn(year, dated))
    .filter((ms) => new Date(ms).getUTCDate() === dated.day)
    .find((ms) => dated.year !== undefined || Math.abs(ms - now.getTime()) <= NEAR_MS)
}

/** The beginning of a sentence that is about another year. */
const isOfAnotherYear = (sentence: string, now: Date): boolean =>
  [...sentence.matchAll(/\b(?:19|20)\d\d\b/g)].some(([year]) => Number(year) !== now.getUTCFullYear())

/** Dates whose weekday is another one in the calendar: of one of both somebody who reads it is wrong. */
export const findWrongWeekdays = ({ locale = 'fr', texts }: Written, { now }: Facts): Finding[] => {
  const names = WEEKDAYS[locale]
  if (!names) return []
  const seen = new Set<string>()
  return texts.flatMap(({ path, text }) =>
    sentencesOf(text).flatMap((sentence) =>
      (locale === 'fr' ? readFrench(sentence, now) : readOther(sentence, locale)).flatMap((dated): Finding[] => {
        if (dated.year === undefined && isOfAnotherYear(sentence, now)) return []
        const ms = meant(dated, now)
        const right = ms === undefined ? undefined : names[new Date(ms).getUTCDay()]
        const key = `${path} ${dated.surface} ${dated.weekday}`
        if (ms === undefined || !right || right === dated.weekday || seen.has(key)) return []
        seen.add(key)
        const by = dated.surface.replace(new RegExp(dated.weekday, 'i'), (found) => {
          const isCapital = locale === 'en' || found.charAt(0) === found.charAt(0).toUpperCase()
          return isCapital ? right.charAt(0).toUpperCase() + right.slice(1) : right
        })
        return [
          {
            check: 'weekdays',
            code: 'wrongWeekday',
            mend: { by, kind: 'replace' },
            params: { date: new Date(ms).toISOString().slice(0, 10), words: dated.surface },
            path,
            words: dated.surface,
          },
        ]
      }),
    ),
  )
}
