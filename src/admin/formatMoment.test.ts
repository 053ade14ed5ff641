import { describe, expect, it } from '@jest/globals'

import { formatMoment, formatSince } from './formatMoment.ts'

const now = new Date('2026-11-22T11:00:00Z')

describe('a moment on the desk', () => {
  it('is told in Paris time, winter and summer', () => {
    expect(formatMoment(new Date('2026-11-23T07:00:00Z'), 'fr')).toBe('lundi 23 novembre 2026 à 08:00')
    expect(formatMoment(new Date('2026-07-06T07:00:00Z'), 'fr')).toBe('lundi 6 juillet 2026 à 09:00')
    expect(formatMoment(new Date('2026-11-23T07:00:00Z'), 'en')).toMatch(/^Monday,? 23 November 2026 at 08:00$/)
  })

  it('is told by the newsroom’s clock, where that is another', () => {
    expect(formatMoment(new Date('2026-11-23T02:00:00Z'), 'fr', 'America/Martinique')).toBe('dimanche 22 novembre 2026 à 22:00')
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
    expect(formatSince(new Date(date), 'fr', now)).toBe(words)
  })
})
