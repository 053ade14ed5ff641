import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

import type { RunningWorker } from '../../../helpers/runWorker.ts'
import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let directory: string
let webhooks: TestWebhooks
let worker: RunningWorker

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'beffroi-delivery-'))
  webhooks = await startWebhooks({
    db: sqliteAdapter({ client: { url: `file:${path.join(directory, 'newsroom.db')}` } }),
  })
  worker = webhooks.run()
})

afterAll(async () => {
  await webhooks.stop()
  await rm(directory, { recursive: true })
})

it('a message is delivered, tried again and written down on a database with tables', async () => {
  const receiver = await webhooks.receive()
  receiver.answer(500, 200)
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.publish({ document: 'one' })
  worker.wake()
  await receiver.request(2)
  await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'delivered')
  expect(await webhooks.deliveries(webhook)).toMatchObject([
    { attemptCount: 2, attempts: [{ status: 500 }, { status: 200 }] },
  ])
})

it('a webhook that answers 410 is disabled and goes on where it stopped', async () => {
  const receiver = await webhooks.receive()
  receiver.answer(410, 200)
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.publish({ document: 'two' })
  await worker.until(async () => (await webhooks.webhook(webhook)).state === 'disabled')
  await webhooks.update(webhook, { state: 'active' })
  worker.wake()
  const again = await receiver.request(2)
  expect(again.headers['webhook-id']).toBe(receiver.requests[0]?.headers['webhook-id'])
})

it('without transactions, a process that dies between a delivery and the cursor repeats nothing', async () => {
  const receiver = await webhooks.receive()
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.publish({ document: 'three' })
  await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'delivered')
  await worker.stop()
  const [delivery] = await webhooks.deliveries(webhook)
  const consumer = { consumer: { equals: `webhook:${webhook.id}` } }
  await webhooks.payload.db.updateOne({
    collection: 'event-consumers',
    data: { cursor: Number(delivery?.key.split(':').at(-1)) },
    where: consumer,
  })
  await webhooks.publish({ document: 'four' })
  await webhooks.run().until(async () => receiver.requests.length === 2)
  expect(
    receiver.requests.map((request) => webhooks.verify(webhook, request).data.events.map(({ document }) => document)),
  ).toEqual([['three'], ['four']])
})
