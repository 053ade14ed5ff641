import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterEach(() => site.rest())

afterAll(() => site.stop())

const HOUR = 3_600_000

it.each([
  ['429 and seconds', 429, () => '3600', HOUR],
  ['503 and a date', 503, () => new Date(Date.now() + HOUR).toUTCString(), HOUR],
  ['503 and a year', 503, () => '31536000', 24 * HOUR],
])('a website that answers %s is left alone until then, a day at most', async (_name, status, header, wait) => {
  const receiver = await site.receive()
  receiver.answer({ headers: { 'retry-after': header() }, status })
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.publish({ document: 'lens' })
  const runner = site.run()
  await receiver.request(1)
  await runner.until(async () => (await site.deliveries(webhook))[0]?.attemptCount === 1)
  const [delivery] = await site.deliveries(webhook)
  expect(delivery?.state).toBe('pending')
  const waiting = Date.parse(delivery?.nextAttemptAt ?? '') - Date.now()
  expect(waiting).toBeGreaterThan(wait - 20_000)
  expect(waiting).toBeLessThanOrEqual(wait)
  expect(receiver.requests).toHaveLength(1)
})
