import { writeDate } from '../../messages/writeDate.ts'

/** The parts of a date of the importer; the year is missing where nothing tells it: `--06-13`. */
const FORM = /^(?:(?<year>\d{4})|-)(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<time>\d\d:\d\d))?)?)?$/

/** Of a date without a year: one that has a 29 February. */
const ANY_LEAP_YEAR = '2000'

/** A date as the importer has it (`2025-10-03`, `2025-10`, `2025-10-03T17:45`, `--10-03`) in the words of a language, with no more than is known of it. */
export const readableDate = (value: string, language: string): string => {
  const { day, month, time, year } = FORM.exec(value)?.groups ?? {}
  if (!year && !month) return value
  const instant = new Date(`${year ?? ANY_LEAP_YEAR}-${month ?? '01'}-${day ?? '01'}T${time ?? '12:00'}Z`)
  if (Number.isNaN(instant.getTime())) return value
  return writeDate(instant, language, {
    timeZone: 'UTC',
    ...(year && { year: 'numeric' }),
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    ...(time && { hour: '2-digit', minute: '2-digit' }),
  })
}
