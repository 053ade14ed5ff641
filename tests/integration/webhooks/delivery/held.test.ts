import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { holdDeliveries } from '../../../../src/webhooks/dispatch/holdDeliveries.ts'
import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterAll(() => webhooks.stop())

it('a process that publishes for a long time holds deliveries back, and is one build when it ends', async () => {
  const builder = await webhooks.receive()
  const build = await webhooks.createWebhook({ debounceMs: 10, maxWaitMs: 20, provider: 'vercel', url: builder.url })
  const held = await holdDeliveries(webhooks.payload)
  const worker = webhooks.run()
  for (let part = 0; part < 10; part += 1) {
    await webhooks.publish(...Array.from({ length: 60 }, () => ({})))
    await held.keep()
    // Far longer than the webhook would have waited.
    const until = Date.now() + 50
    await worker.until(async () => Date.now() > until)
  }
  expect(await webhooks.deliveries(build)).toEqual([])
  await held.release()
  await worker.until(async () => (await webhooks.deliveries(build)).some(({ state }) => state === 'delivered'))
  expect(builder.requests).toHaveLength(1)
  expect(await webhooks.deliveries(build)).toMatchObject([{ eventCount: 600 }])
})

it('a process that has died holds nothing back for longer than its lease', async () => {
  const receiver = await webhooks.receive()
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await holdDeliveries(webhooks.payload)
  await webhooks.payload.db.updateMany({
    collection: 'leases',
    data: { expiresAt: new Date(Date.now() - 1).toISOString() },
    where: { name: { equals: 'deliveries held' } },
  })
  await webhooks.publish({})
  const worker = webhooks.run()
  await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'delivered')
  expect(receiver.requests).toHaveLength(1)
})
