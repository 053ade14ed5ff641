import type { WebhookRow } from '../WebhookRow.ts'
import { emptyBatch, type Batch } from './batch.ts'

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

export const newConsumerState = ({ cursor, now, webhook }: { cursor: number; now: number; webhook: WebhookRow }): ConsumerState => ({
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
