import type { Payload } from 'payload'

import { projectSlug } from '../content-model/projectSlug.ts'
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
  await db.deleteMany({ collection: events, where: { and: [{ pending: { equals: false } }, { occurredAt: { less_than: before } }, { sequence: { less_than: newest } }] } })
  await db.deleteMany({ collection: register, where: { and: [{ visible: { equals: false } }, { lastEventAt: { less_than: before } }] } })
}
