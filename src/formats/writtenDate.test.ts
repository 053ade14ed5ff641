import { describe, expect, it } from '@jest/globals'

import type { DatePrecision } from './edtf.ts'
import { dateFault, instantOf } from './writtenDate.ts'

describe('dateFault', () => {
  it.each([
    '2023-06-22',
    '2024-02-29',
    '1889-01-01',
    '1000-01-01',
    '2999-12-31T23:59:59.999Z',
    '2023-06-22T18:30',
    '2023-06-22 18:30',
    '2023-06-22T18:30:00+02:00',
    '2023-06-22T18:30:00.123456789z',
    '2023-06-22T18:30-0530',
    '+002023-06-22',
  ])('finds none in %s', (text) => {
    expect(dateFault(text)).toBeUndefined()
  })

  it.each([
    '',
    'demain',
    '2023',
    '2023-06',
    '06/22/2023',
    '22/06/2023',
    '2023-02-30',
    '2023-02-29',
    '2023-02-30T00:00:00.000Z',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-06-00',
    '2023-06-22T24:00',
    '2023-06-22T18:60',
    '2023-06-22T18:30+16:00',
    '2023-06-22T18',
    '20226-01-01',
    '2023-6-22',
    'Thu, 22 Jun 2023 18:30:00 GMT',
    '1672531200000',
  ])('sees that %j is no date', (text) => {
    expect(dateFault(text)).toBe('unreadable')
  })

  it.each(['+020226-01-01', '+020226-01-01T00:00:00.000Z', '0022-01-01', '0999-12-31', '3000-01-01', '-000001-01-01'])(
    'sees that the year of %s is a slip',
    (text) => {
      expect(dateFault(text)).toBe('year')
    },
  )
})

describe('instantOf', () => {
  it.each<[string, DatePrecision, string, string]>([
    ['2026-01-01', 'year', 'America/Martinique', '2026-01-01T16:00:00.000Z'],
    ['2026-01-01T00:00:00.000Z', 'year', 'America/Martinique', '2026-01-01T16:00:00.000Z'],
    ['2026-01-01', 'day', 'Europe/Paris', '2026-01-01T00:00:00.000Z'],
    ['1889-01-01', 'year', 'Europe/Paris', '1889-01-01T00:00:00.000Z'],
    ['2026-01-01', 'minute', 'America/Martinique', '2026-01-01T04:00:00.000Z'],
    ['2026-01-01T00:00:00.000Z', 'minute', 'America/Martinique', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T20:00:00-04:00', 'day', 'America/Martinique', '2026-01-02T00:00:00.000Z'],
    ['2026-06-22T18:30', 'minute', 'Europe/Paris', '2026-06-22T16:30:00.000Z'],
    ['2026-06-22 18:30:00', 'minute', 'America/Martinique', '2026-06-22T22:30:00.000Z'],
    ['2026-06-22T18:30:00+02:00', 'minute', 'UTC', '2026-06-22T16:30:00.000Z'],
    ['2026-06-22T18:30+0200', 'minute', 'UTC', '2026-06-22T16:30:00.000Z'],
  ])('reads %s, known to the %s in %s, as %s', (text, precision, timeZone, instant) => {
    expect(instantOf(text, { precision, timeZone })).toBe(instant)
  })
})
