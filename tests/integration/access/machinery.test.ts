import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import type { RestRequest } from '../../helpers/createRest.ts'
import { type StaffedNewsroom, startNewsroom } from '../../helpers/startNewsroom.ts'

const COLLECTIONS = [
  'content-events',
  'published-documents',
  'document-links',
  'document-addresses',
  'link-checks',
  'list-views',
  'bulk-changes',
  'bulk-change-items',
  'picture-fingerprints',
  'former-files',
  'import-files',
  'imported-items',
  'event-consumers',
  'leases',
  'mailings',
  'translation-states',
  'merges',
  'open-documents',
  'preview-links',
  'reviews',
  'review-steps',
  'review-comments',
  'review-notices',
] as const

let newsroom: StaffedNewsroom
const rows = {} as Record<(typeof COLLECTIONS)[number], string>
const callers: [name: string, headers: () => Record<string, string>][] = [
  ['a stranger', () => ({})],
  ['a website', () => website],
  ['an author', () => newsroom.staff.author.headers],
  ['a translator', () => newsroom.staff.translator.headers],
  ['an editor', () => newsroom.staff.editor.headers],
  ['an admin', () => newsroom.staff.admin.headers],
]
let website: Record<string, string>

beforeAll(async () => {
  newsroom = await startNewsroom()
  website = await apiClient(newsroom.payload, { readDrafts: true })
  const { db } = newsroom.payload
  await newsroom.published()
  await db.create({ collection: 'event-consumers', data: { position: 1, reader: 'a reader' } })
  await db.create({
    collection: 'leases',
    data: { expiresAt: new Date().toISOString(), key: 'a:1', name: 'a', owner: 'b', term: 1 },
  })
  await db.create({
    collection: 'preview-links',
    data: {
      collectionName: 'articles',
      document: 'a',
      expiresAt: new Date().toISOString(),
      hash: 'a',
      maker: 'b',
      users: 'users',
    },
  })
  const key = 'articles:a'
  await db.create({ collection: 'reviews', data: { key, state: 'proposed', turn: 1 } })
  await db.create({ collection: 'review-steps', data: { key, step: 'proposed' } })
  await db.create({ collection: 'review-comments', data: { key, person: 'users:a', text: 'a' } })
  await db.create({ collection: 'review-notices', data: { key, kind: 'comment', mail: 'none', person: 'users:a' } })
  await db.create({
    collection: 'open-documents',
    data: { document: 'articles/a', key: 'articles/a users:a', person: 'users:a', seenAt: new Date().toISOString() },
  })
  await db.create({
    collection: 'translation-states',
    data: {
      collectionName: 'articles',
      document: key,
      isPublic: true,
      key: `${key}:en`,
      language: 'en',
      stamps: {},
      status: 'missing',
      todo: 3,
    },
  })
  await db.create({ collection: 'document-links', data: { key: 'articles:b', links: [] } })
  await db.create({
    collection: 'document-addresses',
    data: { addresses: ['https://www.exemple.fr/'], key: 'articles:b', savedAt: new Date().toISOString() },
  })
  await db.create({
    collection: 'link-checks',
    data: { address: 'https://www.exemple.fr/', failures: 0, history: [], isIgnored: false, state: 'new' },
  })
  await db.create({
    collection: 'list-views',
    data: { isShared: true, list: 'articles', name: 'A', person: 'users:a', query: 'sort=title' },
  })
  await db.create({ collection: 'bulk-changes', data: { action: 'publish', list: 'articles', person: 'users:a' } })
  await db.create({
    collection: 'bulk-change-items',
    data: { bulkChange: 'a', document: 'b', state: 'waiting' },
  })
  await db.create({
    collection: 'picture-fingerprints',
    data: { filename: 'a.jpg', fingerprint: '00', media: 'a' },
  })
  await db.create({
    collection: 'former-files',
    data: { filename: 'a.jpg', media: 'a', replacedAt: new Date().toISOString() },
  })
  await db.create({
    collection: 'imported-items',
    data: {
      collectionName: 'articles',
      document: 'a',
      fingerprint: '00',
      key: 'wordpress:a#1',
      source: 'wordpress:a#',
      state: '00',
    },
  })
  await db.create({
    collection: 'merges',
    data: {
      collectionName: 'places',
      kept: 'a',
      keptTitle: 'A',
      merged: 'b',
      mergedTitle: 'B',
      person: 'a',
      state: 'merged',
    },
  })
  await db.create({ collection: 'mailings', data: { key: 'a', list: 'liste@example.org', sender: 'b' } })
  for (const collection of COLLECTIONS)
    rows[collection] = String((await db.findOne<{ id: string }>({ collection, where: {} }))?.id)
})

afterAll(() => newsroom.stop())

describe.each(callers)('%s', (name, headers) => {
  const status = async (request: RestRequest) => (await newsroom.rest({ ...request, headers: headers() })).status
  const mayRead = (collection: string) => name === 'an admin' && collection === 'content-events'

  it.each(COLLECTIONS)('reads %s only as an admin, and only the log', async (collection) => {
    const expected = mayRead(collection) ? 200 : 403
    expect([
      await status({ path: `/${collection}` }),
      await status({ path: `/${collection}/count` }),
      await status({ path: `/${collection}/${rows[collection]}` }),
    ]).toEqual([expected, expected, expected])
  })

  it.each(COLLECTIONS)('writes nothing of %s', async (collection) => {
    const path = `/${collection}/${rows[collection]}`
    const everything = { 'where[id][exists]': true }
    expect([
      await status({ body: {}, method: 'POST', path: `/${collection}` }),
      await status({ body: { position: 9 }, method: 'PATCH', path }),
      await status({ body: { position: 9 }, method: 'PATCH', path: `/${collection}`, query: everything }),
      await status({ method: 'DELETE', path }),
      await status({ method: 'DELETE', path: `/${collection}`, query: everything }),
    ]).toEqual([403, 403, 403, 403, 403])
  })
})

it('tells GraphQL of the log to admins only, and of the rest to nobody', async () => {
  const query = '{ ContentEvents { docs { type } } }'
  const asked = await Promise.all(
    callers.map(
      async ([, headers]) => (await newsroom.graphql({ headers: headers(), query })).body.data?.ContentEvents ?? null,
    ),
  )
  expect(asked.map(Boolean)).toEqual([false, false, false, false, false, true])
  const { body } = await newsroom.graphql({
    headers: newsroom.staff.admin.headers,
    query: '{ PublishedDocuments { docs { id } } Leases { docs { id } } EventConsumers { docs { id } } }',
  })
  expect(body.errors).toHaveLength(3)
})
