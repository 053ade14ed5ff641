import type { CollectionSlug, Payload, Where } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import type { DeliveryRow } from './DeliveryRow.ts'
import type { WebhookRow } from './WebhookRow.ts'

/**
 * The slugs that webhooks and their deliveries have in this project.
 *
 * @throws Error when the project leaves them out.
 */
export const webhookSlugs = ({ config }: Payload): { deliveries: CollectionSlug; webhooks: CollectionSlug } => {
  const deliveries = projectSlug(config, 'webhook-deliveries')
  const webhooks = projectSlug(config, 'webhooks')
  if (!deliveries || !webhooks)
    throw new Error(
      'The collections "webhooks" and "webhook-deliveries" are left out of this project: nothing can be delivered.',
    )
  return { deliveries, webhooks }
}

type Id = WebhookRow['id']

/**
 * The keys of deliveries, each unique: what two processes make at the same moment is made once.
 *
 * - `after`: the events that follow a cursor
 * - `issue`: each time that an issue is handed over is one of its own
 * - `pendingRebuild`: a rebuild that waits, and holds off a second one; it becomes `rebuild` when it is over
 * - `test`: each test is one of its own
 */
export const deliveryKeys = {
  after: (webhook: Id, cursor: number): string => `${webhook}:after:${cursor}`,
  issue: (webhook: Id, messageId: string): string => `${webhook}:issue:${messageId}`,
  pendingRebuild: (webhook: Id): string => `${webhook}:rebuild`,
  rebuild: (webhook: Id, messageId: string): string => `${webhook}:rebuild:${messageId}`,
  test: (webhook: Id, messageId: string): string => `${webhook}:test:${messageId}`,
}

/** A delivery that waits, without its message, which may be large. */
export type PendingDelivery = Pick<DeliveryRow, 'createdAt' | 'id' | 'nextAttemptAt' | 'webhook'>

const PENDING: Where = { state: { equals: 'pending' } }

const read = async (payload: Payload, where: Where, limit: number): Promise<PendingDelivery[]> => {
  const { docs } = await payload.db.find<PendingDelivery>({
    collection: webhookSlugs(payload).deliveries,
    limit,
    pagination: false,
    select: { createdAt: true, nextAttemptAt: true, webhook: true },
    sort: 'createdAt',
    where: { and: [PENDING, where] },
  })
  return docs
}

/** The delivery whose turn it is at a webhook: those behind it wait until it is delivered or has failed for good. */
export const readHead = async (
  payload: Payload,
  { id }: Pick<WebhookRow, 'id'>,
): Promise<PendingDelivery | undefined> =>
  (await read(payload, { and: [{ webhook: { equals: id } }, { trigger: { not_equals: 'test' } }] }, 1))[0]

/** The tests that wait to be sent: they wait for no other delivery. */
export const readTests = (payload: Payload): Promise<PendingDelivery[]> =>
  read(payload, { trigger: { equals: 'test' } }, 0)

/** Every webhook as it is stored. */
export const readWebhooks = async (payload: Payload): Promise<WebhookRow[]> =>
  (
    await payload.db.find<WebhookRow>({
      collection: webhookSlugs(payload).webhooks,
      limit: 0,
      pagination: false,
      where: {},
    })
  ).docs

/** A process that dies while it sends holds a delivery up for no longer than this, in milliseconds. Clocks may differ by less. */
const LEASE = 6000
const RENEWAL = LEASE / 3

/** Until when a delivery that is being sent is claimed: its next attempt, as far as others can see. */
export const leaseFrom = (now: number): string => new Date(now + LEASE).toISOString()

/**
 * Takes a delivery to send it: of two workers that saw it due, the one whose write comes first has it.
 *
 * @returns the whole delivery; null when it is another worker's, or done.
 */
export const claim = async (payload: Payload, { id, nextAttemptAt }: PendingDelivery): Promise<DeliveryRow | null> =>
  payload.db.updateOne({
    collection: webhookSlugs(payload).deliveries,
    data: { nextAttemptAt: leaseFrom(Date.now()) },
    where: {
      and: [{ id: { equals: id } }, { state: { equals: 'pending' } }, { nextAttemptAt: { equals: nextAttemptAt } }],
    },
  }) as unknown as Promise<DeliveryRow | null>

/** Does something under a claim, which is renewed until it is done. */
export const whileClaimed = async <Result>(
  payload: Payload,
  { id }: Pick<DeliveryRow, 'id'>,
  act: () => Promise<Result>,
): Promise<Result> => {
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
      // Another worker may send it too, with the same id; nothing is lost.
      payload.logger.warn({
        err: error,
        msg: `[beffroi] The lease of the webhook delivery ${id} could not be renewed.`,
      })
    })
  }, RENEWAL)
  try {
    return await act()
  } finally {
    clearInterval(timer)
    await renewing
  }
}
