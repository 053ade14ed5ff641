import { createPublicKey, verify } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'

import { AT, MESSAGE_ID, recordRequests } from '../../../tests/helpers/recordRequests.ts'
import { changeMessage, PAYLOAD_SECRET as secret, webhookRow } from '../../../tests/helpers/webhookRow.ts'
import type { StoredSecret } from '../WebhookRow.ts'
import { createSecrets, currentSecret } from '../secrets/signingSecrets.ts'
import { signatureHeaders, signEd25519 } from './standardWebhooks.ts'

describe.each(['generic', 'nextjs'] as const)('a webhook of kind %s', (kind) => {
  it('posts the message as JSON, signed over the bytes that arrive', async () => {
    const message = changeMessage({ paths: ['/articles/été'] })
    const webhook = webhookRow({ headers: { 'X-Site-Key': 'k1', 'user-agent': 'Site' }, provider: kind })
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
