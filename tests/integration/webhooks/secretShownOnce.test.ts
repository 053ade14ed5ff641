import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { WebhookRow } from '../../../src/webhooks/WebhookRow.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

type Answer = { errors?: { message: string }[]; publicKey?: string; secret?: string }

let newsroom: TestNewsroom
let headers: Record<string, string>

beforeAll(async () => {
  newsroom = await startPayload()
  headers = { ...(await signIn(newsroom.payload, 'admin')).headers, 'Accept-Language': 'fr' }
})

afterAll(() => newsroom.stop())

const create = async () =>
  (
    await newsroom.payload.create({
      collection: 'webhooks',
      data: { name: 'Site', provider: 'generic', state: 'active', url: 'https://example.org/hook' },
    })
  ).id

const reveal = (id: number | string) =>
  newsroom.rest<Answer>({ headers, method: 'POST', path: `/webhooks/${id}/secret/reveal` })

describe('the secret of a new webhook', () => {
  it('is shown to an admin once, in an answer that nothing keeps', async () => {
    const id = await create()
    const first = await reveal(id)
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(first.body.publicKey).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/)
    const second = await reveal(id)
    expect(second).toMatchObject({
      body: {
        errors: [{ message: 'Ce secret a déjà été montré et ne l’est qu’une fois. S’il est perdu, renouvelez-le.' }],
      },
      status: 409,
    })
    expect(JSON.stringify(second.body)).not.toContain('whsec_')
  })

  it('is shown to one of those who ask at once', async () => {
    const id = await create()
    const answers = await Promise.all(Array.from({ length: 8 }, () => reveal(id)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409, 409, 409, 409, 409,
    ])
  })

  it('is another one for each webhook', async () => {
    const [one, other] = [await reveal(await create()), await reveal(await create())]
    expect(one.body.secret).not.toBe(other.body.secret)
    expect(one.body.publicKey).not.toBe(other.body.publicKey)
  })

  it('stays hidden when the webhook is saved again', async () => {
    const id = await create()
    await reveal(id)
    await newsroom.rest({
      body: { name: 'Autre', secretRevealedAt: null },
      headers,
      method: 'PATCH',
      path: `/webhooks/${id}`,
    })
    expect((await reveal(id)).status).toBe(409)
  })

  it('of a webhook that is not there is not found', async () => {
    expect((await reveal('000000000000000000000000')).status).toBe(404)
  })
})

describe('a copy of a webhook', () => {
  it('has secrets of its own, no credentials, and waits', async () => {
    const data = {
      headers: [{ name: 'X-Key', value: 'k1' }],
      name: 'Dépôt',
      provider: 'github',
      state: 'active',
      token: 'ghp_1',
      url: 'https://api.github.com/repos/a/b/dispatches',
    }
    const { body: created } = await newsroom.rest<{ doc: { id: string } }>({
      body: data,
      headers,
      method: 'POST',
      path: '/webhooks',
    })
    const { id } = created.doc
    const { secret } = (await reveal(id)).body
    const copied = await newsroom.rest<{ doc: { id: string } }>({
      body: {},
      headers,
      method: 'POST',
      path: `/webhooks/${id}/duplicate`,
    })
    expect(copied.status).toBe(200)
    const copy = await newsroom.payload.db.findOne<WebhookRow>({
      collection: 'webhooks',
      where: { id: { equals: copied.body.doc.id } },
    })
    const original = await newsroom.payload.db.findOne<WebhookRow>({
      collection: 'webhooks',
      where: { id: { equals: id } },
    })
    expect(copy).toMatchObject({ headers: [{ name: 'X-Key' }], state: 'paused' })
    expect(copy?.token ?? null).toBeNull()
    expect(copy?.headers?.[0]?.value ?? null).toBeNull()
    expect(copy?.publicKey).not.toBe(original?.publicKey)
    const shown = await reveal(copied.body.doc.id)
    expect(shown.status).toBe(200)
    expect(shown.body.secret).not.toBe(secret)
  })
})
