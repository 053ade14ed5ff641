import { describe, expect, it } from '@jest/globals'

import { checkSettings } from './checkStart.ts'

describe('the settings of the production server', () => {
  it('are read without the spaces around them', () => {
    expect(checkSettings({ DATABASE_URI: ' mongodb://h/n ', PAYLOAD_SECRET: 's' })).toEqual({
      DATABASE_URI: 'mongodb://h/n',
      PAYLOAD_SECRET: 's',
    })
  })

  it('are both named when both are missing', () => {
    expect(() => checkSettings({})).toThrow(/^DATABASE_URI and PAYLOAD_SECRET are not set/)
  })

  it('count as missing when blank', () => {
    expect(() => checkSettings({ DATABASE_URI: 'mongodb://h/n', PAYLOAD_SECRET: '  ' })).toThrow(
      /^PAYLOAD_SECRET is not set/,
    )
  })
})
