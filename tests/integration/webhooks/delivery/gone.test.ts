import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterAll(() => webhooks.stop())

it('a website that answers 410 is told nothing more, and once an admin sets it active again it gets what it missed, in order', async () => {
  const receiver = await webhooks.receive()
  const other = await webhooks.receive()
  receiver.answer(410, 200)
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.createWebhook({ url: other.url })
  await webhooks.publish({ document: 'one' })
  const worker = webhooks.run()
  const refused = await receiver.request(1)
  await worker.until(async () => (await webhooks.webhook(webhook)).state === 'disabled')

  const disabled = await webhooks.webhook(webhook)
  expect(disabled.disabledReason).toBe('gone')
  expect(Date.now() - Date.parse(disabled.disabledAt ?? '')).toBeLessThan(30_000)
  expect(await webhooks.deliveries(webhook)).toMatchObject([
    { attempts: [{ status: 410 }], nextAttemptAt: null, state: 'failed' },
  ])

  await webhooks.publish({ document: 'two' })
  worker.wake()
  await other.request(2)
  expect(receiver.requests).toHaveLength(1)

  await webhooks.update(webhook, { state: 'active' })
  worker.wake()
  const [again, next] = [await receiver.request(2), await receiver.request(3)]
  expect(again.headers['webhook-id']).toBe(refused.headers['webhook-id'])
  expect(webhooks.verify(webhook, next).data.events.map(({ document }) => document)).toEqual(['two'])
  await worker.until(async () => (await webhooks.deliveries(webhook)).every(({ state }) => state === 'delivered'))
  expect(await webhooks.webhook(webhook)).toMatchObject({ disabledReason: null, state: 'active' })
})
