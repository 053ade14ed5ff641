import type { PayloadRequest } from 'payload'

import { findChecks, slugsOf } from './rows.ts'

/** Of some addresses those that lead nowhere, as far as that is known: since when, and why. Those that an editor wants to hear no more of are left out. */
export const findBroken = async (
  req: PayloadRequest,
  addresses: string[],
): Promise<Map<string, { code: string; since: string }>> => {
  const asked = [...new Set(addresses)]
  if (asked.length === 0 || !slugsOf(req.payload)) return new Map()
  const { docs } = await findChecks(
    req,
    { and: [{ address: { in: asked } }, { state: { equals: 'broken' } }, { isIgnored: { equals: false } }] },
    { limit: asked.length },
  )
  return new Map(
    docs.map(({ address, code, since }) => [
      address,
      { code: code ?? '', since: new Date(since ?? Date.now()).toISOString() },
    ]),
  )
}
