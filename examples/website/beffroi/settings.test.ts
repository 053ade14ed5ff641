import { describe, expect, it } from '@jest/globals'

import { readSettings } from './settings.ts'

const GOOD = {
  CMS_API_KEY: 'key',
  CMS_URL: 'http://localhost:3000',
  SITE_URL: 'https://example.org/',
  WEBHOOK_SECRET: 'whsec_a',
}

describe('the settings of the site', () => {
  it('are read from the environment, addresses without the slash at their end', () => {
    expect(readSettings(GOOD)).toEqual({
      apiKey: 'key',
      cmsUrl: 'http://localhost:3000',
      siteUrl: 'https://example.org',
      webhookSecret: 'whsec_a',
    })
  })

  it('name everything that is missing at once', () => {
    expect(() => readSettings({ ...GOOD, CMS_API_KEY: ' ', WEBHOOK_SECRET: undefined })).toThrow(
      'CMS_API_KEY is not set.\nWEBHOOK_SECRET is not set.',
    )
  })

  it.each(['example.org', 'https://example.org/api', 'ftp://example.org'])(
    'refuse %s as the address of the CMS',
    (address) => {
      expect(() => readSettings({ ...GOOD, CMS_URL: address })).toThrow(/^CMS_URL must be an address without a path/)
    },
  )
})
