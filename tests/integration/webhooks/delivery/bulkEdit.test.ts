import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterAll(() => webhooks.stop())

it('500 articles changed at once are one build, and few messages for a website that refreshes its pages', async () => {
  const [builder, pages] = [await webhooks.receive(), await webhooks.receive()]
  const build = await webhooks.createWebhook({
    debounceMs: 6000,
    maxWaitMs: 60_000,
    provider: 'vercel',
    url: `${builder.url}/hook`,
  })
  const website = await webhooks.createWebhook({ debounceMs: 100, maxWaitMs: 1000, provider: 'nextjs', url: pages.url })
  const worker = webhooks.run()
  const started = Date.now()
  for (let article = 0; article < 500; article += 25) {
    await webhooks.publish(...Array.from({ length: 25 }, (_, more) => ({ document: `d${article + more}` })))
    worker.wake()
  }
  const ended = Date.now()

  await builder.request(1)
  await worker.until(
    async () => (await webhooks.deliveries(website)).flatMap(({ message }) => message.data.events).length === 500,
  )
  await worker.until(async () => (await webhooks.deliveries()).every(({ state }) => state === 'delivered'))
  expect(builder.requests).toHaveLength(1)
  expect(await webhooks.deliveries(build)).toMatchObject([{ eventCount: 500, firstSequence: 1, lastSequence: 500 }])
  // One a second while it lasts, one when it begins and one when it is over.
  expect(pages.requests.length).toBeLessThanOrEqual(2 + Math.ceil((ended - started) / 1000))
  const told = pages.requests.flatMap((request) =>
    webhooks.verify(website, request).data.events.map(({ document }) => document),
  )
  expect(told).toEqual(Array.from({ length: 500 }, (_, article) => `d${article}`))
})

it('more changes than a message names are still one build, which is told that everything changed', async () => {
  const builder = await webhooks.receive()
  const build = await webhooks.createWebhook({ provider: 'netlify', state: 'paused', url: `${builder.url}/hook` })
  await webhooks.publish(...Array.from({ length: 1001 }, () => ({})))
  await webhooks.update(build, { state: 'active' })
  const worker = webhooks.run()
  await worker.until(async () => (await webhooks.deliveries(build))[0]?.state === 'delivered')
  expect(builder.requests).toHaveLength(1)
  expect(await webhooks.deliveries(build)).toMatchObject([
    { eventCount: 1001, message: { data: { affected: { complete: false, tags: ['all'] } } } },
  ])
})
