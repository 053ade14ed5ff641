/** Longer than any address that a person pastes. */
const MAX_LENGTH = 4096

/** Schemes that lead nowhere from a website, and do no harm there: what pasting from a text processor brings. */
const HARMLESS_SCHEMES: ReadonlySet<string> = new Set(['about:', 'file:', 'ftp:', 'sms:'])

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/
const TOP_LEVEL = /^(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63})$/

/** `beffroi.example`, an IP address; not `localhost`, and not the `https` of `https://https://…`. */
const isRealHost = (host: string): boolean => {
  if (IPV4.test(host) || host.startsWith('[')) return true
  const labels = host.replace(/\.$/, '').split('.')
  return (
    host.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    TOP_LEVEL.test(labels.at(-1) ?? '')
  )
}

const CHECKS: Record<string, (text: string, url: URL) => boolean> = {
  // The parser would make an address of `https:beffroi.example` too, which nobody means.
  'http:': (text, url) => /^http:\/\/[^/\\]/i.test(text) && !url.username && !url.password && isRealHost(url.hostname),
  'https:': (text, url) =>
    /^https:\/\/[^/\\]/i.test(text) && !url.username && !url.password && isRealHost(url.hostname),
  // RFC 6068
  'mailto:': (_, { pathname }) =>
    pathname
      .split(',')
      .every(
        (address) => /^[^\s@<>()]+@[^\s@]+$/.test(address) && isRealHost(address.split('@')[1]?.toLowerCase() ?? ''),
      ),
  // RFC 3966
  'tel:': (_, { pathname }) => /^\+?[\d().-]{3,}(?:;[\w.=+-]+)*$/.test(pathname),
}

/**
 * What a link's address is: `usable` on a website (http and https with a real host, mailto, tel); `unusable`, as a half
 * typed one is; or `forbidden`, of a scheme that a browser may run (`javascript:`, `data:`).
 */
export const judgeLinkAddress = (address: unknown): 'forbidden' | 'unusable' | 'usable' => {
  if (address === undefined || address === null || address === '') return 'unusable'
  if (typeof address !== 'string') return 'forbidden'
  if (!URL.canParse(address)) return 'unusable'
  const url = new URL(address)
  const check = CHECKS[url.protocol]
  if (!check) return HARMLESS_SCHEMES.has(url.protocol) || /^[a-z]:$/.test(url.protocol) ? 'unusable' : 'forbidden'
  return address.length <= MAX_LENGTH && !/[\s\p{Cc}]/u.test(address) && check(address, url) ? 'usable' : 'unusable'
}
