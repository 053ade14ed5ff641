import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterEach(() => site.rest())

afterAll(() => site.stop())

it('a paused website is told nothing, and gets all that changed in one message once it is active again', async () => {
  const [receiver, other] = [await site.receive(), await site.receive()]
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.createWebhook({ url: other.url })
  const runner = site.run()
  await site.publish({ document: 'before' })
  runner.wake()
  await receiver.request(1)
  await other.request(1)

  await site.update(webhook, { state: 'paused' })
  await site.publish({ document: 'one' })
  runner.wake()
  await other.request(2)
  await site.publish({ document: 'two' })
  runner.wake()
  await other.request(3)
  expect(receiver.requests).toHaveLength(1)

  await site.update(webhook, { state: 'active' })
  runner.wake()
  expect(site.verify(webhook, await receiver.request(2)).data.events.map(({ document }) => document)).toEqual([
    'one',
    'two',
  ])
})

it('a delivery that waits for its next attempt waits while its website is paused, and is sent as it was afterwards', async () => {
  const receiver = await site.receive()
  const webhook = await site.createWebhook({ url: receiver.url })
  receiver.answer(500)
  const runner = site.run({ retryDelaysSeconds: [0, 3600] })
  await site.publish({ document: 'three' })
  runner.wake()
  const first = await receiver.request(1)
  await runner.until(async () => (await site.deliveries(webhook))[0]?.attemptCount === 1)
  await site.update(webhook, { state: 'paused' })
  const [delivery] = await site.deliveries(webhook)
  await site.payload.db.updateOne({
    collection: 'webhook-deliveries',
    data: { nextAttemptAt: new Date().toISOString() },
    id: delivery?.id ?? '',
  })
  let looks = 0
  await runner.until(async () => (looks += 1) > 3)
  expect(receiver.requests).toHaveLength(1)

  receiver.answer(200)
  await site.update(webhook, { state: 'active' })
  runner.wake()
  expect((await receiver.request(2)).headers['webhook-id']).toBe(first.headers['webhook-id'])
})
