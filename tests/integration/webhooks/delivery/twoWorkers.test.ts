import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterAll(() => webhooks.stop())

it('three workers on one database make each change one message, with one id', async () => {
  const receiver = await webhooks.receive()
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  const unwanted = await webhooks.createWebhook({ collections: ['people'], url: receiver.url })
  const workers = [webhooks.run(), webhooks.run(), webhooks.run()]
  for (let round = 1; round <= 10; round += 1) {
    await webhooks.publish({ document: `d${round}` })
    for (const worker of workers) worker.wake()
    const known = round
    await Promise.all(
      workers.map((worker) =>
        worker.until(
          async () => (await webhooks.deliveries(webhook)).filter(({ state }) => state === 'delivered').length >= known,
        ),
      ),
    )
  }
  const deliveries = await webhooks.deliveries(webhook)
  expect(deliveries.map(({ events }) => events?.map(({ document }) => document))).toEqual(
    Array.from({ length: 10 }, (_, index) => [`d${index + 1}`]),
  )
  expect(receiver.requests.map(({ headers }) => headers['webhook-id'])).toEqual(
    deliveries.map(({ messageId }) => messageId),
  )
  expect(await webhooks.deliveries(unwanted)).toEqual([])
})
