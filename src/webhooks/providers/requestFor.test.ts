import { createPublicKey, verify } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'

import { AT, MESSAGE_ID, recordRequests } from '../../../tests/helpers/recordRequests.ts'
import {
  changeMessage,
  PAYLOAD_SECRET as secret,
  rebuildMessage,
  testMessage,
  webhookRow,
} from '../../../tests/helpers/webhookRow.ts'
import type { StoredSecret } from '../WebhookRow.ts'
import { createSecrets, currentSecret } from '../secrets/signingSecrets.ts'
import { signatureHeaders, signEd25519 } from './requestFor.ts'

describe('Netlify', () => {
  const webhook = webhookRow({ provider: 'netlify' })

  it('is posted an empty object, with what happened as the title of the deploy', async () => {
    expect(await recordRequests({ message: changeMessage(), path: '/build_hooks/5c23354f', secret, webhook })).toEqual([
      {
        body: '{}',
        headers: { 'content-length': '2', 'content-type': 'application/json', 'user-agent': 'Beffroi' },
        method: 'POST',
        path: '/build_hooks/5c23354f?trigger_title=Beffroi+%28article.slugChanged%29',
      },
    ])
  })

  it('keeps the title and the branch that an admin wrote in the address', async () => {
    const [request] = await recordRequests({
      message: rebuildMessage,
      path: '/build_hooks/5c23354f?trigger_branch=preview&trigger_title=Site',
      secret,
      webhook,
    })
    expect(request?.path).toBe('/build_hooks/5c23354f?trigger_branch=preview&trigger_title=Site')
  })
})

describe.each([
  ['vercel', '/v1/integrations/deploy/prj_98g22o5Y/tKybBxqhQs'],
  ['cloudflare', '/client/v4/pages/webhooks/deploy_hooks/6c5e'],
] as const)('%s', (provider, path) => {
  it('is posted nothing', async () => {
    expect(await recordRequests({ message: changeMessage(), path, secret, webhook: webhookRow({ provider }) })).toEqual(
      [{ body: '', headers: { 'content-length': '0', 'user-agent': 'Beffroi' }, method: 'POST', path }],
    )
  })
})

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

const path = '/repos/gazette/site/dispatches'
const webhook = webhookRow({
  eventType: 'content',
  headers: { authorization: 'Bearer other' },
  provider: 'github',
  token: 'github_pat_1',
})

describe('GitHub', () => {
  it('is dispatched an event with what changed, with the token of the webhook', async () => {
    const body =
      '{"client_payload":{"complete":true,"paths":["/articles/a","/articles/b"],"tags":["articles","articles:a","articles:b"],' +
      `"events":1,"id":"${MESSAGE_ID}","timestamp":"2026-11-22T10:00:00.000Z","type":"content.changed"},"event_type":"content"}`
    expect(await recordRequests({ message: changeMessage(), path, secret, webhook })).toEqual([
      {
        body,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: 'Bearer github_pat_1',
          'content-length': String(body.length),
          'content-type': 'application/json',
          'user-agent': 'Beffroi',
          'x-github-api-version': '2022-11-28',
        },
        method: 'POST',
        path,
      },
    ])
  })

  it('is told that everything is touched where the names would not fit', async () => {
    const tags = Array.from({ length: 3_000 }, (_, index) => `articles:une-adresse-assez-longue-${index}`)
    const [request] = await recordRequests({ message: changeMessage({ tags }), path, secret, webhook })
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      client_payload: { complete: false, paths: ['/'], tags: ['all'] },
    })
  })

  it('takes no longer name of an event than 100 characters', async () => {
    const [request] = await recordRequests({
      message: changeMessage(),
      path,
      secret,
      webhook: { ...webhook, eventType: 'e'.repeat(120) },
    })
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ event_type: 'e'.repeat(100) })
  })
})

describe('GitLab', () => {
  it('is sent a form with the branch, the token and the variables of the pipeline', async () => {
    const path = '/api/v4/projects/12/trigger/pipeline'
    const body = `ref=release%2F1&token=glptt-a%26b&variables%5BBEFFROI_EVENTS%5D=1&variables%5BBEFFROI_MESSAGE%5D=${MESSAGE_ID}&variables%5BBEFFROI_TYPE%5D=content.changed`
    expect(
      await recordRequests({
        message: changeMessage(),
        path,
        secret,
        webhook: webhookRow({ provider: 'gitlab', ref: 'release/1', token: 'glptt-a&b' }),
      }),
    ).toEqual([
      {
        body,
        headers: {
          'content-length': String(body.length),
          'content-type': 'application/x-www-form-urlencoded',
          'user-agent': 'Beffroi',
        },
        method: 'POST',
        path,
      },
    ])
  })
})

describe.each(['generic', 'nextjs'] as const)('a webhook of the provider %s', (provider) => {
  it('posts the message as JSON, signed over the bytes that arrive', async () => {
    const message = changeMessage({ paths: ['/articles/été'] })
    const webhook = webhookRow({ headers: { 'user-agent': 'Site', 'X-Site-Key': 'k1' }, provider })
    const [request, ...others] = await recordRequests({ message, path: '/api/refresh?site=1', secret, webhook })
    expect(others).toEqual([])
    const signature = new Webhook(currentSecret(secret, webhook.secrets, 'hmac')).sign(
      MESSAGE_ID,
      AT,
      JSON.stringify(message),
    )
    expect(request).toEqual({
      body: JSON.stringify(message),
      headers: {
        'content-length': String(Buffer.byteLength(JSON.stringify(message))),
        'content-type': 'application/json',
        'user-agent': 'Site',
        'webhook-id': MESSAGE_ID,
        'webhook-signature': signature,
        'webhook-timestamp': '1795341600',
        'x-site-key': 'k1',
      },
      method: 'POST',
      path: '/api/refresh?site=1',
    })
  })
})

const body = '{"été":1}'
const messageId = 'msg_1'

/** As the specification tells a receiver to: the public key is the base64 of its 32 bytes after `whpk_`. */
const verifies = (publicKey: string, headers: Record<string, string>): boolean => {
  const x = Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64').toString('base64url')
  const key = createPublicKey({ format: 'jwk', key: { crv: 'Ed25519', kty: 'OKP', x } })
  const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
  return (headers['webhook-signature'] ?? '')
    .split(' ')
    .filter((signature) => signature.startsWith('v1a,'))
    .some((signature) => verify(null, signed, key, Buffer.from(signature.slice('v1a,'.length), 'base64')))
}

const accepted = (verifyIt: () => unknown): boolean => {
  try {
    verifyIt()
    return true
  } catch {
    return false
  }
}

const versions = (headers: Record<string, string>) =>
  headers['webhook-signature']?.split(' ').map((signature) => signature.split(',')[0])

describe('the signature of a message', () => {
  it.each([
    ['hmac', ['v1']],
    ['ed25519', ['v1a']],
    ['both', ['v1', 'v1a']],
  ] as const)('%s: is accepted by the official library, or with the public key', (signature, expected) => {
    const at = new Date()
    const webhook = webhookRow({ signature })
    const headers = signatureHeaders({ at, body, messageId, secret, webhook })
    expect(versions(headers)).toEqual(expected)
    const official = () => new Webhook(currentSecret(secret, webhook.secrets, 'hmac')).verify(body, headers)
    expect({ v1: accepted(official), v1a: verifies(webhook.publicKey ?? '', headers) }).toEqual({
      v1: signature !== 'ed25519',
      v1a: signature !== 'hmac',
    })
  })

  it('is not accepted over other bytes', () => {
    const webhook = webhookRow({ signature: 'both' })
    const headers = signatureHeaders({ at: new Date(), body: `${body} `, messageId, secret, webhook })
    expect(() => new Webhook(currentSecret(secret, webhook.secrets, 'hmac')).verify(body, headers)).toThrow(
      'No matching signature found',
    )
    expect(verifies(webhook.publicKey ?? '', headers)).toBe(false)
  })

  it('is made with a secret that was replaced until it expires, and not a moment longer', () => {
    const at = new Date()
    const expiring = (expiresAt: Date): StoredSecret[] =>
      createSecrets(secret, at).stored.map((stored) => ({ ...stored, expiresAt: expiresAt.toISOString() }))
    const current = createSecrets(secret, at).stored
    const signedWith = (old: StoredSecret[]) =>
      versions(
        signatureHeaders({
          at,
          body,
          messageId,
          secret,
          webhook: { secrets: [...current, ...old], signature: 'both' },
        }),
      )
    expect(signedWith(expiring(new Date(at.getTime() + 1)))).toEqual(['v1', 'v1a', 'v1', 'v1a'])
    expect(signedWith(expiring(at))).toEqual(['v1', 'v1a'])
  })

  it('cannot be made without a secret', () => {
    expect(() => signatureHeaders({ at: new Date(), body, messageId, secret, webhook: { secrets: [] } })).toThrow(
      'renew its secret',
    )
  })

  it('v1a is the one that the official Go library makes of the same key and message', () => {
    // The vector of its own test, whose key says so.
    const privateKey = 'whsk_VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk='
    expect(
      signEd25519({
        at: new Date(1_614_265_330_000),
        body: '{"test": 2432232314}',
        messageId: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        privateKey,
      }),
    ).toBe('v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRdM5WqyeFiL8Ag==')
  })
})
