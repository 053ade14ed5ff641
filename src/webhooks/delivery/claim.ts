import type { Payload } from 'payload'

import type { DeliveryRow } from '../DeliveryRow.ts'
import type { PendingDelivery } from './readPending.ts'
import { webhookSlugs } from './webhookSlugs.ts'

/** A process that dies while it sends holds a delivery up for no longer than this, in milliseconds. Clocks may differ by less. */
const LEASE = 6000
const RENEWAL = LEASE / 3

/** Until when a delivery that is being sent is nobody else's: its next attempt, as far as others can see. */
export const leaseFrom = (now: number): string => new Date(now + LEASE).toISOString()

/**
 * Takes a delivery to send it: of two runners that saw it due, the one whose write comes first has it.
 *
 * @returns the whole delivery; null when it is another runner's, or done.
 */
export const claim = async (payload: Payload, { id, nextAttemptAt }: PendingDelivery): Promise<DeliveryRow | null> =>
  payload.db.updateOne({
    collection: webhookSlugs(payload).deliveries,
    data: { nextAttemptAt: leaseFrom(Date.now()) },
    where: { and: [{ id: { equals: id } }, { state: { equals: 'pending' } }, { nextAttemptAt: { equals: nextAttemptAt } }] },
  }) as unknown as Promise<DeliveryRow | null>

/** Does something under a claim, which is renewed until it is done. */
export const whileClaimed = async <Result>(payload: Payload, { id }: Pick<DeliveryRow, 'id'>, act: () => Promise<Result>): Promise<Result> => {
  const renew = async (): Promise<void> => {
    await payload.db.updateOne({
      collection: webhookSlugs(payload).deliveries,
      data: { nextAttemptAt: leaseFrom(Date.now()) },
      returning: false,
      where: { and: [{ id: { equals: id } }, { state: { equals: 'pending' } }] },
    })
  }
  let renewing = Promise.resolve()
  const timer = setInterval(() => {
    renewing = renew().catch((error: unknown) => {
      // Another runner may send it too, with the same id; nothing is lost.
      payload.logger.warn({ err: error, msg: `[beffroi] The lease of the webhook delivery ${id} could not be renewed.` })
    })
  }, RENEWAL)
  try {
    return await act()
  } finally {
    clearInterval(timer)
    await renewing
  }
}
