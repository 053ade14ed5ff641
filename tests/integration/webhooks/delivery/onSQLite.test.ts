import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

import type { RunningDelivery } from '../../../helpers/runDelivery.ts'
import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let directory: string
let site: TestWebhooks
let runner: RunningDelivery

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'beffroi-delivery-'))
  site = await startWebhooks({ db: sqliteAdapter({ client: { url: `file:${path.join(directory, 'newsroom.db')}` } }) })
  runner = site.run()
})

afterAll(async () => {
  await site.stop()
  await rm(directory, { recursive: true })
})

it('a message is delivered, tried again and written down on a database with tables', async () => {
  const receiver = await site.receive()
  receiver.answer(500, 200)
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.publish({ document: 'one' })
  runner.wake()
  await receiver.request(2)
  await runner.until(async () => (await site.deliveries(webhook))[0]?.state === 'delivered')
  expect(await site.deliveries(webhook)).toMatchObject([
    { attemptCount: 2, attempts: [{ status: 500 }, { status: 200 }] },
  ])
})

it('a webhook that answers 410 is disabled and goes on where it stopped', async () => {
  const receiver = await site.receive()
  receiver.answer(410, 200)
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.publish({ document: 'two' })
  await runner.until(async () => (await site.webhook(webhook)).state === 'disabled')
  await site.update(webhook, { state: 'active' })
  runner.wake()
  const again = await receiver.request(2)
  expect(again.headers['webhook-id']).toBe(receiver.requests[0]?.headers['webhook-id'])
})

it('without transactions, a process that dies between a delivery and the cursor repeats nothing', async () => {
  const receiver = await site.receive()
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.publish({ document: 'three' })
  await runner.until(async () => (await site.deliveries(webhook))[0]?.state === 'delivered')
  await runner.stop()
  const [delivery] = await site.deliveries(webhook)
  const consumer = { consumer: { equals: `webhook:${webhook.id}` } }
  await site.payload.db.updateOne({
    collection: 'event-consumers',
    data: { cursor: Number(delivery?.key.split(':').at(-1)) },
    where: consumer,
  })
  await site.publish({ document: 'four' })
  await site.run().until(async () => receiver.requests.length === 2)
  expect(
    receiver.requests.map((request) => site.verify(webhook, request).data.events.map(({ document }) => document)),
  ).toEqual([['three'], ['four']])
})
