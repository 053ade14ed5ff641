import { ValidationError, type Payload } from 'payload'

import type { EventRow } from '../../content-events/EventRow.ts'
import { lastSequence } from '../../content-events/lastSequence.ts'
import { moveCursor, readCursor } from '../../content-events/readers.ts'
import { projectSlug } from '../../content-model/projectSlug.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { newConsumerState, consumerOf, type ConsumerState } from './backlog.ts'

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
  const consumer = consumerOf(webhook)
  const cursor = await readCursor({ payload, consumer })
  if (cursor !== undefined) return newConsumerState({ cursor, now, webhook })
  const first = await firstPosition(args)
  try {
    await moveCursor({ payload, consumer, to: first })
  } catch (error) {
    // Another runner was first.
    if (error instanceof ValidationError) return openConsumerState(args)
    throw error
  }
  return newConsumerState({ cursor: first, now, webhook })
}
