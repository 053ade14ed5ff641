import { describe, expect, it } from '@jest/globals'

import { formatEdtf } from './edtf.ts'
import type { DatePrecision } from './edtf.ts'

const timeZone = 'Europe/Paris'

describe('formatEdtf', () => {
  it.each<[string, DatePrecision, string]>([
    ['2023-06-22T16:30:00.000Z', 'minute', '2023-06-22T18:30+02:00'],
    ['2023-12-22T16:30:00.000Z', 'minute', '2023-12-22T17:30+01:00'],
    ['2023-06-22T16:30:59.999Z', 'minute', '2023-06-22T18:30+02:00'],
    ['2023-06-21T22:00:00.000Z', 'day', '2023-06-22'],
    ['2023-06-22T12:00:00.000Z', 'day', '2023-06-22'],
    ['2023-05-31T22:00:00.000Z', 'month', '2023-06'],
    ['2022-12-31T23:00:00.000Z', 'year', '2023'],
    ['2022-12-31T22:59:59.000Z', 'year', '2022'],
    ['0050-06-01T00:00:00.000Z', 'year', '0050'],
  ])('writes %s to the %s as %s', (date, precision, expected) => {
    expect(formatEdtf({ date, precision, timeZone })).toBe(expected)
  })

  it('tells the two hours apart that clocks show twice', () => {
    expect(formatEdtf({ date: '2023-10-29T00:30:00.000Z', precision: 'minute', timeZone })).toBe(
      '2023-10-29T02:30+02:00',
    )
    expect(formatEdtf({ date: '2023-10-29T01:30:00.000Z', precision: 'minute', timeZone })).toBe(
      '2023-10-29T02:30+01:00',
    )
  })

  it('writes offsets west of Greenwich and of half an hour', () => {
    const date = '2023-06-22T16:30:00.000Z'
    expect(formatEdtf({ date, precision: 'minute', timeZone: 'America/St_Johns' })).toBe('2023-06-22T14:00-02:30')
    expect(formatEdtf({ date, precision: 'minute', timeZone: 'Asia/Kolkata' })).toBe('2023-06-22T22:00+05:30')
  })

  it.each([
    ['2023-02-15', '2022-24'],
    ['2023-03-15', '2023-21'],
    ['2023-05-31', '2023-21'],
    ['2023-06-15', '2023-22'],
    ['2023-09-15', '2023-23'],
    ['2023-11-30', '2023-23'],
    ['2023-12-15', '2023-24'],
    ['2024-01-15', '2023-24'],
  ])('puts %s in the season %s', (day, expected) => {
    expect(formatEdtf({ date: `${day}T12:00:00.000Z`, precision: 'season', timeZone })).toBe(expected)
  })

  it('refuses what is no date, no year of four digits or no time zone', () => {
    expect(() => formatEdtf({ date: 'soon', precision: 'day', timeZone })).toThrow('got "soon"')
    expect(() => formatEdtf({ date: '+012023-01-02T00:00:00.000Z', precision: 'day', timeZone })).toThrow('got 12023')
    expect(() => formatEdtf({ date: '2023-06-22', precision: 'day', timeZone: 'Europe/Lens' })).toThrow(
      'got "Europe/Lens"',
    )
  })
})
