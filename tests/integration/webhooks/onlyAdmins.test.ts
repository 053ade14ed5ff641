import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { RestRequest } from '../../helpers/createRest.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const OTHERS = ['stranger', 'site', 'author', 'translator', 'editor'] as const

let newsroom: TestNewsroom
let admin: Record<string, string>
let others: Record<(typeof OTHERS)[number], Record<string, string>>
let id: string

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  admin = (await signIn(payload, 'admin')).headers
  others = {
    author: (await signIn(payload, 'author')).headers,
    editor: (await signIn(payload, 'editor')).headers,
    site: await apiClient(payload, { readDrafts: true }),
    stranger: {},
    translator: (await signIn(payload, 'translator')).headers,
  }
  id = String(
    (
      await payload.create({
        collection: 'webhooks',
        data: { name: 'Site', provider: 'generic', state: 'active', url: 'https://secret.example.org/hook' },
      })
    ).id,
  )
  await payload.db.create({
    collection: 'webhook-deliveries',
    data: { key: 'k', message: {}, messageId: 'msg_1', state: 'delivered', trigger: 'events', webhook: id },
  })
})

afterAll(() => newsroom.stop())

describe.each(OTHERS)('%s', (caller) => {
  it('neither sees a secret nor renews one', async () => {
    for (const verb of ['reveal', 'rotate']) {
      const answer = await newsroom.rest({
        body: { hours: 0 },
        headers: others[caller],
        method: 'POST',
        path: `/webhooks/${id}/secret/${verb}`,
      })
      expect(answer.status).toBe(403)
    }
    const row = await newsroom.payload.findByID({ collection: 'webhooks', id })
    expect(row.secretRevealedAt ?? null).toBeNull()
  })

  it('learns no address of a webhook, through deliveries neither', async () => {
    const requests: RestRequest[] = [
      { path: '/webhooks' },
      { path: '/webhook-deliveries', query: { depth: 5 } },
      { path: '/webhook-deliveries', query: { depth: 2, 'populate[webhooks][url]': true } },
    ]
    for (const request of requests)
      expect(JSON.stringify((await newsroom.rest({ ...request, headers: others[caller] })).body)).not.toContain(
        'secret.example.org',
      )
    const { body, status } = await newsroom.rest({
      headers: others[caller],
      path: '/webhook-deliveries',
      query: { 'where[webhook.url][contains]': 'secret' },
    })
    expect([200, 400, 403]).toContain(status)
    expect(body.totalDocs ?? 0).toBe(0)
    const { body: answer } = await newsroom.graphql({
      headers: others[caller],
      query: '{ WebhookDeliveries { docs { webhook { url } } } }',
    })
    expect(JSON.stringify(answer)).not.toContain('secret.example.org')
  })
})

describe('an admin', () => {
  it('does not write what is the newsroom’s to write', async () => {
    const body = {
      disabledAt: '2020-01-01T00:00:00.000Z',
      disabledReason: 'gone',
      publicKey: 'whpk_x',
      secretRevealedAt: '2020-01-01T00:00:00.000Z',
      secrets: [],
      state: 'disabled',
    }
    const before = await newsroom.payload.db.findOne({ collection: 'webhooks', where: { id: { equals: id } } })
    expect((await newsroom.rest({ body, headers: admin, method: 'PATCH', path: `/webhooks/${id}` })).status).toBe(200)
    const after = await newsroom.payload.db.findOne({ collection: 'webhooks', where: { id: { equals: id } } })
    expect(after).toEqual({ ...before, headers: [], state: 'disabled', updatedAt: expect.anything() })
  })

  it('who activates a webhook again clears why it was disabled', async () => {
    const disabled = { disabledAt: new Date().toISOString(), disabledReason: 'exhausted', state: 'disabled' } as const
    await newsroom.payload.update({ collection: 'webhooks', data: disabled, id })
    expect(await newsroom.payload.findByID({ collection: 'webhooks', id })).toMatchObject(disabled)
    const { body } = await newsroom.rest<{ doc: unknown }>({
      body: { state: 'active' },
      headers: admin,
      method: 'PATCH',
      path: `/webhooks/${id}`,
    })
    expect(body.doc).toMatchObject({ disabledAt: null, disabledReason: null, state: 'active' })
  })

  it('who deletes a webhook deletes what was sent to it', async () => {
    expect((await newsroom.rest({ headers: admin, method: 'DELETE', path: `/webhooks/${id}` })).status).toBe(200)
    expect((await newsroom.payload.count({ collection: 'webhook-deliveries' })).totalDocs).toBe(0)
  })
})
