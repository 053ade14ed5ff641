import { seasonOf, SEASONS } from '../../formats/edtf.ts'
import type { DatePrecision } from '../../formats/edtf.ts'
import { fromWallTime, toWallTime } from '../../formats/timeZones.ts'
import type { WallTime } from '../../formats/timeZones.ts'
import { withoutAccents } from '../../formats/withoutAccents.ts'
import { dateFault } from '../../formats/writtenDate.ts'
import { t } from '../../messages/t.ts'
import type { Bilingual } from '../../messages/t.ts'

/** What an input asks for: an instant, a day, or a date as precisely as it is known, with an hour or without. */
export type DateKind = 'dated' | 'datedWithTime' | 'day' | 'moment'

/** What is wrong with a date that was typed. */
export type TypedFault = 'needsDay' | 'noHour' | 'noSuchDate' | 'unreadable' | 'year'

/** A date that was typed, and how precisely it is known. */
export type TypedDate = { precision: DatePrecision; wall: WallTime }

const NOON = 12

/** 15/06/2027, 15.6.2027 09:00, 15-06-2027 à 9h30: always the day first. */
const DAY_FIRST =
  /^(?<day>\d{1,2})\s*[-/. ]\s*(?<month>\d{1,2})\s*[-/. ]\s*(?<year>\d{4})(?:[\s,]+(?:à\s*|at\s*)?(?<hour>\d{1,2})\s*(?:[:h]\s*(?<minute>\d{2})|h))?$/i
/** 2027-06-15, which nobody reads otherwise. */
const YEAR_FIRST = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2}))?$/
const MONTH = /^(?<month>\d{1,2})\s*[-/. ]\s*(?<year>\d{4})$/
const MONTH_AFTER = /^(?<year>\d{4})-(?<month>\d{2})$/
const YEAR = /^(?<year>\d{4})$/
const SEASON = /^(?<season>\p{L}+)\s+(?<year>\d{4})$/u

const SEASON_WORDS: Record<string, number> = {
  automne: 23,
  autumn: 23,
  ete: 22,
  fall: 23,
  hiver: 24,
  printemps: 21,
  spring: 21,
  summer: 22,
  winter: 24,
}

const SEASON_NAMES: Record<number, Bilingual> = {
  21: { en: 'spring', fr: 'printemps' },
  22: { en: 'summer', fr: 'été' },
  23: { en: 'autumn', fr: 'automne' },
  24: { en: 'winter', fr: 'hiver' },
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0')

const plain = (text: string): string => withoutAccents(text).toLowerCase()

type Parts = { day?: string; hour?: string; minute?: string; month?: string; season?: string; year?: string }

const readParts = (text: string): Parts | undefined => {
  for (const form of [DAY_FIRST, YEAR_FIRST, MONTH, MONTH_AFTER, YEAR]) {
    const groups = form.exec(text)?.groups
    if (groups) return groups
  }
  const { season = '', year } = SEASON.exec(text)?.groups ?? {}
  const code = SEASON_WORDS[plain(season)]
  const first = SEASONS.find((known) => known.code === code)
  return first && year ? { month: String(first.firstMonth), season, year } : undefined
}

const precisionOf = ({ day, hour, month, season }: Parts): DatePrecision => {
  if (hour !== undefined) return 'minute'
  if (day !== undefined) return 'day'
  if (season !== undefined) return 'season'
  return month === undefined ? 'year' : 'month'
}

/**
 * Reads what an editor typed, the day first in every language of the panel, without bending anything: a date that does not exist, or says less than the
 * input asks for, is a fault. What is typed says how precisely a date is known: 03/2027 is a month, 2027 a year.
 */
export const readTyped = (typed: string, kind: DateKind): TypedDate | { fault: TypedFault } => {
  const parts = readParts(typed.trim().replaceAll(/\s+/g, ' '))
  if (!parts) return { fault: 'unreadable' }
  const precision = precisionOf(parts)
  const { day = '1', hour = '0', minute = '0', month = '1', year } = parts
  const wall: WallTime = {
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    month: Number(month),
    year: Number(year),
  }
  const fault = dateFault(`${year}-${pad(wall.month)}-${pad(wall.day)}T${pad(wall.hour)}:${pad(wall.minute)}`)
  if (fault) return { fault: fault === 'year' ? 'year' : 'noSuchDate' }
  if (precision === 'minute' && (kind === 'day' || kind === 'dated')) return { fault: 'noHour' }
  if (precision !== 'minute' && precision !== 'day' && (kind === 'day' || kind === 'moment'))
    return { fault: 'needsDay' }
  // An instant that is given as a day begins it, and is shown so at once.
  return { precision: kind === 'moment' ? 'minute' : precision, wall }
}

const isSameDay = (one: WallTime, other: WallTime): boolean =>
  one.year === other.year && one.month === other.month && one.day === other.day

/** What is stored: the instant; noon in UTC for a day, or noon in the zone where that is another day. */
export const toStored = ({ precision, wall }: TypedDate, timeZone: string): string => {
  if (precision === 'minute') return fromWallTime(wall, timeZone).toISOString()
  const noon = fromWallTime({ ...wall, hour: NOON, minute: 0 }, 'UTC')
  return (
    isSameDay(toWallTime(noon, timeZone), wall) ? noon : fromWallTime({ ...wall, hour: NOON, minute: 0 }, timeZone)
  ).toISOString()
}

/** A stored date as it is typed: 15/06/2027 09:00, 15/06/2027, 06/2027, été 2027, 2027. */
export const showTyped = (
  stored: Date | string,
  { language, precision, timeZone }: { language: string; precision: DatePrecision; timeZone: string },
): string => {
  const { day, hour, minute, month, year } = toWallTime(new Date(stored), timeZone)
  const years = pad(year, 4)
  if (precision === 'year') return years
  if (precision === 'month') return `${pad(month)}/${years}`
  if (precision === 'season') {
    const season = seasonOf({ month, year })
    const name = SEASON_NAMES[season.code]
    return `${name && t(language, name)} ${pad(season.year, 4)}`
  }
  const days = `${pad(day)}/${pad(month)}/${years}`
  return precision === 'minute' ? `${days} ${pad(hour)}:${pad(minute)}` : days
}

/** The name of the clock that an hour is read on: « heure de Paris », “Paris time”. */
export const zoneWords = (timeZone: string, language: string): string => {
  if (timeZone === 'UTC') return language === 'en' ? 'UTC' : 'temps universel (UTC)'
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
  if (language === 'en') return `${city} time`
  return /^[aeiouyh]/i.test(plain(city)) ? `heure d’${city}` : `heure de ${city}`
}
