import { setTimeout as wait } from 'node:timers/promises'

import type { Db } from 'mongodb'

export type Backlog = {
  deliveries: number
  /** Until the last delivery was answered, milliseconds since the worker began. */
  deliveredAfter: number
  events: number
  numberedAfter: number
  numberedASecond: number
}

const LOOK_EVERY_MS = 50

/** Waits until all events that a load left behind have their number and are delivered. The worker begins with the first one. */
export const measureBacklog = async (
  db: Db,
  { onProgress, webhook }: { onProgress: (numbered: number, events: number) => void; webhook: string },
): Promise<Backlog> => {
  const [log, sent] = [db.collection('content-events'), db.collection('webhook-deliveries')]
  const events = await log.countDocuments()
  const pending = () => log.countDocuments({ pending: true })
  let left = await pending()
  while (left === events) {
    await wait(LOOK_EVERY_MS)
    left = await pending()
  }
  const startedAt = Date.now()
  const before = events - left
  for (; left > 0; left = await pending()) {
    onProgress(events - left, events)
    await wait(LOOK_EVERY_MS)
  }
  const numberedAfter = Date.now() - startedAt
  const isTold = async () => {
    const [last] = await sent.find().sort({ lastSequence: -1 }).limit(1).toArray()
    return last?.lastSequence === events && last.state === 'delivered'
  }
  while (!(await isTold())) await wait(LOOK_EVERY_MS)
  const deliveries = (await sent.find({ state: 'delivered' }).toArray()).filter(
    (delivery) => String(delivery.webhook) === webhook,
  ).length
  return {
    deliveredAfter: Date.now() - startedAt,
    deliveries,
    events,
    numberedAfter,
    numberedASecond: Math.round(((events - before) / numberedAfter) * 1000),
  }
}
