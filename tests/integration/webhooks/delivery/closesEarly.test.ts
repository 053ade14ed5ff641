import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { deliverAfter } from './deliverAfter.ts'
import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterAll(() => webhooks.stop())

it('a website that closes the connection before it answers is told again, with the same id', async () => {
  const { attempts, ids, messageId } = await deliverAfter(webhooks, 'closeEarly')
  expect(attempts).toMatchObject([
    { failure: { code: 'closedEarly' }, status: null },
    { failure: null, status: 200 },
  ])
  expect(ids).toEqual([messageId, messageId])
})
