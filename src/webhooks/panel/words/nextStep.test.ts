import { describe, expect, it } from '@jest/globals'

import type { Delivery } from '../Delivery.ts'
import { nextStep } from './nextStep.ts'

const now = new Date('2026-11-22T13:00:00Z')

const next = (delivery: Partial<Delivery>, language = 'fr'): string =>
  nextStep({ delivery: { attemptCount: 2, kind: 'events', nextAttemptAt: null, state: 'pending', ...delivery }, language, now })

describe('what comes next for a delivery', () => {
  it.each([
    ['2026-11-22T12:59:00Z', 'Nouvel essai dans un instant'],
    ['2026-11-22T13:00:40Z', 'Nouvel essai dans un instant'],
    ['2026-11-22T13:03:10Z', 'Nouvel essai dans 4 min, à 14:03'],
    ['2026-11-22T18:05:00Z', 'Nouvel essai à 19:05'],
    // Midnight in Paris comes an hour before it does in Greenwich.
    ['2026-11-22T23:30:00Z', 'Nouvel essai lundi 23 novembre à 00:30'],
  ])('an attempt at %s is told « %s »', (nextAttemptAt, words) => {
    expect(next({ nextAttemptAt })).toBe(words)
  })

  it('does not call the first attempt a new one', () => {
    expect(next({ attemptCount: 0, nextAttemptAt: '2026-11-22T13:05:00Z' }, 'en')).toBe('Leaves in 5 min, at 14:05')
    expect(next({ attemptCount: 0 }, 'en')).toBe('Leaves in a moment')
  })

  it('promises nothing while the website is off', () => {
    const delivery = { attemptCount: 1, kind: 'events', nextAttemptAt: '2026-11-22T13:05:00Z', state: 'pending' } as const
    expect(nextStep({ delivery, language: 'en', now, webhook: 'paused' })).toBe('Waits until the website is active again')
  })

  it('says what to do when it is over', () => {
    expect(next({ state: 'delivered' })).toBe('Rien à faire')
    expect(next({ state: 'failed' })).toBe('Abandonné\u00A0: à renvoyer quand le site répondra')
    expect(next({ kind: 'test', state: 'failed' })).toBe('Un essai n’est pas répété')
  })
})
