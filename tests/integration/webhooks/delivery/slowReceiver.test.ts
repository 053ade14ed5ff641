import type { ServerResponse } from 'node:http'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterAll(() => webhooks.stop())

it('a website that answers slowly keeps no other one waiting, and gets what changed meanwhile afterwards', async () => {
  const [slow, fast] = [await webhooks.receive(), await webhooks.receive()]
  let held: ServerResponse | undefined
  slow.answer((response) => {
    held = response
  }, 200)
  const slowWebhook = await webhooks.createWebhook({ url: slow.url })
  const fastWebhook = await webhooks.createWebhook({ url: fast.url })
  const worker = webhooks.run()

  await webhooks.publish({ document: 'one' })
  worker.wake()
  await slow.request(1)
  await fast.request(1)
  await webhooks.publish({ document: 'two' })
  worker.wake()
  await fast.request(2)
  await webhooks.publish({ document: 'three' })
  worker.wake()
  expect(webhooks.verify(fastWebhook, await fast.request(3)).data.events.map(({ document }) => document)).toEqual([
    'three',
  ])
  await worker.until(async () => (await webhooks.deliveries(fastWebhook)).every(({ state }) => state === 'delivered'))
  expect(slow.requests).toHaveLength(1)

  held?.end()
  expect(webhooks.verify(slowWebhook, await slow.request(2)).data.events.map(({ document }) => document)).toEqual([
    'two',
    'three',
  ])
})
