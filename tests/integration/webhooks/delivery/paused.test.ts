import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterEach(() => webhooks.rest())

afterAll(() => webhooks.stop())

it('a paused website is told nothing, and gets all that changed in one message once it is active again', async () => {
  const [receiver, other] = [await webhooks.receive(), await webhooks.receive()]
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.createWebhook({ url: other.url })
  const worker = webhooks.run()
  await webhooks.publish({ document: 'before' })
  worker.wake()
  await receiver.request(1)
  await other.request(1)

  await webhooks.update(webhook, { state: 'paused' })
  await webhooks.publish({ document: 'one' })
  worker.wake()
  await other.request(2)
  await webhooks.publish({ document: 'two' })
  worker.wake()
  await other.request(3)
  expect(receiver.requests).toHaveLength(1)

  await webhooks.update(webhook, { state: 'active' })
  worker.wake()
  expect(webhooks.verify(webhook, await receiver.request(2)).data.events.map(({ document }) => document)).toEqual([
    'one',
    'two',
  ])
})

it('a delivery that waits for its next attempt waits while its website is paused, and is sent as it was afterwards', async () => {
  const receiver = await webhooks.receive()
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  receiver.answer(500)
  const worker = webhooks.run({ retryDelaysSeconds: [0, 3600] })
  await webhooks.publish({ document: 'three' })
  worker.wake()
  const first = await receiver.request(1)
  await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.attemptCount === 1)
  await webhooks.update(webhook, { state: 'paused' })
  const [delivery] = await webhooks.deliveries(webhook)
  await webhooks.payload.db.updateOne({
    collection: 'webhook-deliveries',
    data: { nextAttemptAt: new Date().toISOString() },
    id: delivery?.id ?? '',
  })
  let looks = 0
  await worker.until(async () => (looks += 1) > 3)
  expect(receiver.requests).toHaveLength(1)

  receiver.answer(200)
  await webhooks.update(webhook, { state: 'active' })
  worker.wake()
  expect((await receiver.request(2)).headers['webhook-id']).toBe(first.headers['webhook-id'])
})
