import { describe, expect, it } from '@jest/globals'

import { periodOf } from './edtf.ts'
import type { DatePrecision } from './edtf.ts'

describe('periodOf', () => {
  it.each<[string, DatePrecision, string, string]>([
    ['2023-06-22T16:30:10.000Z', 'minute', '2023-06-22T16:30:00.000Z', '2023-06-22T16:31:00.000Z'],
    ['2023-06-22T12:00:00.000Z', 'day', '2023-06-21T22:00:00.000Z', '2023-06-22T22:00:00.000Z'],
    ['2023-03-26T12:00:00.000Z', 'day', '2023-03-25T23:00:00.000Z', '2023-03-26T22:00:00.000Z'],
    ['2023-10-29T12:00:00.000Z', 'day', '2023-10-28T22:00:00.000Z', '2023-10-29T23:00:00.000Z'],
    ['2023-12-31T12:00:00.000Z', 'month', '2023-11-30T23:00:00.000Z', '2023-12-31T23:00:00.000Z'],
    ['2024-02-29T12:00:00.000Z', 'season', '2023-11-30T23:00:00.000Z', '2024-02-29T23:00:00.000Z'],
    ['2023-12-31T22:59:00.000Z', 'year', '2022-12-31T23:00:00.000Z', '2023-12-31T23:00:00.000Z'],
  ])('%s to the %s in Paris is from %s to %s', (date, precision, start, end) => {
    expect(periodOf({ date, precision, timeZone: 'Europe/Paris' })).toEqual({
      start: new Date(start),
      end: new Date(end),
    })
  })
})
