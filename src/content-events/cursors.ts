import { ValidationError } from 'payload'
import type { Payload, PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq, inTransaction } from '../payload/transactions.ts'
import type { ContentEvent, EventRow } from './ContentEvent.ts'
import { PAGES_MOVED } from './names.ts'

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

/** The cursor of a consumer; a new one begins where `first` says, unless another process is first to store it. */
export const openCursor = async (args: Omit<Args, 'req'>, first: () => Promise<number>): Promise<number> => {
  const stored = await readCursor(args)
  if (stored !== undefined) return stored
  const cursor = await first()
  try {
    await moveCursor({ ...args, to: cursor })
    return cursor
  } catch (error) {
    if (error instanceof ValidationError) return openCursor(args, first)
    throw error
  }
}

/**
 * Writes what a consumer made of the events from one cursor to the next, and moves it, both or neither.
 *
 * @returns what `write` returned; undefined when another process moved the cursor meanwhile, and nothing was written.
 */
export const advanceCursor = async <Written>(
  { from, to, ...args }: Omit<Args, 'req'> & { from: number; to: number },
  write: (req: PayloadRequest) => Promise<Written>,
): Promise<undefined | Written> =>
  inTransaction(args.payload, async (req) => {
    if ((await readCursor({ ...args, req })) !== from) return undefined
    const written = await write(req)
    await moveCursor({ ...args, req, to })
    return written
  })

/** Removes the cursor of a consumer that is gone. */
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

/**
 * The events after a cursor, in the order of their commits. A consumer that keeps the last `sequence` it was given misses none and sees none twice.
 */
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
    ({
      affected,
      change,
      collectionName,
      document,
      id,
      links,
      locales,
      occurredAt,
      sequence,
      slug,
      title,
      type,
      user,
    }) => ({
      affected: affected ?? EMPTY,
      ...(links?.includes(PAGES_MOVED) && { arePagesMoved: true }),
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
