import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterEach(() => site.rest())

afterAll(() => site.stop())

it('a website that answers 500 is told again, with the same id and a new signature, until it answers 200', async () => {
  const receiver = await site.receive()
  receiver.answer({ body: 'out of order', status: 500 }, 200)
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.publish({ document: 'lens' })
  const runner = site.run()

  const [first, second] = [await receiver.request(1), await receiver.request(2)]
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id'])
  expect(site.verify(webhook, second)).toEqual(site.verify(webhook, first))
  await runner.until(async () => (await site.deliveries())[0]?.state === 'delivered')
  const [delivery, ...others] = await site.deliveries()
  expect(others).toEqual([])
  expect(delivery).toMatchObject({
    attemptCount: 2,
    attempts: [
      { failure: { code: 'refused', params: { status: 500 } }, response: 'out of order', status: 500 },
      { failure: null, response: '', status: 200 },
    ],
  })
  expect((await site.webhook(webhook)).state).toBe('active')
})

it('a secret of the webhook that the website repeats in its answer does not reach the log', async () => {
  const receiver = await site.receive()
  receiver.answer({ body: 'refused: Bearer not-for-everybody', status: 403 }, 200)
  const webhook = await site.createWebhook({
    headers: [{ name: 'Authorization', value: 'Bearer not-for-everybody' }],
    url: receiver.url,
  })
  await site.publish({ document: 'lens' })
  const runner = site.run()
  expect((await receiver.request(1)).headers.authorization).toBe('Bearer not-for-everybody')
  await runner.until(async () => (await site.deliveries(webhook))[0]?.state === 'delivered')
  const log = JSON.stringify(await site.deliveries(webhook))
  expect(log).toContain('refused: ')
  expect(log).not.toContain('not-for-everybody')
})
