import { isIP } from 'node:net'

import ipaddr from 'ipaddr.js'

/** Which addresses may be called beside public ones. */
export type NetworkPolicy = {
  /** Blocks of private addresses, `10.0.0.0/24` or `fd00::/64`, for a receiver in the operator's own network: a cache in front of the website. */
  allowedNetworks?: readonly string[]
  /** Loopback addresses (127.0.0.0/8 and ::1), for a receiver on the same machine. */
  allowLoopback: boolean
}

/** The only part of IPv6 from which addresses are given to the public (RFC 4291, section 2.4, and IANA's register of address space). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** Where an IPv6-only network reaches IPv4 (RFC 6052): its DNS answers so for every host that has IPv4 alone. */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

const isPublicV4 = (address: ipaddr.IPv4): boolean => address.range() === 'unicast'

/**
 * Other forms that hold an IPv4 address (mapped, compatible, translated, 6to4, Teredo, local NAT64) are refused whatever they hold:
 * no receiver is published under one, and each is a way around the judgement of the address within.
 */
const isPublicV6 = (address: ipaddr.IPv6): boolean =>
  address.match(nat64)
    ? isPublicV4(new ipaddr.IPv4(address.toByteArray().slice(12)))
    : address.match(globalUnicast) && address.range() === 'unicast'

/**
 * Whether an IP address belongs to the public internet, by IANA's registers of special-purpose addresses (RFC 6890). Anything that is
 * no address in its usual notation is not public: DNS and sockets give no other, and the URL parser normalises what people write.
 */
export const isPublicAddress = (address: string): boolean => {
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  return parsed instanceof ipaddr.IPv6 ? isPublicV6(parsed) : isPublicV4(parsed)
}

/** RFC 1918, and the unique local addresses of RFC 4193. */
const PRIVATE: readonly string[] = ['private', 'uniqueLocal']

/** Whether a text is a block of addresses (RFC 4632, section 3.1: `10.0.0.0/24`) that lies in a private network: nothing else may be let in by a setting. */
export const isPrivateNetwork = (text: string): boolean => {
  if (!ipaddr.isValidCIDR(text)) return false
  const [address, bits] = ipaddr.parseCIDR(text)
  // A block that is wider than the private one that it begins in would let in more.
  const first =
    address.kind() === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(text) : ipaddr.IPv6.networkAddressFromCIDR(text)
  const last = address.kind() === 'ipv4' ? ipaddr.IPv4.broadcastAddressFromCIDR(text) : undefined
  return PRIVATE.includes(first.range()) && (last ? PRIVATE.includes(last.range()) && bits >= 8 : bits >= 7)
}

/** 127.0.0.0/8 and ::1, not the IPv6 forms that hold one of the former. */
const isLoopback = (address: string): boolean => isIP(address) !== 0 && ipaddr.parse(address).range() === 'loopback'

const isIn = (address: string, network: string): boolean => {
  if (isIP(address) === 0 || !isPrivateNetwork(network)) return false
  const parsed = ipaddr.parse(address)
  const [first, bits] = ipaddr.parseCIDR(network)
  return parsed.kind() === first.kind() && parsed.match(first, bits)
}

/** Whether Beffroi may connect to an IP address: to public ones, and to those that the policy adds. */
export const isAllowedAddress = (address: string, { allowedNetworks = [], allowLoopback }: NetworkPolicy): boolean =>
  isPublicAddress(address) ||
  (allowLoopback && isLoopback(address)) ||
  allowedNetworks.some((network) => isIn(address, network))

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
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || parsed.username !== '' || parsed.password !== '')
    return 'badUrl'
  return isAllowedHost(hostOf(parsed), policy) ? undefined : 'forbiddenAddress'
}
