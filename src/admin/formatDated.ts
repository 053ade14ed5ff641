import { DEFAULT_TIME_ZONE } from '../fields/timeZones.ts'
import { seasonOf } from '../formats/edtf.ts'
import type { DatePrecision } from '../formats/edtf.ts'
import { toWallTime } from '../formats/wallTime.ts'
import { t, type Bilingual } from '../messages/t.ts'
import { dateLanguage } from './formatMoment.ts'

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
  const format = new Intl.DateTimeFormat(dateLanguage(language), { ...FORMATS[precision ?? 'day'], timeZone })
  return format.format(new Date(date)).replace(',', '')
}
