import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** The origins whose pages may read, where the operator names some (`CORS_ORIGINS`); `undefined` where any may. */
export const corsOrigins = ({ CORS_ORIGINS = '' }: Record<string, string | undefined>): string[] | undefined => {
  const origins = CORS_ORIGINS.split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)
  return origins.length === 0 || origins.includes('*') ? undefined : origins
}

/** The header in which the route of the API tells the server the length of a file: Next.js takes `Content-Length` out of what a route answers. */
export const LENGTH_HEADER = 'x-beffroi-length'

/**
 * Gives a file that Next.js answers with its `Content-Length` back (RFC 9110, section 8.6), so that a browser shows how much is left and a
 * cache notices what was cut short. What is compressed on its way has another length.
 */
export const keepLength = (response: ServerResponse): void => {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = (...args: unknown[]) => {
    const length = response.getHeader(LENGTH_HEADER)
    if (length !== undefined) {
      response.removeHeader(LENGTH_HEADER)
      if (!response.hasHeader('Content-Encoding')) response.setHeader('Content-Length', length)
    }
    return writeHead(...args)
  }
}

/**
 * The content security policy of the admin panel (CSP, level 3): nothing of other sites but pictures, and frames for previews of the website. Of
 * the scripts that are written into a page, those run that carry its nonce, which Next.js gives to those that it writes; styles are written by the
 * panel's components as they go.
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

/**
 * Gives a page a content security policy with a nonce of its own. Next.js reads the nonce from the policy that a request carries, where a proxy
 * would have put it.
 */
export const limitPage = (request: IncomingMessage, response: ServerResponse): void => {
  delete request.headers['content-security-policy-report-only']
  delete request.headers['content-security-policy']
  if (/^\/+api(?:[/?]|$)/.test(request.url ?? '')) return
  const policy = policyOf(randomBytes(16).toString('base64'))
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
}
