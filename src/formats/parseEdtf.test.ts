import { describe, expect, it } from '@jest/globals'

import { formatEdtf, parseEdtf } from './edtf.ts'
import type { DatePrecision } from './edtf.ts'

const timeZone = 'Europe/Paris'

describe('parseEdtf', () => {
  it.each<[string, string, DatePrecision]>([
    ['2023-06-22T18:30+02:00', '2023-06-22T16:30:00.000Z', 'minute'],
    ['2023-06-22T18:30', '2023-06-22T16:30:00.000Z', 'minute'],
    ['2023-12-22T18:30', '2023-12-22T17:30:00.000Z', 'minute'],
    ['2023-06-22T18:30Z', '2023-06-22T18:30:00.000Z', 'minute'],
    ['2023-06-22T18:30-05:30', '2023-06-23T00:00:00.000Z', 'minute'],
    ['2023-06-22', '2023-06-21T22:00:00.000Z', 'day'],
    ['2023-12-22', '2023-12-21T23:00:00.000Z', 'day'],
    ['2024-02-29', '2024-02-28T23:00:00.000Z', 'day'],
    ['2023-06', '2023-05-31T22:00:00.000Z', 'month'],
    ['2023-21', '2023-02-28T23:00:00.000Z', 'season'],
    ['2023-22', '2023-05-31T22:00:00.000Z', 'season'],
    ['2023-23', '2023-08-31T22:00:00.000Z', 'season'],
    ['2023-24', '2023-11-30T23:00:00.000Z', 'season'],
    ['2023', '2022-12-31T23:00:00.000Z', 'year'],
  ])('reads %s as the instant %s, known to the %s', (text, date, precision) => {
    expect(parseEdtf(text, timeZone)).toEqual({ date, precision })
  })

  it('reads an hour that clocks skip as one hour later', () => {
    expect(parseEdtf('2023-03-26T02:30', timeZone).date).toBe('2023-03-26T01:30:00.000Z')
  })

  it('reads an hour that clocks show twice as the first of the two', () => {
    expect(parseEdtf('2023-10-29T02:30', timeZone).date).toBe('2023-10-29T00:30:00.000Z')
  })

  it('starts a day at one o’clock where clocks skip midnight', () => {
    expect(parseEdtf('2018-11-04', 'America/Sao_Paulo').date).toBe('2018-11-04T03:00:00.000Z')
  })

  it.each([
    '2023-06-22T18:30+02:00',
    '2023-10-29T02:30+01:00',
    '2023-10-29T02:30+02:00',
    '2023-12-31',
    '2024-01-01',
    '2023-12',
    '2023-21',
    '2023-22',
    '2023-23',
    '2023-24',
    '2023',
    '1899',
    '0050',
  ])('is undone by formatEdtf: %s', (text) => {
    expect(formatEdtf({ ...parseEdtf(text, timeZone), timeZone })).toBe(text)
  })

  it.each([
    '',
    '23',
    '2023-6',
    '2023-13',
    '2023-00',
    '2023-25',
    '2023-22-01',
    '2023-02-29',
    '2023-04-31',
    '2023-06-22T24:00',
    '2023-06-22T18:60',
    '2023-06-22T18:30+2',
    '2023-06-22T18:30+16:00',
    '2023-06-22 18:30',
    ' 2023',
    '2023~',
    'été 2023',
  ])('refuses %j, saying what was expected', (text) => {
    const reading = () => parseEdtf(text, timeZone)
    expect(reading).toThrow(RangeError)
    expect(reading).toThrow(`Expected a date such as 2023-06-22T18:30+02:00`)
    expect(reading).toThrow(`got "${text}"`)
  })

  it('refuses an unknown time zone', () => {
    expect(() => parseEdtf('2023-06-22', 'Europe/Lens')).toThrow(
      'Expected an IANA time zone such as Europe/Paris, got "Europe/Lens".',
    )
  })
})
