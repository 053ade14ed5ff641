import { describe, expect, it } from '@jest/globals'

import type { CalendarEvent } from './eventCalendar.ts'
import { eventCalendar } from './eventCalendar.ts'

const event: CalendarEvent = {
  end: null,
  eventStatus: 'scheduled',
  id: '6b02',
  name: 'Challenge sportif, 1re édition',
  start: { edtf: '2023-06-22T18:30+02:00' },
  summary: 'Une course ; entre collègues.',
  updatedAt: '2026-11-22T10:00:00.000Z',
  where: [{ address: null, name: 'Parc Artois-Flandres' }],
}
const site = { name: 'Gazette', url: 'https://example.org/agenda/challenge' }
const linesOf = (given: Partial<CalendarEvent>) => eventCalendar({ ...event, ...given }, site)?.split('\r\n')

describe('an event for the reader’s calendar', () => {
  it('stands at its moment, under an id that an update finds again', () => {
    expect(linesOf({})).toEqual(
      expect.arrayContaining(['BEGIN:VEVENT', 'UID:6b02@example.org', 'DTSTART:20230622T163000Z', 'SUMMARY:Challenge sportif\\, 1re édition', 'DESCRIPTION:Une course \\; entre collègues.', 'LOCATION:Parc Artois-Flandres', 'STATUS:CONFIRMED']),
    )
  })

  it('ends at its end', () => {
    expect(linesOf({ end: { edtf: '2023-06-22T20:00+02:00' } })).toContain('DTEND:20230622T180000Z')
  })

  it('takes whole days when no hour is known, its last day with them', () => {
    const lines = linesOf({ end: { edtf: '2024-01-14' }, start: { edtf: '2023-06-10' } })
    expect(lines).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20230610', 'DTEND;VALUE=DATE:20240115']))
  })

  it('takes one day when only its first is known', () => {
    expect(linesOf({ end: { edtf: '2024' }, start: { edtf: '2023-06-10' } })).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20230610', 'DTEND;VALUE=DATE:20230611']))
  })

  it('says that it is cancelled', () => {
    expect(linesOf({ eventStatus: 'cancelled' })).toContain('STATUS:CANCELLED')
  })

  it.each(['2023-06', '2023-22', '2023'])('has no place in it when it is known as %s', (edtf) => {
    expect(linesOf({ start: { edtf } })).toBeUndefined()
  })
})
