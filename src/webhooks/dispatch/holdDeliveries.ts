import type { Payload } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'
import { createLease } from '../../worker/lease.ts'

/** The lease under which nothing new is delivered. */
export const DELIVERIES_HELD = 'deliveries held'

/** A process that is not heard of for so long has ended. */
const HELD_MS = 60_000

export type DeliveriesHeld = {
  /** Says that it still goes on. Costs nothing most of the time. */
  keep: () => Promise<void>
  release: () => Promise<void>
}

/**
 * Holds back what webhooks are told of content events while a process publishes a great deal: they hear all of it at the end, in one delivery, and a website is built once. What
 * others publish meanwhile waits as well. It ends by itself a minute after the process was last heard of.
 */
export const holdDeliveries = async (payload: Payload): Promise<DeliveriesHeld> => {
  if (!projectSlug(payload.config, 'leases') || !projectSlug(payload.config, 'webhooks'))
    return { keep: async () => undefined, release: async () => undefined }
  const lease = createLease({ durationMs: HELD_MS, name: DELIVERIES_HELD, payload })
  await lease.hold()
  return { keep: async () => void (await lease.hold()), release: lease.release }
}
