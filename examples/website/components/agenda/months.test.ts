import { describe, expect, it } from '@jest/globals'

import type { AgendaQuery } from '../../generated/queries.ts'
import { daysIn, isIn, openingMonth } from './months.ts'

type Card = Parameters<typeof daysIn>[1]

const event = (edtf: string | null, end: string | null = null, date = edtf): Card => ({
  end: { edtf: end },
  eventStatus: 'scheduled',
  id: String(edtf),
  name: null,
  places: [],
  slug: null,
  start: { date, edtf },
  summary: null,
  type: null,
})

const found = ({ after, before, during = [] }: { after?: Card; before?: Card; during?: Card[] }): AgendaQuery => ({
  after: { docs: after ? [after] : [] },
  before: { docs: before ? [before] : [] },
  during: { docs: during },
})

describe('an event in the calendar', () => {
  it('is on each of its days, and only on those of the month', () => {
    expect(daysIn('2023-07', event('2023-06-29', '2023-07-02'))).toEqual(['2023-07-01', '2023-07-02'])
  })

  it('is on no day when none is known', () => {
    expect(daysIn('2023-06', event('2023-06'))).toEqual([])
  })

  it('belongs to the month of its own clock, not to that of London', () => {
    const late = event('2023-06-01T00:30+02:00', null, '2023-05-31T22:30:00.000Z')
    expect([isIn('2023-05', late), isIn('2023-06', late)]).toEqual([false, true])
  })

  it('of which the first and the last month are known belongs to each of them and those between', () => {
    const spring = event('2027-03', '2027-05')
    expect(['2027-02', '2027-03', '2027-04', '2027-05', '2027-06'].map((month) => isIn(month, spring))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })

  it('that is known to the season stands where it is sorted', () => {
    expect(isIn('2023-07', event('2023-22', null, '2023-07-01T12:00:00.000Z'))).toBe(true)
  })
})

describe('the agenda', () => {
  const [past, current, next] = [event('2026-03-10'), event('2026-11-25'), event('2027-02-03')]

  it.each([
    ['on this month when something is to come', found({ after: next, during: [current] }), '2026-11'],
    [
      'on this month while something lasts',
      found({ after: next, during: [event('2026-11-02', '2026-12-24')] }),
      '2026-11',
    ],
    ['on the next month that has something', found({ after: next, before: past }), '2027-02'],
    [
      'on this month when nothing is further on but something was',
      found({ before: past, during: [event('2026-11-03')] }),
      '2026-11',
    ],
    ['on the last month that had something', found({ before: past }), '2026-03'],
    ['on this month when there is nothing at all', found({}), '2026-11'],
  ])('opens %s', (_, answer, month) => {
    expect(openingMonth(answer, '2026-11-22')).toBe(month)
  })
})
