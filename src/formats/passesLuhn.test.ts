import { describe, expect, it } from '@jest/globals'

import { passesLuhn } from './identifiers.ts'

describe('passesLuhn', () => {
  it.each<[string, boolean]>([
    ['79927398713', true],
    ['79927398710', false],
    ['7992739871a', false],
    ['', false],
  ])('recognises a Luhn key: %j is %j', (value, expected) => {
    expect(passesLuhn(value)).toBe(expected)
  })
})
