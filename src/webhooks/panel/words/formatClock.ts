import { DEFAULT_TIME_ZONE } from '../../../fields/timeZones.ts'

/** The English of a European newsroom: 23 November, not November 23. */
const dateLanguage = (language: string): string => (language === 'en' ? 'en-GB' : language)

const dayOf = (date: Date): string => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: DEFAULT_TIME_ZONE }).format(date)

/** Whether two moments are on one day, in the newsroom's time zone. */
export const isSameDay = (one: Date, other: Date): boolean => dayOf(one) === dayOf(other)

/** « 14:05 », in the newsroom's time zone. */
export const formatClock = (date: Date, language: string): string =>
  new Intl.DateTimeFormat(dateLanguage(language), { hour: '2-digit', minute: '2-digit', timeZone: DEFAULT_TIME_ZONE }).format(date)

/** « 14:05:09 », in the newsroom's time zone: attempts follow each other within seconds. */
export const formatSeconds = (date: Date, language: string): string =>
  new Intl.DateTimeFormat(dateLanguage(language), { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: DEFAULT_TIME_ZONE }).format(date)

/** « lundi 23 novembre à 14:05 », in the newsroom's time zone. */
export const formatDayAndClock = (date: Date, language: string): string =>
  new Intl.DateTimeFormat(dateLanguage(language), { day: 'numeric', hour: '2-digit', minute: '2-digit', month: 'long', timeZone: DEFAULT_TIME_ZONE, weekday: 'long' }).format(date)
