import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks

beforeAll(async () => {
  webhooks = await startWebhooks()
})

afterEach(() => webhooks.rest())

afterAll(() => webhooks.stop())

it('a website that was off for longer than events are kept is told that everything changed', async () => {
  const receiver = await webhooks.receive()
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.publish({ document: 'zero' })
  const worker = webhooks.run()
  await receiver.request(1)
  await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'delivered')
  await webhooks.update(webhook, { state: 'paused' })
  await webhooks.publish({ document: 'one' }, { document: 'two' }, { document: 'three' })
  await webhooks.payload.db.deleteMany({ collection: 'content-events', where: { sequence: { less_than: 4 } } })
  await webhooks.update(webhook, { state: 'active' })
  worker.wake()
  const { data } = webhooks.verify(webhook, await receiver.request(2))
  expect(data.events.map(({ document }) => document)).toEqual(['three'])
  expect(data.affected).toMatchObject({ complete: false, tags: ['all'] })
})

it('deliveries that are done go after a while, but not what a disabled website still has to get', async () => {
  const receiver = await webhooks.receive()
  const [working, gone] = [
    await webhooks.createWebhook({ url: receiver.url }),
    await webhooks.createWebhook({ url: receiver.url }),
  ]
  receiver.answer(200)
  const worker = webhooks.run()
  await webhooks.publish({ document: 'four' })
  await worker.until(
    async () =>
      (await webhooks.deliveries(working))[0]?.state === 'delivered' &&
      (await webhooks.deliveries(gone))[0]?.state === 'delivered',
  )
  receiver.answer(410)
  await webhooks.update(working, { state: 'paused' })
  await webhooks.publish({ document: 'five' })
  await worker.until(async () => (await webhooks.webhook(gone)).state === 'disabled')
  await worker.stop()
  for (const { id } of [...(await webhooks.deliveries(working)), ...(await webhooks.deliveries(gone))]) {
    await webhooks.payload.db.updateOne({
      collection: 'webhook-deliveries',
      data: { createdAt: new Date(Date.now() - 31 * 86_400_000).toISOString() },
      id,
    })
  }
  await webhooks.run().until(async () => (await webhooks.deliveries(working)).length === 0)
  expect((await webhooks.deliveries(gone)).map(({ state }) => state)).toEqual(['failed'])
})
