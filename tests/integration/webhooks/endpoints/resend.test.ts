import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import type { DeliveryRow } from '../../../../src/webhooks/DeliveryRow.ts'
import type { WebhookRow } from '../../../../src/webhooks/WebhookRow.ts'
import type { Receiver } from '../../../helpers/startReceiver.ts'
import { signIn, type SignedIn } from '../../../helpers/signIn.ts'
import { startWebhooks, type TestWebhooks } from '../delivery/startWebhooks.ts'
import { outsiders } from './callers.ts'

let webhooks: TestWebhooks
let editor: SignedIn

beforeAll(async () => {
  webhooks = await startWebhooks()
  editor = await signIn(webhooks.payload, 'editor')
})

afterEach(() => webhooks.rest())

afterAll(() => webhooks.stop())

const resend = (body: Record<string, unknown>, headers: Record<string, string> = editor.headers) =>
  webhooks.newsroom.rest<{ deliveries: string[]; errors?: { message: string }[] }>({
    body,
    headers,
    method: 'POST',
    path: '/webhook-deliveries/resend',
  })

type Delivered = { deliveries: DeliveryRow[]; receiver: Receiver; webhook: WebhookRow }

/** A website that has got a message for each of these documents, and no worker any more. */
const delivered = async (...documents: string[]): Promise<Delivered> => {
  const receiver = await webhooks.receive()
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  const worker = webhooks.run()
  for (const [index, document] of documents.entries()) {
    await webhooks.publish({ document })
    await worker.until(async () => (await webhooks.deliveries(webhook))[index]?.state === 'delivered')
  }
  await webhooks.rest()
  return { deliveries: await webhooks.deliveries(webhook), receiver, webhook }
}

describe('sending again', () => {
  it('is refused to a stranger', async () => {
    const { deliveries, webhook } = await delivered('one')
    expect((await resend({ ids: deliveries.map(({ id }) => id) }, {})).status).toBe(403)
    expect(await webhooks.deliveries(webhook)).toMatchObject([{ state: 'delivered' }])
  })

  it('is refused to whoever may not publish', async () => {
    const { deliveries, webhook } = await delivered('one')
    for (const [who, headers] of await outsiders(webhooks.payload)) {
      expect([who, (await resend({ ids: deliveries.map(({ id }) => id) }, headers)).status]).toEqual([who, 403])
    }
    expect(await webhooks.deliveries(webhook)).toMatchObject([{ state: 'delivered' }])
  })

  it('sends the same message under the same id, and the log keeps both attempts', async () => {
    const { deliveries, receiver, webhook } = await delivered('one')
    const answer = await resend({ ids: [deliveries[0]?.id] })
    expect(answer).toMatchObject({ body: { deliveries: [deliveries[0]?.id] }, status: 202 })
    const worker = webhooks.run()
    const again = await receiver.request(2)
    expect(again.body).toBe(receiver.requests[0]?.body)
    expect(again.headers['webhook-id']).toBe(deliveries[0]?.messageId)
    await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'delivered')
    expect((await webhooks.deliveries(webhook))[0]).toMatchObject({
      attemptCount: 1,
      attempts: [{ status: 200 }, { status: 200 }],
    })
  })

  it('begins its attempts anew, and disables the webhook when they all fail', async () => {
    const { deliveries, receiver, webhook } = await delivered('one')
    receiver.answer(500)
    await resend({ ids: [deliveries[0]?.id] })
    await webhooks
      .run({ retryDelaysSeconds: [0, 0.01] })
      .until(async () => (await webhooks.webhook(webhook)).state === 'disabled')
    expect(receiver.requests).toHaveLength(3)
    expect(await resend({ ids: [deliveries[0]?.id] })).toMatchObject({ status: 409 })
  })

  it('sends all of a time again, oldest first', async () => {
    const { deliveries, receiver, webhook } = await delivered('one', 'two', 'three')
    const answer = await resend({ from: deliveries[0]?.createdAt, to: deliveries[1]?.createdAt, webhook: webhook.id })
    expect(answer.body.deliveries).toEqual(deliveries.slice(0, 2).map(({ id }) => id))
    const worker = webhooks.run()
    await worker.until(async () => (await webhooks.deliveries(webhook)).every(({ state }) => state === 'delivered'))
    expect(
      receiver.requests.slice(3).map((request) => webhooks.verify(webhook, request).data.events[0]?.document),
    ).toEqual(['one', 'two'])
  })

  it('sends what waits for its next attempt at once', async () => {
    const receiver = await webhooks.receive()
    receiver.answer(500, 200)
    const webhook = await webhooks.createWebhook({ url: receiver.url })
    await webhooks.publish({ document: 'one' })
    const worker = webhooks.run({ retryDelaysSeconds: [0, 3600] })
    await receiver.request(1)
    await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.attemptCount === 1)
    const [waiting] = await webhooks.deliveries(webhook)
    await resend({ ids: [waiting?.id] })
    worker.wake()
    expect((await receiver.request(2)).headers['webhook-id']).toBe(waiting?.messageId)
  })

  it('is refused for a paused webhook, for what is not there and for what makes no sense, with a sentence', async () => {
    const { deliveries, webhook } = await delivered('one')
    await webhooks.update(webhook, { state: 'paused' })
    const headers = { ...editor.headers, 'Accept-Language': 'fr' }
    const id = deliveries[0]?.id
    const now = new Date().toISOString()
    expect(await resend({ ids: [id] }, headers)).toMatchObject({
      body: { errors: [{ message: 'Ce webhook est en pause ou désactivé\u00A0: réactivez-le d’abord.' }] },
      status: 409,
    })
    expect((await resend({ from: now, to: now, webhook: webhook.id }, headers)).status).toBe(409)
    expect((await resend({ ids: ['0123456789abcdef01234567'] }, headers)).status).toBe(404)
    for (const body of [
      {},
      { ids: [] },
      { ids: [{ not_equals: '1' }] },
      { ids: Array.from({ length: 1001 }, () => id) },
      { from: 'yesterday', to: now, webhook: webhook.id },
    ]) {
      expect((await resend(body, headers)).status).toBe(400)
    }
    expect(await webhooks.deliveries(webhook)).toMatchObject([{ state: 'delivered' }])
  })
})
