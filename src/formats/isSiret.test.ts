import { describe, expect, it } from '@jest/globals'

import { isSiret } from './identifiers.ts'

describe('isSiret', () => {
  it.each<[string, boolean]>([
    ['732 829 320 00074', true],
    ['73282932000075', false],
    ['73282932100074', false],
    ['7328293200007', false],
    ['356 000 000 00048', true],
    ['35600000049837', true],
    ['35600000049838', false],
    ['00000000000000', false],
    ['', false],
  ])('accepts a SIRET with its key, or La Poste’s own rule: %j is %j', (value, expected) => {
    expect(isSiret(value)).toBe(expected)
  })
})
