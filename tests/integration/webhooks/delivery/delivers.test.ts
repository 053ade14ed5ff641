import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { RunningWorker } from '../../../helpers/runWorker.ts'
import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let webhooks: TestWebhooks
let worker: RunningWorker

beforeAll(async () => {
  webhooks = await startWebhooks()
  await webhooks.publish({ document: 'long-ago', occurredAt: '2020-01-01T00:00:00.000Z' })
  worker = webhooks.run()
})

afterAll(() => webhooks.stop())

describe('a change of what the public sees', () => {
  it('reaches a website signed, with what is touched, and is written down', async () => {
    const receiver = await webhooks.receive()
    const webhook = await webhooks.createWebhook({ url: receiver.url })
    receiver.answer({ body: 'thank you', status: 202 })
    await webhooks.publish({ document: 'lens', title: 'Un titre', user: { collection: 'users', id: 'somebody' } })
    worker.wake()

    const request = await receiver.request(1)
    const message = webhooks.verify(webhook, request)
    expect(message).toMatchObject({
      data: {
        affected: {
          complete: true,
          documents: [{ collection: 'articles', id: 'lens', slug: 'lens' }],
          paths: ['/articles/lens'],
          tags: ['articles'],
        },
        events: [{ document: 'lens', type: 'article.published' }],
      },
      type: 'content.changed',
    })
    expect(request.body).not.toMatch(/somebody|Un titre/)

    await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'delivered')
    const deliveries = await webhooks.deliveries(webhook)
    expect(deliveries).toHaveLength(1)
    expect(deliveries[0]).toMatchObject({
      attemptCount: 1,
      attempts: [{ failure: null, response: 'thank you', status: 202 }],
      eventCount: 1,
      events: [{ document: 'lens', title: 'Un titre' }],
      messageId: request.headers['webhook-id'],
      nextAttemptAt: null,
    })
  })

  it('comes with others of the same moment in one message, oldest first', async () => {
    const receiver = await webhooks.receive()
    const webhook = await webhooks.createWebhook({ debounceMs: 200, maxWaitMs: 5000, url: receiver.url })
    await webhooks.publish({ document: 'one' }, { document: 'two' }, { document: 'three' })
    worker.wake()
    const { data } = webhooks.verify(webhook, await receiver.request(1))
    expect(data.events.map(({ document }) => document)).toEqual(['one', 'two', 'three'])
    expect(data.affected.paths).toEqual(['/articles/one', '/articles/two', '/articles/three'])
  })

  it('is not told to who did not ask for it, and does not hold back what comes next', async () => {
    const receiver = await webhooks.receive()
    const webhook = await webhooks.createWebhook({ collections: ['events'], url: receiver.url })
    await webhooks.publish(
      { collection: 'articles' },
      { collection: 'events', document: 'fair' },
      { collection: 'articles' },
    )
    worker.wake()
    expect(webhooks.verify(webhook, await receiver.request(1)).data.events.map(({ document }) => document)).toEqual([
      'fair',
    ])
  })
})
