import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterEach(() => webhooks.rest())

afterAll(() => webhooks.stop())

it('a website that answers 500 is told again, with the same id and a new signature, until it answers 200', async () => {
  const receiver = await webhooks.receive()
  receiver.answer({ body: 'out of order', status: 500 }, 200)
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.publish({ document: 'lens' })
  const worker = webhooks.run()

  const [first, second] = [await receiver.request(1), await receiver.request(2)]
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id'])
  expect(webhooks.verify(webhook, second)).toEqual(webhooks.verify(webhook, first))
  await worker.until(async () => (await webhooks.deliveries())[0]?.state === 'delivered')
  const [delivery, ...others] = await webhooks.deliveries()
  expect(others).toEqual([])
  expect(delivery).toMatchObject({
    attemptCount: 2,
    attempts: [
      { failure: { code: 'refused', params: { status: 500 } }, response: 'out of order', status: 500 },
      { failure: null, response: '', status: 200 },
    ],
  })
  expect((await webhooks.webhook(webhook)).state).toBe('active')
})

it('a secret of the webhook that the website repeats in its answer does not reach the log', async () => {
  const receiver = await webhooks.receive()
  receiver.answer({ body: 'refused: Bearer not-for-everybody', status: 403 }, 200)
  const webhook = await webhooks.createWebhook({
    headers: [{ name: 'Authorization', value: 'Bearer not-for-everybody' }],
    url: receiver.url,
  })
  await webhooks.publish({ document: 'lens' })
  const worker = webhooks.run()
  expect((await receiver.request(1)).headers.authorization).toBe('Bearer not-for-everybody')
  await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'delivered')
  const log = JSON.stringify(await webhooks.deliveries(webhook))
  expect(log).toContain('refused: ')
  expect(log).not.toContain('not-for-everybody')
})
