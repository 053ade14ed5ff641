import { describe, expect, it } from '@jest/globals'

import { nextAttempt } from './outcome.ts'
import type { NextAttemptArgs } from './outcome.ts'

const failed = (more: Partial<NextAttemptArgs>): NextAttemptArgs => ({
  attempts: 1,
  delays: [0, 5, 300],
  now: 1_000_000,
  random: 0.5,
  retryAfter: undefined,
  ...more,
})

describe('nextAttempt', () => {
  it.each<[string, Partial<NextAttemptArgs>, number | undefined]>([
    ['the second attempt after the second delay', {}, 1_005_000],
    ['the third attempt after the third delay', { attempts: 2 }, 1_300_000],
    ['nothing after the last', { attempts: 3 }, undefined],
    ['an attempt up to a tenth earlier', { attempts: 2, random: 0 }, 1_270_000],
    ['an attempt up to a tenth later', { attempts: 2, random: 1 }, 1_330_000],
    ['an attempt no earlier than the receiver asks', { retryAfter: 1_060_000 }, 1_060_000],
    ['an attempt no earlier than the table says', { retryAfter: 1_000_500 }, 1_005_000],
    ['nothing after the last, whatever the receiver asks', { attempts: 3, retryAfter: 1_060_000 }, undefined],
  ])('plans %s', (_name, args, moment) => {
    expect(nextAttempt(failed(args))).toBe(moment)
  })
})
