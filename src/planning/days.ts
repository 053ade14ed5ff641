import { fromWallTime, toWallTime } from '../formats/timeZones.ts'

/** A day of the newsroom's calendar, `2026-12-01`: the panel and the calendar's library never see an instant, so that no browser's clock moves it. */
export type Day = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

const pad = (value: number): string => String(value).padStart(2, '0')

/** Whether a text is a day that there is. */
export const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string' || !DAY.test(value)) return false
  const date = new Date(`${value}T00:00:00.000Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** Whether a text is a time of day, `08:30`. */
export const isTime = (value: unknown): value is string => typeof value === 'string' && TIME.test(value)

/** The day and the time that the newsroom's clock shows at an instant. */
export const wallOf = (instant: Date, timeZone: string): { day: Day; time: string } => {
  const { day, hour, minute, month, year } = toWallTime(instant, timeZone)
  return { day: `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`, time: `${pad(hour)}:${pad(minute)}` }
}

/** The instant at which the newsroom's clock shows a time of a day. */
export const instantAt = (day: Day, time: string, timeZone: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return fromWallTime({ day: date, hour, minute, month, year }, timeZone)
}

/** The day some days later, or earlier. */
export const addDays = (day: Day, count: number): Day => {
  const date = new Date(`${day}T00:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** How many days lie between two. */
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((Date.parse(`${until}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000)
