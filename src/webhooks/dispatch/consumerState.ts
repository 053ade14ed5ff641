import type { Payload } from 'payload'

import type { EventRow } from '../../content-events/ContentEvent.ts'
import { openCursor } from '../../content-events/cursors.ts'
import { lastSequence } from '../../content-events/sequence.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { webhookSlugs } from '../names.ts'
import { emptyBatch } from './batch.ts'
import type { Batch } from './batch.ts'

/** What a runner remembers of a webhook between two rounds. All of it can be read again: after a crash, or when another runner took over, it is. */
export type ConsumerState = {
  /** The changes read and not yet cut. */
  batch: Batch
  /** The stored position: what came before is cut, or was not asked for. */
  cursor: number
  /** All moments are milliseconds since 1970. */
  lastFlushedAt: number | undefined
  /** When the stored position was last moved. */
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
const firstPosition = async ({ payload, webhook }: Args): Promise<number> => {
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

/** Where a webhook stands when a runner sees it (again): at a start, after a pause, after its settings changed. */
export const openConsumerState = async (args: Args): Promise<ConsumerState> => {
  const { now, payload, webhook } = args
  const cursor = await openCursor({ consumer: consumerOf(webhook), payload }, async () => firstPosition(args))
  return newConsumerState({ cursor, now, webhook })
}

type TakeUpAgainArgs = { cursor: number; now: number; payload: Payload; webhook: Pick<WebhookRow, 'id'> }

/**
 * A webhook is disabled by its last delivery, and its cursor stands behind that one. Once an admin has set the webhook active again, it begins with
 * what it failed to deliver, under the same message id: nothing is lost.
 *
 * @returns whether there was such a delivery.
 */
export const resumeFailedDelivery = async ({ cursor, now, payload, webhook }: TakeUpAgainArgs): Promise<boolean> => {
  const resumed: unknown = await payload.db.updateOne({
    collection: webhookSlugs(payload).deliveries,
    data: { attemptCount: 0, nextAttemptAt: new Date(now).toISOString(), state: 'pending' },
    where: {
      and: [
        { webhook: { equals: webhook.id } },
        { kind: { equals: 'events' } },
        { state: { equals: 'failed' } },
        { lastSequence: { equals: cursor } },
      ],
    },
  })
  return resumed !== null
}
