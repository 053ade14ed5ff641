import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterEach(() => site.rest())

afterAll(() => site.stop())

it.each([301, 302, 307, 308, 304])('an answer %i is a failure, and the message goes nowhere else', async (status) => {
  const [receiver, elsewhere] = [await site.receive(), await site.receive()]
  receiver.answer({ headers: { location: elsewhere.url }, status }, 204)
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.publish({ document: 'lens' })
  const runner = site.run()
  await receiver.request(2)
  await runner.until(async () => (await site.deliveries(webhook))[0]?.state === 'delivered')
  const [delivery] = await site.deliveries(webhook)
  expect(delivery?.attempts).toMatchObject([
    { failure: { code: 'refused', params: { status } }, status },
    { failure: null, status: 204 },
  ])
  expect(elsewhere.requests).toEqual([])
})
