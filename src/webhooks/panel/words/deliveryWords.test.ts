import { describe, expect, it } from '@jest/globals'

import type { DeliveryEvent } from '../../DeliveryRow.ts'
import { deliveryWords } from './deliveryWords.ts'

const event = (title: string, type = 'article.updated'): DeliveryEvent => ({ collection: 'articles', document: '1', id: `event-${title}`, slug: { after: null, before: null }, title, type })

describe('a delivery in the log', () => {
  it('says the change when it is alone', () => {
    expect(deliveryWords({ eventCount: 1, events: [event('Un atelier ouvre', 'article.published')], kind: 'events' }, 'fr')).toBe('Article publié\u00A0: Un atelier ouvre')
  })

  it('counts the changes and names each document once', () => {
    const events = [event('Canal'), event('Canal'), event('Écluse')]
    expect(deliveryWords({ eventCount: 3, events, kind: 'events' }, 'fr')).toBe('3 changements\u00A0: Canal, Écluse')
    expect(deliveryWords({ eventCount: 3, events, kind: 'events' }, 'en')).toBe('3 changes: Canal, Écluse')
  })

  it('names the first few of a bulk edit', () => {
    const events = ['Un', 'Deux', 'Trois', 'Quatre'].map((title) => event(title))
    expect(deliveryWords({ eventCount: 480, events, kind: 'events' }, 'en')).toBe('480 changes: Un, Deux, Trois…')
  })

  it('says a rebuild and a test', () => {
    expect(deliveryWords({ eventCount: 0, events: [], kind: 'rebuild' }, 'fr')).toBe('Reconstruction demandée')
    expect(deliveryWords({ eventCount: 0, events: null, kind: 'test' }, 'fr')).toBe('Essai')
  })
})
