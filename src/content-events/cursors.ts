import type { Payload, PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/requests.ts'
import type { ContentEvent, EventRow } from './ContentEvent.ts'

type ConsumerRow = { consumer: string; cursor: number; id: number | string }

type Args = {
  /** Its name, `webhook:66f0…`. */
  consumer: string
  payload: Payload
  /** The transaction to stay in. */
  req?: PayloadRequest
}

const consumersSlug = (payload: Payload) => {
  const slug = projectSlug(payload.config, 'event-consumers')
  if (!slug)
    throw new Error(
      'The collection "event-consumers" is left out of this project: without it nothing can read the content events.',
    )
  return slug
}

const findConsumer = async ({ consumer, payload, req }: Args): Promise<ConsumerRow | null> =>
  payload.db.findOne<ConsumerRow>({
    collection: consumersSlug(payload),
    ...(req && { req: childReq(req) }),
    where: { consumer: { equals: consumer } },
  })

/** The sequence of the last event that a consumer has read; `undefined` for a new one. */
export const readCursor = async (args: Args): Promise<number | undefined> => (await findConsumer(args))?.cursor

/** Moves a consumer's cursor, in the same transaction as what it made of the events: both happen, or neither. */
export const moveCursor = async ({ to, ...args }: Args & { to: number }): Promise<void> => {
  const { consumer, payload, req } = args
  const row = await findConsumer(args)
  const place = { collection: consumersSlug(payload), ...(req && { req: childReq(req) }), returning: false as const }
  await (row
    ? payload.db.updateOne({ ...place, data: { cursor: to }, id: row.id })
    : payload.db.create({ ...place, data: { consumer, cursor: to } }))
}

/** Forgets a consumer that is gone. */
export const removeCursor = async ({ consumer, payload, req }: Args): Promise<void> =>
  payload.db.deleteMany({
    collection: consumersSlug(payload),
    ...(req && { req: childReq(req) }),
    where: { consumer: { equals: consumer } },
  })

type ReadEventsArgs = {
  /** The number of the last event that was read; 0 for all. */
  after: number
  limit: number
  payload: Payload
}

const EMPTY: ContentEvent['affected'] = { complete: true, documents: [], paths: [], tags: [] }

/** The events after a position, in the order of their commits. A consumer that keeps the last `sequence` it was given misses none and sees none twice. */
export const readEvents = async ({ after, limit, payload }: ReadEventsArgs): Promise<ContentEvent[]> => {
  const collection = projectSlug(payload.config, 'content-events')
  if (!collection) return []
  const { docs } = await payload.db.find<EventRow>({
    collection,
    limit,
    pagination: false,
    sort: 'sequence',
    where: { sequence: { greater_than: after } },
  })
  return docs.map(
    ({ affected, change, collectionName, document, id, locales, occurredAt, sequence, slug, title, type, user }) => ({
      affected: affected ?? EMPTY,
      change,
      collection: collectionName,
      document,
      id: String(id),
      locales,
      occurredAt,
      sequence: sequence ?? 0,
      slug,
      title,
      type,
      user,
    }),
  )
}
