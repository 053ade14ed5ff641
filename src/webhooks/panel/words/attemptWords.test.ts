import { describe, expect, it } from '@jest/globals'

import { attemptWords } from './attemptWords.ts'

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
    expect(attemptWords({ failure: { code: 'timeout', params: {} }, status: null }, 'en')).toBe('The website did not answer in time.')
    expect(attemptWords({ failure: { code: 'forbiddenAddress', params: {} }, status: null }, 'fr')).toBe('L’adresse mène dans un réseau privé.')
  })

  it('says that the settings do not make a message', () => {
    expect(attemptWords({ failure: { code: 'notMade', params: { reason: 'The key is missing.' } }, status: null }, 'en')).toContain('could not be made')
  })
})
