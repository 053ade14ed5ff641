import { describe, expect, it } from '@jest/globals'

import { sanitizeLimitsOptions } from './options.ts'

describe('sanitizeLimitsOptions', () => {
  it('keeps the other defaults when one is given', () => {
    expect(sanitizeLimitsOptions({ pageSize: { anonymous: 20 } }).pageSize).toEqual({ anonymous: 20, apiClients: 1000 })
  })

  it.each([
    [{ pageSize: { anonymous: 0 } }, 'options.limits.pageSize.anonymous: expected a whole number from 1 up, got 0.'],
    [{ graphQL: { cost: { apiClients: 1.5 } } }, 'options.limits.graphQL.cost.apiClients: expected a whole number from 1 up, got 1.5.'],
    [{ graphQL: { aliases: -1 } }, 'options.limits.graphQL.aliases: expected a whole number from 0 up, got -1.'],
    [{ maxDepth: NaN }, 'options.limits.maxDepth: expected a whole number from 0 up, got NaN.'],
  ])('refuses %j with the path of the option', (options, message) => {
    expect(() => sanitizeLimitsOptions(options)).toThrow(new TypeError(`[beffroi] ${message}`))
  })
})
