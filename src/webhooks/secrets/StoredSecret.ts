/** A secret that requests are signed with, as it is stored. */
export type StoredSecret = {
  /** The secret with its prefix (`whsec_…` or `whsk_…`), sealed by `seal`. */
  ciphertext: string
  /** ISO 8601. */
  createdAt: string
  /** ISO 8601: until when a secret that was replaced still signs; `null` for the current one. */
  expiresAt: string | null
  kind: 'ed25519' | 'hmac'
}
