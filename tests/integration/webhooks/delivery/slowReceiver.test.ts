import type { ServerResponse } from 'node:http'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterAll(() => site.stop())

it('a website that answers slowly keeps no other one waiting, and gets what changed meanwhile afterwards', async () => {
  const [slow, fast] = [await site.receive(), await site.receive()]
  let held: ServerResponse | undefined
  slow.answer((response) => {
    held = response
  }, 200)
  const slowWebhook = await site.createWebhook({ url: slow.url })
  const fastWebhook = await site.createWebhook({ url: fast.url })
  const runner = site.run()

  await site.publish({ document: 'one' })
  runner.wake()
  await slow.request(1)
  await fast.request(1)
  await site.publish({ document: 'two' })
  runner.wake()
  await fast.request(2)
  await site.publish({ document: 'three' })
  runner.wake()
  expect(site.verify(fastWebhook, await fast.request(3)).data.events.map(({ document }) => document)).toEqual(['three'])
  await runner.until(async () => (await site.deliveries(fastWebhook)).every(({ state }) => state === 'delivered'))
  expect(slow.requests).toHaveLength(1)

  held?.end()
  expect(site.verify(slowWebhook, await slow.request(2)).data.events.map(({ document }) => document)).toEqual([
    'two',
    'three',
  ])
})
