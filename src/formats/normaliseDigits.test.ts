import { describe, expect, it } from '@jest/globals'

import { normaliseDigits } from './identifiers.ts'

describe('normaliseDigits', () => {
  it.each<[string, string]>([
    ['356 000 000', '356000000'],
    ['356\u00A0000\u202F000', '356000000'],
    ['356000000', '356000000'],
  ])('drops the spaces people group digits with: %j is %j', (value, expected) => {
    expect(normaliseDigits(value)).toBe(expected)
  })
})
