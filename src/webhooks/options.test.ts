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
    expect(sanitizeWebhooksOptions({ retryDelaysSeconds: [0, 0.01] })).toMatchObject({ allowLoopback: false, keepDays: 30, retryDelaysSeconds: [0, 0.01], timeoutMs: 20_000 })
  })

  it.each<[unknown, string]>([
    [{ allowLoopback: 'yes' }, '.allowLoopback: expected true or false, got "yes".'],
    [{ allowedNetworks: '10.0.0.0/8' }, '.allowedNetworks: expected a list of private networks, got "10.0.0.0/8".'],
    [{ allowedNetworks: ['10.0.0.0/8', '0.0.0.0/0'] }, '.allowedNetworks: "0.0.0.0/0" is no block of private addresses; write one like 10.0.0.0/24 or fd00::/64.'],
    [{ keepDays: 0 }, '.keepDays: expected a whole number from 1 up, got 0.'],
    [{ keepDays: NaN }, '.keepDays: expected a whole number from 1 up, got NaN.'],
    [{ retryDelaysSeconds: [] }, '.retryDelaysSeconds: expected a list of seconds, one for each attempt and at least one, got [].'],
    [{ retryDelaysSeconds: [0, -1] }, '.retryDelaysSeconds: expected a list of seconds, one for each attempt and at least one, got [0,-1].'],
    [{ retryDelaysSeconds: 5 }, '.retryDelaysSeconds: expected a list of seconds, one for each attempt and at least one, got 5.'],
    [{ timeoutMs: 1.5 }, '.timeoutMs: expected a whole number from 1 up, got 1.5.'],
    [{ retries: 3 }, '.retries is unknown; use allowedNetworks, allowLoopback, keepDays, retryDelaysSeconds, timeoutMs.'],
    [true, ': expected an object, got true.'],
  ])('refuses %j with the path of the option', (options, message) => {
    expect(() => sanitizeWebhooksOptions(options as WebhooksOptions)).toThrow(new TypeError(`[beffroi] options.webhooks${message}`))
  })
})
