/** The day it is in a time zone, as `2026-11-22`. */
export const today = (timeZone: string, now = new Date()): string =>
  // The Swedish write dates as ISO 8601 does.
  new Intl.DateTimeFormat('sv', { day: '2-digit', month: '2-digit', timeZone, year: 'numeric' }).format(now)
