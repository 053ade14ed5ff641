import { describe, expect, it } from '@jest/globals'

import { isAllowedAddress } from './isAllowedAddress.ts'

describe('isAllowedAddress, with loopback allowed', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '8.8.8.8'])('takes %s', (address) => {
    expect(isAllowedAddress({ address, reach: { allowLoopback: true } })).toBe(true)
  })

  it.each(['10.0.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '::', '::ffff:127.0.0.1', '::7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', 'fe80::1', 'fd00:ec2::254', 'localhost', ''])(
    'still refuses %s',
    (address) => {
      expect(isAllowedAddress({ address, reach: { allowLoopback: true } })).toBe(false)
    },
  )
})

describe('isAllowedAddress, with networks allowed', () => {
  const reach = { allowedNetworks: ['10.1.2.0/24', 'fd00:1::/64'], allowLoopback: false }

  it.each(['10.1.2.1', '10.1.2.254', 'fd00:1::5', '8.8.8.8'])('takes %s', (address) => {
    expect(isAllowedAddress({ address, reach })).toBe(true)
  })

  it.each(['10.1.3.1', '127.0.0.1', '169.254.169.254', '::ffff:10.1.2.1', 'fd00:2::5', '64:ff9b::a01:201', 'localhost', ''])('still refuses %s', (address) => {
    expect(isAllowedAddress({ address, reach })).toBe(false)
  })

  it('lets no setting allow what is not private', () => {
    expect(isAllowedAddress({ address: '169.254.169.254', reach: { allowedNetworks: ['169.254.0.0/16', '0.0.0.0/0'], allowLoopback: false } })).toBe(false)
  })
})
