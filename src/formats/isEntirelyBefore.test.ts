import { describe, expect, it } from '@jest/globals'

import { isEntirelyBefore, parseEdtf } from './edtf.ts'

const timeZone = 'Europe/Paris'

describe('isEntirelyBefore', () => {
  it.each<[string, string, boolean]>([
    ['2023', '2023-06-22', false],
    ['2023-05', '2023-06-22', true],
    ['2023-06', '2023-06-22', false],
    ['2023-06-22', '2023-06-22', false],
    ['2023-06-21', '2023-06-22', true],
    ['2023-06-22', '2023-06-22T18:30', false],
    ['2023-06-22T18:29', '2023-06-22T18:30', true],
    ['2023-06-22T18:30', '2023-06-22T18:30', false],
    ['2023-06-23', '2023-06-22', false],
    ['2023-24', '2024-02-01', false],
    ['2023-23', '2023-24', true],
    ['2022', '2023-01-01', true],
  ])('%s before %s: %j', (first, second, expected) => {
    expect(isEntirelyBefore({ first: parseEdtf(first, timeZone), second: parseEdtf(second, timeZone), timeZone })).toBe(
      expected,
    )
  })
})
