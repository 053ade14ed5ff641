import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { deliverAfter } from './deliverAfter.ts'
import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterAll(() => webhooks.stop())

it('a website whose answer never ends has received the message, and the log keeps a kilobyte', async () => {
  const { attempts, ids } = await deliverAfter(webhooks, 'endless')
  expect(ids).toHaveLength(1)
  expect(attempts).toMatchObject([{ failure: null, status: 200 }])
  expect(attempts?.[0]?.response).toBe('endless '.repeat(128))
})
