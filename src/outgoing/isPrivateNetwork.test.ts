import { describe, expect, it } from '@jest/globals'

import { isPrivateNetwork } from './isPrivateNetwork.ts'

describe('a block of addresses that a setting may let in', () => {
  it.each(['10.0.0.0/8', '10.1.2.0/24', '10.1.2.3/32', '172.16.0.0/12', '192.168.0.0/16', 'fd00::/8', 'fd12:3456::/64'])('%s', (block) => {
    expect(isPrivateNetwork(block)).toBe(true)
  })

  it.each(['10.0.0.0/7', '0.0.0.0/0', '169.254.169.254/32', '127.0.0.0/8', '192.168.0.0/15', '172.16.0.0/11', '8.8.8.8/32', '::/0', 'fe80::/10', 'fc00::/6', '10.0.0.1', 'cache', ''])('not %s', (block) => {
    expect(isPrivateNetwork(block)).toBe(false)
  })
})
