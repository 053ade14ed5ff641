import { fromWallTime } from './timeZones.ts'

const STAMP = /^(DTSTAMP|CREATED|LAST-MODIFIED):(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?=\r?$)/gm

/** The text of an iCalendar file with its stamps in UTC, as RFC 5545 (3.8.7) has them: `ical-generator` writes them by the clock of the calendar. */
export const utcStamps = (text: string, timeZone: string): string =>
  text.replaceAll(STAMP, (_, name: string, ...parts: string[]) => {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(0, 5).map(Number)
    const instant = fromWallTime({ day, hour, minute, month, year }, timeZone)
    return `${name}:${instant.toISOString().slice(0, 17).replaceAll(/[-:]/g, '')}${parts[5]}Z`
  })
