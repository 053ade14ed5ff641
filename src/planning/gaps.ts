import type { CalendarItem, CalendarRange, Layer } from './CalendarItem.ts'
import { addDays } from './days.ts'
import type { Day } from './days.ts'

/** What a day is filled with: something that readers get. */
const FILLING: readonly Layer[] = ['plan', 'publish', 'published']

const SATURDAY = 6

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7

const daysOf = ({ from, until }: CalendarRange): Day[] => {
  const days: Day[] = []
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day)
  return days
}

/** The working days from today on for which nothing is planned. */
export const findGaps = (items: readonly CalendarItem[], range: CalendarRange, today: Day): Day[] => {
  const filled = new Set(items.filter(({ layer }) => FILLING.includes(layer)).map(({ day }) => day))
  return daysOf(range).filter((day) => day >= today && weekdayOf(day) < SATURDAY && !filled.has(day))
}

/** What goes out within the same hour. */
export type Collision = { day: Day; hour: string; items: CalendarItem[] }

/** Scheduled publications that meet within an hour of the clock, from today on. */
export const findCollisions = (items: readonly CalendarItem[], today: Day): Collision[] => {
  const hours = new Map<string, CalendarItem[]>()
  for (const item of items)
    if (item.layer === 'publish' && item.time && item.day >= today) {
      const key = `${item.day} ${item.time.slice(0, 2)}`
      hours.set(key, [...(hours.get(key) ?? []), item])
    }
  return [...hours].flatMap(([key, together]) => {
    const [day = '', hour = ''] = key.split(' ')
    return together.length > 1 ? [{ day, hour, items: together }] : []
  })
}
