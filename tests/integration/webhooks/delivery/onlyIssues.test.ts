import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterEach(() => webhooks.rest())

afterAll(() => webhooks.stop())

it('a service that only sends newsletters hears nothing of the website, not even that it missed something; one that asks for both does', async () => {
  const [receiver, other] = [await webhooks.receive(), await webhooks.receive()]
  const service = await webhooks.createWebhook({ receives: 'issues', url: receiver.url })
  const both = await webhooks.createWebhook({ receives: 'both', url: other.url })
  await webhooks.publish({ document: 'one' }, { document: 'two' }, { document: 'three' })
  await webhooks.payload.db.deleteMany({ collection: 'content-events', where: { sequence: { less_than: 3 } } })
  const worker = webhooks.run()
  await worker.until(async () => (await webhooks.deliveries(both))[0]?.state === 'delivered')
  await webhooks.publish({ document: 'four' })
  await worker.until(async () => (await webhooks.deliveries(both))[1]?.state === 'delivered')
  expect(await webhooks.deliveries(service)).toEqual([])
  expect(receiver.requests).toEqual([])
})
