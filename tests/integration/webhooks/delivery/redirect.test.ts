import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterEach(() => webhooks.rest())

afterAll(() => webhooks.stop())

it.each([301, 302, 307, 308, 304])('an answer %i is a failure, and the message goes nowhere else', async (status) => {
  const [receiver, elsewhere] = [await webhooks.receive(), await webhooks.receive()]
  receiver.answer({ headers: { location: elsewhere.url }, status }, 204)
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.publish({ document: 'lens' })
  const worker = webhooks.run()
  await receiver.request(2)
  await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'delivered')
  const [delivery] = await webhooks.deliveries(webhook)
  expect(delivery?.attempts).toMatchObject([
    { failure: { code: 'refused', params: { status } }, status },
    { failure: null, status: 204 },
  ])
  expect(elsewhere.requests).toEqual([])
})
