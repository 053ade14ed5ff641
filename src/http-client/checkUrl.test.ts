import { describe, expect, it } from '@jest/globals'

import { checkUrl } from './checkUrl.ts'

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
  it.each(['https://example.org/hook?key=1', 'http://example.org:8080', 'https://8.8.8.8/', 'https://[2606:4700::6810:84e5]:8443/', 'https://bücher.example/', 'https://localhost.example.org/', 'https://notlocalhost/'])(
    'takes %s',
    (url) => {
      expect(checkUrl(url, { allowLoopback: false })).toBeUndefined()
    },
  )

  it.each(['', 'example.org', '/hook', 'ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'https://', 'https://user@example.org/', 'https://user:secret@example.org/', 'https://example.org@127.0.0.1/', 'http://[fe80::1%25eth0]/', 'http://1.2.3.4.5/', 'http://127.0.0.256/', 'http://example.org:99999/'])(
    'says that %j is no usable address',
    (url) => {
      expect(checkUrl(url, { allowLoopback: true })).toBe('badUrl')
    },
  )

  it.each(loopback)('refuses %j unless loopback is allowed', (url) => {
    expect(checkUrl(url, { allowLoopback: false })).toBe('forbiddenAddress')
    expect(checkUrl(url, { allowLoopback: true })).toBeUndefined()
  })

  it.each(internal)('refuses %s, with loopback allowed too', (url) => {
    expect(checkUrl(url, { allowLoopback: false })).toBe('forbiddenAddress')
    expect(checkUrl(url, { allowLoopback: true })).toBe('forbiddenAddress')
  })
})
