import { request as createRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

import { failures } from './failures.ts'
import type { OutgoingRequest } from './OutgoingRequest.ts'

/** Bytes. Node's own default, said here because the command line can raise it. */
const MAX_HEADER_SIZE = 16_384

/** What the client decides about a connection that serves one request. Nothing is decompressed, so nothing grows when it is read. */
const ownHeaders = { 'accept-encoding': 'identity', connection: 'close' }
const framing = new Set(['content-length', 'expect', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'])

const headersOf = ({ body, headers, url }: { body: string | undefined; headers: OutgoingRequest['headers']; url: URL }): Record<string, string> => {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  return {
    ...Object.fromEntries(given.filter(([name]) => !framing.has(name))),
    ...ownHeaders,
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    host: url.host,
  }
}

/** Sends a request over a connection that is open already, and resolves with the answer as soon as its headers have come. */
export const writeRequest = ({
  body,
  headers,
  method,
  socket,
  url,
}: Pick<OutgoingRequest, 'body' | 'headers' | 'method'> & { socket: Socket; url: URL }): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = createRequest({
      // Without an agent: no connection is kept for another request, and no proxy of the environment comes between.
      createConnection: () => socket,
      headers: headersOf({ body, headers, url }),
      maxHeaderSize: MAX_HEADER_SIZE,
      method,
      path: `${url.pathname}${url.search}`,
      setHost: false,
    })
    request.once('response', resolve)
    request.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code?.startsWith('HPE_') ? failures.notHttp({ error, host: url.host }) : failures.closedEarly({ error, host: url.host })),
    )
    // An answer that switches protocols (101) ends the request without an error.
    request.once('close', () => reject(failures.closedEarly({ host: url.host })))
    request.end(body)
  })
