import { describe, expect, it } from '@jest/globals'

import { isSiren } from './identifiers.ts'

describe('isSiren', () => {
  it.each<[string, boolean]>([
    ['356000000', true],
    ['552 081 317', true],
    ['552\u00A0081\u202F317', true],
    ['552081318', false],
    ['55208131', false],
    ['5520813170', false],
    ['55208131A', false],
    ['000000000', false],
    ['', false],
  ])('accepts a SIREN with its key only: %j is %j', (value, expected) => {
    expect(isSiren(value)).toBe(expected)
  })
})
