import path from 'node:path'

import ICAL from 'ical.js'

import { TIME_ZONES } from '../../formats/timeZones.ts'
import { ImportError } from '../../import/errors.ts'
import type { Note, RecordItem, SiteSource, SkippedItem, SourceStatus } from '../Item.ts'
import { choiceOf } from '../tables/readRow.ts'
import { sourceOfRecords } from './readCsv.ts'
import { readWhole } from './readFile.ts'

/** Of an event that recurs, occurrences from a month ago to a year ahead, and no more than these. */
const MOST_OCCURRENCES = 60
const DAY_MS = 24 * 60 * 60 * 1000
const BEFORE_MS = 31 * DAY_MS
const AHEAD_MS = 366 * DAY_MS
/** « Every second since 1970 » is not counted through. */
const MOST_STEPS = 20_000
const MOST_TEXT = 50 * 1024 ** 2

const EVENT = /^BEGIN:VEVENT\r?\n[\s\S]*?^END:VEVENT/gm
const ZONE = /^BEGIN:VTIMEZONE\r?\n[\s\S]*?^END:VTIMEZONE/gm

const two = (number: number): string => String(number).padStart(2, '0')
const dayOf = ({ day, month, year }: ICAL.Time): string => `${year}-${two(month)}-${two(day)}`

const isZone = (name: string): boolean => TIME_ZONES.some(({ value }) => value === name)

/** A moment as a field of `dated` takes it: a whole day stays a day, and an hour keeps the zone that it was written in. */
const datedOf = (time: ICAL.Time, tzid: string): Record<string, unknown> => {
  if (time.isDate) return { date: dayOf(time), precision: 'day' }
  const known = time.zone?.tzid ?? 'floating'
  // A zone that the file names and does not describe.
  const zone = known === 'floating' ? tzid : known
  const wall = `${dayOf(time)}T${two(time.hour)}:${two(time.minute)}`
  if (zone === '' || (known === 'floating' && !isZone(zone))) return { date: wall, precision: 'minute' }
  if (isZone(zone) && zone !== 'UTC') return { date: wall, date_tz: zone, precision: 'minute' }
  return { date: new Date(time.toUnixTime() * 1000).toISOString(), precision: 'minute' }
}

/** The last day of a whole-day event: iCalendar names the day after. */
const endOf = (
  start: ICAL.Time,
  end: ICAL.Time | null | undefined,
  tzid: string,
): Record<string, unknown> | undefined => {
  if (!end || end.compare(start) <= 0) return undefined
  if (!end.isDate) return datedOf(end, tzid)
  const last = end.clone()
  last.adjust(-1, 0, 0, 0)
  return last.compare(start) > 0 ? datedOf(last, tzid) : undefined
}

const textIn = (component: ICAL.Component, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value.trim() : value === null || value === undefined ? '' : String(value)
}

const zoneOf = (component: ICAL.Component): string => {
  const zone: unknown = component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  return typeof zone === 'string' ? zone : ''
}

const statusOf = (component: ICAL.Component): SourceStatus =>
  /^(?:private|confidential)$/i.test(textIn(component, 'class')) ? 'private' : 'public'

/** What all occurrences of an event have in common. */
const commonOf = (component: ICAL.Component) => {
  const written = textIn(component, 'status').toUpperCase()
  const url = textIn(component, 'url')
  const types = component.getAllProperties('categories').flatMap((property) => property.getValues().map(String))
  const type = types.map((one) => choiceOf('events', 'type', one)).find(Boolean)
  const organiser: unknown = component.getFirstProperty('organizer')?.getFirstParameter('cn')
  const [place = ''] = textIn(component, 'location').split(/\s*[,\n]\s*/)
  return {
    data: {
      name: textIn(component, 'summary').replaceAll(/\s+/g, ' '),
      eventStatus: written === 'CANCELLED' ? 'cancelled' : 'scheduled',
      type: type ?? 'context',
      ...(/^https?:\/\//.test(url) && URL.canParse(url) && { registration: { url } }),
    },
    html: textIn(component, 'description'),
    named: {
      ...(typeof organiser === 'string' && organiser && { organisers: [organiser] }),
      ...(place && { places: [place] }),
    },
    status: statusOf(component),
  }
}

type Occurrence = { end?: ICAL.Time | null; id: string; component: ICAL.Component; start: ICAL.Time }

/** The occurrences of an event around now; the one that it is, where it does not recur. */
const occurrencesOf = (event: ICAL.Event, now: number): { isCut: boolean; occurrences: Occurrence[] } => {
  const { component, endDate: end, startDate: start } = event
  if (!event.isRecurring()) return { isCut: false, occurrences: [{ component, end, id: '', start }] }
  const occurrences: Occurrence[] = []
  const iterator = event.iterator()
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = iterator.next() as ICAL.Time | undefined
    if (!next) return { isCut: false, occurrences }
    const at = next.toUnixTime() * 1000
    if (at > now + AHEAD_MS) return { isCut: true, occurrences }
    if (at < now - BEFORE_MS) continue
    if (occurrences.length >= MOST_OCCURRENCES) return { isCut: true, occurrences }
    const { endDate, item, startDate } = event.getOccurrenceDetails(next)
    occurrences.push({ component: item.component, end: endDate, id: next.toString(), start: startDate })
  }
  return { isCut: true, occurrences }
}

type Parsed = { exceptions: ICAL.Component[]; main?: ICAL.Component }

const parse = (text: string): ICAL.Component | undefined => {
  try {
    return new ICAL.Component(
      ICAL.parse(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`) as unknown as [string, unknown[], unknown[]],
    )
  } catch {
    return undefined
  }
}

const itemsOf = (
  uid: string,
  { exceptions, main }: Parsed,
  { keyPrefix, now }: { keyPrefix: string; now: number },
): (RecordItem | SkippedItem)[] => {
  // An occurrence alone, of an event that was not exported.
  const components = main ? [main] : exceptions
  return components.flatMap((component): (RecordItem | SkippedItem)[] => {
    const event = new ICAL.Event(component, main ? { exceptions } : {})
    const title = textIn(component, 'summary')
    const key = `${keyPrefix}event:${uid}`
    const skip = (code: string): SkippedItem[] => [{ kind: 'skipped', key, note: { code }, ...(title && { title }) }]
    if (!title) return skip('nameless')
    if (!component.getFirstProperty('dtstart')) return skip('noStart')
    try {
      const { isCut, occurrences } = occurrencesOf(event, now)
      const cut: Note = { code: 'recurrenceCut', values: { count: occurrences.length } }
      if (occurrences.length === 0) return [{ kind: 'skipped', key, note: cut, title }]
      return occurrences.map(({ component: own, end, id, start }, index): RecordItem => {
        const { data, html, named, status } = commonOf(own)
        const tzid = zoneOf(own)
        const until = endOf(start, end, tzid)
        return {
          kind: 'record',
          collection: 'events',
          data: { ...data, start: datedOf(start, tzid), ...(until && { end: until }) },
          key: id ? `${key}@${id}` : key,
          named,
          notes: isCut && index === 0 ? [cut] : [],
          status,
          title: data.name,
          ...(html && { html }),
        }
      })
    } catch {
      return skip('unreadable')
    }
  })
}

/**
 * A calendar (iCalendar, RFC 5545): each event, and each occurrence around now of those that recur. An event that cannot be read stops none of the others.
 *
 * @throws {ImportError} for a calendar of more than 50 MB.
 */
export const readCalendar = async (file: string, now = Date.now()): Promise<SiteSource> => {
  const text = await readWhole(file)
  if (text.length > MOST_TEXT) throw new ImportError('siteTooBig', '50 MB')
  for (const [zone] of text.matchAll(ZONE)) {
    const component = parse(zone)?.getFirstSubcomponent('vtimezone')
    if (component) ICAL.TimezoneService.register(component)
  }
  const name = path.basename(file)
  const keyPrefix = 'calendar:#'
  const events = new Map<string, Parsed>()
  const items: (RecordItem | SkippedItem)[] = []
  for (const [written] of text.matchAll(EVENT)) {
    const component = parse(written)?.getFirstSubcomponent('vevent')
    if (!component) {
      const title = /^SUMMARY[^:\r\n]*:(.*)$/m.exec(written)?.[1]?.trim()
      items.push({
        kind: 'skipped',
        key: `${keyPrefix}unreadable:${items.length}`,
        note: { code: 'unreadable' },
        ...(title && { title }),
      })
      continue
    }
    const start = textIn(component, 'dtstart')
    const uid = textIn(component, 'uid') || `${textIn(component, 'summary')} ${start}`
    const known = events.get(uid) ?? { exceptions: [] }
    events.set(uid, known)
    if (component.getFirstProperty('recurrence-id')) known.exceptions.push(component)
    else known.main = component
  }
  for (const [uid, parsed] of events) items.push(...itemsOf(uid, parsed, { keyPrefix, now }))
  return sourceOfRecords({
    file,
    format: 'calendar',
    items: async function* () {
      yield* items
    },
    keyPrefix,
    title: name,
    total: items.length,
  })
}
