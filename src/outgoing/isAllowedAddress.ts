import { isIP } from 'node:net'

import ipaddr from 'ipaddr.js'

import { isPublicAddress } from './isPublicAddress.ts'

/** 127.0.0.0/8 and ::1, not the IPv6 forms that hold one of the former. */
const isLoopback = (address: string): boolean => isIP(address) !== 0 && ipaddr.parse(address).range() === 'loopback'

/** Whether Beffroi may connect to an IP address: to public ones, and to loopback where the settings say so. */
export const isAllowedAddress = ({ address, allowLoopback }: { address: string; allowLoopback: boolean }): boolean =>
  isPublicAddress(address) || (allowLoopback && isLoopback(address))
