import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import ipaddr from 'ipaddr.js'

export type Connection = {
  /** Of the client, or of the nearest proxy that is not in a network of its own; unknown where the server does not tell. */
  address?: string
  /** Whether the client is on this very machine. */
  isLocal: boolean
}

const HEADER = 'x-beffroi-connection'

/** What a proxy adds to a request that it passes on (RFC 7239, section 8.1; RFC 9110, section 7.6.3). */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'] as const

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
  return parsed.kind() === 'ipv6' ? `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64` : parsed.toString()
}

const clientOf = ({ headers, socket }: IncomingMessage): string => {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((entry) => entry.trim()).filter(Boolean)
  const way = [...forwarded, socket.remoteAddress ?? '']
  // Whoever is not in a network of ours may write what they like about those before them.
  return normal(way.findLast((address, index) => index === 0 || !INNER.has(rangeOf(address))) ?? '')
}

const isLoopbackHost = (host = ''): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)

const isLocal = ({ headers, socket }: IncomingMessage): boolean =>
  rangeOf(socket.remoteAddress ?? '') === 'loopback' && isLoopbackHost(headers.host) && FORWARDED.every((name) => headers[name] === undefined)

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
