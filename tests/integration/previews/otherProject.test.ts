import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

import { contentApiOf } from '../../../src/content-api/endpoints.ts'
import { buildProject } from '../../helpers/buildProject.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let directory: string
let newsroom: TestNewsroom
let headers: { Authorization: string }

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'beffroi-previews-'))
  const db = sqliteAdapter({ client: { url: `file:${path.join(directory, 'newsroom.db')}` } })
  const collections = { articles: { slug: 'stories' }, users: { slug: 'members' } }
  newsroom = await startPayload({ loadConfig: async () => buildProject({ collections }, { db }) })
  const { body } = await newsroom.rest<{ token: string }>({
    body: { email: 'first@example.com', name: 'First', password: 'a password for tests only' },
    method: 'POST',
    path: '/members/first-register',
  })
  headers = { Authorization: `JWT ${body.token}` }
  await newsroom.payload.updateGlobal({ data: { siteUrl: 'https://parc.example' }, slug: 'newsroom' })
  const api = await contentApiOf(newsroom.payload)
  while (!api.isReady()) await new Promise((resolve) => setTimeout(resolve, 10))
})

afterAll(async () => {
  await newsroom.stop()
  await rm(directory, { recursive: true })
})

it('a project with other names, whose database numbers its documents, shows and sends previews too', async () => {
  const { body, status } = await newsroom.rest<{ doc: { id: number } }>({
    body: { kind: 'brief', slug: 'quai', title: 'Quai' },
    headers,
    method: 'POST',
    path: '/stories',
    query: { draft: true },
  })
  expect(status).toBe(201)
  const { id } = body.doc
  const opened = await newsroom.rest({ headers, path: '/preview/open', query: { collection: 'stories', id } })
  expect(opened.status).toBe(303)
  const made = await newsroom.rest<{ link: { id: number }; url: string }>({
    body: { collection: 'stories', id },
    headers,
    method: 'POST',
    path: '/preview/links',
  })
  expect(made.status).toBe(201)
  const token = made.body.url.split('#')[1] ?? ''
  const read = async () => newsroom.rest({ headers: { 'X-Preview-Token': token }, path: '/preview' })
  expect((await read()).body).toMatchObject({
    collection: 'stories',
    doc: { title: 'Quai' },
    id,
    isLink: true,
    path: '/articles/quai',
  })
  const query = await newsroom.rest({
    body: { query: '{ Stories(where: { slug: { equals: "quai" } }) { docs { id title } } }' },
    headers: { 'X-Preview-Token': token },
    method: 'POST',
    path: '/preview/graphql',
  })
  expect(query.body).toMatchObject({ data: { Stories: { docs: [{ id, title: 'Quai' }] } } })
  expect((await newsroom.rest({ path: `/stories/${id}` })).status).toBe(404)
  await newsroom.rest({ body: {}, headers, method: 'POST', path: `/preview/links/${made.body.link.id}/revoke` })
  expect((await read()).status).toBe(404)
})
