/** The time zone in which a date without one of its own is read. */
export const DEFAULT_TIME_ZONE = 'Europe/Paris'

/** Time zones that an event may be in: those of Europe, of France overseas, and of the places its trade missions go to. */
export const TIME_ZONES = [
  'Europe/Paris',
  'Europe/Brussels',
  'Europe/Amsterdam',
  'Europe/Luxembourg',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Zurich',
  'Europe/Vienna',
  'Europe/Prague',
  'Europe/Warsaw',
  'Europe/Stockholm',
  'Europe/Helsinki',
  'Europe/Athens',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'America/New_York',
  'America/Montreal',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Shanghai',
  'UTC',
].map((value) => ({ label: value.replaceAll('_', ' '), value }))

/** A date and time as a clock on the wall shows them; `month` is 1 to 12 (13 and above run on into the next year). */
export type WallTime = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const clocks = new Map<string, Intl.DateTimeFormat>()

/** To the second, since clocks before standard time are: Paris was 9 minutes and 21 seconds before Greenwich until 11 March 1911. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone)
  if (known) return known
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      calendar: 'gregory',
      day: 'numeric',
      era: 'short',
      hour: 'numeric',
      hourCycle: 'h23',
      minute: 'numeric',
      month: 'numeric',
      numberingSystem: 'latn',
      second: 'numeric',
      timeZone,
      year: 'numeric',
    })
    clocks.set(timeZone, clock)
    return clock
  } catch {
    throw new RangeError(`Expected an IANA time zone such as Europe/Paris, got "${timeZone}".`)
  }
}

const asIfUtc = ({ day, hour, minute, month, second = 0, year }: WallTime & { second?: number }): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.setUTCHours(hour, minute, second)
}

/** Milliseconds east of UTC at an instant. Throws a RangeError for a zone that the runtime does not know. */
export const offsetAt = (timeZone: string, instant: number): number => {
  const shown = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const year = shown.era === 'BC' ? 1 - Number(shown.year) : Number(shown.year)
  const wall = {
    day: Number(shown.day),
    hour: Number(shown.hour),
    minute: Number(shown.minute),
    month: Number(shown.month),
    second: Number(shown.second),
    year,
  }
  return asIfUtc(wall) - Math.floor(instant / 1000) * 1000
}

/** The date and time that clocks of a zone show at an instant. */
export const toWallTime = (instant: Date, timeZone: string): WallTime => {
  const shifted = new Date(instant.getTime() + offsetAt(timeZone, instant.getTime()))
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

/**
 * The instant at which clocks of a zone show a time. A time that they show twice (clocks go back) is the first of the two; one that
 * they skip (clocks go forward) is read with the offset of before, so 02:30 becomes 03:30, as RFC 5545, section 3.3.5, reads it.
 */
export const fromWallTime = (wall: WallTime, timeZone: string): Date => {
  const wanted = asIfUtc(wall)
  // No zone changes its clocks twice within two days, so these are the offsets of before and after the change, if there is one.
  const before = wanted - offsetAt(timeZone, wanted - DAY)
  const after = wanted - offsetAt(timeZone, wanted + DAY)
  const shown = [before, after].filter((instant) => instant + offsetAt(timeZone, instant) === wanted)
  return new Date(shown.length > 0 ? Math.min(...shown) : before)
}

/** The day of a moment by the clock of a time zone, `2027-06-22`: the Swedish way to write a date is the one that sorts. */
export const dayOf = (date: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(date)
