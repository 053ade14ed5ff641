import { describe, expect, it } from '@jest/globals'

import { readSitePort } from './readSitePort.ts'

describe('SITE_PORT', () => {
  it('is 3001 unless it is set', () => {
    expect([readSitePort({}), readSitePort({ SITE_PORT: ' ' }), readSitePort({ SITE_PORT: '4000' })]).toEqual([
      3001, 3001, 4000,
    ])
  })

  it.each(['0', '-1', 'http', '70000', '30.5'])('is refused in words when it is %s', (text) => {
    expect(() => readSitePort({ SITE_PORT: text })).toThrow(`SITE_PORT is “${text}”, which is not a port`)
  })
})
