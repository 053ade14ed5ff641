import type { Payload, Where } from 'payload'

import { projectSlug } from '../content-model/projectSlug.ts'
import type { EventRow } from './EventRow.ts'
import { lastSequence } from './lastSequence.ts'

const DAY_IN_MS = 86_400_000

/** Forgets events that are older than `keepDays`, and what the register remembers of documents gone since then. The newest event stays: the numbers go on from it. */
export const pruneEvents = async ({ keepDays, payload }: { keepDays: number; payload: Payload }): Promise<void> => {
  const { config, db } = payload
  const events = projectSlug(config, 'content-events')
  const register = projectSlug(config, 'published-documents')
  if (!events || !register) return
  const before = new Date(Date.now() - keepDays * DAY_IN_MS).toISOString()
  const newest = await lastSequence(payload)
  const old: Where = { and: [{ sequence: { less_than: newest } }, { occurredAt: { less_than: before } }] }
  const { docs } = await db.find<EventRow>({ collection: events, limit: 1, pagination: false, select: { sequence: true }, sort: '-sequence', where: old })
  const last = docs[0]?.sequence
  // By their numbers: a gap in the middle of the log would not be noticed by a consumer that stands before it.
  if (last) await db.deleteMany({ collection: events, where: { sequence: { less_than_equal: last } } })
  await db.deleteMany({ collection: register, where: { and: [{ visible: { equals: false } }, { lastEventAt: { less_than: before } }] } })
}
