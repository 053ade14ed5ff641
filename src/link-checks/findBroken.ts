import type { PayloadRequest } from 'payload'

import { findChecks, slugsOf } from './rows.ts'
import { normalAddress } from './walkAddresses.ts'

/** Of some addresses, as they stand in a document, those that lead nowhere, as far as that is known: since when, and why. Those that an editor wants to hear no more of are left out. */
export const findBroken = async (
  req: PayloadRequest,
  addresses: string[],
): Promise<Map<string, { code: string; since: string }>> => {
  const normal = new Map(addresses.map((address) => [address, normalAddress(address)] as const))
  const asked = [...new Set(normal.values())].filter((address) => address !== undefined)
  if (asked.length === 0 || !slugsOf(req.payload)) return new Map()
  const { docs } = await findChecks(
    req,
    { and: [{ address: { in: asked } }, { state: { equals: 'broken' } }, { isIgnored: { equals: false } }] },
    { limit: asked.length },
  )
  const broken = new Map(docs.map((row) => [row.address, row]))
  return new Map(
    [...normal].flatMap(([address, form]) => {
      const row = broken.get(form ?? '')
      return row
        ? [[address, { code: row.code ?? '', since: new Date(row.since ?? Date.now()).toISOString() }] as const]
        : []
    }),
  )
}
