import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import ipaddr from 'ipaddr.js'
import type { CollectionConfig, Config } from 'payload'

/** Where a request comes from. */
export type Connection = {
  /** Of the client, or of the nearest proxy that is not in a network of its own; unknown where the server does not tell. */
  address?: string
  /** Whether the client is on this very machine. */
  isLocal: boolean
}

const HEADER = 'x-beffroi-connection'

/** What proxies add to a request that they pass on (RFC 7239, section 8.1; RFC 9110, section 7.6.3; and their own). */
const FORWARDED =
  /^(?:forwarded|via|cdn-loop|cf-connecting-ip|proxy-connection|true-client-ip|x-(?:amzn|client|cluster-client|envoy|forwarded|original|proxy|real)(?:-.*)?)$/

const INNER: ReadonlySet<string> = new Set(['linkLocal', 'loopback', 'private', 'uniqueLocal'])

const rangeOf = (address: string): string => (ipaddr.isValid(address) ? ipaddr.process(address).range() : 'unknown')

/** The header is this process's own word: what a client sends under its name does not begin with this. Next.js' bundle has another copy of this file. */
const password = (): string => {
  const shared = globalThis as { beffroiConnection?: string }
  shared.beffroiConnection ??= randomUUID()
  return shared.beffroiConnection
}

/** A network has an IPv6 block of 64 bits or more: its addresses are one. */
const normal = (address: string): string => {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv6'
    ? `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`
    : parsed.toString()
}

/** The address of who sends a request, as far as proxies of ours tell it. */
export const clientOf = ({ headers, socket }: IncomingMessage): string => {
  const forwarded = [headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  const way = [...forwarded, socket.remoteAddress ?? '']
  // Whoever is not in a network of ours may write what they like about those before them.
  return normal(way.findLast((address, index) => index === 0 || !INNER.has(rangeOf(address))) ?? '')
}

const isLoopbackHost = (host = ''): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)

const isLoopbackAddress = (address: string | undefined): boolean =>
  address === undefined || (URL.canParse(address) && isLoopbackHost(new URL(address).host))

/**
 * Whether nothing says that somebody else stands behind the nearest program: its host, the page it comes from, and the headers of proxies. nginx adds none and
 * names itself as the host unless it is told otherwise, but long spoke a version of HTTP that nobody else does. (A page of another origin is refused elsewhere.)
 */
const isLocal = ({ headers, httpVersion, socket }: IncomingMessage): boolean =>
  rangeOf(socket.remoteAddress ?? '') === 'loopback' &&
  isLoopbackHost(headers.host) &&
  httpVersion !== '1.0' &&
  isLoopbackAddress(headers.referer) &&
  !Object.keys(headers).some((name) => FORWARDED.test(name))

/** Writes into a request's headers where it comes from, which only the server that holds its socket knows. */
export const tellConnection = (request: IncomingMessage): void => {
  request.headers[HEADER] = `${password()} ${isLocal(request) ? 'local' : 'remote'} ${clientOf(request)}`
}

/**
 * Where a request comes from. Without the newsroom's own server nobody can tell: a request with a `Host` came over some network, and one
 * without was made by a program in this process.
 */
export const connectionOf = (headers: Headers): Connection => {
  const [word, place, address] = headers.get(HEADER)?.split(' ') ?? []
  if (word === password() && address) return { address, isLocal: place === 'local' }
  return { isLocal: !headers.has('host') }
}

const isHttps = (serverURL: string | undefined): boolean => serverURL?.startsWith('https://') ?? false

const withSecureCookies = (collection: CollectionConfig): CollectionConfig => {
  const { auth } = collection
  if (!auth) return collection
  const settings = auth === true ? {} : auth
  return { ...collection, auth: { ...settings, cookies: { secure: true, ...settings.cookies } } }
}

/** Sends the cookie of a session over https only, where the project is reached over https (RFC 6265, section 4.1.2.5). */
export const secureCookies = (config: Config): Config =>
  isHttps(config.serverURL) ? { ...config, collections: config.collections?.map(withSecureCookies) } : config
