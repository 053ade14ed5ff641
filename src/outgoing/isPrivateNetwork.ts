import ipaddr from 'ipaddr.js'

/** RFC 1918, and the unique local addresses of RFC 4193. */
const PRIVATE: readonly string[] = ['private', 'uniqueLocal']

/** Whether a text is a block of addresses (RFC 4632, section 3.1: `10.0.0.0/24`) that lies in a private network: nothing else may be let in by a setting. */
export const isPrivateNetwork = (text: string): boolean => {
  if (!ipaddr.isValidCIDR(text)) return false
  const [address, bits] = ipaddr.parseCIDR(text)
  // A block that is wider than the private one that it begins in would let in more.
  const first = address.kind() === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(text) : ipaddr.IPv6.networkAddressFromCIDR(text)
  const last = address.kind() === 'ipv4' ? ipaddr.IPv4.broadcastAddressFromCIDR(text) : undefined
  return PRIVATE.includes(first.range()) && (last ? PRIVATE.includes(last.range()) && bits >= 8 : bits >= 7)
}
