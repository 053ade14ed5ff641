import { expect, it } from '@jest/globals'

import { createThrottle } from './throttle.ts'

it('allows so many tries a key within its window, and says how long to wait', () => {
  let time = 0
  const { take } = createThrottle({ now: () => time, tries: 2, windowMs: 1000 })
  expect([take('a'), take('a')]).toEqual([0, 0])
  time = 400
  expect([take('a'), take('b')]).toEqual([600, 0])
  time = 1001
  expect(take('a')).toBe(0)
})

it('takes a good try back', () => {
  const { forgive, take } = createThrottle({ now: () => 0, tries: 1, windowMs: 1000 })
  take('a')
  forgive('a')
  expect(take('a')).toBe(0)
  forgive('nobody')
})
