import { randomUUID } from 'node:crypto'

import { ValidationError, type Payload, type PayloadRequest } from 'payload'

import { moveCursor, readCursor } from '../../content-events/readers.ts'
import { inTransaction } from '../../inTransaction.ts'
import type { DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { consumerOf, type ConsumerState } from './backlog.ts'
import { leaseFrom } from './claim.ts'
import { contentChanged } from './messages.ts'
import { webhookSlugs } from './webhookSlugs.ts'

type Args = { backlog: ConsumerState; now: number; payload: Payload; webhook: WebhookRow }

/** What Standard Webhooks calls the id of a message: the same however often it is sent. */
export const newMessageId = (): string => `msg_${randomUUID().replaceAll('-', '')}`

const rowOf = ({ backlog: { batch, cursor, readTo }, now, webhook }: Args) => ({
  attemptCount: 0,
  attempts: [],
  eventCount: batch.count,
  events: batch.forPeople,
  firstSequence: batch.firstSequence,
  key: `${webhook.id}:after:${cursor}`,
  kind: 'events' as const,
  lastSequence: readTo,
  message: contentChanged(batch, now),
  messageId: newMessageId(),
  // It is sent at once by whoever cuts it.
  nextAttemptAt: leaseFrom(Date.now()),
  state: 'pending' as const,
  webhook: webhook.id,
})

/** Moves the cursor together with what is written, unless another runner moved it meanwhile. */
const moveOn = async <Written>({ backlog, payload, webhook }: Args, write: (req: PayloadRequest) => Promise<Written>): Promise<undefined | Written> =>
  inTransaction(payload, async (req) => {
    const consumer = consumerOf(webhook)
    if ((await readCursor({ payload, consumer, req })) !== backlog.cursor) return undefined
    const written = await write(req)
    await moveCursor({ payload, consumer, req, to: backlog.readTo })
    return written
  })

/** Where a database has no transactions, a runner may have died between the delivery and the cursor: the delivery says how far it goes. */
const moveBehind = async (key: string, { backlog, payload, webhook }: Args): Promise<undefined> => {
  const consumer = consumerOf(webhook)
  const row = await payload.db.findOne<DeliveryRow>({ collection: webhookSlugs(payload).deliveries, where: { key: { equals: key } } })
  if (row && (await readCursor({ payload, consumer })) === backlog.cursor) await moveCursor({ payload, consumer, to: row.lastSequence ?? backlog.cursor })
}

/**
 * Makes one delivery of the changes that wait, and moves the cursor past them, both or neither.
 *
 * @returns undefined when another runner was first: what is remembered of the webhook is then out of date.
 */
export const flushDelivery = async (args: Args): Promise<DeliveryRow | undefined> => {
  const data = rowOf(args)
  const { key } = data
  const { deliveries } = webhookSlugs(args.payload)
  return moveOn(args, (req) => args.payload.db.create({ collection: deliveries, data, req }) as unknown as Promise<DeliveryRow>).catch(
    (error: unknown) => {
      // The key is there already.
      if (error instanceof ValidationError) return moveBehind(key, args)
      throw error
    },
  )
}

/** Moves the cursor past changes that the webhook does not ask for. False when another runner was first. */
export const skipUnwanted = async (args: Args): Promise<boolean> => (await moveOn(args, () => Promise.resolve(true))) ?? false
