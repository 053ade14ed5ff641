import { describe, expect, it } from '@jest/globals'

import { formatEdtf, formatMoment } from './formatDate.ts'
import { formatPeriod } from './formatPeriod.ts'
import { monthAfter, monthBefore, weeksOf } from './month.ts'
import { dayOf } from './parseEdtf.ts'
import { today } from './today.ts'

/** What a reader sees: no-break spaces are spaces here. */
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ')

describe('a date', () => {
  it.each([
    ['2023-06-22T18:30+02:00', '22 juin 2023 à 18 h 30'],
    ['2023-06-22T09:00+02:00', '22 juin 2023 à 9 h'],
    ['2023-06-22', '22 juin 2023'],
    ['2024-01-01', '1er janvier 2024'],
    ['2023-06', 'juin 2023'],
    ['2023-22', 'été 2023'],
    ['2023', '2023'],
    [null, undefined],
    ['soon', undefined],
  ])('known as %s is written %s', (edtf, text) => {
    expect(plain(formatEdtf(edtf))).toBe(text)
  })

  it('keeps a day and its month on one line', () => {
    expect(formatEdtf('2023-06-22')).toBe('22\u00A0juin 2023')
  })

  it('of publication is the day it was in the newsroom', () => {
    expect(plain(formatMoment('2026-06-30T22:30:00.000Z', 'Europe/Paris'))).toBe('1er juillet 2026')
  })

  it('has a place in a calendar only when its day is known', () => {
    expect(['2023-06-22T18:30+02:00', '2023-06-22', '2023-06', '2023-22', '2023'].map(dayOf)).toEqual([
      '2023-06-22',
      '2023-06-22',
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a period', () => {
  it.each([
    ['2023-06-10', '2024-01-14', 'du 10 juin 2023 au 14 janvier 2024'],
    ['2023-06-10', '2023-07-01', 'du 10 juin au 1er juillet 2023'],
    ['2023-06-10', '2023-06-14', 'du 10 au 14 juin 2023'],
    ['2023-06-22T18:30+02:00', '2023-06-22T20:00+02:00', 'jeudi 22 juin 2023, de 18 h 30 à 20 h'],
    ['2023-06-22T18:30+02:00', null, 'jeudi 22 juin 2023 à 18 h 30'],
    ['2026-12-31T23:30+11:00', '2027-01-01T02:00+11:00', 'du 31 décembre 2026 à 23 h 30 au 1er janvier 2027 à 2 h'],
    ['2026-06-10T09:00+02:00', '2026-06-12', 'du 10 juin 2026 à 9 h au 12 juin 2026'],
    ['2023-06', '2023-08', 'de juin à août 2023'],
    ['2023-10', '2024-02', 'd’octobre 2023 à février 2024'],
    ['2015', '2017', '2015 – 2017'],
    ['2023', '2023', '2023'],
    [null, '2023', 'jusqu’à 2023'],
    [null, null, undefined],
  ])('from %s to %s is written %s', (start, end, text) => {
    expect(plain(formatPeriod(start, end))).toBe(text)
  })
})

describe('a month', () => {
  it('leads to the one before and after, over the year', () => {
    expect([monthBefore('2024-01'), monthAfter('2023-12')]).toEqual(['2023-12', '2024-01'])
  })

  it('has weeks from Monday to Sunday', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks).toHaveLength(6)
    expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01'])
    expect(weeks[5]?.[0]).toBe('2026-11-30')
    expect(weeksOf('2021-02')).toHaveLength(4)
  })

  it('has begun in Paris before it has in London', () => {
    expect(today('Europe/Paris', new Date('2026-10-31T23:30:00Z'))).toBe('2026-11-01')
  })
})
