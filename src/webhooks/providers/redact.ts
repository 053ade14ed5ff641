import type { WebhookRow } from '../WebhookRow.ts'
import { open } from '../secrets/seal.ts'
import { isBuildHook } from './providers.ts'

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
