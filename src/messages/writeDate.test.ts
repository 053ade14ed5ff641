import { describe, expect, it } from '@jest/globals'

import { writeDate } from './writeDate.ts'

const FIRST = new Date('2026-12-01T11:00:00.000Z')
const LONG = { day: 'numeric', month: 'long', timeZone: 'UTC', weekday: 'long' } as const

describe('a date in words', () => {
  it('has the first of a month as French writes it, in words only', () => {
    expect(writeDate(FIRST, 'fr', LONG)).toBe('mardi 1er décembre')
    expect(writeDate(FIRST, 'fr', { day: 'numeric', month: 'short', timeZone: 'UTC' })).toBe('1er déc.')
    expect(writeDate(FIRST, 'fr', { dateStyle: 'short', timeZone: 'UTC' })).toBe('01/12/2026')
    expect(writeDate(new Date('2026-12-11T11:00:00.000Z'), 'fr', LONG)).toBe('vendredi 11 décembre')
  })

  it('has the day before the month in English', () => {
    expect(writeDate(FIRST, 'en', LONG)).toBe('Tuesday 1 December')
  })
})
