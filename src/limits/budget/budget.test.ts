import { describe, expect, it } from '@jest/globals'

import { sizeOf } from './budget.ts'

describe('sizeOf', () => {
  it('is about the length of the JSON', () => {
    const value = { docs: [{ body: 'a'.repeat(1000), tags: ['one', 'two'] }, { body: 'b'.repeat(500) }], total: 2 }
    const { length } = JSON.stringify(value)
    expect(Math.abs(sizeOf(value) - length)).toBeLessThan(length / 10)
  })

  it('counts what is held in several places in each, in the time of one', () => {
    let value: object = { text: 'a'.repeat(100) }
    for (let level = 0; level < 50; level++) value = { first: value, second: value }
    expect(sizeOf(value)).toBeGreaterThan(2 ** 50)
  })

  it('ends with what holds itself', () => {
    const value: Record<string, unknown> = {}
    value.self = value
    expect(sizeOf(value)).toBeLessThan(100)
  })
})
