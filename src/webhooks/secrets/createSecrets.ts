import { generateKeyPairSync, randomBytes } from 'node:crypto'

import { seal } from './seal.ts'
import type { StoredSecret } from './StoredSecret.ts'

export type NewSecrets = {
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
  const store = (kind: StoredSecret['kind'], text: string): StoredSecret => ({ ciphertext: seal(payloadSecret, text), createdAt: now.toISOString(), expiresAt: null, kind })
  return { publicKey: `whpk_${base64(x)}`, secret, stored: [store('hmac', secret), store('ed25519', `whsk_${base64(d)}`)] }
}
