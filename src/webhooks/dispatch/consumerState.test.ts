import { describe, expect, it } from '@jest/globals'

import { BURST_SIZE, nextFlushAt } from './consumerState.ts'
import type { NextFlushArgs } from './consumerState.ts'

const WINDOW = { debounceMs: 100, maxWaitMs: 1000 }

const waiting = (more: Partial<NextFlushArgs>): NextFlushArgs => ({
  first: 10_000,
  isFull: false,
  last: 10_000,
  lastFlushedAt: undefined,
  now: 10_000,
  recent: [10_000],
  window: WINDOW,
  ...more,
})

/** The last changes of a bulk edit, `gap` apart, the newest just now. */
const burst = (now: number, gap: number): number[] =>
  Array.from({ length: BURST_SIZE }, (_, index) => now - (BURST_SIZE - 1 - index) * gap)

describe('nextCut', () => {
  it.each<[string, Partial<NextFlushArgs>, number]>([
    ['a single change, when it has been quiet', {}, 10_100],
    ['several changes, when it has been quiet since the last', { last: 10_060 }, 10_160],
    ['a steady stream, after the longest wait', { last: 10_950, now: 10_960 }, 11_000],
    [
      'changes from before a restart, at a moment that is past',
      { first: 1000, last: 2000, recent: [9990, 9991] },
      2000,
    ],
    ['a full message, at once', { isFull: true, last: 10_050, now: 10_050 }, 10_050],
    [
      'a second publication just after a delivery, without waiting for more than the quiet',
      { lastFlushedAt: 9950 },
      10_100,
    ],
    ['nine changes in a second, as single ones', { lastFlushedAt: 9950, recent: burst(10_000, 100).slice(1) }, 10_100],
    [
      'a change of a burst, a second after the last delivery',
      { lastFlushedAt: 9950, recent: burst(10_000, 100) },
      10_950,
    ],
    [
      'a change of a burst whose last delivery is long ago, when it has been quiet',
      { lastFlushedAt: 9050, recent: burst(10_000, 100) },
      10_100,
    ],
    ['the first delivery of a burst, when it has been quiet', { recent: burst(10_000, 10) }, 10_100],
    [
      'a full message in a burst, a second after the last delivery',
      { isFull: true, lastFlushedAt: 9950, recent: burst(10_000, 1) },
      10_950,
    ],
    ['ten changes in more than a second, as single ones', { lastFlushedAt: 9950, recent: burst(10_000, 112) }, 10_100],
    [
      'the last change of a burst that is over, when it has been quiet',
      { lastFlushedAt: 9950, now: 11_100, recent: burst(10_000, 100) },
      10_100,
    ],
  ])('sends %s', (_name, args, moment) => {
    expect(nextFlushAt(waiting(args))).toBe(moment)
  })

  it('waits as long as a webhook asks', () => {
    expect(nextFlushAt(waiting({ last: 12_000, now: 12_500, window: { debounceMs: 3000, maxWaitMs: 60_000 } }))).toBe(
      15_000,
    )
  })
})
