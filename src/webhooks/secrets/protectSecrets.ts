import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

import type { WebhookRow } from '../WebhookRow.ts'
import { isBuildHook } from '../providers/providers.ts'

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

const MARK = '•••'

/** A shorter end of a text that starts like a secret says nothing of it. */
const TELLING = 4

/** What in an address gives the right to call it: the path of a build hook, its last part, and what any query holds. */
const inAddress = ({ provider, url }: WebhookRow): string[] => {
  if (!URL.canParse(url)) return []
  const { pathname, search, searchParams } = new URL(url)
  const path =
    isBuildHook(provider) && provider !== 'github' && provider !== 'gitlab' && pathname !== '/'
      ? [pathname, pathname.split('/').findLast((part) => part !== '') ?? '']
      : []
  return [...path, search.slice(1), ...searchParams.values()]
}

/** A secret as it is, in a form or an address, and in JSON. */
const spellings = (text: string): string[] => [
  text,
  encodeURIComponent(text),
  new URLSearchParams([['', text]]).toString().slice(1),
  JSON.stringify(text).slice(1, -1),
]

const secretsOf = (webhook: WebhookRow, secret: string): string[] => {
  const sealed = [
    webhook.token,
    ...(webhook.headers ?? []).map(({ value }) => value),
    ...webhook.secrets.map(({ ciphertext }) => ciphertext),
  ]
  const opened = sealed.flatMap((value) => (value ? [value, open(secret, value)] : []))
  const bare = opened.flatMap((value) => (/^wh(?:sec|sk)_/.test(value) ? [value.replace(/^wh(?:sec|sk)_/, '')] : []))
  return [...new Set([...opened, ...bare, ...inAddress(webhook)].flatMap(spellings))]
    .filter((text) => text !== '')
    .toSorted((a, b) => b.length - a.length)
}

/** An answer is kept up to its first kilobyte, which may end in the middle of a secret. */
const withoutCutSecret = (text: string, hidden: string): string => {
  for (let length = Math.min(hidden.length - 1, text.length); length >= TELLING; length -= 1) {
    if (text.endsWith(hidden.slice(0, length))) return text.slice(0, -length) + MARK
  }
  return text
}

/**
 * Takes every secret of a webhook out of a text that is logged or shown: its token, its headers' values, what it signs with, and what
 * in its address gives the right to call it.
 *
 * @throws Error when a secret was stored with another PAYLOAD_SECRET.
 */
export const redact = (text: string, webhook: WebhookRow, secret: string): string => {
  const hidden = secretsOf(webhook, secret)
  const redacted = hidden.reduce((current, one) => current.replaceAll(one, MARK), text)
  return hidden.reduce(withoutCutSecret, redacted)
}
