import { describe, expect, it } from '@jest/globals'

import { checkUrl, isAllowedAddress, isPrivateNetwork, isPublicAddress } from './addresses.ts'

describe('isPublicAddress', () => {
  it.each([
    ['8.8.8.8', 'IPv4'],
    ['172.15.255.255', 'just below a private block'],
    ['172.32.0.0', 'just above a private block'],
    ['100.128.0.0', 'just above the carriers’ block'],
    ['2606:4700::6810:84e5', 'IPv6'],
    ['2a00:1450:4007:80e::200e', 'IPv6'],
    ['64:ff9b::808:808', 'NAT64 of a public address'],
  ])('takes %s (%s)', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    ['0.0.0.0', 'this network'],
    ['0.1.2.3', 'this network'],
    ['10.0.0.1', 'private'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['169.254.169.254', 'link-local, metadata of cloud machines'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.0.8', 'protocol assignments'],
    ['192.0.2.1', 'documentation'],
    ['192.88.99.1', '6to4 relay'],
    ['192.168.1.1', 'private'],
    ['198.18.0.1', 'benchmarks'],
    ['198.19.255.255', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.250', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::7f00:1', 'IPv4-compatible'],
    ['::8.8.8.8', 'IPv4-compatible'],
    ['::ffff:127.0.0.1', 'IPv4-mapped'],
    ['::ffff:7f00:1', 'IPv4-mapped'],
    ['::ffff:8.8.8.8', 'IPv4-mapped'],
    ['::ffff:0:7f00:1', 'IPv4-translated'],
    ['64:ff9b::7f00:1', 'NAT64 of loopback'],
    ['64:ff9b::10.0.0.1', 'NAT64 of a private address'],
    ['64:ff9b::a9fe:a9fe', 'NAT64 of metadata'],
    ['64:ff9b:1::808:808', 'local NAT64'],
    ['64:ff9b:1:7f00:0:100::', 'local NAT64'],
    ['100::1', 'discard'],
    ['2001::1', 'Teredo'],
    ['2001:0:4136:e378:8000:63bf:80ff:fffe', 'Teredo of loopback'],
    ['2001:2::1', 'benchmarks'],
    ['2001:20::1', 'ORCHID'],
    ['2001:db8::1', 'documentation'],
    ['2002:7f00:1::', '6to4 of loopback'],
    ['2002:808:808::1', '6to4'],
    ['3fff::1', 'documentation'],
    ['4000::1', 'not given out'],
    ['5f00::1', 'segment routing'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'unique local, metadata of cloud machines'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with a zone'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['2130706433', 'no usual notation'],
    ['134744072', 'no usual notation'],
    ['010.8.8.8', 'no usual notation'],
    ['0x8.8.8.8', 'no usual notation'],
    ['8.8.8', 'no usual notation'],
    ['example.org', 'no address'],
    ['', 'no address'],
  ])('refuses %s (%s)', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('a block of addresses that a setting may let in', () => {
  it.each([
    '10.0.0.0/8',
    '10.1.2.0/24',
    '10.1.2.3/32',
    '172.16.0.0/12',
    '192.168.0.0/16',
    'fd00::/8',
    'fd12:3456::/64',
  ])('%s', (block) => {
    expect(isPrivateNetwork(block)).toBe(true)
  })

  it.each([
    '10.0.0.0/7',
    '0.0.0.0/0',
    '169.254.169.254/32',
    '127.0.0.0/8',
    '192.168.0.0/15',
    '172.16.0.0/11',
    '8.8.8.8/32',
    '::/0',
    'fe80::/10',
    'fc00::/6',
    '10.0.0.1',
    'cache',
    '',
  ])('not %s', (block) => {
    expect(isPrivateNetwork(block)).toBe(false)
  })
})

describe('isAllowedAddress, with loopback allowed', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '8.8.8.8'])('takes %s', (address) => {
    expect(isAllowedAddress(address, { allowLoopback: true })).toBe(true)
  })

  it.each([
    '10.0.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '::',
    '::ffff:127.0.0.1',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fd00:ec2::254',
    'localhost',
    '',
  ])('still refuses %s', (address) => {
    expect(isAllowedAddress(address, { allowLoopback: true })).toBe(false)
  })
})

describe('isAllowedAddress, with networks allowed', () => {
  const policy = { allowedNetworks: ['10.1.2.0/24', 'fd00:1::/64'], allowLoopback: false }

  it.each(['10.1.2.1', '10.1.2.254', 'fd00:1::5', '8.8.8.8'])('takes %s', (address) => {
    expect(isAllowedAddress(address, policy)).toBe(true)
  })

  it.each([
    '10.1.3.1',
    '127.0.0.1',
    '169.254.169.254',
    '::ffff:10.1.2.1',
    'fd00:2::5',
    '64:ff9b::a01:201',
    'localhost',
    '',
  ])('still refuses %s', (address) => {
    expect(isAllowedAddress(address, policy)).toBe(false)
  })

  it('lets no setting allow what is not private', () => {
    expect(
      isAllowedAddress('169.254.169.254', { allowedNetworks: ['169.254.0.0/16', '0.0.0.0/0'], allowLoopback: false }),
    ).toBe(false)
  })
})

/** Ways to write 127.0.0.1, ::1 or the name of the machine itself. */
const loopback = [
  'http://127.0.0.1/',
  'http://127.0.0.1:6379/',
  'http://127.0.0.1./',
  'http://127.1/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://0x7f.1/',
  'http://0x7f000001/',
  'http://0X7F.0x0.0.01/',
  'http://%31%32%37.0.0.1/',
  'http://１２７.０.０.１/',
  'http://①②⑦.0.0.1/',
  'http://127。0。0。1/',
  'http:127.0.0.1',
  'http:\\\\127.0.0.1',
  'http://12\t7.0.0.1/',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]:8443/',
  'http://localhost/',
  'http://localhost./',
  'http://LOCALHOST:3000/',
  'http://ｌocalhost/',
  'http://cms.localhost/',
]

/** Addresses that are neither public nor loopback, whatever they hold. */
const internal = [
  'http://0/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://0xa.1/',
  'http://3232235777/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0xa9fea9fe/',
  'http://[::]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b:1::a9fe:a9fe]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
]

describe('checkUrl', () => {
  it.each([
    'https://example.org/hook?key=1',
    'http://example.org:8080',
    'https://8.8.8.8/',
    'https://[2606:4700::6810:84e5]:8443/',
    'https://bücher.example/',
    'https://localhost.example.org/',
    'https://notlocalhost/',
  ])('takes %s', (url) => {
    expect(checkUrl(url, { allowLoopback: false })).toBeUndefined()
  })

  it.each([
    '',
    'example.org',
    '/hook',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://example.org@127.0.0.1/',
    'http://[fe80::1%25eth0]/',
    'http://1.2.3.4.5/',
    'http://127.0.0.256/',
    'http://example.org:99999/',
  ])('says that %j is no usable address', (url) => {
    expect(checkUrl(url, { allowLoopback: true })).toBe('badUrl')
  })

  it.each(loopback)('refuses %j unless loopback is allowed', (url) => {
    expect(checkUrl(url, { allowLoopback: false })).toBe('forbiddenAddress')
    expect(checkUrl(url, { allowLoopback: true })).toBeUndefined()
  })

  it.each(internal)('refuses %s, with loopback allowed too', (url) => {
    expect(checkUrl(url, { allowLoopback: false })).toBe('forbiddenAddress')
    expect(checkUrl(url, { allowLoopback: true })).toBe('forbiddenAddress')
  })
})
