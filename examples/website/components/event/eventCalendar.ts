import { ICalCalendar, ICalEventStatus } from 'ical-generator'

import { dayOf, parseEdtf } from '../../dates/parseEdtf.ts'

type Known = { edtf: string | null } | null

type Span = { allDay: boolean; end?: Date; start: Date }

/** What a calendar needs of an event of the CMS. */
export type CalendarEvent = {
  end: Known
  eventStatus: string | null
  id: string
  name: string | null
  start: Known
  summary: string | null
  timeZone?: string | null
  updatedAt: string | null
  where: readonly ({ address: string | null; name: string | null } | null)[] | null
}

const DAY_IN_MS = 86_400_000

const isWholeDay = (edtf: string): boolean => parseEdtf(edtf)?.hour === undefined

/** Noon in London, of a day that is written as such: the calendar reads its day alone. */
const noonOf = (day: string, later = 0): Date => new Date(Date.parse(`${day}T12:00:00.000Z`) + later)

/** The moment at which a day ends where the event is: how far its clocks are from London's is asked twice, since they may change in between. */
const endOfDay = (day: string, timeZone: string): Date => {
  const midnight = Date.parse(`${day}T00:00:00.000Z`) + DAY_IN_MS
  const shownAt = (moment: number): number =>
    Date.parse(
      `${new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(moment).replace(' ', 'T')}Z`,
    )
  const guess = midnight - (shownAt(midnight) - midnight)
  return new Date(midnight - (shownAt(guess) - guess))
}

/**
 * From when to when a calendar shows an event; RFC 5545 wants both of one kind, and an end after the start (3.6.1, 3.8.2.2).
 *
 * - A day without an hour is a whole day, and its last day is counted in: the end is the day after it.
 * - An hour has the hour of the end as its end. When only the day of the end is known: none on the same day, rather than an hour that nobody
 *   said; the end of that day on a later one.
 * - An end that is known to the month or less, or lies before the start, says nothing to a calendar.
 */
const spanOf = ({ end, start: begin, timeZone }: CalendarEvent): Span | undefined => {
  const first = dayOf(begin?.edtf)
  if (!first || !begin?.edtf) return undefined
  const last = dayOf(end?.edtf)
  if (isWholeDay(begin.edtf))
    return { allDay: true, end: noonOf(last && last > first ? last : first, DAY_IN_MS), start: noonOf(first) }
  const start = new Date(begin.edtf)
  const until =
    !last || !end?.edtf
      ? undefined
      : isWholeDay(end.edtf)
        ? last > first
          ? endOfDay(last, timeZone ?? 'Europe/Paris')
          : undefined
        : new Date(end.edtf)
  return { allDay: false, start, ...(until && until > start && { end: until }) }
}

/** The event as a calendar file (iCalendar, RFC 5545), or undefined when its day is not known: a calendar has no room for « summer 2023 ». */
export const eventCalendar = (
  event: CalendarEvent,
  { name, url }: { name: string; url: string },
): string | undefined => {
  const span = spanOf(event)
  if (!span) return undefined
  const calendar = new ICalCalendar({ name, prodId: { company: 'Beffroi', language: 'FR', product: 'website' } })
  calendar.createEvent({
    ...span,
    description: event.summary,
    id: `${event.id}@${new URL(url).hostname}`,
    lastModified: event.updatedAt ? new Date(event.updatedAt) : null,
    location: event.where?.map((place) => [place?.name, place?.address].filter(Boolean).join(', ')).join('; ') || null,
    stamp: event.updatedAt ? new Date(event.updatedAt) : undefined,
    status:
      event.eventStatus === 'cancelled'
        ? ICalEventStatus.CANCELLED
        : event.eventStatus === 'postponed'
          ? ICalEventStatus.TENTATIVE
          : ICalEventStatus.CONFIRMED,
    summary: event.name ?? '',
    timezone: span.allDay ? null : 'UTC',
    url,
  })
  return calendar.toString()
}
