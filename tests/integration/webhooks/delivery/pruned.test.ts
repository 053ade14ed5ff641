import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterEach(() => site.rest())

afterAll(() => site.stop())

it('a website that was off for longer than events are kept is told that everything changed', async () => {
  const receiver = await site.receive()
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.publish({ document: 'zero' })
  const runner = site.run()
  await receiver.request(1)
  await runner.until(async () => (await site.deliveries(webhook))[0]?.state === 'delivered')
  await site.update(webhook, { state: 'paused' })
  await site.publish({ document: 'one' }, { document: 'two' }, { document: 'three' })
  await site.payload.db.deleteMany({ collection: 'content-events', where: { sequence: { less_than: 4 } } })
  await site.update(webhook, { state: 'active' })
  runner.wake()
  const { data } = site.verify(webhook, await receiver.request(2))
  expect(data.events.map(({ document }) => document)).toEqual(['three'])
  expect(data.affected).toMatchObject({ complete: false, tags: ['all'] })
})

it('deliveries that are done go after a while, but not what a disabled website still has to get', async () => {
  const receiver = await site.receive()
  const [working, gone] = [
    await site.createWebhook({ url: receiver.url }),
    await site.createWebhook({ url: receiver.url }),
  ]
  receiver.answer(200)
  const runner = site.run()
  await site.publish({ document: 'four' })
  await runner.until(
    async () =>
      (await site.deliveries(working))[0]?.state === 'delivered' &&
      (await site.deliveries(gone))[0]?.state === 'delivered',
  )
  receiver.answer(410)
  await site.update(working, { state: 'paused' })
  await site.publish({ document: 'five' })
  await runner.until(async () => (await site.webhook(gone)).state === 'disabled')
  await runner.stop()
  for (const { id } of [...(await site.deliveries(working)), ...(await site.deliveries(gone))]) {
    await site.payload.db.updateOne({
      collection: 'webhook-deliveries',
      data: { createdAt: new Date(Date.now() - 31 * 86_400_000).toISOString() },
      id,
    })
  }
  await site.run().until(async () => (await site.deliveries(working)).length === 0)
  expect((await site.deliveries(gone)).map(({ state }) => state)).toEqual(['failed'])
})
