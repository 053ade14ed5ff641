import { setTimeout as wait } from 'node:timers/promises'

import type { ChangeStreamDocument, Db, Document } from 'mongodb'

/** What the database says of an event; moments are milliseconds since 1970, by the clock of the one machine. */
export type SeenEvent = { committedAt: number; document: string; id: string; numberedAt?: number; sequence?: number }

export type SeenDelivery = {
  answeredAt?: number
  cutAt: number
  events: number
  firstSequence: number
  id: string
  lastSequence: number
  sentAt?: number
  webhook: string
}

type Attempt = { at: string; durationMs: number }

export type Watched = {
  close: () => Promise<void>
  deliveries: SeenDelivery[]
  events: SeenEvent[]
  /** Waits until every event that was seen has its number, and every delivery of it is done, for `quiet` milliseconds. */
  settle: (quiet?: number) => Promise<void>
}

const momentOf = (change: { wallTime?: Date }): number => change.wallTime?.getTime() ?? Date.now()

/** Follows events and deliveries from outside, in the database's change streams. */
export const watchNewsroom = async (db: Db): Promise<Watched> => {
  const events: SeenEvent[] = []
  const deliveries: SeenDelivery[] = []
  const byID = new Map<string, SeenEvent>()
  const deliveryByID = new Map<string, SeenDelivery>()
  let changedAt = Date.now()

  const onEvent = (change: ChangeStreamDocument<Document>): void => {
    changedAt = Date.now()
    if (change.operationType === 'insert') {
      const seen: SeenEvent = {
        committedAt: momentOf(change),
        document: String(change.fullDocument.document),
        id: String(change.documentKey._id),
      }
      byID.set(seen.id, seen)
      events.push(seen)
    } else if (change.operationType === 'update') {
      const sequence: unknown = change.updateDescription.updatedFields?.sequence
      const seen = byID.get(String(change.documentKey._id))
      if (seen && typeof sequence === 'number') Object.assign(seen, { numberedAt: momentOf(change), sequence })
    }
  }
  const onDelivery = (change: ChangeStreamDocument<Document>): void => {
    changedAt = Date.now()
    if (change.operationType === 'insert') {
      const { eventCount, firstSequence, lastSequence, webhook } = change.fullDocument
      const id = String(change.documentKey._id)
      const seen: SeenDelivery = {
        cutAt: momentOf(change),
        events: Number(eventCount ?? 0),
        firstSequence: Number(firstSequence ?? 0),
        id,
        lastSequence: Number(lastSequence ?? 0),
        webhook: String(webhook),
      }
      deliveryByID.set(id, seen)
      deliveries.push(seen)
    } else if (change.operationType === 'update') {
      const { attempts, state } = change.fullDocument ?? {}
      const seen = deliveryByID.get(String(change.documentKey._id))
      const attempt = (attempts as Attempt[] | undefined)?.at(-1)
      if (seen && state === 'delivered' && attempt)
        Object.assign(seen, { answeredAt: Date.parse(attempt.at) + attempt.durationMs, sentAt: Date.parse(attempt.at) })
    }
  }
  const streams = [
    db
      .collection('content-events')
      .watch([{ $project: { 'fullDocument.affected': 0, 'updateDescription.updatedFields.affected': 0 } }])
      .on('change', onEvent),
    db
      .collection('webhook-deliveries')
      .watch([{ $project: { 'fullDocument.message': 0 } }], { fullDocument: 'updateLookup' })
      .on('change', onDelivery),
  ]
  // The first answer of the database: from here on nothing is missed.
  await Promise.all(streams.map((stream) => new Promise((resolve) => stream.once('resumeTokenChanged', resolve))))

  const isSettled = () =>
    events.every(({ sequence }) => sequence !== undefined) &&
    deliveries.every(({ answeredAt }) => answeredAt !== undefined)
  return {
    close: async () => {
      await Promise.all(streams.map(async (stream) => stream.close()))
    },
    deliveries,
    events,
    settle: async (quiet = 500) => {
      while (!isSettled() || Date.now() - changedAt < quiet) await wait(50)
    },
  }
}
