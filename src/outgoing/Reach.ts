/** What may be called beside public addresses. */
export type Reach = {
  /** Blocks of private addresses, `10.0.0.0/24` or `fd00::/64`, for a receiver in the operator's own network: a cache in front of the website. */
  allowedNetworks?: readonly string[]
  /** Loopback addresses (127.0.0.0/8 and ::1), for a receiver on the same machine. */
  allowLoopback: boolean
}
