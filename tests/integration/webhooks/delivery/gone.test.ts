import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterAll(() => site.stop())

it('a website that answers 410 is told nothing more, and once an admin sets it active again it gets what it missed, in order', async () => {
  const receiver = await site.receive()
  const other = await site.receive()
  receiver.answer(410, 200)
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.createWebhook({ url: other.url })
  await site.publish({ document: 'one' })
  const runner = site.run()
  const refused = await receiver.request(1)
  await runner.until(async () => (await site.webhook(webhook)).state === 'disabled')

  const disabled = await site.webhook(webhook)
  expect(disabled.disabledReason).toBe('gone')
  expect(Date.now() - Date.parse(disabled.disabledAt ?? '')).toBeLessThan(30_000)
  expect(await site.deliveries(webhook)).toMatchObject([
    { attempts: [{ status: 410 }], nextAttemptAt: null, state: 'failed' },
  ])

  await site.publish({ document: 'two' })
  runner.wake()
  await other.request(2)
  expect(receiver.requests).toHaveLength(1)

  await site.update(webhook, { state: 'active' })
  runner.wake()
  const [again, next] = [await receiver.request(2), await receiver.request(3)]
  expect(again.headers['webhook-id']).toBe(refused.headers['webhook-id'])
  expect(site.verify(webhook, next).data.events.map(({ document }) => document)).toEqual(['two'])
  await runner.until(async () => (await site.deliveries(webhook)).every(({ state }) => state === 'delivered'))
  expect(await site.webhook(webhook)).toMatchObject({ disabledReason: null, state: 'active' })
})
