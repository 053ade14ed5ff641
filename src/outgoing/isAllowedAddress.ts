import { isIP } from 'node:net'

import ipaddr from 'ipaddr.js'

import { isPrivateNetwork } from './isPrivateNetwork.ts'
import { isPublicAddress } from './isPublicAddress.ts'
import type { Reach } from './Reach.ts'

/** 127.0.0.0/8 and ::1, not the IPv6 forms that hold one of the former. */
const isLoopback = (address: string): boolean => isIP(address) !== 0 && ipaddr.parse(address).range() === 'loopback'

const isIn = (address: string, network: string): boolean => {
  if (isIP(address) === 0 || !isPrivateNetwork(network)) return false
  const parsed = ipaddr.parse(address)
  const [first, bits] = ipaddr.parseCIDR(network)
  return parsed.kind() === first.kind() && parsed.match(first, bits)
}

/** Whether Beffroi may connect to an IP address: to public ones, and to those that the settings add. */
export const isAllowedAddress = ({ address, reach: { allowedNetworks = [], allowLoopback } }: { address: string; reach: Reach }): boolean =>
  isPublicAddress(address) || (allowLoopback && isLoopback(address)) || allowedNetworks.some((network) => isIn(address, network))
