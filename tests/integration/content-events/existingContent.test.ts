import type { MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'
import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { down, up } from '../../../migrations/20261126_140000_published_snapshot.ts'
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

it('a newsroom that registered what is published without its content has the content after the start, with no event', async () => {
  const { payload } = log
  const { id } = await payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', title: 'Registré' },
  })
  const args = { payload, req: {} } as unknown as MigrateUpArgs
  const { connection } = payload.db as unknown as MongooseAdapter
  const row = async () => connection.collection('published-documents').findOne({ key: `articles:${id}` })
  const before = await row()
  const deliveries = connection.collection('webhook-deliveries')
  await deliveries.insertOne({ key: 'sent before', trigger: 'rebuild' })

  expect(
    await log.ringing(async () => {
      await down(args)
      expect(await row()).not.toHaveProperty('content')
      expect(await deliveries.findOne({ key: 'sent before' })).toMatchObject({ kind: 'rebuild' })
      await up(args)
      await rebuildSnapshot(payload)
    }),
  ).toEqual([])
  expect(await row()).toMatchObject({ content: before?.content, embedded: before?.embedded, model: before?.model })
  expect(before?.content).toContain('Registré')
  expect(await deliveries.findOne({ key: 'sent before' })).toMatchObject({ trigger: 'rebuild' })
})
