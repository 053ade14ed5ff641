import { randomUUID } from 'node:crypto'

import { ValidationError } from 'payload'
import type { Payload, PayloadRequest } from 'payload'

import { advanceCursor, moveCursor, readCursor } from '../../content-events/cursors.ts'
import type { DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { deliveryKeys, webhookSlugs } from '../names.ts'
import { contentChanged } from './batch.ts'
import { consumerOf } from './consumerState.ts'
import type { ConsumerState } from './consumerState.ts'
import { leaseFrom } from './pendingDeliveries.ts'

type Args = { backlog: ConsumerState; now: number; payload: Payload; webhook: WebhookRow }

/** What Standard Webhooks calls the id of a message: the same however often it is sent. */
export const newMessageId = (): string => `msg_${randomUUID().replaceAll('-', '')}`

const rowOf = ({ backlog: { batch, cursor, readTo }, now, webhook }: Args) => ({
  attemptCount: 0,
  attempts: [],
  eventCount: batch.count,
  events: batch.forPeople,
  firstSequence: batch.firstSequence,
  key: deliveryKeys.after(webhook.id, cursor),
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
const moveOn = async <Written>(
  { backlog, payload, webhook }: Args,
  write: (req: PayloadRequest) => Promise<Written>,
): Promise<undefined | Written> =>
  advanceCursor({ consumer: consumerOf(webhook), from: backlog.cursor, payload, to: backlog.readTo }, write)

/** Where a database has no transactions, a runner may have died between the delivery and the cursor: the delivery says how far it goes. */
const moveBehind = async (key: string, { backlog, payload, webhook }: Args): Promise<undefined> => {
  const consumer = consumerOf(webhook)
  const row = await payload.db.findOne<DeliveryRow>({
    collection: webhookSlugs(payload).deliveries,
    where: { key: { equals: key } },
  })
  if (row && (await readCursor({ payload, consumer })) === backlog.cursor)
    await moveCursor({ payload, consumer, to: row.lastSequence ?? backlog.cursor })
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
  return moveOn(
    args,
    (req) => args.payload.db.create({ collection: deliveries, data, req }) as unknown as Promise<DeliveryRow>,
  ).catch((error: unknown) => {
    // The key is there already.
    if (error instanceof ValidationError) return moveBehind(key, args)
    throw error
  })
}

/** Moves the cursor past changes that the webhook does not ask for. False when another runner was first. */
export const skipUnwanted = async (args: Args): Promise<boolean> =>
  (await moveOn(args, () => Promise.resolve(true))) ?? false

/** This many changes within `BURST_SPAN` are the work of a bulk edit or an import, not of a person who publishes. */
export const BURST_SIZE = 10
const BURST_SPAN = 1000

/** While a burst lasts, deliveries are at least this far apart. */
const BURST_PACE = 1000

export type NextFlushArgs = {
  /** When the first of the changes that wait happened; this and all other moments are milliseconds since 1970. */
  first: number
  /** The message can hold no more changes. */
  isFull: boolean
  last: number
  /** When the last delivery was cut; undefined before the first. */
  lastFlushedAt: number | undefined
  now: number
  /** When the last `BURST_SIZE` changes were seen, oldest first, those of earlier deliveries included. */
  recent: readonly number[]
  window: { maxWaitMs: number; debounceMs: number }
}

const isBurst = ({ now, recent }: Pick<NextFlushArgs, 'now' | 'recent'>): boolean => {
  const tenthLast = recent.at(-BURST_SIZE)
  return tenthLast !== undefined && now - tenthLast <= BURST_SPAN
}

/**
 * The moment at which the changes that wait become a delivery: when nothing has come for `debounceMs`, at the latest `maxWaitMs` after the
 * first. A bulk edit whose changes come further apart than `debounceMs` would make a delivery of each: in a burst there is one a second.
 */
export const nextFlushAt = ({ first, isFull, last, lastFlushedAt, now, recent, window }: NextFlushArgs): number => {
  const due = isFull ? now : Math.min(last + window.debounceMs, first + window.maxWaitMs)
  return lastFlushedAt !== undefined && isBurst({ now, recent }) ? Math.max(due, lastFlushedAt + BURST_PACE) : due
}
