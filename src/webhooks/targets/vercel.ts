import type { RequestBuilder } from './Target.ts'

/** A deploy hook: a POST with nothing in it; the address is the secret. https://vercel.com/docs/deployments/deploy-hooks */
export const vercel: RequestBuilder = ({ webhook }) => [{ headers: {}, method: 'POST', url: webhook.url }]
