import { randomUUID } from 'node:crypto'

import { ValidationError } from 'payload'
import type { Payload, PayloadRequest } from 'payload'

import type { EventRow } from '../../content-events/ContentEvent.ts'
import { advanceCursor, moveCursor, openCursor, readCursor } from '../../content-events/cursors.ts'
import { lastSequence } from '../../content-events/sequence.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { inTransaction } from '../../payload/transactions.ts'
import type { DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { deliveryKeys, leaseFrom, webhookSlugs } from '../deliveries.ts'
import { contentChanged, emptyBatch } from './batch.ts'
import type { Batch } from './batch.ts'

/** What a worker remembers of a webhook between two rounds. All of it can be read again: after a crash, or when another worker took over, it is. */
export type ConsumerState = {
  /** The changes that were read and are not flushed yet. */
  batch: Batch
  /** The stored cursor: what came before is flushed, or was not asked for. */
  cursor: number
  /** All moments are milliseconds since 1970. */
  lastFlushedAt: number | undefined
  /** When the stored cursor was last moved. */
  movedAt: number
  readTo: number
  /** When the last changes were seen, those of earlier deliveries included: what tells a bulk edit. */
  recent: number[]
  /** The webhook's settings under which the batch was read. */
  settings: string
}

const newConsumerState = ({
  cursor,
  now,
  webhook,
}: {
  cursor: number
  now: number
  webhook: WebhookRow
}): ConsumerState => ({
  batch: emptyBatch(),
  cursor,
  lastFlushedAt: undefined,
  movedAt: now,
  readTo: cursor,
  recent: [],
  settings: webhook.updatedAt,
})

/** The name of a webhook among the consumers of the content events. */
export const consumerOf = (webhook: Pick<WebhookRow, 'id'>): string => `webhook:${webhook.id}`

type Args = { now: number; payload: Payload; webhook: WebhookRow }

/** A new webhook hears what comes after it was made, and not the newsroom's whole past. */
const firstCursor = async ({ payload, webhook }: Args): Promise<number> => {
  const collection = projectSlug(payload.config, 'content-events')
  if (!collection) return 0
  // Before the next question: what gets its number in between comes after it.
  const newest = await lastSequence(payload)
  const { docs } = await payload.db.find<EventRow>({
    collection,
    limit: 1,
    pagination: false,
    select: { sequence: true },
    sort: 'sequence',
    where: { and: [{ sequence: { greater_than: 0 } }, { occurredAt: { greater_than_equal: webhook.createdAt } }] },
  })
  return docs[0]?.sequence ? docs[0].sequence - 1 : newest
}

/** Where a webhook stands when a worker sees it (again): at a start, after a pause, after its settings changed. */
export const openConsumerState = async (args: Args): Promise<ConsumerState> => {
  const { now, payload, webhook } = args
  const cursor = await openCursor({ consumer: consumerOf(webhook), payload }, async () => firstCursor(args))
  return newConsumerState({ cursor, now, webhook })
}

type ResumeArgs = { cursor: number; now: number; payload: Payload; webhook: Pick<WebhookRow, 'id'> }

/**
 * A webhook is disabled by its last delivery, and its cursor stands behind that one. Once an admin has set the webhook active again, it begins with
 * what it failed to deliver, under the same message id: nothing is lost.
 *
 * @returns whether there was such a delivery.
 */
export const resumeFailedDelivery = async ({ cursor, now, payload, webhook }: ResumeArgs): Promise<boolean> => {
  const { deliveries, webhooks } = webhookSlugs(payload)
  // Of one moment: a webhook that was saved while it was being disabled is not active any more, and its delivery stays failed.
  return inTransaction(payload, async (req) => {
    const isActive = await payload.db.findOne<WebhookRow>({
      collection: webhooks,
      req,
      where: { and: [{ id: { equals: webhook.id } }, { state: { equals: 'active' } }] },
    })
    if (!isActive) return false
    const resumed: unknown = await payload.db.updateOne({
      collection: deliveries,
      data: { attemptCount: 0, nextAttemptAt: new Date(now).toISOString(), state: 'pending' },
      req,
      where: {
        and: [
          { webhook: { equals: webhook.id } },
          { trigger: { equals: 'events' } },
          { state: { equals: 'failed' } },
          { lastSequence: { equals: cursor } },
        ],
      },
    })
    return resumed !== null
  })
}

type FlushArgs = { state: ConsumerState; now: number; payload: Payload; webhook: WebhookRow }

/** A new id of a message, as Standard Webhooks has it: the same however often the message is sent. */
export const newMessageId = (): string => `msg_${randomUUID().replaceAll('-', '')}`

const rowOf = ({ state: { batch, cursor, readTo }, now, webhook }: FlushArgs) => ({
  attemptCount: 0,
  attempts: [],
  eventCount: batch.count,
  events: batch.forPeople,
  firstSequence: batch.firstSequence,
  key: deliveryKeys.after(webhook.id, cursor),
  lastSequence: readTo,
  message: contentChanged(batch, now),
  messageId: newMessageId(),
  // It is sent at once by the worker that makes it.
  nextAttemptAt: leaseFrom(Date.now()),
  state: 'pending' as const,
  trigger: 'events' as const,
  webhook: webhook.id,
})

/** Moves the cursor together with what is written, unless another worker moved it meanwhile. */
const moveOn = async <Written>(
  { state, payload, webhook }: FlushArgs,
  write: (req: PayloadRequest) => Promise<Written>,
): Promise<undefined | Written> =>
  advanceCursor({ consumer: consumerOf(webhook), from: state.cursor, payload, to: state.readTo }, write)

/** Where a database has no transactions, a worker may have died between the delivery and the cursor: the delivery says how far it goes. */
const moveBehind = async (key: string, { state, payload, webhook }: FlushArgs): Promise<undefined> => {
  const consumer = consumerOf(webhook)
  const row = await payload.db.findOne<DeliveryRow>({
    collection: webhookSlugs(payload).deliveries,
    where: { key: { equals: key } },
  })
  if (row && (await readCursor({ consumer, payload })) === state.cursor)
    await moveCursor({ consumer, payload, to: row.lastSequence ?? state.cursor })
}

/**
 * Makes one delivery of the changes that wait, and moves the cursor past them, both or neither.
 *
 * @returns undefined when another worker was first: what is remembered of the webhook is then out of date.
 */
export const flushDelivery = async (args: FlushArgs): Promise<DeliveryRow | undefined> => {
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

/** Moves the cursor past changes that the webhook does not ask for. False when another worker was first. */
export const skipUnwanted = async (args: FlushArgs): Promise<boolean> =>
  (await moveOn(args, () => Promise.resolve(true))) ?? false

/** This many changes within `BURST_SPAN` are the work of a bulk edit or an import, not of a person who publishes. */
export const BURST_SIZE = 10
const BURST_SPAN = 1000

/** While a burst lasts, deliveries are at least this far apart. */
const BURST_PACE = 1000

/** Arguments of `nextFlushAt`. */
export type NextFlushArgs = {
  /** When the first of the changes that wait happened; this and all other moments are milliseconds since 1970. */
  first: number
  /** The message can hold no more changes. */
  isFull: boolean
  last: number
  /** When the last delivery was made; undefined before the first. */
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
