import type { IncomingHttpHeaders } from 'node:http'
import type { LookupFunction } from 'node:net'

import { assertSendable } from './assertSendable.ts'
import { failures } from './failures.ts'
import { guardLookup } from './guardLookup.ts'
import { openSocket } from './openSocket.ts'
import type { OutgoingAnswer, OutgoingRequest } from './OutgoingRequest.ts'
import { readStart } from './readStart.ts'
import { secureSocket } from './secureSocket.ts'
import { withinTime } from './withinTime.ts'
import { writeRequest } from './writeRequest.ts'

const DEFAULT_KEPT_BYTES = 1024

const flatten = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]))

/**
 * Makes `sendRequest` (which see) from a resolver, and from certificate authorities where they are not Node's own. Apart from it so
 * that a DNS which lies, and a receiver with a certificate, can be had without the internet.
 */
export const createSender =
  ({ ca, lookup }: { ca?: string; lookup: LookupFunction }) =>
  async (request: OutgoingRequest): Promise<OutgoingAnswer> => {
    assertSendable(request)
    const { allowedNetworks, allowLoopback, body, headers, keptBytes = DEFAULT_KEPT_BYTES, method, signal, timeout } = request
    const reach = { allowedNetworks, allowLoopback }
    const url = new URL(request.url)
    return withinTime({
      run: async (stop) => {
        const socket = await openSocket({ lookup: guardLookup({ lookup, reach }), reach, signal: stop, url })
        try {
          const channel = url.protocol === 'https:' ? await secureSocket({ ca, socket, url }) : socket
          const response = await writeRequest({ body, headers, method, socket: channel, url })
          return {
            body: await readStart({ keptBytes, response }),
            headers: flatten(response.headers),
            status: response.statusCode ?? 0,
          }
        } finally {
          socket.destroy()
        }
      },
      signal,
      timeout,
      tooLate: () => failures.timeout({ host: url.host, timeout }),
    })
  }
