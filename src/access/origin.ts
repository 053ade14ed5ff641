import type { AuthStrategy, Payload } from 'payload'

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Payload runs its jobs on GET. */
const isJobRun = (url: string | undefined): boolean => /\/payload-jobs\/(run|handle-schedules)\b/.test(url ?? '')

/**
 * Whether a request may change something (RFC 9110, section 9.2.1). Without a method it is a page or a server action of Next.js, which
 * names the action in a header.
 */
export const isUnsafe = ({ headers, method, url }: { headers: Headers; method?: string; url?: string }): boolean =>
  method === undefined ? headers.has('next-action') : !SAFE_METHODS.has(method.toUpperCase()) || isJobRun(url)

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

/** A proxy that rewrites `Host` says in `X-Forwarded-Host` what the browser asked for. A page elsewhere can set neither of them. */
const ownHosts = (headers: Headers): (string | undefined)[] =>
  [headers.get('host'), headers.get('x-forwarded-host')?.split(',')[0]].map((host) => host?.trim().toLowerCase())

/**
 * Whether a request comes from a page of the newsroom itself, or of an origin that the project lists in `csrf`. Browsers say where a request
 * comes from in `Sec-Fetch-Site` (Fetch Metadata) and `Origin` (RFC 6454, section 7); what sends neither is no browser, and nobody can make it
 * send somebody else's cookie.
 */
export const isOwnOrigin = ({
  headers,
  payload,
  url,
}: {
  headers: Headers
  payload: Payload
  url?: string
}): boolean => {
  const origin = headers.get('origin')
  if (origin && [payload.config.serverURL, ...payload.config.csrf].includes(origin)) return true
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  if (!origin) return true
  const host = hostOf(origin)
  // Requests that are made without a server, as tests do, have no Host but an address.
  const hosts = headers.has('host') || !url ? ownHosts(headers) : [hostOf(url)]
  return host !== undefined && hosts.includes(host)
}

/** What the strategies of Payload are given beside their declared arguments, where a request goes to the API. */
type Asked = Parameters<AuthStrategy['authenticate']>[0] & { req?: { method?: string; url?: string } }

const withoutCookies = (headers: Headers): Headers => {
  const others = new Headers(headers)
  others.delete('cookie')
  return others
}

/**
 * A request that changes something, sent by a page elsewhere, is a stranger's: the cookie that the browser adds to it says nothing about who
 * wanted it. Payload checks this only where the project says its own address, and `SameSite` alone leaves out other pages of the same site.
 */
const withOwnCookies = (strategy: AuthStrategy): AuthStrategy => ({
  ...strategy,
  authenticate: (args) => {
    const { headers, payload, req } = args as Asked
    const isForeign =
      isUnsafe({ headers, method: req?.method, url: req?.url }) && !isOwnOrigin({ headers, payload, url: req?.url })
    return strategy.authenticate(isForeign ? { ...args, headers: withoutCookies(headers) } : args)
  },
})

/** Makes every strategy of sign-in ignore the cookie of a request that changes something and comes from a page of another site. */
export const guardCookies = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map(withOwnCookies)
}
