import { describe, expect, it } from '@jest/globals'

import { sanitizeWebhooksOptions } from './options.ts'
import type { WebhooksOptions } from './options.ts'

describe('sanitizeWebhooksOptions', () => {
  it('tries for three days by the table of Standard Webhooks, and never calls the machine itself, unless told otherwise', () => {
    expect(sanitizeWebhooksOptions()).toEqual({
      allowedNetworks: [],
      allowLoopback: false,
      keepDays: 30,
      retryDelaysSeconds: [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400],
      timeoutMs: 20_000,
    })
  })

  it('keeps the other defaults when one is given', () => {
    expect(sanitizeWebhooksOptions({ retryDelaysSeconds: [0, 0.01] })).toMatchObject({
      allowLoopback: false,
      keepDays: 30,
      retryDelaysSeconds: [0, 0.01],
      timeoutMs: 20_000,
    })
  })

  it.each<[unknown, string]>([
    [{ allowLoopback: 'yes' }, '.allowLoopback is "yes"; write true or false.'],
    [{ allowedNetworks: '10.0.0.0/8' }, '.allowedNetworks is "10.0.0.0/8"; write a list of private networks.'],
    [
      { allowedNetworks: ['10.0.0.0/8', '0.0.0.0/0'] },
      '.allowedNetworks has "0.0.0.0/0", which is no block of private addresses; write one like 10.0.0.0/24 or fd00::/64.',
    ],
    [{ keepDays: 0 }, '.keepDays is 0; write a whole number from 1 up.'],
    [{ keepDays: NaN }, '.keepDays is NaN; write a whole number from 1 up.'],
    [
      { retryDelaysSeconds: [] },
      '.retryDelaysSeconds is []; write a list of seconds, one for each attempt and at least one.',
    ],
    [
      { retryDelaysSeconds: [0, -1] },
      '.retryDelaysSeconds is [0,-1]; write a list of seconds, one for each attempt and at least one.',
    ],
    [
      { retryDelaysSeconds: 5 },
      '.retryDelaysSeconds is 5; write a list of seconds, one for each attempt and at least one.',
    ],
    [{ timeoutMs: 1.5 }, '.timeoutMs is 1.5; write a whole number from 1 up.'],
    [
      { retries: 3 },
      '.retries is unknown; use allowedNetworks, allowLoopback, keepDays, retryDelaysSeconds, timeoutMs.',
    ],
    [true, ' is true; write an object.'],
  ])('refuses %j with the path of the option', (options, message) => {
    expect(() => sanitizeWebhooksOptions(options as WebhooksOptions)).toThrow(
      new TypeError(`[beffroi] options.webhooks${message}`),
    )
  })
})
