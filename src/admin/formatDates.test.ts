import { describe, expect, it } from '@jest/globals'

import { formatDated, formatMoment, formatSince } from './formatDates.ts'

const date = '2023-07-14T22:30:00.000Z'

describe('a date in a list', () => {
  it.each([
    ['minute', '15/07/2023 00:30'],
    ['day', '15/07/2023'],
    ['month', 'juillet 2023'],
    ['season', 'été 2023'],
    ['year', '2023'],
  ] as const)('known to the %s reads « %s »', (precision, words) => {
    expect(formatDated({ date, precision }, 'fr')).toBe(words)
  })

  it('is told by the clocks of its own time zone', () => {
    expect(formatDated({ date, date_tz: 'Europe/London', precision: 'minute' }, 'fr')).toBe('14/07/2023 23:30')
  })

  it('names a winter by the year in which it begins, in the language of the panel', () => {
    expect(formatDated({ date: '2024-01-15T12:00:00Z', precision: 'season' }, 'en')).toBe('winter 2023')
  })

  it('is empty when nothing is known', () => {
    expect(formatDated({ date: null, precision: 'day' }, 'fr')).toBe('')
  })
})

const now = new Date('2026-11-22T11:00:00Z')
const PARIS = 'Europe/Paris'

describe('a moment on the desk', () => {
  it('is told in Paris time, winter and summer', () => {
    expect(formatMoment(new Date('2026-11-23T07:00:00Z'), 'fr', PARIS)).toBe('lundi 23 novembre 2026 à 08:00')
    expect(formatMoment(new Date('2026-07-06T07:00:00Z'), 'fr', PARIS)).toBe('lundi 6 juillet 2026 à 09:00')
    expect(formatMoment(new Date('2026-11-23T07:00:00Z'), 'en', PARIS)).toMatch(/^Monday,? 23 November 2026 at 08:00$/)
  })

  it('is told by the newsroom’s clock, where that is another', () => {
    expect(formatMoment(new Date('2026-11-23T02:00:00Z'), 'fr', 'America/Martinique')).toBe(
      'dimanche 22 novembre 2026 à 22:00',
    )
    expect(formatSince(new Date('2026-11-15T02:00:00Z'), 'fr', now, 'America/Martinique')).toBe('14 novembre 2026')
  })

  it.each([
    ['2026-11-22T10:59:40Z', 'à l’instant'],
    ['2026-11-22T10:15:00Z', 'il y a 45 minutes'],
    ['2026-11-22T08:00:00Z', 'il y a 3 heures'],
    ['2026-11-20T08:00:00Z', 'avant-hier'],
    ['2026-11-17T08:00:00Z', 'il y a 5 jours'],
    ['2026-11-15T10:00:00Z', '15 novembre 2026'],
  ])('%s is said « %s »', (date, words) => {
    expect(formatSince(new Date(date), 'fr', now, PARIS)).toBe(words)
  })
})
