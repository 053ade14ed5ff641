import type { RequestBuilder } from './Target.ts'

/** A deploy hook of Cloudflare Pages: a POST with nothing in it; the address is the secret. https://developers.cloudflare.com/pages/configuration/deploy-hooks */
export const cloudflare: RequestBuilder = ({ webhook }) => [{ headers: {}, method: 'POST', url: webhook.url }]
