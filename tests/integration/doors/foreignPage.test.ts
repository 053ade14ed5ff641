import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { signIn, type SignedIn } from '../../helpers/signIn.ts'
import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
let admin: SignedIn
let id: string

beforeAll(async () => {
  newsroom = await startPayload()
  admin = await signIn(newsroom.payload, 'admin')
  id = (await newsroom.payload.create({ collection: 'articles', data: { kind: 'brief', title: 'Brouillon' } })).id
})

afterAll(async () => newsroom.stop())

const cookie = () => ({ Cookie: `payload-token=${admin.headers.Authorization.replace('JWT ', '')}` })

const form = (data: Record<string, unknown>): FormData => {
  const body = new FormData()
  body.set('_payload', JSON.stringify(data))
  return body
}

const publish = async (headers: Record<string, string>) =>
  (
    await newsroom.rest({
      body: form({ _status: 'published' }),
      headers: { ...cookie(), ...headers },
      method: 'PATCH',
      path: `/articles/${id}`,
    })
  ).status

const FOREIGN: [string, Record<string, string>][] = [
  ['on another site', { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }],
  ['on another site, in a browser that says only its origin', { Origin: 'https://elsewhere.example' }],
  ['on another host of the same site', { Origin: 'http://blog.localhost:3000', 'Sec-Fetch-Site': 'same-site' }],
  ['on another port', { Origin: 'http://localhost:4000', 'Sec-Fetch-Site': 'same-site' }],
  ['in a sandbox', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
  ['in a sandbox of an older browser', { Origin: 'null' }],
  ['on another site, which keeps its origin back', { 'Sec-Fetch-Site': 'cross-site' }],
]

describe.each(FOREIGN)('a page %s', (_name, headers) => {
  it('changes nothing with an editor’s cookie', async () => {
    expect(await publish(headers)).toBe(403)
    const create = {
      body: form({ kind: 'brief', title: 'D’ailleurs' }),
      headers: { ...cookie(), ...headers },
      method: 'POST',
      path: '/articles',
    } as const
    expect((await newsroom.rest(create)).status).toBe(403)
    const { body } = await newsroom.graphql({
      headers: { ...cookie(), ...headers },
      query: `mutation { updateArticle(id: "${id}", data: { _status: published }) { id } }`,
    })
    expect(body.errors?.[0]?.extensions?.statusCode).toBe(403)
    expect((await newsroom.payload.findByID({ collection: 'articles', id }))._status).toBe('draft')
    expect((await newsroom.rest({ headers: { ...cookie(), ...headers }, path: '/payload-jobs/run' })).status).toBe(401)
  })

  it('neither signs its visitors in nor out', async () => {
    for (const path of [
      '/users/login',
      '/users/logout',
      '/users/refresh-token',
      '/users/reset-password',
      '/users/first-register',
    ]) {
      const { body, status } = await newsroom.rest({
        body: form({ email: 'a@example.com', password: 'un mot de passe' }),
        headers: { ...cookie(), ...headers },
        method: 'POST',
        path,
      })
      expect([path, status]).toEqual([path, 403])
      expect(JSON.stringify(body)).toContain('rédaction')
    }
    expect((await newsroom.rest({ headers: cookie(), path: '/users/me' })).body.user).toMatchObject({ id: admin.id })
  })
})

it('the newsroom’s own pages, and programs, do what their account may', async () => {
  const own: Record<string, string>[] = [
    {},
    { Origin: 'http://localhost:3000' },
    { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
  ]
  for (const headers of own) {
    const { status } = await newsroom.rest({
      body: form({ title: 'D’ici' }),
      headers: { ...cookie(), ...headers },
      method: 'PATCH',
      path: `/articles/${id}`,
    })
    expect([headers, status]).toEqual([headers, 200])
  }
})

it('a proxy that rewrites the host says in X-Forwarded-Host what the browser asked for', async () => {
  const headers = {
    Host: 'beffroi.internal:3000',
    Origin: 'https://redaction.example',
    'X-Forwarded-Host': 'redaction.example',
  }
  expect(
    (
      await newsroom.rest({
        body: form({ title: 'Derrière' }),
        headers: { ...cookie(), ...headers },
        method: 'PATCH',
        path: `/articles/${id}`,
      })
    ).status,
  ).toBe(200)
})

it('a session sent in a header is no cookie, wherever the page is', async () => {
  const headers = { ...admin.headers, Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }
  expect(
    (await newsroom.rest({ body: { title: 'Par en-tête' }, headers, method: 'PATCH', path: `/articles/${id}` })).status,
  ).toBe(200)
})
