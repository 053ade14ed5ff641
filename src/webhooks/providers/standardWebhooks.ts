import { createPrivateKey, sign } from 'node:crypto'

import { Webhook } from 'standardwebhooks'

import type { WebhookRow } from '../WebhookRow.ts'
import { open } from '../secrets/seal.ts'
import type { RequestBuilder } from './providers.ts'

const PREFIX = 'whsk_'

/** What stands before the 32 bytes of an ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

type Args = { at: Date; body: string; messageId: string; privateKey: string }

/**
 * The `v1a` signature of Standard Webhooks 1.0.0 (section "Signature scheme"), which its JavaScript library does not make.
 *
 * @param args.privateKey `whsk_` and the base64 of the key's seed, 32 bytes.
 */
export const signEd25519 = ({ at, body, messageId, privateKey }: Args): string => {
  const seed = Buffer.from(privateKey.slice(PREFIX.length), 'base64')
  const key = createPrivateKey({ format: 'der', key: Buffer.concat([PKCS8, seed]), type: 'pkcs8' })
  const signed = Buffer.from(`${messageId}.${Math.floor(at.getTime() / 1000)}.${body}`, 'utf8')
  return `v1a,${sign(null, signed, key).toString('base64')}`
}

type SignatureHeadersArgs = {
  /** Of this attempt, not of the message. */
  at: Date
  body: string
  messageId: string
  /** `payload.secret` */
  secret: string
  webhook: Pick<WebhookRow, 'secrets' | 'signature'>
}

/**
 * The headers of Standard Webhooks 1.0.0. While a secret is being renewed there are two signatures of a kind, the newest first, so
 * that a receiver is right with either.
 *
 * @throws Error when the webhook has no secret that signs, or one that was stored with another PAYLOAD_SECRET.
 */
export const signatureHeaders = ({
  at,
  body,
  messageId,
  secret,
  webhook,
}: SignatureHeadersArgs): Record<string, string> => {
  const kind = webhook.signature ?? 'hmac'
  const signing = webhook.secrets.filter(
    (stored) =>
      (kind === 'both' || stored.kind === kind) && (stored.expiresAt === null || new Date(stored.expiresAt) > at),
  )
  if (signing.length === 0) throw new Error('[beffroi] The webhook has no secret to sign with: renew its secret.')
  const signatures = signing.map((stored) => {
    const key = open(secret, stored.ciphertext)
    return stored.kind === 'hmac'
      ? new Webhook(key).sign(messageId, at, body)
      : signEd25519({ at, body, messageId, privateKey: key })
  })
  return {
    'webhook-id': messageId,
    'webhook-signature': signatures.join(' '),
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  }
}

/** The message itself as JSON, signed: Standard Webhooks 1.0.0. What signs it are the very characters that are sent. */
export const generic: RequestBuilder = ({ attemptAt, message, messageId, secret, webhook }) => {
  const body = JSON.stringify(message)
  const signature = signatureHeaders({ at: attemptAt, body, messageId, secret, webhook })
  return [{ body, headers: { 'content-type': 'application/json', ...signature }, method: 'POST', url: webhook.url }]
}
