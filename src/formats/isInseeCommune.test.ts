import { describe, expect, it } from '@jest/globals'

import { isInseeCommune } from './identifiers.ts'

describe('isInseeCommune', () => {
  it.each<[string, boolean]>([
    ['62065', true],
    ['01001', true],
    ['2A004', true],
    ['2B033', true],
    ['97411', true],
    ['98818', true],
    ['20004', false],
    ['96001', false],
    ['99100', false],
    ['6206', false],
    ['620650', false],
    ['2C004', false],
    ['62 065', false],
  ])('accepts codes that begin with a department: %j is %j', (value, expected) => {
    expect(isInseeCommune(value)).toBe(expected)
  })
})
