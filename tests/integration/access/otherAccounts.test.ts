import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { beffroiPlugin, newsroomEditor } from 'beffroi'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { database } from '../../../newsroom/database/database.ts'
import type { RestRequest } from '../../helpers/createRest.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

/** A project with accounts of its own, for the readers of its site, that happen to have a field named `role`. */
const loadConfig = () =>
  buildConfig({
    admin: { user: 'users' },
    collections: [
      {
        auth: { useAPIKey: true },
        fields: [
          { name: 'role', type: 'text' },
          { name: 'readDrafts', type: 'checkbox' },
        ],
        slug: 'readers',
      },
    ],
    db: database({ migrations: [], uri: process.env.DATABASE_URI ?? '' }),
    editor: newsroomEditor(),
    localization: { defaultLocale: 'fr', fallback: true, locales: ['fr', 'en'] },
    plugins: [beffroiPlugin()],
    secret: 'a secret for tests only',
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false },
  })

let newsroom: TestNewsroom
let headers: Record<string, string>

beforeAll(async () => {
  newsroom = await startPayload({ loadConfig })
  const apiKey = crypto.randomUUID()
  // The types of the generated file know the newsroom's own collections only.
  const reader = {
    apiKey,
    email: 'lectrice@example.com',
    enableAPIKey: true,
    password: 'un mot de passe',
    readDrafts: true,
    role: 'admin',
  }
  await newsroom.payload.create({ collection: 'readers' as 'users', data: reader as never })
  await newsroom.payload.create({
    collection: 'users',
    data: { email: 'admin@example.com', name: 'Admin', password: 'un mot de passe', role: 'admin' },
  })
  headers = { Authorization: `readers API-Key ${apiKey}` }
})

afterAll(() => newsroom.stop())

const send = (request: RestRequest) => newsroom.rest({ ...request, headers })

describe('an account of another collection, whatever its fields say', () => {
  it('is signed in', async () => {
    expect((await send({ path: '/readers/me' })).body).toMatchObject({ user: { role: 'admin' } })
  })

  it('reads what a stranger reads', async () => {
    await newsroom.payload.create({ collection: 'articles', data: { kind: 'brief', title: 'Brouillon' } })
    await newsroom.payload.create({
      collection: 'articles',
      data: { _status: 'published', kind: 'brief', title: 'Publié' },
    })
    for (const query of [{}, { draft: true, trash: true }] as Record<string, boolean>[]) {
      const { body } = await send({ path: '/articles', query: { ...query, depth: 0 } })
      expect(body).toMatchObject({ docs: [{ title: 'Publié' }], totalDocs: 1 })
    }
    expect((await send({ path: '/articles', query: { sort: 'digest.title' } })).status).toBe(400)
    for (const path of [
      '/users',
      '/api-clients',
      '/articles/versions',
      '/payload-locked-documents',
      '/payload-preferences',
      '/payload-jobs',
      '/payload-kv',
    ]) {
      expect([path, (await send({ path })).status]).toEqual([path, 403])
    }
    // Files have no versions.
    expect((await send({ path: '/media/versions' })).status).toBe(404)
  })

  it('writes nothing', async () => {
    const { docs } = await newsroom.payload.find({ collection: 'articles' })
    const id = String(docs[0]?.id)
    const requests: RestRequest[] = [
      ...[
        'articles',
        'topics',
        'users',
        'api-clients',
        'payload-preferences',
        'payload-locked-documents',
        'payload-jobs',
        'payload-kv',
      ].map((slug): RestRequest => ({ body: { name: 'x', title: 'x' }, method: 'POST', path: `/${slug}` })),
      { body: { title: 'x' }, method: 'PATCH', path: `/articles/${id}` },
      { body: { title: 'x' }, method: 'PATCH', path: `/articles/${id}`, query: { draft: true, locale: 'en' } },
      { method: 'DELETE', path: `/articles/${id}` },
      { method: 'POST', path: `/articles/${id}/duplicate` },
      { body: { value: 1 }, method: 'POST', path: '/payload-preferences/k' },
      { body: { name: 'x' }, method: 'POST', path: '/globals/newsroom' },
    ]
    for (const request of requests) expect([request.path, (await send(request)).status]).toEqual([request.path, 403])
    expect((await send({ path: '/payload-jobs/run' })).status).toBe(401)
  })
})
