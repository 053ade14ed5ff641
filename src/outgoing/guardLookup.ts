import type { LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'

import { failures } from './failures.ts'
import { isAllowedAddress } from './isAllowedAddress.ts'
import type { Reach } from './Reach.ts'

/**
 * Puts a judge between a resolver and the socket that asks it. The socket connects to the very addresses that were judged, so a name
 * that answers differently the next time gains nothing. One address that is not allowed refuses the whole answer: an honest name does
 * not mix public and internal addresses, and which of them is called would be chance.
 */
export const guardLookup =
  ({ lookup, reach }: { lookup: LookupFunction; reach: Reach }): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found, family) => {
      if (error) {
        callback(failures.dns({ error, host: hostname }), [])
        return
      }
      const addresses: LookupAddress[] = typeof found === 'string' ? [{ address: found, family: family ?? 0 }] : found
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isAllowedAddress({ address, reach }))) {
        callback(failures.forbiddenAddress(hostname), [])
        return
      }
      // With `autoSelectFamily` the socket asks for all of them, and tries one after the other.
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
