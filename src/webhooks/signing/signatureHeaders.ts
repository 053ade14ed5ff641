import { Webhook } from 'standardwebhooks'

import { open } from '../secrets/seal.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { signEd25519 } from './signEd25519.ts'

type Args = {
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
export const signatureHeaders = ({ at, body, messageId, secret, webhook }: Args): Record<string, string> => {
  const kind = webhook.signature ?? 'hmac'
  const signing = webhook.secrets.filter((stored) => (kind === 'both' || stored.kind === kind) && (stored.expiresAt === null || new Date(stored.expiresAt) > at))
  if (signing.length === 0) throw new Error('[beffroi] The webhook has no secret to sign with: renew its secret.')
  const signatures = signing.map((stored) => {
    const key = open(secret, stored.ciphertext)
    return stored.kind === 'hmac' ? new Webhook(key).sign(messageId, at, body) : signEd25519({ at, body, messageId, privateKey: key })
  })
  return {
    'webhook-id': messageId,
    'webhook-signature': signatures.join(' '),
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  }
}
