import type { Desk } from '../dashboard/deskItems.ts'
import { LAYERS } from './CalendarItem.ts'
import type { Calendar, CalendarFilters, CalendarItem, CalendarRange, Layer } from './CalendarItem.ts'
import { readEmbargoes, readEvents, readExpiries, readPlans, readPublished, readScheduled } from './calendarSources.ts'
import type { Asked, Found } from './calendarSources.ts'
import { instantAt } from './days.ts'

const SOURCES: { layers: Layer[]; read: (asked: Asked) => Promise<Found> }[] = [
  { layers: ['plan'], read: readPlans },
  { layers: ['publish', 'unpublish'], read: readScheduled },
  { layers: ['published'], read: readPublished },
  { layers: ['event'], read: readEvents },
  { layers: ['embargo'], read: readEmbargoes },
  { layers: ['expiry'], read: readExpiries },
]

const rankOf = ({ layer, time }: CalendarItem): string => `${time ?? '~'}${LAYERS.indexOf(layer)}`

const inOrder = (one: CalendarItem, other: CalendarItem): number =>
  one.day.localeCompare(other.day) || rankOf(one).localeCompare(rankOf(other)) || one.title.localeCompare(other.title)

/** A plan whose article is on the calendar by itself would be told twice. */
const withoutTold = (items: CalendarItem[]): CalendarItem[] => {
  const told = new Set(items.flatMap(({ href, layer }) => (layer === 'publish' || layer === 'published' ? [href] : [])))
  return items.filter(({ article, layer }) => layer !== 'plan' || !article || !told.has(article.href))
}

/**
 * What is planned, due, public, happening and held back from one day to another, as far as the reader may read it, in the order of time. Each source is asked
 * once, by an index, for no more than a fixed number.
 */
export const readCalendar = async (
  desk: Desk,
  { from, until }: CalendarRange,
  filters: CalendarFilters = {},
): Promise<Calendar> => {
  const asked: Asked = {
    desk,
    filters,
    from: instantAt(from, '00:00', desk.timeZone),
    until: instantAt(until, '00:00', desk.timeZone),
  }
  const wanted = (layer: Layer): boolean => filters.layers?.includes(layer) ?? true
  const found = await Promise.all(
    SOURCES.filter(({ layers }) => layers.some(wanted)).map(async ({ read }) => read(asked)),
  )
  return {
    isTruncated: found.some(({ isFull }) => isFull),
    items: withoutTold(found.flatMap(({ items }) => items))
      .filter(({ layer }) => wanted(layer))
      .toSorted(inOrder),
  }
}
