import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * What the admin panel may load and where it may send (CSP, level 3): nothing of other sites but pictures, and frames for previews of the website.
 * Of what is written into a page, the scripts run that carry the page's own number, which Next.js gives to those that it writes; styles are written by
 * the panel's components as they go.
 */
const policyOf = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data: http: https:",
    "media-src 'self' blob: http: https:",
    "font-src 'self' data:",
    "frame-src 'self' http: https:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

/** Gives a page a policy with a number of its own. Next.js reads the number from the policy that a request carries, where a proxy would have put it. */
export const limitPage = (request: IncomingMessage, response: ServerResponse): void => {
  delete request.headers['content-security-policy-report-only']
  delete request.headers['content-security-policy']
  if (/^\/+api(?:[/?]|$)/.test(request.url ?? '')) return
  const policy = policyOf(randomBytes(16).toString('base64'))
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
}
