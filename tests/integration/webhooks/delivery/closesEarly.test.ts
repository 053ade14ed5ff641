import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { deliverAfter } from './deliverAfter.ts'
import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterAll(() => site.stop())

it('a website that closes the connection before it answers is told again, with the same id', async () => {
  const { attempts, ids, messageId } = await deliverAfter(site, 'closeEarly')
  expect(attempts).toMatchObject([
    { failure: { code: 'closedEarly' }, status: null },
    { failure: null, status: 200 },
  ])
  expect(ids).toEqual([messageId, messageId])
})
