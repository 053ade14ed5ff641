import { describe, expect, it } from '@jest/globals'

import * as all from './strings.ts'

/** Every text, and what every function says of « 3 ». */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String((value as (given: number, other: number) => string)(3, 3))]
  return Object.values(value as object).flatMap(textsOf)
}

describe('the words of the site', () => {
  it('are set as French is: no-break spaces, true apostrophes and guillemets', () => {
    const texts = textsOf(all)
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.filter((text) => /[ \u00A0][?!;]|[^\u00A0]:|['"]|«[^\u202F]|[^\u202F]»/.test(text))).toEqual([])
  })
})
