import { describe, expect, it } from '@jest/globals'

import { sanitizeLimitsOptions } from './options.ts'

describe('sanitizeLimitsOptions', () => {
  it('keeps the other defaults when one is given', () => {
    expect(sanitizeLimitsOptions({ pageSize: { anonymous: 20 } }).pageSize).toEqual({ anonymous: 20, apiClients: 1000 })
  })

  it.each([
    [{ pageSize: { anonymous: 0 } }, 'options.limits.pageSize.anonymous is 0; write a whole number from 1 up.'],
    [
      { graphQL: { cost: { apiClients: 1.5 } } },
      'options.limits.graphQL.cost.apiClients is 1.5; write a whole number from 1 up.',
    ],
    [{ graphQL: { aliases: -1 } }, 'options.limits.graphQL.aliases is -1; write a whole number from 0 up.'],
    [{ maxDepth: NaN }, 'options.limits.maxDepth is NaN; write a whole number from 0 up.'],
  ])('refuses %j with the path of the option', (options, message) => {
    expect(() => sanitizeLimitsOptions(options)).toThrow(new TypeError(`[beffroi] ${message}`))
  })
})
