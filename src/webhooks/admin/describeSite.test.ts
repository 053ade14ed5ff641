import { describe, expect, it } from '@jest/globals'

import { DISABLED } from '../dispatch/outcome.ts'
import type { Delivery } from './describeDelivery.ts'
import { siteWords } from './describeSite.ts'

const now = new Date('2026-11-22T13:00:00Z')
const french = { language: 'fr', now, timeZone: 'Europe/Paris' }

const delivery = (fields: Partial<Delivery>): Delivery => ({
  attemptCount: 1,
  createdAt: '2026-11-22T12:50:00Z',
  id: '1',
  state: 'pending',
  trigger: 'events',
  ...fields,
})

describe('the state of a website on the desk', () => {
  it('says since when it shows what is published', () => {
    const last = delivery({ deliveredAt: '2026-11-22T12:58:00Z', state: 'delivered' })
    expect(siteWords({ last, state: 'active' }, french)).toEqual({ tone: 'good', words: 'Mis à jour il y a 2 minutes' })
  })

  it('says when the next attempt comes, whatever was received before', () => {
    const last = delivery({ deliveredAt: '2026-11-22T12:40:00Z', state: 'delivered' })
    const pending = delivery({ nextAttemptAt: '2026-11-22T18:05:00Z' })
    expect(siteWords({ last, pending, state: 'active' }, french)).toEqual({
      tone: 'waiting',
      words: 'En attente\u00A0: nouvel essai à 19:05',
    })
    expect(siteWords({ last, pending: delivery({ attemptCount: 0 }), state: 'active' }, french).words).toBe(
      'Envoi en cours',
    )
  })

  it('says a failure that nobody mended', () => {
    const last = delivery({
      attempts: [{ at: '2026-11-22T10:00:00Z', durationMs: 80, failure: null, response: '', status: 500 }],
      state: 'failed',
    })
    expect(siteWords({ last, state: 'active' }, french)).toEqual({
      tone: 'bad',
      words: 'Le dernier envoi a échoué il y a 3 heures',
    })
  })

  it('says why a website is off before anything else', () => {
    const pending = delivery({})
    expect(siteWords({ disabledReason: 'exhausted', pending, state: 'disabled' }, french)).toEqual({
      tone: 'bad',
      words: DISABLED.exhausted.fr,
    })
    expect(siteWords({ disabledReason: 'gone', pending, state: 'disabled' }, french).words).toBe(DISABLED.gone.fr)
    expect(siteWords({ pending, state: 'paused' }, french).tone).toBe('idle')
  })
})
