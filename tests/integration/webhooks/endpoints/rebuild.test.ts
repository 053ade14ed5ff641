import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import { signIn, type SignedIn } from '../../../helpers/signIn.ts'
import { startWebhooks, type TestWebhooks } from '../delivery/startWebhooks.ts'
import { outsiders } from './callers.ts'

let webhooks: TestWebhooks
let editor: SignedIn

beforeAll(async () => {
  webhooks = await startWebhooks()
  editor = await signIn(webhooks.payload, 'editor')
})

afterEach(async () => {
  await webhooks.rest()
  await webhooks.payload.delete({ collection: 'webhooks', where: { id: { exists: true } } })
})

afterAll(() => webhooks.stop())

const rebuild = (headers: Record<string, string>, body?: Record<string, unknown>) =>
  webhooks.newsroom.rest<{ deliveries: string[]; errors?: { message: string }[] }>({
    headers,
    method: 'POST',
    path: '/webhooks/rebuild',
    ...(body && { body }),
  })

describe('a rebuild', () => {
  it('is refused to a stranger', async () => {
    await webhooks.createWebhook()
    expect((await rebuild({})).status).toBe(403)
    expect(await webhooks.deliveries()).toEqual([])
  })

  it('is refused to whoever may not publish', async () => {
    const webhook = await webhooks.createWebhook()
    for (const [who, headers] of await outsiders(webhooks.payload)) {
      expect([who, (await rebuild(headers)).status, (await rebuild(headers, { webhook: webhook.id })).status]).toEqual([
        who,
        403,
        403,
      ])
    }
    expect(await webhooks.deliveries()).toEqual([])
  })

  it('is sent to every active webhook, and says that everything is touched', async () => {
    const [receiver, builder] = [await webhooks.receive(), await webhooks.receive()]
    const website = await webhooks.createWebhook({ url: receiver.url })
    const build = await webhooks.createWebhook({ provider: 'vercel', url: builder.url })
    await webhooks.createWebhook({ state: 'paused', url: receiver.url })
    const { body, status } = await rebuild(editor.headers)
    expect(status).toBe(202)
    expect(body.deliveries).toHaveLength(2)
    const worker = webhooks.run()
    expect(webhooks.verify(website, await receiver.request(1))).toMatchObject({
      data: { affected: { complete: false, documents: [], paths: ['/'], tags: ['all'] }, events: [] },
      type: 'content.rebuild',
    })
    await builder.request(1)
    await worker.until(async () => (await webhooks.deliveries()).every(({ state }) => state === 'delivered'))
    expect((await webhooks.deliveries(build))[0]).toMatchObject({ requestedBy: editor.id, trigger: 'rebuild' })
  })

  it('that waits is not doubled, however many click at once; one that is done can be asked for again', async () => {
    const receiver = await webhooks.receive()
    const webhook = await webhooks.createWebhook({ url: receiver.url })
    const answers = await Promise.all(Array.from({ length: 5 }, () => rebuild(editor.headers, { webhook: webhook.id })))
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202])
    expect(new Set(answers.flatMap(({ body }) => body.deliveries)).size).toBe(1)
    const worker = webhooks.run()
    await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'delivered')
    await rebuild(editor.headers, { webhook: webhook.id })
    await worker.until(
      async () => (await webhooks.deliveries(webhook)).filter(({ state }) => state === 'delivered').length === 2,
    )
    expect(receiver.requests).toHaveLength(2)
  })

  it('comes after the changes that were to be sent before it', async () => {
    const receiver = await webhooks.receive()
    receiver.answer(500, 200)
    const webhook = await webhooks.createWebhook({ url: receiver.url })
    await webhooks.publish({ document: 'one' })
    const worker = webhooks.run({ retryDelaysSeconds: [0, 0.2] })
    await receiver.request(1)
    await rebuild(editor.headers, { webhook: webhook.id })
    worker.wake()
    await receiver.request(3)
    expect(receiver.requests.map((request) => webhooks.verify(webhook, request).type)).toEqual([
      'content.changed',
      'content.changed',
      'content.rebuild',
    ])
  })

  it('of a paused webhook, of one that is not there, or of nobody knows what is refused with a sentence', async () => {
    const webhook = await webhooks.createWebhook({ state: 'paused' })
    const headers = { ...editor.headers, 'Accept-Language': 'en' }
    expect(await rebuild(headers, { webhook: webhook.id })).toMatchObject({
      body: { errors: [{ message: 'This webhook is paused or disabled: set it active first.' }] },
      status: 409,
    })
    expect(await rebuild(headers, { webhook: '0123456789abcdef01234567' })).toMatchObject({
      body: { errors: [{ message: 'There is no such webhook: reload the list.' }] },
      status: 404,
    })
    expect((await rebuild(headers, { webhook: { not_equals: '1' } })).status).toBe(400)
    expect(await webhooks.deliveries()).toEqual([])
  })
})
