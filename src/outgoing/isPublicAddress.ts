import { isIP } from 'node:net'

import ipaddr from 'ipaddr.js'

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
