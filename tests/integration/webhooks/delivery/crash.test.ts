import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { createConsumers } from '../../../../src/webhooks/dispatch/consumeEvents.ts'
import { startWebhooks } from './startWebhooks.ts'
import type { TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterAll(() => site.stop())

/** As if the six seconds had passed for which a delivery is its sender's. */
const endLease = async (id: number | string) => {
  await site.payload.db.updateOne({
    collection: 'webhook-deliveries',
    data: { nextAttemptAt: new Date().toISOString() },
    id,
  })
}

it('a message that was cut by a process which then died is sent by the next one, with the same id', async () => {
  const receiver = await site.receive()
  const webhook = await site.createWebhook({ debounceMs: 0, maxWaitMs: 0, url: receiver.url })
  await site.publish({ document: 'one' })
  const { delivery } = await createConsumers(site.payload).advance(webhook, Date.now())
  await site.publish({ document: 'two' })

  await endLease(delivery?.id ?? '')
  const runner = site.run()
  expect((await receiver.request(1)).headers['webhook-id']).toBe(delivery?.messageId)
  expect(site.verify(webhook, await receiver.request(2)).data.events.map(({ document }) => document)).toEqual(['two'])
  await runner.until(async () => (await site.deliveries(webhook)).every(({ state }) => state === 'delivered'))
  await runner.stop()
})

it('a message that was on its way when the process ended is sent again, with the same id, and no other runner takes it meanwhile', async () => {
  const receiver = await site.receive()
  receiver.answer('hang', 200)
  const webhook = await site.createWebhook({ url: receiver.url })
  const dying = site.run()
  await site.publish({ document: 'three' })
  dying.wake()
  const lost = await receiver.request(1)
  const next = site.run()
  let looks = 0
  await next.until(async () => (looks += 1) > 3)
  expect(receiver.requests).toHaveLength(1)

  await dying.stop()
  const [delivery] = await site.deliveries(webhook)
  expect(delivery).toMatchObject({ attemptCount: 0, attempts: [], state: 'pending' })
  await endLease(delivery?.id ?? '')
  next.wake()
  expect((await receiver.request(2)).headers['webhook-id']).toBe(lost.headers['webhook-id'])
})
