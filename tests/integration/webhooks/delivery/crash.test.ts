import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { createConsumers } from '../../../../src/webhooks/dispatch/consumeEvents.ts'
import { startWebhooks } from './startWebhooks.ts'
import type { TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterAll(() => webhooks.stop())

/** As if the six seconds had passed for which a delivery is its sender's. */
const endLease = async (id: number | string) => {
  await webhooks.payload.db.updateOne({
    collection: 'webhook-deliveries',
    data: { nextAttemptAt: new Date().toISOString() },
    id,
  })
}

it('a message that was cut by a process which then died is sent by the next one, with the same id', async () => {
  const receiver = await webhooks.receive()
  const webhook = await webhooks.createWebhook({ debounceMs: 0, maxWaitMs: 0, url: receiver.url })
  await webhooks.publish({ document: 'one' })
  const { delivery } = await createConsumers(webhooks.payload).advance(webhook, Date.now())
  await webhooks.publish({ document: 'two' })

  await endLease(delivery?.id ?? '')
  const worker = webhooks.run()
  expect((await receiver.request(1)).headers['webhook-id']).toBe(delivery?.messageId)
  expect(webhooks.verify(webhook, await receiver.request(2)).data.events.map(({ document }) => document)).toEqual([
    'two',
  ])
  await worker.until(async () => (await webhooks.deliveries(webhook)).every(({ state }) => state === 'delivered'))
  await worker.stop()
})

it('a message that was on its way when the process ended is sent again, with the same id, and no other worker takes it meanwhile', async () => {
  const receiver = await webhooks.receive()
  receiver.answer('hang', 200)
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  const dying = webhooks.run()
  await webhooks.publish({ document: 'three' })
  dying.wake()
  const lost = await receiver.request(1)
  const next = webhooks.run()
  let looks = 0
  await next.until(async () => (looks += 1) > 3)
  expect(receiver.requests).toHaveLength(1)

  await dying.stop()
  const [delivery] = await webhooks.deliveries(webhook)
  expect(delivery).toMatchObject({ attemptCount: 0, attempts: [], state: 'pending' })
  await endLease(delivery?.id ?? '')
  next.wake()
  expect((await receiver.request(2)).headers['webhook-id']).toBe(lost.headers['webhook-id'])
})
