import { TZDate } from '@date-fns/tz'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library'

import type { PublishedRequest, PublishedRoute } from '../content-api/routes/publishedRoutes.ts'
import { periodOf } from '../formats/edtf.ts'
import type { DatePrecision } from '../formats/edtf.ts'
import { toWallTime } from '../formats/timeZones.ts'
import { utcStamps } from '../formats/utcStamps.ts'
import { titleOfList, POSTPONED } from '../messages/feeds.ts'
import { t } from '../messages/t.ts'
import { parametersOf, readNarrowed } from './narrow.ts'
import type { Narrowings } from './narrow.ts'
import { readAll } from './readAll.ts'
import { readSite } from '../content-api/routes/site.ts'
import type { Site } from '../content-api/routes/site.ts'

type Dated = { date?: null | string; precision?: DatePrecision | null } | null

type Place = { address?: null | string; coordinates?: [number, number] | null; name: string }

type CalendarEvent = {
  createdAt: string
  end?: Dated
  eventStatus?: null | string
  id: string
  name: string
  places?: null | Place[]
  registration?: { url?: null | string } | null
  slug: string
  start?: Dated
  summary?: null | string
  timeZone?: null | string
  topics?: { name?: null | string }[] | null
  updatedAt: string
}

const NARROWINGS: Narrowings = {
  event: { collection: 'events', fields: ['id'] },
  organisation: { collection: 'organisations', fields: ['organisers', 'hosts', 'aboutOrganisations'] },
  person: { collection: 'people', fields: ['participants.person'] },
  place: { collection: 'places', fields: ['places', 'aboutPlaces'] },
  series: { collection: 'series', fields: ['series'] },
  topic: { collection: 'topics', fields: ['topics'] },
}

/** A calendar holds what is to come and what was lately: applications read it whole, again and again. */
const MOST_EVENTS = 1000

const HOUR = 3600

/** What a calendar shows as cancelled. Of what is postponed without a new date, only that it is not then is known. */
const NOT_THEN = ['cancelled', 'postponed']

/** A day without an hour: calendars read it of the date's parts in UTC. */
const dayOf = (instant: Date, timeZone: string): Date => {
  const { day, month, year } = toWallTime(instant, timeZone)
  return new Date(Date.UTC(year, month - 1, day))
}

type Times = Pick<ICalEventData, 'allDay' | 'end' | 'start' | 'timezone' | 'transparency'>

/**
 * When an event is, with no hour that nobody knows: one that is known to the day, month, season or year lasts all day, on every day of it, and takes nobody's
 * time (RFC 5545, sections 3.6.1 and 3.8.2.7).
 */
const timesOf = ({ end, start, timeZone }: CalendarEvent, usualZone: string): Times | undefined => {
  if (!start?.date) return undefined
  const zone = timeZone ?? usualZone
  const first = { date: start.date, precision: start.precision ?? 'day' }
  const last = end?.date ? { date: end.date, precision: end.precision ?? 'day' } : undefined
  const isToTheMinute = first.precision === 'minute' && (!last || last.precision === 'minute')
  if (isToTheMinute) {
    const at = (date: string): TZDate => new TZDate(new Date(date), zone)
    return { ...(last && { end: at(last.date) }), start: at(first.date), timezone: zone }
  }
  const until = periodOf({ ...(last ?? first), timeZone: zone }).end
  // An end to the minute on the last day leaves that day in; the end of a day is the beginning of the next already.
  const end_ =
    last?.precision === 'minute' ? new Date(dayOf(until, zone).getTime() + 24 * HOUR * 1000) : dayOf(until, zone)
  return {
    allDay: true,
    end: end_,
    start: dayOf(periodOf({ ...first, timeZone: zone }).start, zone),
    timezone: null,
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}

const locationOf = (places: readonly Place[]): ICalEventData['location'] => {
  if (places.length === 0) return null
  const [first] = places
  const [lon, lat] = first?.coordinates ?? []
  const address = places.length === 1 ? (first?.address ?? undefined)?.replaceAll(/\s*\n\s*/g, ', ') : undefined
  return {
    title: places.map(({ name }) => name).join(', '),
    ...(address && { address }),
    ...(lon !== undefined && lat !== undefined && { geo: { lat, lon } }),
  }
}

/** Later changes have a higher number (RFC 5545, section 3.8.7.4): the seconds since an event was made. */
const sequenceOf = ({ createdAt, updatedAt }: CalendarEvent): number =>
  Math.max(0, Math.floor((Date.parse(updatedAt) - Date.parse(createdAt)) / 1000))

const entryOf = (event: CalendarEvent, site: Site): ICalEventData[] => {
  const times = timesOf(event, site.timeZone)
  if (!times) return []
  const { eventStatus, id, name, places, registration, slug, summary, topics, updatedAt } = event
  const isPostponed = eventStatus === 'postponed'
  const lines = [isPostponed ? t(site.locale, POSTPONED) : undefined, summary, registration?.url]
  return [
    {
      ...times,
      categories: (topics ?? []).flatMap((topic) => (topic.name ? [{ name: topic.name }] : [])),
      description: lines.filter(Boolean).join('\n\n') || null,
      // For ever the same, whatever becomes of its address.
      id: `events-${id}@${new URL(site.home).host}`,
      lastModified: new Date(updatedAt),
      location: locationOf(places ?? []),
      sequence: sequenceOf(event),
      stamp: new Date(updatedAt),
      status: NOT_THEN.includes(eventStatus ?? '') ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: name,
      url: site.pageAt('events', slug) ?? null,
    },
  ]
}

const readEvents = async (request: PublishedRequest) => {
  const site = await readSite(request)
  const { about, where } = await readNarrowed(request, NARROWINGS, site.locale)
  const isOne = request.query.has('event')
  const since = new Date(Date.UTC(new Date().getUTCFullYear() - 1, 0, 1)).toISOString()
  const events = await readAll<CalendarEvent>(request, 'events', {
    depth: 1,
    locale: site.locale,
    most: MOST_EVENTS,
    populate: { places: { address: true, coordinates: true, name: true } },
    select: {
      createdAt: true,
      end: true,
      eventStatus: true,
      name: true,
      places: true,
      registration: true,
      slug: true,
      start: true,
      summary: true,
      timeZone: true,
      topics: true,
      updatedAt: true,
    },
    sort: 'start.date',
    where: {
      and: [
        ...where,
        ...(isOne
          ? []
          : [{ or: [{ 'start.date': { greater_than_equal: since } }, { 'end.date': { greater_than_equal: since } }] }]),
      ],
    },
  })
  return {
    events,
    site,
    title: titleOfList(site.name, about),
  }
}

/** A calendar to subscribe to (RFC 5545 and 7986), of the site or of a topic, organisation, place, person, series; a file for one event with `event`. */
export const calendar: PublishedRoute = {
  answer: async (request) => {
    const { events, site, title } = await readEvents(request)
    const made = ical({
      events: events.flatMap((event) => entryOf(event, site)),
      method: ICalCalendarMethod.PUBLISH,
      name: title,
      prodId: { company: site.name, language: site.locale.toUpperCase(), product: 'Beffroi' },
      timezone: { generator: (zone) => timeZoneBlock(zone)[0] ?? null, name: site.timeZone },
      ttl: HOUR,
      url: site.home,
    })
    // Which events are lately over depends on the clock.
    return { body: utcStamps(made.toString(), site.timeZone), maxAgeSeconds: HOUR }
  },
  contentType: 'text/calendar; charset=utf-8',
  parameters: parametersOf(NARROWINGS),
  path: '/feeds/calendar.ics',
  summary: 'Events as a calendar to subscribe to (iCalendar)',
}
