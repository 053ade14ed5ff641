import { describe, expect, it } from '@jest/globals'

import { recordRequests } from '../../../tests/helpers/recordRequests.ts'
import {
  changeMessage,
  PAYLOAD_SECRET as secret,
  rebuildMessage,
  testMessage,
  webhookRow,
} from '../../../tests/helpers/webhookRow.ts'

const varnish = webhookRow({ headers: { 'X-Purge-Key': 'k1' }, provider: 'varnish' })
const fastly = webhookRow({ provider: 'fastly', token: 'fastly-token' })
const many = Array.from({ length: 600 }, (_, index) => `articles:${index}`)

describe('Varnish', () => {
  it('is sent a PURGE with the keys, in the headers that its configurations read', async () => {
    const keys = 'articles articles:a articles:b'
    expect(await recordRequests({ message: changeMessage(), path: '/', secret, webhook: varnish })).toEqual([
      {
        body: '',
        headers: {
          'content-length': '0',
          'user-agent': 'Beffroi',
          'x-purge-key': 'k1',
          xkey: keys,
          'xkey-purge': keys,
        },
        method: 'PURGE',
        path: '/',
      },
    ])
  })

  it('forgets everything when too much changed to name', async () => {
    for (const message of [rebuildMessage, changeMessage({ complete: false, tags: ['articles', 'all'] })]) {
      expect(
        (await recordRequests({ message, path: '/', secret, webhook: varnish })).map(({ headers }) => headers.xkey),
      ).toEqual(['all'])
    }
  })

  it('is sent no longer header than it takes, and every key once', async () => {
    const lines = (
      await recordRequests({ message: changeMessage({ tags: many }), path: '/', secret, webhook: varnish })
    ).map(({ headers }) => String(headers.xkey))
    expect(lines.flatMap((line) => line.split(' '))).toEqual(many)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(4_000)
  })

  it('is tested with a key that nothing carries', async () => {
    expect(
      (await recordRequests({ message: testMessage, path: '/', secret, webhook: varnish })).map(
        ({ headers }) => headers.xkey,
      ),
    ).toEqual(['webhook.test'])
  })
})

describe('Fastly', () => {
  const path = '/service/SU1Z0isxPaozGVKXdv0eY/purge'

  it('is posted the keys with the token of the webhook', async () => {
    expect(await recordRequests({ message: changeMessage(), path, secret, webhook: fastly })).toEqual([
      {
        body: '',
        headers: {
          accept: 'application/json',
          'content-length': '0',
          'fastly-key': 'fastly-token',
          'surrogate-key': 'articles articles:a articles:b',
          'user-agent': 'Beffroi',
        },
        method: 'POST',
        path,
      },
    ])
  })

  it('takes 256 keys a request at most', async () => {
    const requests = await recordRequests({ message: changeMessage({ tags: many }), path, secret, webhook: fastly })
    expect(requests.map(({ headers }) => String(headers['surrogate-key']).split(' ').length)).toEqual([256, 256, 88])
  })
})
