import { ICalCalendar, ICalEventStatus } from 'ical-generator'

import { dayOf, parseEdtf } from '../../dates/parseEdtf.ts'

type Known = { edtf: string | null } | null

/** What a calendar needs of an event of the CMS. */
export type CalendarEvent = {
  end: Known
  eventStatus: string | null
  id: string
  name: string | null
  start: Known
  summary: string | null
  updatedAt: string | null
  where: readonly ({ address: string | null; name: string | null } | null)[] | null
}

const DAY_IN_MS = 86_400_000

const isWholeDay = (edtf: string): boolean => parseEdtf(edtf)?.hour === undefined

/** The moment of a date known to the minute; of a day, its noon in London, which is that day anywhere in Europe. */
const momentOf = (edtf: string): Date => new Date(isWholeDay(edtf) ? `${edtf}T12:00:00.000Z` : edtf)

/**
 * The event as a calendar file (iCalendar, RFC 5545), or undefined when its day is not known: a calendar has no room for « summer 2023 ». A day
 * without an hour is an all-day event, and its last day is counted in (RFC 5545 wants the day after it as the end).
 */
export const eventCalendar = (event: CalendarEvent, { name, url }: { name: string; url: string }): string | undefined => {
  const start = dayOf(event.start?.edtf) && event.start?.edtf
  if (!start) return undefined
  const allDay = isWholeDay(start)
  const last = dayOf(event.end?.edtf) && event.end?.edtf
  const end = last ? new Date(momentOf(last).getTime() + (allDay ? DAY_IN_MS : 0)) : allDay ? new Date(momentOf(start).getTime() + DAY_IN_MS) : undefined
  const calendar = new ICalCalendar({ name, prodId: { company: 'Beffroi', language: 'FR', product: 'website' } })
  calendar.createEvent({
    allDay,
    description: event.summary,
    end,
    id: `${event.id}@${new URL(url).hostname}`,
    lastModified: event.updatedAt ? new Date(event.updatedAt) : null,
    location: event.where?.map((place) => [place?.name, place?.address].filter(Boolean).join(', ')).join('; ') || null,
    stamp: event.updatedAt ? new Date(event.updatedAt) : undefined,
    start: momentOf(start),
    status: event.eventStatus === 'cancelled' ? ICalEventStatus.CANCELLED : event.eventStatus === 'postponed' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    summary: event.name ?? '',
    timezone: allDay ? null : 'UTC',
    url,
  })
  return calendar.toString()
}
