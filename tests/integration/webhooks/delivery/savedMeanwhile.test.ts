import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterAll(() => site.stop())

it('what an admin saves of a webhook while it is being disabled stays, and so does that it is disabled', async () => {
  const receiver = await site.receive()
  receiver.answer(410)
  const webhook = await site.createWebhook({ url: receiver.url })
  const { db } = site.payload
  const transactionID = (await db.beginTransaction()) ?? ''
  await site.payload.update({
    collection: 'webhooks',
    data: { name: 'Un autre nom' } as never,
    id: webhook.id,
    req: { transactionID },
  })
  await site.publish({ document: 'one' })
  const runner = site.run()
  await receiver.request(1)
  await db.commitTransaction(transactionID)

  await runner.until(async () => (await site.webhook(webhook)).state === 'disabled')
  expect(await site.webhook(webhook)).toMatchObject({
    name: 'Un autre nom',
    secrets: webhook.secrets,
    url: receiver.url,
  })
  expect(await site.deliveries(webhook)).toMatchObject([{ attemptCount: 1, state: 'failed' }])
})

it('a webhook that an admin paused while its last attempt was on its way stays paused', async () => {
  const receiver = await site.receive()
  receiver.answer(async (response) => {
    await site.update(webhook, { state: 'paused' })
    response.writeHead(410).end()
  })
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.publish({ document: 'two' })
  const runner = site.run()
  await runner.until(async () => (await site.deliveries(webhook))[0]?.state === 'failed')
  expect((await site.webhook(webhook)).state).toBe('paused')
})
