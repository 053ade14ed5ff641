import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterEach(() => webhooks.rest())

afterAll(() => webhooks.stop())

const HOUR = 3_600_000

it.each([
  ['429 and seconds', 429, () => '3600', HOUR],
  ['503 and a date', 503, () => new Date(Date.now() + HOUR).toUTCString(), HOUR],
  ['503 and a year', 503, () => '31536000', 24 * HOUR],
])('a website that answers %s is left alone until then, a day at most', async (_name, status, header, wait) => {
  const receiver = await webhooks.receive()
  receiver.answer({ headers: { 'retry-after': header() }, status })
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.publish({ document: 'lens' })
  const worker = webhooks.run()
  await receiver.request(1)
  await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.attemptCount === 1)
  const [delivery] = await webhooks.deliveries(webhook)
  expect(delivery?.state).toBe('pending')
  const waiting = Date.parse(delivery?.nextAttemptAt ?? '') - Date.now()
  expect(waiting).toBeGreaterThan(wait - 20_000)
  expect(waiting).toBeLessThanOrEqual(wait)
  expect(receiver.requests).toHaveLength(1)
})
