import { describe, expect, it } from '@jest/globals'

import { isNaf } from './identifiers.ts'

describe('isNaf', () => {
  it.each<[string, boolean]>([
    ['62.01Z', true],
    ['6201Z', true],
    ['62.01', false],
    ['62.01z', false],
    ['6.201Z', false],
    ['620.1Z', false],
    ['62-01Z', false],
  ])('accepts an activity code with or without its dot: %j is %j', (value, expected) => {
    expect(isNaf(value)).toBe(expected)
  })
})
