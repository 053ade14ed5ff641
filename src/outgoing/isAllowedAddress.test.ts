import { describe, expect, it } from '@jest/globals'

import { isAllowedAddress } from './isAllowedAddress.ts'

describe('isAllowedAddress, with loopback allowed', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '8.8.8.8'])('takes %s', (address) => {
    expect(isAllowedAddress({ address, allowLoopback: true })).toBe(true)
  })

  it.each(['10.0.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '::', '::ffff:127.0.0.1', '::7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', 'fe80::1', 'fd00:ec2::254', 'localhost', ''])(
    'still refuses %s',
    (address) => {
      expect(isAllowedAddress({ address, allowLoopback: true })).toBe(false)
    },
  )
})
