import { describe, expect, it } from '@jest/globals'

import { keptByText } from './reading.ts'

describe('what is kept by the texts of readers', () => {
  it('stays within a number of characters, however long and many they are', () => {
    const kept = keptByText<{ length: number }>(10_000)
    for (let length = 1000; length < 3000; length++) kept.set('x'.repeat(length), { length })
    expect([...kept.keys()].join('').length).toBeLessThanOrEqual(10_000)
    expect(kept.get('x'.repeat(2999))).toEqual({ length: 2999 })
    kept.set('y'.repeat(10_000), { length: 10_000 })
    expect(kept.has('y'.repeat(10_000))).toBe(false)
  })
})
