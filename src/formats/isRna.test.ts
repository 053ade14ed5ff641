import { describe, expect, it } from '@jest/globals'

import { isRna } from './identifiers.ts'

describe('isRna', () => {
  it.each<[string, boolean]>([
    ['W751234567', true],
    ['W2A1003456', true],
    ['W9R1001234', true],
    ['W75123456', false],
    ['W7512345678', false],
    ['w751234567', false],
    ['751234567', false],
  ])('accepts the number of an association: %j is %j', (value, expected) => {
    expect(isRna(value)).toBe(expected)
  })
})
