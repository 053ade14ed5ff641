import type { Message } from '../Message.ts'
import type { RequestBuilder } from './Provider.ts'

/** A deploy hook of Cloudflare Pages: a POST with nothing in it; the address is the secret. https://developers.cloudflare.com/pages/configuration/deploy-hooks */
export const cloudflare: RequestBuilder = ({ webhook }) => [{ headers: {}, method: 'POST', url: webhook.url }]

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
export const netlify: RequestBuilder = ({ message, webhook }) => {
  const url = new URL(webhook.url)
  if (!url.searchParams.has('trigger_title')) url.searchParams.set('trigger_title', `Beffroi (${occasion(message)})`)
  return [{ body: '{}', headers: { 'content-type': 'application/json' }, method: 'POST', url: url.href }]
}

/** A deploy hook: a POST with nothing in it; the address is the secret. https://vercel.com/docs/deployments/deploy-hooks */
export const vercel: RequestBuilder = ({ webhook }) => [{ headers: {}, method: 'POST', url: webhook.url }]
