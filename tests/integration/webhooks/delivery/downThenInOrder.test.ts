import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterEach(() => webhooks.rest())

afterAll(() => webhooks.stop())

it('a website that was down gets everything in order: what it refused as it was, and then all that changed since in one message', async () => {
  const receiver = await webhooks.receive()
  receiver.answer(503)
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  const worker = webhooks.run({ retryDelaysSeconds: Array.from({ length: 200 }, () => 0.02) })
  await webhooks.publish({ document: 'one' })
  worker.wake()
  await receiver.request(1)
  await webhooks.publish({ document: 'two' })
  worker.wake()
  await receiver.request(3)
  await webhooks.publish({ document: 'three' }, { document: 'four' })
  worker.wake()
  await receiver.request(5)
  const refused = receiver.requests.length
  receiver.answer(200)
  await worker.until(
    async () => (await webhooks.deliveries(webhook)).filter(({ state }) => state === 'delivered').length === 2,
  )

  const messages = receiver.requests.map((request) =>
    webhooks
      .verify(webhook, request)
      .data.events.map(({ document }) => document)
      .join(' '),
  )
  expect(new Set(messages.slice(0, refused))).toEqual(new Set(['one']))
  expect([...new Set(messages)]).toEqual(['one', 'two three four'])
  expect(new Set(receiver.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
})

it('a website that missed more than 500 changes gets them in order in messages of 500 at most, and all that they touch', async () => {
  const receiver = await webhooks.receive()
  const webhook = await webhooks.createWebhook({ state: 'paused', url: receiver.url })
  await webhooks.publish(...Array.from({ length: 520 }, (_, index) => ({ document: `d${index}` })))
  await webhooks.update(webhook, { state: 'active' })
  webhooks.run()
  const [first, second] = [
    webhooks.verify(webhook, await receiver.request(1)),
    webhooks.verify(webhook, await receiver.request(2)),
  ]
  expect([first.data.events.length, second.data.events.length]).toEqual([500, 20])
  expect([...first.data.events, ...second.data.events].map(({ document }) => document)).toEqual(
    Array.from({ length: 520 }, (_, index) => `d${index}`),
  )
  expect(first.data.affected.documents).toHaveLength(500)
})
