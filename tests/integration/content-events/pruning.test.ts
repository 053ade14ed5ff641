import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { readEvents } from '../../../src/content-events/cursors.ts'
import { lastSequence, pruneEvents } from '../../../src/content-events/sequence.ts'
import { startLog } from './startLog.ts'
import type { Log } from './startLog.ts'

let log: Log

beforeAll(async () => {
  log = await startLog()
})

afterAll(() => log.stop())

const publish = async (title: string) =>
  log.payload.create({ collection: 'articles', data: { _status: 'published', kind: 'brief', title } })

it('old events are forgotten, the rest is kept, and the numbers go on', async () => {
  const { payload } = log
  const [old] = await log.eventsOf(() => publish('Vieux'))
  const [recent] = await log.eventsOf(() => publish('Récent'))
  const monthsAgo = new Date(Date.now() - 100 * 86_400_000).toISOString()
  await payload.db.updateOne({ collection: 'content-events', data: { occurredAt: monthsAgo }, id: old?.id ?? '' })

  await pruneEvents({ keepDays: 101, payload })
  expect(await readEvents({ after: 0, limit: 10, payload })).toHaveLength(2)
  await pruneEvents({ keepDays: 99, payload })
  expect((await readEvents({ after: 0, limit: 10, payload })).map(({ id }) => id)).toEqual([recent?.id])

  // Even the last one that is left goes on being counted from.
  await payload.db.updateOne({ collection: 'content-events', data: { occurredAt: monthsAgo }, id: recent?.id ?? '' })
  await pruneEvents({ keepDays: 99, payload })
  const last = await lastSequence(payload)
  expect((await log.eventsOf(() => publish('Nouveau'))).map(({ sequence }) => sequence)).toEqual([last + 1])
})
