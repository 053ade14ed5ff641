import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { deliverAfter } from './deliverAfter.ts'
import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterAll(() => site.stop())

it('a website that does not answer in time is told again, with the same id', async () => {
  const { attempts, ids, messageId } = await deliverAfter(site, 'hang')
  expect(attempts).toMatchObject([
    { failure: { code: 'timeout' }, response: '', status: null },
    { failure: null, status: 200 },
  ])
  expect(attempts?.[0]?.durationMs).toBeGreaterThanOrEqual(290)
  expect(ids).toEqual([messageId, messageId])
})
