import { TZDate } from '@date-fns/tz'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library'

import type { Desk } from '../dashboard/deskItems.ts'
import { utcStamps } from '../formats/utcStamps.ts'
import { planningText } from '../messages/planning.ts'
import type { CalendarItem } from './CalendarItem.ts'
import { addDays, instantAt, wallOf } from './days.ts'
import { readCalendar } from './readCalendar.ts'

/** A month behind and half a year ahead: applications read a calendar whole, again and again. */
const DAYS_BEHIND = 31
const DAYS_AHEAD = 183

const HALF_AN_HOUR = 30 * 60_000
const HOUR_IN_SECONDS = 3600

/** A day without an hour: calendars read it of the date's parts in UTC. */
const utcDay = (day: string): Date => new Date(`${day}T00:00:00.000Z`)

const entryOf = (
  { layer, ...item }: CalendarItem,
  {
    host,
    origin,
    stamp,
    text,
    timeZone,
  }: {
    host: string
    origin: string
    stamp: Date
    text: ReturnType<typeof planningText>
    timeZone: string
  },
): ICalEventData => {
  const start = item.time === undefined ? undefined : instantAt(item.day, item.time, timeZone)
  const at = (instant: Date): TZDate => new TZDate(instant, timeZone)
  const times: Pick<ICalEventData, 'allDay' | 'end' | 'start' | 'timezone'> =
    start && !item.lastDay
      ? { end: at(new Date(start.getTime() + HALF_AN_HOUR)), start: at(start), timezone: timeZone }
      : { allDay: true, end: utcDay(addDays(item.lastDay ?? item.day, 1)), start: utcDay(item.day), timezone: null }
  const facts = [...item.kinds, ...(item.person ? [item.person] : [])].join(' · ')
  return {
    ...times,
    categories: [{ name: text(layer) }],
    description: [facts, item.note].filter(Boolean).join('\n\n') || null,
    id: `${item.id.replaceAll(':', '-')}@${host}`,
    stamp,
    status: layer === 'plan' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    summary: `${text(layer)} · ${item.title}`,
    // What goes out takes nobody's time.
    transparency: ICalEventTransparency.TRANSPARENT,
    url: `${origin}${item.href}`,
  }
}

/** The calendar of one person as a file to subscribe to (RFC 5545 and 7986): what they may read now. */
export const icalendarOf = async (desk: Desk, origin: string): Promise<string> => {
  const { day } = wallOf(desk.now, desk.timeZone)
  const { items } = await readCalendar(desk, { from: addDays(day, -DAYS_BEHIND), until: addDays(day, DAYS_AHEAD) })
  const { language } = desk.i18n
  const text = planningText(language)
  const { host } = new URL(origin)
  const calendar = ical({
    events: items.map((item) => entryOf(item, { host, origin, stamp: desk.now, text, timeZone: desk.timeZone })),
    method: ICalCalendarMethod.PUBLISH,
    name: text('planned'),
    prodId: { company: 'Beffroi', language: language.toUpperCase(), product: 'Planning' },
    timezone: { generator: (zone) => timeZoneBlock(zone)[0] ?? null, name: desk.timeZone },
    ttl: HOUR_IN_SECONDS,
  }).toString()
  return utcStamps(calendar, desk.timeZone)
}
