import type { LookupAddress } from 'node:dns'
import type { ClientRequest } from 'node:http'
import type { LookupFunction, Socket } from 'node:net'

import { isAllowedAddress, type NetworkPolicy } from './addresses.ts'
import { HttpClientError, reasonOf } from './failures.ts'

/**
 * Puts a judge between a resolver and the socket that asks it. The socket connects to the very addresses that were judged, so a name
 * that answers differently the next time gains nothing. One address that is not allowed refuses the whole answer: an honest name does
 * not mix public and internal addresses, and which of them is called would be chance.
 */
export const guardLookup =
  (lookup: LookupFunction, policy: NetworkPolicy): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found, family) => {
      if (error) {
        callback(new HttpClientError('dns', { host: hostname, reason: reasonOf(error) }), [])
        return
      }
      const addresses: LookupAddress[] = typeof found === 'string' ? [{ address: found, family: family ?? 0 }] : found
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isAllowedAddress(address, policy))) {
        callback(new HttpClientError('forbiddenAddress', { host: hostname }), [])
        return
      }
      // With `autoSelectFamily` the socket asks for all of them, and tries one after the other.
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }

/**
 * Ends a request whose connection has led to an address that is not allowed, before a byte is written: Node sends what waits, and begins
 * TLS, in listeners of the same event that come after this one. `guardLookup` judges as well; this is for whatever goes round it.
 */
export const guardPeer = (request: ClientRequest, { host, policy }: { host: string; policy: NetworkPolicy }): void => {
  request.prependOnceListener('socket', (socket: Socket) => {
    socket.prependOnceListener('connect', () => {
      const isAllowed = socket.remoteAddress !== undefined && isAllowedAddress(socket.remoteAddress, policy)
      if (!isAllowed) request.destroy(new HttpClientError('forbiddenAddress', { host }))
    })
  })
}
