import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { deliverAfter } from './deliverAfter.ts'
import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterAll(() => webhooks.stop())

it('a website that does not answer in time is told again, with the same id', async () => {
  const { attempts, ids, messageId } = await deliverAfter(webhooks, 'hang')
  expect(attempts).toMatchObject([
    { failure: { code: 'timeout' }, response: '', status: null },
    { failure: null, status: 200 },
  ])
  expect(attempts?.[0]?.durationMs).toBeGreaterThanOrEqual(290)
  expect(ids).toEqual([messageId, messageId])
})
