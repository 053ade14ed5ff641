import { describe, expect, it } from '@jest/globals'

import { isInseeRegion } from './identifiers.ts'

describe('isInseeRegion', () => {
  it.each<[string, boolean]>([
    ['32', true],
    ['01', true],
    ['31', true],
    ['3', false],
    ['320', false],
    ['2A', false],
  ])('accepts two digits: %j is %j', (value, expected) => {
    expect(isInseeRegion(value)).toBe(expected)
  })
})
