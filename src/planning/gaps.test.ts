import { describe, expect, it } from '@jest/globals'

import type { CalendarItem, Layer } from './CalendarItem.ts'
import { addDays, daysBetween, instantAt, isDay, wallOf } from './days.ts'
import { findCollisions, findGaps } from './gaps.ts'

const item = (day: string, layer: Layer, time?: string): CalendarItem => ({
  day,
  href: '',
  id: `${layer}:${day}${time}`,
  isMovable: false,
  kinds: [],
  layer,
  title: day,
  ...(time && { time }),
})

describe('a calendar', () => {
  it('tells the working days to come that have nothing for readers', () => {
    const items = [item('2026-12-01', 'plan'), item('2026-12-02', 'event'), item('2026-12-04', 'publish', '08:00')]
    // The second is a Wednesday with an event alone; the fifth and sixth are a weekend.
    expect(findGaps(items, { from: '2026-11-30', until: '2026-12-08' }, '2026-12-01')).toEqual([
      '2026-12-02',
      '2026-12-03',
      '2026-12-07',
    ])
  })

  it('tells publications that meet within an hour', () => {
    const items = [
      item('2026-12-01', 'publish', '08:00'),
      item('2026-12-01', 'publish', '08:45'),
      item('2026-12-01', 'publish', '09:00'),
      item('2026-12-02', 'publish', '08:00'),
      item('2026-12-02', 'unpublish', '08:00'),
    ]
    expect(findCollisions(items, '2026-12-01').map(({ day, hour, items }) => [day, hour, items.length])).toEqual([
      ['2026-12-01', '08', 2],
    ])
    expect(findCollisions(items, '2026-12-02')).toEqual([])
  })
})

describe('days', () => {
  it.each(['2026-02-29', '2026-13-01', '26-01-01', '', undefined, 7])('%s is none', (text) =>
    expect(isDay(text)).toBe(false),
  )

  it('run on over months, leap days and changes of the clock', () => {
    expect([addDays('2028-02-28', 1), addDays('2026-03-01', -1)]).toEqual(['2028-02-29', '2026-02-28'])
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(wallOf(instantAt('2026-03-29', '08:00', 'Europe/Paris'), 'Europe/Paris')).toEqual({
      day: '2026-03-29',
      time: '08:00',
    })
    expect(instantAt('2026-07-01', '08:00', 'America/Cayenne').toISOString()).toBe('2026-07-01T11:00:00.000Z')
  })
})
