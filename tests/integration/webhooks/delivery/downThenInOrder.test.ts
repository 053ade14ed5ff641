import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterEach(() => site.rest())

afterAll(() => site.stop())

it('a website that was down gets everything in order: what it refused as it was, and then all that changed since in one message', async () => {
  const receiver = await site.receive()
  receiver.answer(503)
  const webhook = await site.createWebhook({ url: receiver.url })
  const runner = site.run({ retryDelaysSeconds: Array.from({ length: 200 }, () => 0.02) })
  await site.publish({ document: 'one' })
  runner.wake()
  await receiver.request(1)
  await site.publish({ document: 'two' })
  runner.wake()
  await receiver.request(3)
  await site.publish({ document: 'three' }, { document: 'four' })
  runner.wake()
  await receiver.request(5)
  const refused = receiver.requests.length
  receiver.answer(200)
  await runner.until(
    async () => (await site.deliveries(webhook)).filter(({ state }) => state === 'delivered').length === 2,
  )

  const messages = receiver.requests.map((request) =>
    site
      .verify(webhook, request)
      .data.events.map(({ document }) => document)
      .join(' '),
  )
  expect(new Set(messages.slice(0, refused))).toEqual(new Set(['one']))
  expect([...new Set(messages)]).toEqual(['one', 'two three four'])
  expect(new Set(receiver.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
})

it('a website that missed more than 500 changes gets them in order in messages of 500 at most, and all that they touch', async () => {
  const receiver = await site.receive()
  const webhook = await site.createWebhook({ state: 'paused', url: receiver.url })
  await site.publish(...Array.from({ length: 520 }, (_, index) => ({ document: `d${index}` })))
  await site.update(webhook, { state: 'active' })
  site.run()
  const [first, second] = [
    site.verify(webhook, await receiver.request(1)),
    site.verify(webhook, await receiver.request(2)),
  ]
  expect([first.data.events.length, second.data.events.length]).toEqual([500, 20])
  expect([...first.data.events, ...second.data.events].map(({ document }) => document)).toEqual(
    Array.from({ length: 520 }, (_, index) => `d${index}`),
  )
  expect(first.data.affected.documents).toHaveLength(500)
})
