import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterAll(() => webhooks.stop())

it('what an admin saves of a webhook while it is being disabled stays, and so does that it is disabled', async () => {
  const receiver = await webhooks.receive()
  receiver.answer(410)
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  const { db } = webhooks.payload
  const transactionID = (await db.beginTransaction()) ?? ''
  await webhooks.payload.update({
    collection: 'webhooks',
    data: { name: 'Un autre nom' } as never,
    id: webhook.id,
    req: { transactionID },
  })
  await webhooks.publish({ document: 'one' })
  const worker = webhooks.run()
  await receiver.request(1)
  await db.commitTransaction(transactionID)

  await worker.until(async () => (await webhooks.webhook(webhook)).state === 'disabled')
  expect(await webhooks.webhook(webhook)).toMatchObject({
    name: 'Un autre nom',
    secrets: webhook.secrets,
    url: receiver.url,
  })
  expect(await webhooks.deliveries(webhook)).toMatchObject([{ attemptCount: 1, state: 'failed' }])
})

it('a webhook that an admin paused while its last attempt was on its way stays paused', async () => {
  const receiver = await webhooks.receive()
  receiver.answer(async (response) => {
    await webhooks.update(webhook, { state: 'paused' })
    response.writeHead(410).end()
  })
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.publish({ document: 'two' })
  const worker = webhooks.run()
  await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'failed')
  expect((await webhooks.webhook(webhook)).state).toBe('paused')
})
