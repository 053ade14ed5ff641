import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'

import type { WebhookRow } from '../../../src/webhooks/WebhookRow.ts'
import { requestFor } from '../../../src/webhooks/providers/requestFor.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { changeMessage } from '../../helpers/webhookRow.ts'

type Rotated = {
  errors?: { message: string }[]
  previousValidUntil: string | null
  publicKey: string
  secret: string
  updatedAt: string
}

const HOUR = 3_600_000

let newsroom: TestNewsroom
let headers: Record<string, string>

beforeAll(async () => {
  newsroom = await startPayload()
  headers = { ...(await signIn(newsroom.payload, 'admin')).headers, 'Accept-Language': 'fr' }
})

afterAll(() => newsroom.stop())

/** A new webhook and its secret. */
const start = async () => {
  const { id } = await newsroom.payload.create({
    collection: 'webhooks',
    data: { name: 'Site', provider: 'generic', state: 'active', url: 'https://example.org/hook' },
  })
  const { body } = await newsroom.rest<{ secret: string }>({
    headers,
    method: 'POST',
    path: `/webhooks/${id}/secret/reveal`,
  })
  return { id, secret: body.secret }
}

const rotate = (id: number | string, body?: Record<string, unknown>) =>
  newsroom.rest<Rotated>({ ...(body && { body }), headers, method: 'POST', path: `/webhooks/${id}/secret/rotate` })

/** What the webhook would send at `at`, and whether a receiver with `secret` accepts it. */
const accepts = async (id: number | string, secret: string, at = new Date()): Promise<boolean> => {
  const webhook = await newsroom.payload.db.findOne<WebhookRow>({
    collection: 'webhooks',
    where: { id: { equals: id } },
  })
  if (!webhook) throw new Error('The webhook is gone.')
  const [request] = requestFor({
    attemptAt: at,
    message: changeMessage(),
    messageId: 'msg_1',
    secret: newsroom.payload.secret,
    webhook,
  })
  const signed = request?.headers ?? {}
  const receiver = new Webhook(secret)
  // The library refuses what was not sent just now: the clock of the receiver is that of the attempt.
  const now = Date.now
  Date.now = () => at.getTime()
  try {
    receiver.verify(request?.body ?? '', signed)
    return true
  } catch {
    return false
  } finally {
    Date.now = now
  }
}

describe('renewing the secret of a webhook', () => {
  it('both secrets are right for a day, then the new one only', async () => {
    const { id, secret } = await start()
    expect(await accepts(id, secret)).toBe(true)
    const { body, status } = await rotate(id)
    expect(status).toBe(200)
    const until = new Date(body.previousValidUntil ?? '').getTime()
    expect(until - Date.now()).toBeGreaterThan(23.9 * HOUR)
    expect(until - Date.now()).toBeLessThanOrEqual(24 * HOUR)
    for (const at of [new Date(), new Date(until - 1_000)]) {
      expect(await accepts(id, secret, at)).toBe(true)
      expect(await accepts(id, body.secret, at)).toBe(true)
    }
    expect(await accepts(id, secret, new Date(until + 1_000))).toBe(false)
    expect(await accepts(id, body.secret, new Date(until + 1_000))).toBe(true)
  })

  it('says when the webhook was changed by it, so that an open form does not take it for a change of somebody else', async () => {
    const { id } = await newsroom.payload.create({
      collection: 'webhooks',
      data: { name: 'Site', provider: 'generic', state: 'active', url: 'https://example.org/hook' },
    })
    for (const path of ['reveal', 'rotate']) {
      const { body } = await newsroom.rest<Rotated>({ headers, method: 'POST', path: `/webhooks/${id}/secret/${path}` })
      const webhook = await newsroom.payload.findByID({ collection: 'webhooks', id })
      expect(body.updatedAt).toBe(webhook.updatedAt)
    }
  })

  it('for 0 hours, the former one is wrong at once', async () => {
    const { id, secret } = await start()
    await rotate(id, { hours: 2 })
    const { body } = await rotate(id, { hours: 0 })
    expect(body.previousValidUntil).toBeNull()
    expect(await accepts(id, secret)).toBe(false)
    expect(await accepts(id, body.secret)).toBe(true)
  })

  it('again does not lengthen the life of the one before', async () => {
    const { id, secret } = await start()
    const first = await rotate(id, { hours: 1 })
    const second = await rotate(id, { hours: 48 })
    for (const key of [secret, first.body.secret, second.body.secret]) expect(await accepts(id, key)).toBe(true)
    const later = new Date(Date.now() + 2 * HOUR)
    expect(await accepts(id, secret, later)).toBe(false)
    expect(await accepts(id, first.body.secret, later)).toBe(true)
  })

  it('shows the new secret there and then only', async () => {
    const { id } = await start()
    const { body } = await rotate(id)
    expect((await newsroom.rest({ headers, method: 'POST', path: `/webhooks/${id}/secret/reveal` })).status).toBe(409)
    const stored = await newsroom.rest<{ publicKey: string }>({ headers, path: `/webhooks/${id}` })
    expect(stored.body.publicKey).toBe(body.publicKey)
    expect(JSON.stringify(stored.body)).not.toContain(body.secret)
  })

  it('at once with somebody else is refused or right: what was answered signs', async () => {
    const { id } = await start()
    const answers = await Promise.all([rotate(id), rotate(id), rotate(id)])
    const given = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status }) => status !== 200)
    expect(given.length).toBeGreaterThan(0)
    for (const { body } of given) expect(await accepts(id, body.secret)).toBe(true)
    for (const answer of refused)
      expect(answer).toMatchObject({
        body: { errors: [{ message: expect.stringContaining('rechargez la page') }] },
        status: 409,
      })
  })

  it.each([{ hours: -1 }, { hours: 721 }, { hours: 'demain' }, [24]])(
    'takes a number of hours: not %j',
    async (body) => {
      const { id, secret } = await start()
      const answer = await rotate(id, body as Record<string, unknown>)
      expect(answer).toMatchObject({
        body: { errors: [{ message: 'Le délai est un nombre d’heures entre 0 et 720.' }] },
        status: 400,
      })
      expect(await accepts(id, secret)).toBe(true)
    },
  )
})
