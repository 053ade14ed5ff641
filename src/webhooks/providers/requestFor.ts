import { createPrivateKey, sign } from 'node:crypto'

import { Webhook } from 'standardwebhooks'

import type { Affected } from '../../content-events/ContentEvent.ts'
import type { Message } from '../DeliveryRow.ts'
import type { ProviderName, WebhookRow } from '../WebhookRow.ts'
import { open } from '../secrets/protectSecrets.ts'
import type { RequestBuilder, TargetArgs, TargetRequest } from './providers.ts'

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
const generic: RequestBuilder = ({ attemptAt, message, messageId, secret, webhook }) => {
  const body = JSON.stringify(message)
  const signature = signatureHeaders({ at: attemptAt, body, messageId, secret, webhook })
  return [{ body, headers: { 'content-type': 'application/json', ...signature }, method: 'POST', url: webhook.url }]
}

/** A deploy hook of Cloudflare Pages: a POST with nothing in it; the address is the secret. https://developers.cloudflare.com/pages/configuration/deploy-hooks */
const cloudflare: RequestBuilder = ({ webhook }) => [{ headers: {}, method: 'POST', url: webhook.url }]

/** What a message is about in a few words of our vocabulary, for a list of builds: `article.published, event.updated`. */
const occasion = ({ data, type }: Message): string => {
  const types = [...new Set(data.events.map((event) => event.type))]
  if (types.length === 0) return type
  return types.length > 3 ? `${types.slice(0, 3).join(', ')}…` : types.join(', ')
}

/**
 * A build hook: a POST whose `trigger_title` names the deploy in Netlify's list; the address is the secret. The body would be at hand
 * in the build, and is empty. https://docs.netlify.com/configure-builds/build-hooks
 */
const netlify: RequestBuilder = ({ message, webhook }) => {
  const url = new URL(webhook.url)
  if (!url.searchParams.has('trigger_title')) url.searchParams.set('trigger_title', `Beffroi (${occasion(message)})`)
  return [{ body: '{}', headers: { 'content-type': 'application/json' }, method: 'POST', url: url.href }]
}

/** A deploy hook: a POST with nothing in it; the address is the secret. https://vercel.com/docs/deployments/deploy-hooks */
const vercel: RequestBuilder = ({ webhook }) => [{ headers: {}, method: 'POST', url: webhook.url }]

type Limits = {
  /** Of one header, spaces included. */
  characters: number
  keys: number
}

/**
 * The tags that a cache forgets, as lines of keys with spaces between, none longer than a cache takes. `all` alone where too much
 * changed to name. A test forgets a key that nothing carries.
 */
const purgeKeys = ({ data: { affected }, type }: Message, { characters, keys }: Limits): string[] => {
  const tags = affected.complete ? affected.tags : ['all']
  const lines: string[][] = []
  let length = 0
  for (const tag of tags.length > 0 ? tags : [type]) {
    const line = lines.at(-1)
    if (line && line.length < keys && length + 1 + tag.length <= characters) {
      line.push(tag)
      length += 1 + tag.length
    } else {
      lines.push([tag])
      length = tag.length
    }
  }
  return lines.map((line) => line.join(' '))
}

/** 256 keys a request (https://www.fastly.com/documentation/reference/api/purging/), in a header that every proxy on the way takes. */
const FASTLY_LIMITS = { characters: 7_500, keys: 256 }

/**
 * Purges by surrogate key: `POST /service/SERVICE/purge` with the keys in a header.
 * https://www.fastly.com/documentation/reference/api/purging/
 */
const fastly: RequestBuilder = ({ message, token, webhook }) =>
  purgeKeys(message, FASTLY_LIMITS).map((keys) => ({
    headers: { accept: 'application/json', 'fastly-key': token, 'surrogate-key': keys },
    method: 'POST',
    url: webhook.url,
  }))

/** Varnish takes header lines of 8 kB unless told otherwise (`http_req_hdr_len`), the name among them. */
const VARNISH_LIMITS = { characters: 4_000, keys: Number.POSITIVE_INFINITY }

/**
 * A PURGE request whose header lists the keys of what is to be forgotten (vmod_xkey). There is no protocol: a site's VCL reads the
 * header, `xkey` in the module's own example for PURGE and `xkey-purge` in most configurations, so that both are sent.
 * https://github.com/varnish/varnish-modules/blob/master/src/vmod_xkey.vcc
 */
const varnish: RequestBuilder = ({ message, webhook }) =>
  purgeKeys(message, VARNISH_LIMITS).map((keys) => ({
    headers: { xkey: keys, 'xkey-purge': keys },
    method: 'PURGE',
    url: webhook.url,
  }))

/** GitHub takes 65,535 characters of payload. Above this a workflow is told that everything is touched. */
const MAX_CHARACTERS = 60_000

const briefly = ({ complete, paths, tags }: Affected): Pick<Affected, 'complete' | 'paths' | 'tags'> =>
  JSON.stringify([paths, tags]).length > MAX_CHARACTERS
    ? { complete: false, paths: ['/'], tags: ['all'] }
    : { complete, paths, tags }

/**
 * `repository_dispatch`: an `event_type` of 100 characters at most, a `client_payload` of ten properties and 65,535 characters at most.
 * https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event and
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
const github: RequestBuilder = ({ message, messageId, token, webhook }) => {
  const { affected, events } = message.data
  const body = {
    client_payload: {
      ...briefly(affected),
      events: events.length,
      id: messageId,
      timestamp: message.timestamp,
      type: message.type,
    },
    event_type: (webhook.eventType || 'beffroi').slice(0, 100),
  }
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'x-github-api-version': '2022-11-28',
  }
  return [{ body: JSON.stringify(body), headers, method: 'POST', url: webhook.url }]
}

/**
 * A pipeline trigger: a form with the token, the branch or tag, and variables for the pipeline. Few variables: what changed is asked
 * of the API by whoever builds. https://docs.gitlab.com/ci/triggers/
 *
 * A project whose setting "Minimum role to use pipeline variables" is "No one allowed", as new ones on GitLab.com have it, refuses
 * them: "Insufficient permissions to set pipeline variables".
 */
const gitlab: RequestBuilder = ({ message, messageId, token, webhook }) => {
  const form = new URLSearchParams({
    ref: webhook.ref || 'main',
    token,
    'variables[BEFFROI_EVENTS]': String(message.data.events.length),
    'variables[BEFFROI_MESSAGE]': messageId,
    'variables[BEFFROI_TYPE]': message.type,
  })
  return [
    {
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      method: 'POST',
      url: webhook.url,
    },
  ]
}

/** A Next.js site reads the same message as any other receiver, and refreshes what carries the tags. */
const TARGETS: Record<ProviderName, RequestBuilder> = {
  cloudflare,
  fastly,
  generic,
  github,
  gitlab,
  netlify,
  nextjs: generic,
  varnish,
  vercel,
}

/** GitHub refuses a request without a `user-agent`. */
const USER_AGENT = { 'user-agent': 'Beffroi' }

const ownHeaders = ({ headers }: WebhookRow, secret: string): Record<string, string> =>
  Object.fromEntries(
    (headers ?? []).flatMap(({ name, value }) => (value ? [[name.toLowerCase(), open(secret, value)]] : [])),
  )

/**
 * The requests that tell a webhook of a message: usually one, several where the keys of a purge do not fit one. An attempt has
 * succeeded when all of them have. A webhook's own headers never replace those that its kind of receiver needs.
 *
 * @throws Error when a secret was stored with another PAYLOAD_SECRET.
 */
export const requestFor = (args: Omit<TargetArgs, 'token'>): TargetRequest[] => {
  const { secret, webhook } = args
  const token = webhook.token ? open(secret, webhook.token) : ''
  const own = ownHeaders(webhook, secret)
  return TARGETS[webhook.provider]({ ...args, token }).map((request) => ({
    ...request,
    headers: { ...USER_AGENT, ...own, ...request.headers },
  }))
}
