import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import ICAL from 'ical.js'

import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
let doors: Doors
const year = new Date().getUTCFullYear() + 1

const create = async (name: string, data: object) =>
  newsroom.payload.create({
    collection: 'events',
    data: { _status: 'published', eventStatus: 'scheduled', name, type: 'fair', ...data },
  })

const calendar = async (query = '') => {
  const response = await fetch(`${doors.url}/api/feeds/calendar.ics${query}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const component = new ICAL.Component(ICAL.parse(await response.text()) as unknown[])
  const events = component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  return { component, events }
}

const eventOf = async (summary: string) => {
  const { events } = await calendar()
  const found = events.find((event) => event.summary === summary)
  if (!found) throw new Error(`There is no event “${summary}”.`)
  return found
}

beforeAll(async () => {
  newsroom = await startPayload()
  await newsroom.payload.updateGlobal({ data: { name: 'Parc', siteUrl: 'https://parc.example' }, slug: 'newsroom' })
  const place = await newsroom.payload.create({
    collection: 'places',
    data: {
      _status: 'published',
      address: '1 rue du Port\n62000 Arras',
      coordinates: [2.77, 50.29],
      name: 'La Halle',
      type: 'venue',
    },
  })
  await create('Inauguration', {
    end: { date: `${year}-07-01T09:30:00.000Z`, precision: 'minute' },
    places: [place.id],
    slug: 'inauguration',
    start: { date: `${year}-07-01T08:00:00.000Z`, precision: 'minute' },
    summary: 'Avec le maire ; à 10 h, « précises ».',
  })
  await create('Mission à Tokyo', {
    start: { date: `${year}-01-10T00:30:00.000Z`, date_tz: 'Asia/Tokyo', precision: 'minute' },
  })
  await create('Journée', { start: { date: `${year}-03-05T12:00:00.000Z`, precision: 'day' } })
  await create('Au printemps', { start: { date: `${year}-04-05T12:00:00.000Z`, precision: 'season' } })
  await create('En mai', { start: { date: `${year}-05-05T12:00:00.000Z`, precision: 'month' } })
  await create('Salon', {
    end: { date: `${year}-09-12T12:00:00.000Z`, precision: 'day' },
    start: { date: `${year}-09-10T12:00:00.000Z`, precision: 'day' },
  })
  await create('Annulée', {
    eventStatus: 'cancelled',
    start: { date: `${year}-02-05T12:00:00.000Z`, precision: 'day' },
  })
  await create('Reportée', {
    eventStatus: 'postponed',
    start: { date: `${year}-02-06T12:00:00.000Z`, precision: 'day' },
  })
  await create('Jadis', { start: { date: '1998-02-06T12:00:00.000Z', precision: 'day' } })
  await create('Brouillon', { _status: 'draft', start: { date: `${year}-02-06T12:00:00.000Z`, precision: 'day' } })
  await create('Sans date', {})
  doors = await startDoors(newsroom.payload)
})

afterAll(async () => {
  await doors?.stop()
  await newsroom?.stop()
})

describe('the calendar to subscribe to', () => {
  it('has what is published and has a date, of last year on', async () => {
    const { component, events } = await calendar()
    expect(component.getFirstPropertyValue('x-wr-calname')).toBe('Parc')
    expect(events.map(({ summary }) => summary).toSorted()).toEqual(
      [
        'Annulée',
        'Au printemps',
        'En mai',
        'Inauguration',
        'Journée',
        'Mission à Tokyo',
        'Reportée',
        'Salon',
      ].toSorted(),
    )
  })

  it.each([
    ['Inauguration', `${year}-07-01T10:00:00`, `${year}-07-01T11:30:00`, 'Europe/Paris'],
    ['Mission à Tokyo', `${year}-01-10T09:30:00`, `${year}-01-10T09:30:00`, 'Asia/Tokyo'],
  ])('says the hour of %s in its time zone, with the zone’s rules', async (summary, start, end, zone) => {
    const event = await eventOf(summary)
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([start, end])
    expect(event.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe(zone)
    const { component } = await calendar()
    const zones = component.getAllSubcomponents('vtimezone').map((one) => one.getFirstPropertyValue('tzid'))
    expect(zones).toContain(zone)
  })

  it.each([
    ['Journée', `${year}-03-05`, `${year}-03-06`],
    ['En mai', `${year}-05-01`, `${year}-06-01`],
    ['Au printemps', `${year}-03-01`, `${year}-06-01`],
    ['Salon', `${year}-09-10`, `${year}-09-13`],
  ])('gives %s no hour that nobody knows', async (summary, start, end) => {
    const event = await eventOf(summary)
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([true, start, end])
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  it('tells who has it already that something does not take place then', async () => {
    for (const summary of ['Annulée', 'Reportée'])
      expect((await eventOf(summary)).component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect((await eventOf('Reportée')).description).toContain('Reporté, sans nouvelle date')
  })

  it('says where, what and at which page', async () => {
    const event = await eventOf('Inauguration')
    expect(event.location).toContain('La Halle')
    expect(event.location).toContain('1 rue du Port, 62000 Arras')
    expect(event.component.getFirstPropertyValue('geo')).toEqual([50.29, 2.77])
    expect(event.description).toBe('Avec le maire ; à 10 h, « précises ».')
    expect(event.component.getFirstPropertyValue('url')).toBe('https://parc.example/agenda/inauguration')
  })

  it('moves an event that it names as before, under a higher number', async () => {
    const before = await eventOf('Journée')
    const id = before.uid.replace(/^events-|@.*$/g, '')
    // The number counts seconds since it was made, which its newest version says too.
    const { docs } = await newsroom.payload.db.findVersions<Record<string, unknown>>({
      collection: 'events',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    const createdAt = '2020-01-01T00:00:00.000Z'
    for (const { id: versionID, version } of docs)
      await newsroom.payload.db.updateVersion({
        collection: 'events',
        id: versionID,
        locale: 'all',
        versionData: { version: { ...version, createdAt } } as never,
      })
    await newsroom.payload.db.updateOne({ collection: 'events', data: { createdAt }, id, returning: false })
    await newsroom.payload.update({
      collection: 'events',
      data: {
        _status: 'published',
        eventStatus: 'rescheduled',
        slug: 'autre-jour',
        start: { date: `${year}-03-08T12:00:00.000Z`, precision: 'day' },
      },
      id,
    })
    const after = await eventOf('Journée')
    expect([after.uid, after.startDate.toString()]).toEqual([before.uid, `${year}-03-08`])
    expect(after.sequence).toBeGreaterThan(before.sequence)
    expect(after.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })
})

it('is a file for one event', async () => {
  const { events } = await calendar('?event=inauguration')
  expect(events.map(({ summary }) => summary)).toEqual(['Inauguration'])
})

it('is narrowed to a place', async () => {
  const { events } = await calendar('?place=la-halle')
  expect(events.map(({ summary }) => summary)).toEqual(['Inauguration'])
})
