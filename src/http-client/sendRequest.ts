import { lookup as systemLookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { request as requestHttp, validateHeaderName, validateHeaderValue } from 'node:http'
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { LookupFunction, Socket } from 'node:net'

import { checkUrl, hostOf, isAllowedAddress } from './addresses.ts'
import type { NetworkPolicy } from './addresses.ts'
import { HttpClientError, reasonOf } from './failures.ts'

/**
 * Wraps a resolver so that a socket connects only to addresses that are allowed: to the very ones that were judged, so a name that answers
 * differently the next time gains nothing. One address that is not allowed refuses the whole answer: an honest name does not mix public and
 * internal addresses, and which of them is called would be chance.
 */
const guardLookup =
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

/** What `sendRequest` sends. */
export type HttpRequest = NetworkPolicy & {
  body?: string
  /** By name, in any case. `host`, `connection`, `accept-encoding` and the framing of the body are set by the client, whatever stands here. */
  headers: Record<string, string>
  /** Bytes of the response's body that are kept; the rest is not read. @default 1024 */
  keptBytes?: number
  method: string
  /** Gives up when it aborts: the promise then rejects with the signal's reason, since nothing is wrong with the receiver. */
  signal?: AbortSignal
  /** For the whole exchange: name resolution, connection, request and response. */
  timeoutMs: number
  /** An absolute `http:` or `https:` address. Its path and query may be a secret and are told to nobody but the receiver. */
  url: string
}

/** What a receiver answered, whatever its status: a redirect is a response like others. */
export type HttpResponse = {
  /** The first `keptBytes` bytes, read as UTF-8, less a character that is cut at the end. NUL, which PostgreSQL cannot store, becomes U+FFFD. */
  body: string
  /** The same bytes as they came. */
  bytes: Uint8Array
  /** By lower-case name; several values of one name are joined by a comma. */
  headers: Record<string, string>
  /** Whether that is all of the body: false where it was longer, broke off or was given up. */
  isComplete: boolean
  status: number
}

const DEFAULT_KEPT_BYTES = 1024

/** Bytes. Node's own default, said here because the command line can raise it. */
const MAX_HEADER_SIZE = 16_384

/** What the client decides about a connection that serves one request. Nothing is decompressed, so nothing grows when it is read. */
const OWN_HEADERS = { 'accept-encoding': 'identity', connection: 'close' }
const FRAMING = new Set(['content-length', 'expect', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'])

const headersOf = ({ body, headers }: HttpRequest, url: URL): Record<string, string> => {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  return {
    ...Object.fromEntries(given.filter(([name]) => !FRAMING.has(name))),
    ...OWN_HEADERS,
    ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
    host: url.host,
  }
}

const isRefused = (check: () => void): boolean => {
  try {
    check()
    return false
  } catch {
    return true
  }
}

/** Throws for what can be known to be wrong before anything is resolved or connected. */
const assertSendable = ({ headers, method, url, ...policy }: HttpRequest): void => {
  const refused = checkUrl(url, policy)
  if (refused) throw new HttpClientError(refused, refused === 'badUrl' ? {} : { host: new URL(url).host })
  // HTTP has one grammar for methods and header names (RFC 9110, section 5.6.2: token), and Node exports its check of the latter.
  if (isRefused(() => validateHeaderName(method))) throw new HttpClientError('badMethod', { method })
  for (const [name, value] of Object.entries(headers)) {
    if (isRefused(() => (validateHeaderName(name), validateHeaderValue(name, value))))
      throw new HttpClientError('badHeader', { name })
  }
}

type Exchange = { ca: string | undefined; lookup: LookupFunction; request: HttpRequest; signal: AbortSignal; url: URL }

/** Opens a connection for one request, and resolves with the response as soon as its headers have come. */
const openResponse = ({ ca, lookup, request: asked, signal, url }: Exchange): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { body, method } = asked
    const [host, isSecure] = [hostOf(url), url.protocol === 'https:']
    const request = (isSecure ? requestHttps : requestHttp)({
      // One of its own: no connection is kept for another request, and no proxy of the environment comes between.
      agent: false,
      ca,
      headers: headersOf(asked, url),
      host,
      lookup: guardLookup(lookup, asked),
      maxHeaderSize: MAX_HEADER_SIZE,
      method,
      path: `${url.pathname}${url.search}`,
      port: url.port,
      // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED does not switch it off for what carries secrets.
      rejectUnauthorized: true,
      // RFC 6066, section 3: no addresses in a server name.
      servername: isIP(host) === 0 ? host : '',
      signal,
    })
    let stage: 'closedEarly' | 'connection' | 'tls' = 'connection'
    guardPeer(request, { host: url.host, policy: asked })
    request.once('socket', (socket: Socket) => {
      socket.once('connect', () => {
        stage = isSecure ? 'tls' : 'closedEarly'
      })
      socket.once('secureConnect', () => {
        stage = 'closedEarly'
      })
    })
    request.once('response', resolve)
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (error instanceof HttpClientError) reject(error)
      else
        reject(
          new HttpClientError(error.code?.startsWith('HPE_') ? 'notHttp' : stage, {
            host: url.host,
            reason: reasonOf(error),
          }),
        )
    })
    // A response that switches protocols (101) ends the request without an error.
    request.once('close', () => reject(new HttpClientError('closedEarly', { host: url.host })))
    request.end(body)
  })

/** A stream decoder holds back a character that is cut at the end, where another would put U+FFFD. */
const decode = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes, { stream: true }).replaceAll('\0', '\uFFFD')

/**
 * The first bytes of a response. Resolves with what there is when the response ends, has given enough, breaks off or is given
 * up: its status is known by then, and that is what counts.
 */
const readStart = (response: IncomingMessage, keptBytes: number): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const finish = () => resolve(Buffer.concat(chunks).subarray(0, keptBytes))
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size >= keptBytes) finish()
    })
    // A break is an error too; what has come counts.
    response.on('error', finish)
    response.once('close', finish)
  })

const flatten = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )

/**
 * Makes `sendRequest` from a resolver, and from certificate authorities where they are not Node's own. Apart from it so that a DNS which lies, and
 * a receiver with a certificate, can be had without the internet.
 */
export const createClient =
  ({ ca, lookup }: { ca?: string; lookup: LookupFunction }) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    assertSendable(request)
    const { keptBytes = DEFAULT_KEPT_BYTES, signal, timeoutMs } = request
    const url = new URL(request.url)
    signal?.throwIfAborted()
    // Not AbortSignal.any: Node 20 keeps what is derived from a long-lived signal (of a worker, say) for as long as that one lives.
    const stop = new AbortController()
    const giveUp = () => stop.abort(signal?.reason)
    const timer = setTimeout(() => stop.abort(new HttpClientError('timeout', { host: url.host, timeoutMs })), timeoutMs)
    signal?.addEventListener('abort', giveUp, { once: true })
    try {
      const response = await openResponse({ ca, lookup, request, signal: stop.signal, url })
      try {
        const bytes = await readStart(response, keptBytes)
        return {
          body: decode(bytes),
          bytes,
          headers: flatten(response.headers),
          isComplete: response.complete && bytes.byteLength < keptBytes,
          status: response.statusCode ?? 0,
        }
      } finally {
        response.destroy()
      }
    } catch (error) {
      throw stop.signal.aborted ? stop.signal.reason : error
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
    }
  }

/**
 * Sends one HTTP request to an address that a person typed in: the only way in which Beffroi calls out. Deliveries of webhooks go
 * through it; no door of Beffroi's own API leads here without an account.
 *
 * It connects to public addresses alone (and to what the policy adds), judged when it connects, on a connection of its own that takes no
 * proxy from the environment. It resolves for every status, redirects included, which are not followed. Once the headers have come,
 * the response counts: a body that is too long, never ends or breaks off is cut, no later than `timeoutMs`.
 *
 * @throws {HttpClientError} when there is no response; the reason of `signal` when that aborts before there is one.
 */
export const sendRequest = createClient({ lookup: systemLookup })
