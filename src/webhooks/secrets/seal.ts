import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Names the format: another one could be read beside it. */
const PREFIX = 'sealed:1:'

const IV_BYTES = 12
const TAG_BYTES = 16

/** A key of its own for webhooks, so that nothing that is encrypted elsewhere with the project's secret opens here (RFC 5869). */
const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'beffroi: secrets of webhooks', 32))

/**
 * Encrypts what a webhook must keep to itself (AES-256-GCM), for the database.
 *
 * @param secret `payload.secret`.
 */
export const seal = (secret: string, text: string): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv)
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return PREFIX + Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString('base64url')
}

/**
 * Decrypts what `seal` made.
 *
 * @throws Error when it was made with another secret, or changed since.
 */
export const open = (secret: string, sealed: string): string => {
  try {
    if (!sealed.startsWith(PREFIX)) throw new Error('It is not sealed.')
    const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new Error(
      '[beffroi] A secret of a webhook cannot be decrypted: PAYLOAD_SECRET is not the one it was stored with. Put the former one back, or renew the webhook’s secret and write its token and headers again.',
      { cause },
    )
  }
}

/** Whether `open` would open it. */
export const isSealed = (secret: string, value: string): boolean => {
  if (!value.startsWith(PREFIX)) return false
  try {
    open(secret, value)
    return true
  } catch {
    // A text that somebody made look like ours is a text like any other.
    return false
  }
}
