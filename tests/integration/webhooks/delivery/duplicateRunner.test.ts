import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterAll(() => site.stop())

it('three runners on one database make each change one message, with one id', async () => {
  const receiver = await site.receive()
  const webhook = await site.createWebhook({ url: receiver.url })
  const unwanted = await site.createWebhook({ collections: ['people'], url: receiver.url })
  const runners = [site.run(), site.run(), site.run()]
  for (let round = 1; round <= 10; round += 1) {
    await site.publish({ document: `d${round}` })
    for (const runner of runners) runner.wake()
    const known = round
    await Promise.all(
      runners.map((runner) =>
        runner.until(
          async () => (await site.deliveries(webhook)).filter(({ state }) => state === 'delivered').length >= known,
        ),
      ),
    )
  }
  const deliveries = await site.deliveries(webhook)
  expect(deliveries.map(({ events }) => events?.map(({ document }) => document))).toEqual(
    Array.from({ length: 10 }, (_, index) => [`d${index + 1}`]),
  )
  expect(receiver.requests.map(({ headers }) => headers['webhook-id'])).toEqual(
    deliveries.map(({ messageId }) => messageId),
  )
  expect(await site.deliveries(unwanted)).toEqual([])
})
