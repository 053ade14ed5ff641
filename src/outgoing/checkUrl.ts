import { isIP } from 'node:net'

import { hostOf } from './hostOf.ts'
import { isAllowedAddress } from './isAllowedAddress.ts'
import type { OutgoingErrorCode } from './OutgoingError.ts'
import type { Reach } from './Reach.ts'

/** `localhost` and the names below it, which always mean the machine itself (RFC 6761, section 6.3). */
const isLocalName = (host: string): boolean => /(^|\.)localhost$/.test(host)

const isAllowedHost = ({ host, reach }: { host: string; reach: Reach }): boolean =>
  isIP(host) === 0 ? reach.allowLoopback || !isLocalName(host) : isAllowedAddress({ address: host, reach })

/**
 * Judges an address as far as can be done without DNS, for the form in which an editor writes it: an absolute `http:` or `https:` URL
 * without user name and password, whose host, when it is an IP address in any notation, may be called. `undefined` when nothing is
 * wrong; what a name leads to is judged by `sendRequest`, when it connects.
 */
export const checkUrl = (url: string, reach: Reach): Extract<OutgoingErrorCode, 'badUrl' | 'forbiddenAddress'> | undefined => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return 'badUrl'
  return isAllowedHost({ host: hostOf(parsed), reach }) ? undefined : 'forbiddenAddress'
}
