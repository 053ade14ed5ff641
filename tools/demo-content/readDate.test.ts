import { describe, expect, it } from '@jest/globals'

import { readDate } from './readDate.ts'

describe('a date of the content files', () => {
  it.each([
    ['2023-06-22T18:30', '2023-06-22T16:30:00.000Z', 'minute'],
    ['2023-06-22', '2023-06-22T12:00:00.000Z', 'day'],
    ['2023-06', '2023-06-01T12:00:00.000Z', 'month'],
    ['2023-22', '2023-06-01T12:00:00.000Z', 'season'],
    ['2000', '2000-01-01T12:00:00.000Z', 'year'],
  ])('%s is kept as %s, known to the %s', (text, date, precision) => {
    expect(readDate(text)).toEqual({ date, precision })
  })

  it('may count from the day of the loading, by the clocks of Paris on the day meant', () => {
    const beforeClocksGoForward = new Date('2026-03-27T23:30:00Z')
    expect(readDate('in 1 days at 08:00', beforeClocksGoForward).date).toBe('2026-03-29T06:00:00.000Z')
  })

  it('is refused when it cannot be read', () => {
    expect(() => readDate('next week')).toThrow(RangeError)
  })
})
