import { ValidationError, type Payload } from 'payload'

import type { EventRow } from '../../content-events/EventRow.ts'
import { lastSequence } from '../../content-events/lastSequence.ts'
import { moveReader, readerPosition } from '../../content-events/readers.ts'
import { projectSlug } from '../../content-model/projectSlug.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { newBacklog, readerOf, type Backlog } from './backlog.ts'

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
export const openBacklog = async (args: Args): Promise<Backlog> => {
  const { now, payload, webhook } = args
  const reader = readerOf(webhook)
  const cursor = await readerPosition({ payload, reader })
  if (cursor !== undefined) return newBacklog({ cursor, now, webhook })
  const first = await firstPosition(args)
  try {
    await moveReader({ payload, reader, to: first })
  } catch (error) {
    // Another runner was first.
    if (error instanceof ValidationError) return openBacklog(args)
    throw error
  }
  return newBacklog({ cursor: first, now, webhook })
}
