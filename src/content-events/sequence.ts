import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest, Where } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq, inTransaction } from '../payload/transactions.ts'
import type { Affected, EventRow } from './ContentEvent.ts'
import { findAffected, readAddresses } from './findAffected.ts'

const sequenceAt = async (
  sort: '-sequence' | 'sequence',
  payload: Payload,
  req?: PayloadRequest,
): Promise<number | undefined> => {
  const collection = projectSlug(payload.config, 'content-events')
  if (!collection) return undefined
  const { docs } = await payload.db.find<EventRow>({
    collection,
    limit: 1,
    pagination: false,
    ...(req && { req: childReq(req) }),
    select: { sequence: true },
    sort,
    where: { sequence: { greater_than: 0 } },
  })
  return docs[0]?.sequence ?? undefined
}

/** The sequence of the newest event; 0 before the first. */
export const lastSequence = async (payload: Payload, req?: PayloadRequest): Promise<number> =>
  (await sequenceAt('-sequence', payload, req)) ?? 0

/** The sequence of the oldest event that is kept; `undefined` when there is none. */
export const firstSequence = async (payload: Payload): Promise<number | undefined> => sequenceAt('sequence', payload)

/** Few enough for one transaction (MongoDB gives it 60 s), enough for a bulk edit. */
const BATCH = 100
const LOOKUPS_AT_A_TIME = 8

type AffectedByEvent = Map<EventRow['id'], Affected>

/** The oldest events without a sequence, from one snapshot. */
const readPending = async (req: PayloadRequest): Promise<EventRow[]> => {
  const { config, db } = req.payload
  const collection = projectSlug(config, 'content-events')
  if (!collection) return []
  const where = { pending: { equals: true } }
  const { docs } = await db.find<EventRow>({
    collection,
    limit: BATCH,
    pagination: false,
    req: childReq(req),
    sort: 'occurredAt',
    where,
  })
  return docs
}

const lookUp = async (events: EventRow[], req: PayloadRequest): Promise<AffectedByEvent> => {
  const addresses = await readAddresses(req)
  const affected: AffectedByEvent = new Map()
  const queue = events.values()
  const work = async () => {
    for (const { id, ...event } of queue)
      affected.set(id, await findAffected({ ...event, collection: event.collectionName }, { addresses, req }))
  }
  await Promise.all(Array.from({ length: LOOKUPS_AT_A_TIME }, work))
  return affected
}

/** @returns whether all that wait have theirs. */
const assignSequence = async (affectedByEvent: AffectedByEvent, req: PayloadRequest): Promise<boolean> => {
  const { config, db } = req.payload
  const collection = projectSlug(config, 'content-events')
  if (!collection) return true
  let sequence = await lastSequence(req.payload, req)
  const pending = await readPending(req)
  for (const { id } of pending) {
    const affected = affectedByEvent.get(id)
    // Committed since the lookup, by a process whose clock is behind: it comes before those that follow, and is looked up first.
    if (!affected) return false
    sequence += 1
    await db.updateOne({
      collection,
      data: { affected, pending: false, sequence },
      id,
      req: childReq(req),
      returning: false,
    })
  }
  return pending.length < BATCH
}

/**
 * Gives committed events their sequence, and finds what each touches. Events stand in the order of their commits:
 *
 * - of two events about one document the later was written in a transaction that began after the first was committed (both write the document, so
 *   they cannot overlap), with a later `occurredAt`; and they are sequenced from one snapshot, so that it never holds the second without the first;
 * - a sequence is given once, in a transaction, one after the other (`sequence` is unique): two processes that do it at once collide, and one tries
 *   again. So nobody ever sees a sequence appear below one that is already there, and a consumer with a cursor misses none.
 *
 * What a change touches is looked up now, not in the transaction of the change: what another editor published meanwhile and shows the old state
 * is then found as well.
 *
 * @returns how many events it took up, a hundred at most; 0 when it came to the end.
 */
export const sequenceEvents = async (payload: Payload): Promise<number> => {
  const req = await createLocalReq({}, payload)
  const pending = await readPending(req)
  if (pending.length === 0) return 0
  const affectedByEvent = await lookUp(pending, req)
  const isEnd = await inTransaction(payload, async (transaction) => assignSequence(affectedByEvent, transaction))
  return isEnd ? 0 : pending.length
}

const DAY_IN_MS = 86_400_000

/**
 * Deletes events that are older than `keepDays`, and the rows of the published snapshot of documents gone since then. The newest event stays: the
 * sequence goes on from it.
 */
export const pruneEvents = async ({ keepDays, payload }: { keepDays: number; payload: Payload }): Promise<void> => {
  const { config, db } = payload
  const events = projectSlug(config, 'content-events')
  const snapshot = projectSlug(config, 'published-documents')
  if (!events || !snapshot) return
  const before = new Date(Date.now() - keepDays * DAY_IN_MS).toISOString()
  const newest = await lastSequence(payload)
  const old: Where = { and: [{ sequence: { less_than: newest } }, { occurredAt: { less_than: before } }] }
  const { docs } = await db.find<EventRow>({
    collection: events,
    limit: 1,
    pagination: false,
    select: { sequence: true },
    sort: '-sequence',
    where: old,
  })
  const last = docs[0]?.sequence
  // By their sequence: a gap in the middle of the log would not be noticed by a consumer that stands before it.
  if (last) await db.deleteMany({ collection: events, where: { sequence: { less_than_equal: last } } })
  await db.deleteMany({
    collection: snapshot,
    where: { and: [{ visible: { equals: false } }, { lastEventAt: { less_than: before } }] },
  })
}
