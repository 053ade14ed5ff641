import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { rebuildSnapshot } from '../../../src/content-events/snapshot/rebuildSnapshot.ts'
import { startLog } from './startLog.ts'
import type { Log } from './startLog.ts'

let log: Log

beforeAll(async () => {
  log = await startLog()
})

afterAll(() => log.stop())

it('what was published before there was a log rings nothing by itself, and is updated, not published, by its next change', async () => {
  const { db } = log.payload
  const { id } = await log.payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', title: 'Ancien' },
  })
  await log.payload.create({ collection: 'articles', data: { _status: 'draft', kind: 'brief', title: 'Brouillon' } })
  await db.deleteMany({ collection: 'published-documents', where: {} })

  expect(await log.ringing(() => rebuildSnapshot(log.payload))).toEqual([])
  expect(await log.ringing(() => rebuildSnapshot(log.payload))).toEqual([])
  const { docs } = await db.find<{ key: string }>({
    collection: 'published-documents',
    where: { collectionName: { equals: 'articles' } },
  })
  expect(docs.map(({ key }) => key)).toEqual([`articles:${id}`])
  expect(
    await log.ringing(() =>
      log.payload.update({ collection: 'articles', data: { _status: 'published', kicker: 'Nouveau' }, id }),
    ),
  ).toEqual(['article.updated fr,en,nl'])
})
