import { describe, expect, it } from '@jest/globals'

import type { DeliveryEvent } from '../DeliveryRow.ts'
import { attemptWords, deliveryWords, eventWords, nextStep } from './describeDelivery.ts'
import type { Delivery } from './describeDelivery.ts'

describe('the outcome of an attempt', () => {
  it.each([
    [204, 'Reçu (204).'],
    [302, 'L’adresse renvoie ailleurs, ce qui n’est pas suivi (302).'],
    [404, 'Le site a refusé (404).'],
    [410, 'Le site ne veut plus de messages (410).'],
    [429, 'Le site demande une pause (429).'],
    [503, 'Le site a eu une erreur (503).'],
  ])('%i is said « %s »', (status, words) => {
    expect(attemptWords({ failure: null, status }, 'fr')).toBe(words)
  })

  it('says why there was no answer', () => {
    expect(attemptWords({ failure: { code: 'timeout', params: {} }, status: null }, 'en')).toBe(
      'The website did not answer in time.',
    )
    expect(attemptWords({ failure: { code: 'forbiddenAddress', params: {} }, status: null }, 'fr')).toBe(
      'L’adresse mène dans un réseau privé.',
    )
  })

  it('says that the settings do not make a message', () => {
    expect(
      attemptWords({ failure: { code: 'notMade', params: { reason: 'The key is missing.' } }, status: null }, 'en'),
    ).toContain('could not be made')
  })
})

const event = (title: string, type = 'article.updated'): DeliveryEvent => ({
  collection: 'articles',
  document: '1',
  id: `event-${title}`,
  slug: { after: null, before: null },
  title,
  type,
})

describe('a delivery in the log', () => {
  it('says the change when it is alone', () => {
    expect(
      deliveryWords(
        { eventCount: 1, events: [event('Un atelier ouvre', 'article.published')], trigger: 'events' },
        'fr',
      ),
    ).toBe('Article publié\u00A0: Un atelier ouvre')
  })

  it('counts the changes and names each document once', () => {
    const events = [event('Canal'), event('Canal'), event('Écluse')]
    expect(deliveryWords({ eventCount: 3, events, trigger: 'events' }, 'fr')).toBe('3 changements\u00A0: Canal, Écluse')
    expect(deliveryWords({ eventCount: 3, events, trigger: 'events' }, 'en')).toBe('3 changes: Canal, Écluse')
  })

  it('names the first few of a bulk edit', () => {
    const events = ['Un', 'Deux', 'Trois', 'Quatre'].map((title) => event(title))
    expect(deliveryWords({ eventCount: 480, events, trigger: 'events' }, 'en')).toBe('480 changes: Un, Deux, Trois…')
  })

  it('says a rebuild and a test', () => {
    expect(deliveryWords({ eventCount: 0, events: [], trigger: 'rebuild' }, 'fr')).toBe('Reconstruction demandée')
    expect(deliveryWords({ eventCount: 0, events: null, trigger: 'test' }, 'fr')).toBe('Essai')
  })
})

describe('a change in the log', () => {
  it.each([
    ['article.published', 'Article publié\u00A0: Canal', 'Article published: Canal'],
    ['organisation.updated', 'Organisation mise à jour\u00A0: Canal', 'Organisation updated: Canal'],
    ['event.slugChanged', 'Événement passé à une nouvelle adresse\u00A0: Canal', 'Event moved to a new address: Canal'],
    ['artwork.unpublished', 'Œuvre dépubliée\u00A0: Canal', 'Artwork unpublished: Canal'],
    [
      'newsletter.send',
      'Lettre d’information remise au service d’envoi\u00A0: Canal',
      'Newsletter handed over to be sent: Canal',
    ],
    ['newsroom.updated', 'Fiche de la rédaction mise à jour\u00A0: Canal', 'Newsroom settings updated: Canal'],
  ])('%s is said in words that agree', (type, french, english) => {
    expect(eventWords({ title: 'Canal', type }, 'fr')).toBe(french)
    expect(eventWords({ title: 'Canal', type }, 'en')).toBe(english)
  })

  it('keeps a type that nobody translated, and says when there is no title', () => {
    expect(eventWords({ title: ' ', type: 'recipe.published' }, 'en')).toBe('recipe.published: Untitled')
  })
})

const now = new Date('2026-11-22T13:00:00Z')

const next = (delivery: Partial<Delivery>, language = 'fr', timeZone = 'Europe/Paris'): string =>
  nextStep({
    delivery: { attemptCount: 2, nextAttemptAt: null, state: 'pending', trigger: 'events', ...delivery },
    language,
    now,
    timeZone,
  })

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

  it('goes by the clock of a newsroom elsewhere', () => {
    expect(next({ nextAttemptAt: '2026-11-22T23:30:00Z' }, 'fr', 'America/Martinique')).toBe('Nouvel essai à 19:30')
  })

  it('does not call the first attempt a new one', () => {
    expect(next({ attemptCount: 0, nextAttemptAt: '2026-11-22T13:05:00Z' }, 'en')).toBe('Leaves in 5 min, at 14:05')
    expect(next({ attemptCount: 0 }, 'en')).toBe('Leaves in a moment')
  })

  it('promises nothing while the website is off', () => {
    const delivery = {
      attemptCount: 1,
      nextAttemptAt: '2026-11-22T13:05:00Z',
      state: 'pending',
      trigger: 'events',
    } as const
    expect(nextStep({ delivery, language: 'en', now, timeZone: 'UTC', webhook: 'paused' })).toBe(
      'Waits until the website is active again',
    )
  })

  it('says what to do when it is over', () => {
    expect(next({ state: 'delivered' })).toBe('Rien à faire')
    expect(next({ state: 'failed' })).toBe('Abandonné\u00A0: à renvoyer quand le site répondra')
    expect(next({ state: 'failed', trigger: 'test' })).toBe('Un essai n’est pas répété')
  })
})
