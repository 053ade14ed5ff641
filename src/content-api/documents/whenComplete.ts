import { setTimeout as wait } from 'node:timers/promises'

import { createLocalReq } from 'payload'
import type { Payload } from 'payload'

import { findStale } from '../../content-events/snapshot/rebuildSnapshot.ts'

const AGAIN_AFTER_MS = 3000

/**
 * Resolves once the published snapshot has all that is published, made with the models of today: after an upgrade, a process (this one or another) writes what is
 * missing. Until then readers are Payload's.
 */
export const whenComplete = async (payload: Payload, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    try {
      const stale = await findStale(await createLocalReq({}, payload))
      if (stale.length === 0) return
      payload.logger.info(
        `Content API: ${stale.length} published documents are not in the snapshot yet; Payload answers meanwhile.`,
      )
    } catch (error) {
      if (signal.aborted) return
      payload.logger.error({ err: error, msg: 'The published snapshot could not be looked at; it is tried again.' })
    }
    await wait(AGAIN_AFTER_MS, undefined, { ref: false, signal }).catch(() => undefined)
  }
}
