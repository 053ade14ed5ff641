import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { createLocalReq } from 'payload'
import type { Payload } from 'payload'

import { revealSecret, rotateSecret } from '../../../src/webhooks/secrets/signingSecrets.ts'
import { buildProject } from '../../helpers/buildProject.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let dir: string
let newsroom: TestNewsroom
let payload: Payload

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'beffroi-webhooks-'))
  const db = sqliteAdapter({ client: { url: `file:${dir}/webhooks.db` } })
  newsroom = await startPayload({
    loadConfig: async () => buildProject({}, { db, localization: { defaultLocale: 'fr', locales: ['fr', 'nl'] } }),
  })
  ;({ payload } = newsroom)
})

afterAll(async () => {
  await newsroom.stop()
  await rm(dir, { recursive: true })
})

const create = async () => {
  const lists = {
    changes: ['published' as const],
    collections: ['articles' as const],
    locales: ['fr' as const, 'nl' as const],
  }
  return payload.create({
    collection: 'webhooks',
    data: { ...lists, name: 'Site', provider: 'generic', state: 'active', url: 'https://example.org/hook' },
  })
}

it('a webhook keeps its lists in a database with tables', async () => {
  const { id } = await create()
  expect(await payload.findByID({ collection: 'webhooks', id })).toMatchObject({
    changes: ['published'],
    collections: ['articles'],
    locales: ['fr', 'nl'],
  })
})

it('a secret is shown to one of those who ask at once, and renewed', async () => {
  const { id } = await create()
  const req = await createLocalReq({}, payload)
  const answers = await Promise.allSettled(Array.from({ length: 4 }, () => revealSecret(req, id)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await rotateSecret(req, id, 1)).secret).toMatch(/^whsec_/)
})

it('a webhook that has sent something can be deleted', async () => {
  const { id } = await create()
  await payload.db.create({
    collection: 'webhook-deliveries',
    data: { key: 'k', message: {}, messageId: 'msg_1', state: 'delivered', trigger: 'events', webhook: id },
  })
  await payload.delete({ collection: 'webhooks', id })
  expect((await payload.count({ collection: 'webhook-deliveries' })).totalDocs).toBe(0)
})
