import type { ProviderName, WebhookRow } from '../WebhookRow.ts'
import { open } from '../secrets/seal.ts'
import type { RequestBuilder, TargetArgs, TargetRequest } from './Provider.ts'
import { cloudflare, netlify, vercel } from './buildHooks.ts'
import { fastly, varnish } from './purge.ts'
import { github, gitlab } from './repositories.ts'
import { generic } from './standardWebhooks.ts'

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
