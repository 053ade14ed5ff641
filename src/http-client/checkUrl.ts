import { isIP } from 'node:net'

import { isAllowedAddress, type NetworkPolicy } from './addresses.ts'

/** The host of an address, as DNS and sockets take it: an IPv6 address without its brackets, a name without the dot of the root. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')

/** `localhost` and the names below it, which always mean the machine itself (RFC 6761, section 6.3). */
const isLocalName = (host: string): boolean => /(^|\.)localhost$/.test(host)

const isAllowedHost = (host: string, policy: NetworkPolicy): boolean =>
  isIP(host) === 0 ? policy.allowLoopback || !isLocalName(host) : isAllowedAddress(host, policy)

/**
 * Judges an address as far as can be done without DNS, for the form in which an editor writes it: an absolute `http:` or `https:` URL
 * without user name and password, whose host, when it is an IP address in any notation, may be called. What a name leads to is
 * judged by `sendRequest`, when it connects.
 *
 * @returns the code of the failure that sending to it would be; `undefined` when nothing is wrong.
 */
export const checkUrl = (url: string, policy: NetworkPolicy): 'badUrl' | 'forbiddenAddress' | undefined => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return 'badUrl'
  return isAllowedHost(hostOf(parsed), policy) ? undefined : 'forbiddenAddress'
}
