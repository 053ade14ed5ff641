import { isIP } from 'node:net'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import type { TLSSocket } from 'node:tls'

import { failures } from './failures.ts'
import { hostOf } from './hostOf.ts'

/**
 * Encrypts a connection, and checks that its certificate is valid for the host of the address. `ca` replaces the authorities that
 * Node trusts. Destroying `socket` ends what is returned.
 */
export const secureSocket = ({ ca, socket, url }: { ca: string | undefined; socket: Socket; url: URL }): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    const host = hostOf(url)
    const secured = connect({
      ALPNProtocols: ['http/1.1'],
      ca,
      host,
      // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED does not switch it off for what carries secrets.
      rejectUnauthorized: true,
      // RFC 6066, section 3: no addresses in a server name.
      ...(isIP(host) === 0 ? { servername: host } : {}),
      socket,
    })
    secured.on('error', (error) => reject(failures.tls({ error, host: url.host })))
    secured.once('secureConnect', () => resolve(secured))
  })
