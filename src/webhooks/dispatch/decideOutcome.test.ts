import { describe, expect, it } from '@jest/globals'

import { decideOutcome } from './outcome.ts'
import type { Outcome, OutcomeArgs } from './outcome.ts'

const NOW = 1_000_000

const attempted = (more: Partial<OutcomeArgs>): OutcomeArgs => ({
  attempts: 1,
  delays: [0, 5],
  isDelivered: false,
  now: NOW,
  random: 0.5,
  retryAfter: undefined,
  status: 500,
  trigger: 'events',
  ...more,
})

describe('decideOutcome', () => {
  it.each<[string, Partial<OutcomeArgs>, Outcome]>([
    ['a success is delivered', { isDelivered: true, status: 204 }, { outcome: 'delivered' }],
    ['a failure is tried again', {}, { at: NOW + 5000, outcome: 'retry' }],
    ['no answer at all is tried again', { status: null }, { at: NOW + 5000, outcome: 'retry' }],
    [
      'a receiver that asks for a minute gets it',
      { retryAfter: '60', status: 429 },
      { at: NOW + 60_000, outcome: 'retry' },
    ],
    ['the last attempt disables the webhook', { attempts: 2 }, { disables: 'exhausted', outcome: 'failed' }],
    ['410 disables the webhook at once', { status: 410 }, { disables: 'gone', outcome: 'failed' }],
    ['a rebuild is as any delivery', { status: 410, trigger: 'rebuild' }, { disables: 'gone', outcome: 'failed' }],
    ['a test that fails is not tried again', { trigger: 'test' }, { disables: undefined, outcome: 'failed' }],
    [
      'a test that is answered 410 disables nothing',
      { status: 410, trigger: 'test' },
      { disables: undefined, outcome: 'failed' },
    ],
    [
      'a test that succeeds is delivered',
      { isDelivered: true, status: 200, trigger: 'test' },
      { outcome: 'delivered' },
    ],
  ])('%s', (_name, args, expected) => {
    expect(decideOutcome(attempted(args))).toEqual(expected)
  })
})
