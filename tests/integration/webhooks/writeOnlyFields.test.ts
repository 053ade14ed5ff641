import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { WebhookRow } from '../../../src/webhooks/WebhookRow.ts'
import { open } from '../../../src/webhooks/secrets/protectSecrets.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

type Doc = { headers: { id: string; name: string; value?: null | string }[]; id: string; token?: null | string }
type Answer = { doc: Doc; errors?: { data?: { errors: { path: string }[] }; message: string }[] }

const GITHUB = {
  name: 'Dépôt',
  provider: 'github',
  state: 'active',
  token: 'ghp_first',
  url: 'https://api.github.com/repos/a/b/dispatches',
} as const
const HEADERS = [
  { name: 'X-One', value: 'one' },
  { name: 'X-Two', value: 'two' },
]

let newsroom: TestNewsroom
let headers: Record<string, string>

beforeAll(async () => {
  newsroom = await startPayload()
  headers = { ...(await signIn(newsroom.payload, 'admin')).headers, 'Accept-Language': 'fr' }
})

afterAll(() => newsroom.stop())

const create = async (data: Record<string, unknown> = {}) =>
  (
    await newsroom.rest<Answer>({
      body: { ...GITHUB, headers: HEADERS, ...data },
      headers,
      method: 'POST',
      path: '/webhooks',
    })
  ).body.doc

const patch = (id: string, body: Record<string, unknown>) =>
  newsroom.rest<Answer>({ body, headers, method: 'PATCH', path: `/webhooks/${id}` })

/** What the database holds, opened once: a value that was sealed twice would still look sealed. */
const stored = async (id: string) => {
  const row = await newsroom.payload.db.findOne<WebhookRow>({ collection: 'webhooks', where: { id: { equals: id } } })
  const opened = (value?: null | string) => (value ? open(newsroom.payload.secret, value) : null)
  return {
    headers: (row?.headers ?? []).map(({ name, value }) => `${name}: ${opened(value)}`),
    raw: JSON.stringify(row),
    token: opened(row?.token),
  }
}

describe('a token and the values of headers', () => {
  it('are stored encrypted and never answered', async () => {
    const doc = await create()
    expect(await stored(doc.id)).toMatchObject({ headers: ['X-One: one', 'X-Two: two'], token: 'ghp_first' })
    expect((await stored(doc.id)).raw).not.toMatch(/ghp_first|"one"|"two"/)
    expect(JSON.stringify(doc)).not.toMatch(/ghp_first|"value"|"token"|sealed/)
  })

  it.each([
    ['nothing', {}],
    ['null', { token: null }],
    ['an empty field', { token: '' }],
    ['spaces', { token: '  ' }],
  ])('stay when %s is sent', async (_, token) => {
    const doc = await create()
    const rows = doc.headers.map(({ id, name }) => ({ id, name, value: '' }))
    const { body, status } = await patch(doc.id, { ...token, headers: rows, name: 'Autre' })
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toContain('sealed')
    expect(await stored(doc.id)).toMatchObject({ headers: ['X-One: one', 'X-Two: two'], token: 'ghp_first' })
  })

  it('change when something is written, without the spaces around it', async () => {
    const doc = await create()
    await patch(doc.id, {
      headers: doc.headers.map(({ id, name }) => ({ id, name, value: name === 'X-Two' ? 'deux' : undefined })),
      token: ' ghp_second\n',
    })
    expect(await stored(doc.id)).toMatchObject({ headers: ['X-One: one', 'X-Two: deux'], token: 'ghp_second' })
  })

  it('follow their row: renamed, put in another order, one taken out, one added', async () => {
    const doc = await create()
    const [one, two] = doc.headers
    await patch(doc.id, {
      headers: [
        { id: two?.id, name: 'X-Deux' },
        { name: 'X-Three', value: 'three' },
        { id: one?.id, name: 'X-One' },
      ],
    })
    expect((await stored(doc.id)).headers).toEqual(['X-Deux: two', 'X-Three: three', 'X-One: one'])
    await patch(doc.id, { headers: [{ id: one?.id, name: 'X-One' }] })
    expect((await stored(doc.id)).headers).toEqual(['X-One: one'])
  })

  it('are not sealed twice when a script saves what it read', async () => {
    const { id } = await create()
    const { headers: rows, token } = await newsroom.payload.findByID({ collection: 'webhooks', id })
    await newsroom.payload.update({ collection: 'webhooks', data: { headers: rows, name: 'Autre', token }, id })
    await newsroom.payload.update({
      collection: 'webhooks',
      data: { headers: rows?.map(({ name, value }) => ({ name, value })) },
      id,
    })
    expect(await stored(id)).toMatchObject({ headers: ['X-One: one', 'X-Two: two'], token: 'ghp_first' })
  })

  it('are forgotten with the provider that needs them', async () => {
    const { id } = await create()
    await patch(id, { provider: 'generic' })
    expect(await stored(id)).toMatchObject({ token: null })
  })
})

describe('a webhook that is active needs its credentials', () => {
  it.each([
    ['a token', { token: '' }, 'token', 'Écrivez le jeton'],
    [
      'the value of a header',
      { headers: [{ name: 'X-One' }] },
      'headers.0.value',
      'Écrivez la valeur de l’en-tête «\u202FX-One\u202F»',
    ],
  ])('%s', async (_, data, path, sentence) => {
    const { body, status } = await newsroom.rest<Answer>({
      body: { ...GITHUB, ...data },
      headers,
      method: 'POST',
      path: '/webhooks',
    })
    expect(status).toBe(400)
    expect(body.errors?.[0]?.message).toContain(sentence)
    expect(body.errors?.[0]?.data?.errors[0]?.path).toBe(path)
    expect(
      (
        await newsroom.rest({
          body: { ...GITHUB, ...data, state: 'paused' },
          headers,
          method: 'POST',
          path: '/webhooks',
        })
      ).status,
    ).toBe(201)
  })

  it('and they do not follow it to another server', async () => {
    const doc = await create()
    const url = 'https://example.org/repos/a/b/dispatches'
    expect((await patch(doc.id, { url })).status).toBe(400)
    expect((await patch(doc.id, { token: 'ghp_other', url })).body.errors?.[0]?.message).toContain('X-One')
    expect((await patch(doc.id, { state: 'paused', url })).status).toBe(200)
    expect(await stored(doc.id)).toMatchObject({ headers: ['X-One: null', 'X-Two: null'], token: null })
  })

  it('which another page of the same server is not', async () => {
    const { id } = await create()
    expect((await patch(id, { url: 'https://api.github.com/repos/a/c/dispatches' })).status).toBe(200)
    expect(await stored(id)).toMatchObject({ headers: ['X-One: one', 'X-Two: two'], token: 'ghp_first' })
  })
})

describe('what a form must not hold', () => {
  const refusals: [string, Record<string, unknown>, string][] = [
    ['an address that is none', { url: 'example.org' }, 'Cette adresse ne convient pas'],
    ['a password in the address', { url: 'https://a:b@example.org/' }, 'Cette adresse ne convient pas'],
    ['a private address', { url: 'http://192.168.0.1/' }, 'réseau privé'],
    ['this machine', { url: 'http://localhost:3000/' }, 'réseau privé'],
    ['a line break in a value', { headers: [{ name: 'X-One', value: 'a\r\nx-two: b' }] }, 'ASCII'],
    ['an accent in a token', { token: 'clé' }, 'ASCII'],
    ['a header name that is none', { headers: [{ name: 'X One', value: 'a' }] }, 'X-Site-Key'],
    ['a header that HTTP needs', { headers: [{ name: 'Host', value: 'a' }] }, 'Host'],
    ['a header that signing needs', { headers: [{ name: 'Webhook-Id', value: 'a' }] }, 'Webhook-Id'],
    [
      'a header twice',
      {
        headers: [
          { name: 'X-One', value: 'a' },
          { name: 'x-one', value: 'b' },
        ],
      },
      'deux fois',
    ],
    [
      'a quiet time longer than the longest wait',
      { debounceMs: 600, maxWaitMs: 500 },
      'L’attente la plus longue (500 ms) est plus courte que le temps de calme (600 ms)',
    ],
    [
      'a debounce longer than the longest wait of the provider',
      { debounceMs: 60_001 },
      'L’attente la plus longue (60000 ms)',
    ],
    ['a wait that is no whole number', { debounceMs: 1.5 }, 'nombre entier de millisecondes'],
  ]
  it.each(refusals)('%s', async (_, data, sentence) => {
    const { body, status } = await newsroom.rest<Answer>({
      body: { ...GITHUB, ...data },
      headers,
      method: 'POST',
      path: '/webhooks',
    })
    expect(status).toBe(400)
    expect(JSON.stringify(body.errors)).toContain(sentence)
  })
})
