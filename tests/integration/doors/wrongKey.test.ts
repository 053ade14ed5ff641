import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import { signIn, type SignedIn } from '../../helpers/signIn.ts'
import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'
import { picture, uploadForm } from '../../helpers/uploads.ts'

let newsroom: TestNewsroom
let admin: SignedIn
let disabled: string
let good: string
let file: string

const key = (text: string): string => text.replace('api-clients API-Key ', '')

beforeAll(async () => {
  newsroom = await startPayload()
  admin = await signIn(newsroom.payload, 'admin')
  good = (await apiClient(newsroom.payload, { readDrafts: false })).Authorization
  disabled = (await apiClient(newsroom.payload, { readDrafts: false })).Authorization
  const [client] = (await newsroom.payload.find({ collection: 'api-clients', limit: 1, sort: '-createdAt' })).docs
  await newsroom.payload.update({ collection: 'api-clients', data: { enableAPIKey: false }, id: String(client?.id) })
  const upload = await newsroom.rest<{ doc: { filename: string } }>({
    body: uploadForm({
      bytes: await picture({ height: 80, width: 80 }),
      data: { alt: 'Un beffroi', public: true },
      name: 'beffroi.png',
      type: 'image/png',
    }),
    headers: admin.headers,
    method: 'POST',
    path: '/media',
  })
  file = upload.body.doc.filename
})

afterAll(async () => newsroom.stop())

const wrong = (): [string, string][] => [
  ['unknown', 'api-clients API-Key 7d1a2f6e-0000-4000-8000-000000000000'],
  ['switched off', disabled],
  ['empty', 'api-clients API-Key '],
  ['without its collection', `API-Key ${key(good)}`],
  ['of another collection', `users API-Key ${key(good)}`],
  ['of a collection that does not exist', `websites API-Key ${key(good)}`],
  ['in lower case', `api-clients api-key ${key(good)}`],
  ['sent as a bearer token', `Bearer ${key(good)}`],
  ['cut short', good.slice(0, -2)],
]

it('answers 401 and says what is wrong, over REST, GraphQL and for files', async () => {
  const answers: unknown[] = []
  for (const [name, Authorization] of wrong()) {
    for (const path of [
      '/articles',
      '/articles/count',
      '/globals/newsroom',
      '/access',
      '/users/me',
      `/media/file/${file}`,
    ]) {
      const { body, status } = await newsroom.rest({ headers: { 'Accept-Language': 'en', Authorization }, path })
      if (status !== 401 || !JSON.stringify(body).includes('This API key opens nothing'))
        answers.push([name, path, status, body])
    }
    const { body } = await newsroom.graphql({
      headers: { 'Accept-Language': 'fr', Authorization },
      query: '{ Articles { docs { id } } }',
    })
    if (
      body.data ||
      body.errors?.[0]?.extensions?.statusCode !== 401 ||
      !body.errors[0].message.includes('n’ouvre rien')
    )
      answers.push([name, 'GraphQL', body])
  }
  expect(answers).toEqual([])
})

it('leaves alone who has no key, a right one, or a session that ended', async () => {
  const ended = `${admin.headers.Authorization.slice(0, -4)}AAAA`
  for (const headers of [
    {},
    { Authorization: good },
    admin.headers,
    { Authorization: ended },
    { Authorization: 'Basic cHJveHk6cHJveHk=' },
  ]) {
    expect((await newsroom.rest({ headers: headers as Record<string, string>, path: '/articles' })).status).toBe(200)
    expect(
      (await newsroom.graphql({ headers: headers as Record<string, string>, query: '{ Articles { totalDocs } }' })).body
        .errors,
    ).toBeUndefined()
  }
})

const readWith = async (apiKey: unknown) =>
  (await newsroom.rest({ headers: { Authorization: `api-clients API-Key ${String(apiKey)}` }, path: '/articles' }))
    .status

it('an API client that is made over REST, GraphQL or in code gets a key, which is shown in that answer and never again', async () => {
  const made = await newsroom.rest<{ doc: { apiKey: string; id: string } }>({
    body: { name: 'Site' },
    headers: admin.headers,
    method: 'POST',
    path: '/api-clients',
  })
  expect(made.status).toBe(201)
  expect(await readWith(made.body.doc.apiKey)).toBe(200)
  const again = await newsroom.rest({ headers: admin.headers, path: `/api-clients/${made.body.doc.id}` })
  expect(JSON.stringify(again.body)).not.toContain(made.body.doc.apiKey)
  const renamed = await newsroom.rest({
    body: { name: 'Autre' },
    headers: admin.headers,
    method: 'PATCH',
    path: `/api-clients/${made.body.doc.id}`,
  })
  expect(JSON.stringify(renamed.body)).not.toContain(made.body.doc.apiKey)
  const { body } = await newsroom.graphql<{ createApiClient: { apiKey: string } }>({
    headers: admin.headers,
    query: 'mutation { createApiClient(data: { name: "Site" }) { apiKey } }',
  })
  expect(await readWith(body.data?.createApiClient.apiKey)).toBe(200)
  expect(
    await readWith((await newsroom.payload.create({ collection: 'api-clients', data: { name: 'Site' } })).apiKey),
  ).toBe(200)
})

it('an API client that is to have no key has none', async () => {
  const { body } = await newsroom.rest<{ doc: Record<string, unknown> }>({
    body: { enableAPIKey: false, name: 'Sans' },
    headers: admin.headers,
    method: 'POST',
    path: '/api-clients',
  })
  expect(body.doc.apiKey ?? null).toBeNull()
})
