import type { Payload } from 'payload'

import { projectSlug } from '../content-model/projectSlug.ts'
import type { ContentEvent } from './ContentEvent.ts'
import type { EventRow } from './EventRow.ts'

type Args = {
  /** The number of the last event that was read; 0 for all. */
  after: number
  limit: number
  payload: Payload
}

const EMPTY: ContentEvent['affected'] = { complete: true, documents: [], paths: [], tags: [] }

/** The events after a position, in the order of their commits. A consumer that keeps the last `sequence` it was given misses none and sees none twice. */
export const readEvents = async ({ after, limit, payload }: Args): Promise<ContentEvent[]> => {
  const collection = projectSlug(payload.config, 'content-events')
  if (!collection) return []
  const { docs } = await payload.db.find<EventRow>({ collection, limit, pagination: false, sort: 'sequence', where: { sequence: { greater_than: after } } })
  return docs.map(({ affected, change, collectionName, document, id, locales, occurredAt, sequence, slug, title, type, user }) => ({
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
  }))
}
