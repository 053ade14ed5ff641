import type { Payload, PayloadRequest } from 'payload'

import { childReq } from '../childReq.ts'
import { projectSlug } from '../content-model/projectSlug.ts'
import type { EventRow } from './EventRow.ts'

const sequenceAt = async (sort: '-sequence' | 'sequence', payload: Payload, req?: PayloadRequest): Promise<number | undefined> => {
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

/** The number of the newest event; 0 before the first. */
export const lastSequence = async (payload: Payload, req?: PayloadRequest): Promise<number> => (await sequenceAt('-sequence', payload, req)) ?? 0

/** The number of the oldest event that is kept; `undefined` when there is none. */
export const firstSequence = async (payload: Payload): Promise<number | undefined> => sequenceAt('sequence', payload)
