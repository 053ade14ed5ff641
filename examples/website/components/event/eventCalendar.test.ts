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
      expect.arrayContaining([
        'BEGIN:VEVENT',
        'UID:6b02@example.org',
        'DTSTART:20230622T163000Z',
        'SUMMARY:Challenge sportif\\, 1re édition',
        'DESCRIPTION:Une course \\; entre collègues.',
        'LOCATION:Parc Artois-Flandres',
        'STATUS:CONFIRMED',
      ]),
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
    expect(linesOf({ end: { edtf: '2024' }, start: { edtf: '2023-06-10' } })).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20230610', 'DTEND;VALUE=DATE:20230611']),
    )
  })

  it.each<[start: string, end: string | null, DTSTART: string, DTEND: string | undefined]>([
    ['2023-06-22T18:30+02:00', null, 'DTSTART:20230622T163000Z', undefined],
    ['2023-06-22T18:30+02:00', '2023-06-22', 'DTSTART:20230622T163000Z', undefined],
    ['2023-06-22T18:30+02:00', '2023-06-22T18:30+02:00', 'DTSTART:20230622T163000Z', undefined],
    ['2023-06-22T18:30+02:00', '2023-06-22T14:00+02:00', 'DTSTART:20230622T163000Z', undefined],
    ['2023-06-22T18:30+02:00', '2023-06-21', 'DTSTART:20230622T163000Z', undefined],
    ['2023-06-22T18:30+02:00', '2023-06-24', 'DTSTART:20230622T163000Z', 'DTEND:20230624T220000Z'],
    ['2023-10-27T18:30+02:00', '2023-10-29', 'DTSTART:20231027T163000Z', 'DTEND:20231029T230000Z'],
    ['2023-06-22T22:00+02:00', '2023-06-23T02:00+02:00', 'DTSTART:20230622T200000Z', 'DTEND:20230623T000000Z'],
    ['2023-06-22T18:30+02:00', '2023-06', 'DTSTART:20230622T163000Z', undefined],
    ['2023-06-22T18:30+02:00', '2023-22', 'DTSTART:20230622T163000Z', undefined],
    ['2023-06-22T18:30+02:00', '2023', 'DTSTART:20230622T163000Z', undefined],
    ['2023-06-22', null, 'DTSTART;VALUE=DATE:20230622', 'DTEND;VALUE=DATE:20230623'],
    ['2023-06-22', '2023-06-22', 'DTSTART;VALUE=DATE:20230622', 'DTEND;VALUE=DATE:20230623'],
    ['2023-06-22', '2023-06-22T18:30+02:00', 'DTSTART;VALUE=DATE:20230622', 'DTEND;VALUE=DATE:20230623'],
    ['2023-06-22', '2023-06-24T00:30+02:00', 'DTSTART;VALUE=DATE:20230622', 'DTEND;VALUE=DATE:20230625'],
    ['2023-06-22', '2023-06-20', 'DTSTART;VALUE=DATE:20230622', 'DTEND;VALUE=DATE:20230623'],
    ['2023-06-22', '2023-06', 'DTSTART;VALUE=DATE:20230622', 'DTEND;VALUE=DATE:20230623'],
    ['2023-06-22', '2023-23', 'DTSTART;VALUE=DATE:20230622', 'DTEND;VALUE=DATE:20230623'],
  ])('from %s until %s is %s, %s', (start, end, first, last) => {
    const lines = linesOf({ end: { edtf: end }, start: { edtf: start } })
    expect(lines?.filter((line) => line.startsWith('DTSTART'))).toEqual([first])
    expect(lines?.filter((line) => line.startsWith('DTEND'))).toEqual(last ? [last] : [])
  })

  it('ends with its last day where it is', () => {
    expect(
      linesOf({
        end: { edtf: '2026-06-24' },
        start: { edtf: '2026-06-22T18:30-04:00' },
        timeZone: 'America/Martinique',
      }),
    ).toContain('DTEND:20260625T040000Z')
  })

  it('says that it is cancelled', () => {
    expect(linesOf({ eventStatus: 'cancelled' })).toContain('STATUS:CANCELLED')
  })

  it.each(['2023-06', '2023-22', '2023'])('has no place in it when it is known as %s', (edtf) => {
    expect(linesOf({ start: { edtf } })).toBeUndefined()
  })
})
