import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import { signIn, type SignedIn } from '../../../helpers/signIn.ts'
import { startWebhooks, type TestWebhooks } from '../delivery/startWebhooks.ts'
import { outsiders } from './callers.ts'

let webhooks: TestWebhooks
let admin: SignedIn

beforeAll(async () => {
  webhooks = await startWebhooks()
  admin = await signIn(webhooks.payload, 'admin')
})

afterEach(() => webhooks.rest())

afterAll(() => webhooks.stop())

const test = (id: number | string, headers: Record<string, string>) =>
  webhooks.newsroom.rest<{ delivery?: string; errors?: { message: string }[] }>({
    headers,
    method: 'POST',
    path: `/webhooks/${id}/test`,
  })

describe('a test of a webhook', () => {
  it('is refused to a stranger', async () => {
    const webhook = await webhooks.createWebhook()
    expect((await test(webhook.id, {})).status).toBe(403)
    expect(await webhooks.deliveries(webhook)).toEqual([])
  })

  it('is refused to whoever is no admin', async () => {
    const webhook = await webhooks.createWebhook()
    for (const [who, headers] of [
      ...(await outsiders(webhooks.payload)),
      ['an editor', (await signIn(webhooks.payload, 'editor')).headers] as const,
    ]) {
      expect([who, (await test(webhook.id, headers)).status]).toEqual([who, 403])
    }
    expect(await webhooks.deliveries(webhook)).toEqual([])
  })

  it('arrives at once and signed, while another delivery waits for its next attempt', async () => {
    const receiver = await webhooks.receive()
    receiver.answer(500, 200)
    const webhook = await webhooks.createWebhook({ url: receiver.url })
    await webhooks.publish({ document: 'one' })
    const worker = webhooks.run({ retryDelaysSeconds: [0, 3600] })
    await receiver.request(1)
    await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.attemptCount === 1)
    const { body, status } = await test(webhook.id, admin.headers)
    expect(status).toBe(202)
    worker.wake()
    expect(webhooks.verify(webhook, await receiver.request(2))).toMatchObject({
      data: { affected: { complete: true, documents: [], paths: [], tags: [] }, events: [] },
      type: 'webhook.test',
    })
    await worker.until(async () => (await webhooks.deliveries(webhook))[1]?.state === 'delivered')
    const [waiting, tested] = await webhooks.deliveries(webhook)
    expect(waiting?.state).toBe('pending')
    expect(tested).toMatchObject({ id: body.delivery, requestedBy: admin.id, trigger: 'test' })
  })

  it.each(['paused', 'disabled'] as const)(
    'reaches a %s webhook, is tried once and changes nothing of it',
    async (state) => {
      const receiver = await webhooks.receive()
      receiver.answer(410)
      const webhook = await webhooks.createWebhook({ state, url: receiver.url })
      expect((await test(webhook.id, admin.headers)).status).toBe(202)
      await webhooks.run().until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'failed')
      expect(receiver.requests).toHaveLength(1)
      expect((await webhooks.webhook(webhook)).state).toBe(state)
    },
  )

  it('of a webhook that is not there says so, in the language of whoever asks', async () => {
    const french = await test('0123456789abcdef01234567', { ...admin.headers, 'Accept-Language': 'fr' })
    expect(french).toMatchObject({
      body: { errors: [{ message: 'Ce webhook n’existe pas\u00A0: rechargez la liste.' }] },
      status: 404,
    })
    expect((await test('no-id', { ...admin.headers, 'Accept-Language': 'en' })).body.errors).toEqual([
      { message: 'There is no such webhook: reload the list.' },
    ])
  })
})
