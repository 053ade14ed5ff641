import { generateKeyPairSync, randomBytes } from 'node:crypto'

import type { CollectionBeforeChangeHook } from 'payload'

import type { StoredSecret } from '../WebhookRow.ts'
import { open, seal } from './seal.ts'

type NewSecrets = {
  /** `whpk_…`: what a receiver checks ed25519 signatures with. No secret. */
  publicKey: string
  /** `whsec_…`, to be shown once. */
  secret: string
  stored: StoredSecret[]
}

const base64 = (base64url: string | undefined): string => Buffer.from(base64url ?? '', 'base64url').toString('base64')

/**
 * A secret of each kind (Standard Webhooks 1.0.0, section "Signature scheme"): 32 random bytes for HMAC, and an ed25519 key pair
 * whose private key is the seed, as the Go library of the same project reads it. A webhook always has both, so that it can change
 * the way it signs without a new secret.
 */
export const createSecrets = (payloadSecret: string, now: Date): NewSecrets => {
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const store = (kind: StoredSecret['kind'], text: string): StoredSecret => ({
    ciphertext: seal(payloadSecret, text),
    createdAt: now.toISOString(),
    expiresAt: null,
    kind,
  })
  return {
    publicKey: `whpk_${base64(x)}`,
    secret,
    stored: [store('hmac', secret), store('ed25519', `whsk_${base64(d)}`)],
  }
}

/**
 * Gives a new webhook its secrets, a copy of one too, and keeps those of a stored one: only `rotateSecret` changes them. Once a
 * webhook is no longer disabled, nothing says why it was.
 */
export const completeSecrets: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const reason = data.state === 'disabled' ? {} : { disabledAt: null, disabledReason: null }
  if (operation === 'create') {
    const { publicKey, stored } = createSecrets(req.payload.secret, new Date())
    return { ...data, ...reason, publicKey, secretRevealedAt: null, secrets: stored }
  }
  const { publicKey, secretRevealedAt, secrets } = originalDoc
  return { ...data, ...reason, publicKey, secretRevealedAt, secrets }
}

/**
 * The secret that requests are signed with now, in clear.
 *
 * @throws Error when there is none of that kind, or when it was stored with another PAYLOAD_SECRET.
 */
export const currentSecret = (payloadSecret: string, secrets: StoredSecret[], kind: StoredSecret['kind']): string => {
  const current = secrets.find((secret) => secret.kind === kind && secret.expiresAt === null)
  if (!current) throw new Error(`[beffroi] The webhook has no secret for ${kind}: renew its secret.`)
  return open(payloadSecret, current.ciphertext)
}
