import { createHmac, timingSafeEqual } from 'node:crypto'

import type { Payload, PayloadRequest } from 'payload'

/** The same in every process and after every start, and of no use once there is an account. */
export const firstAccountToken = ({ secret }: Pick<Payload, 'secret'>): string => createHmac('sha256', secret).update('beffroi: the first account').digest('hex').slice(0, 32)

/** Programs write it into the address that they call; the form of the first account sends that of its page along, in `Referer`. */
const inAddress = (address: string | null | undefined): string | null => (address && URL.canParse(address) ? new URL(address).searchParams.get('token') : null)

export const hasFirstAccountToken = (req: PayloadRequest): boolean => {
  const [given, expected] = [Buffer.from(inAddress(req.url) ?? inAddress(req.headers.get('referer')) ?? ''), Buffer.from(firstAccountToken(req.payload))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
