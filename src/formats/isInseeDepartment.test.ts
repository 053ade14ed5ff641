import { describe, expect, it } from '@jest/globals'

import { isInseeDepartment } from './identifiers.ts'

describe('isInseeDepartment', () => {
  it.each<[string, boolean]>([
    ['01', true],
    ['62', true],
    ['95', true],
    ['2A', true],
    ['2B', true],
    ['971', true],
    ['976', true],
    ['988', true],
    ['20', false],
    ['00', false],
    ['96', false],
    ['97', false],
    ['970', false],
    ['2C', false],
    ['1', false],
  ])('accepts the codes of departments and overseas collectivities: %j is %j', (value, expected) => {
    expect(isInseeDepartment(value)).toBe(expected)
  })
})
