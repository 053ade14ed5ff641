import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import { startNewsroom, type StaffedNewsroom, type Who } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom
let draft: string
let published: string

beforeAll(async () => {
  newsroom = await startNewsroom()
  draft = await newsroom.draftOf('author')
  published = await newsroom.published()
})

beforeEach(async () => {
  await newsroom.payload.db.deleteMany({ collection: 'payload-locked-documents', where: {} })
})

afterAll(async () => newsroom.stop())

const on = (id: string) => ({ document: { relationTo: 'articles', value: id } })

const lock = async (who: Who, data: Record<string, unknown>) =>
  newsroom.send(who, { body: data, method: 'POST', path: '/payload-locked-documents' })

const holders = async () =>
  (await newsroom.payload.find({ collection: 'payload-locked-documents', depth: 0 })).docs.map(({ user }) => user.value)

it('a lock is its maker’s, whoever it names', async () => {
  for (const user of [{ relationTo: 'users', value: newsroom.staff.admin.id }, undefined]) {
    expect((await lock('author', { ...on(draft), user })).status).toBe(201)
  }
  const mutation = `mutation { createPayloadLockedDocument(data: { document: { relationTo: articles, value: "${draft}" }, user: { relationTo: users, value: "${newsroom.staff.admin.id}" } }) { id } }`
  expect((await newsroom.sendGraphQL('author', mutation)).body.errors).toBeUndefined()
  expect(new Set(await holders())).toEqual(new Set([newsroom.staff.author.id]))
})

it('nobody locks what they may not edit', async () => {
  expect((await lock('colleague', on(draft))).status).toBe(403)
  expect((await lock('author', on(published))).status).toBe(403)
  expect((await lock('author', { globalSlug: 'newsroom' })).status).toBe(403)
  expect((await lock('translator', { document: { relationTo: 'webhooks', value: draft } })).status).toBe(403)
  expect((await lock('editor', { document: { relationTo: 'users', value: newsroom.staff.admin.id } })).status).toBe(403)
  expect((await lock('author', {})).status).toBe(403)
  expect(await holders()).toEqual([])
  expect((await lock('translator', on(published))).status).toBe(201)
  expect((await lock('admin', { globalSlug: 'newsroom' })).status).toBe(201)
})

/** What the form of a document says. */
const hold = async (who: Who, collection: string, id: string, action = 'hold') =>
  (await newsroom.send(who, { body: { action, collection, id }, method: 'POST', path: '/editing' })).status

it('what is not there is locked by nobody', async () => {
  for (const id of ['655f1c7f0f0f0f0f0f0f0fff', 'zzz', '']) {
    expect([400, 403]).toContain((await lock('admin', on(id))).status)
  }
  for (const action of ['hold', 'take'])
    expect(await hold('admin', 'articles', '655f1c7f0f0f0f0f0f0f0fff', action)).toBe(403)
  expect(await holders()).toEqual([])
})

it('a document is held, as its form does, by who may edit it', async () => {
  for (const action of ['hold', 'take']) {
    expect([
      await hold('colleague', 'articles', draft, action),
      await hold('author', 'articles', published, action),
      await hold('editor', 'users', newsroom.staff.admin.id, action),
    ]).toEqual([403, 403, 403])
  }
  expect(await holders()).toEqual([])
  expect([await hold('author', 'articles', draft), await hold('translator', 'articles', published)]).toEqual([200, 200])
})

it('a lock is taken over by who may edit, in their own name, and taken away by nobody else', async () => {
  const { body } = await lock('author', on(draft))
  const { id } = body.doc as { id: string }
  const path = `/payload-locked-documents/${id}`
  const name = (who: Who) => ({ user: { relationTo: 'users', value: newsroom.staff[who].id } })
  expect((await newsroom.send('colleague', { body: name('colleague'), method: 'PATCH', path })).status).toBe(403)
  expect((await newsroom.send('colleague', { method: 'DELETE', path })).status).toBe(403)
  await newsroom.send('colleague', {
    method: 'DELETE',
    path: '/payload-locked-documents',
    query: { 'where[id][exists]': true },
  })
  await newsroom.send('colleague', {
    body: name('colleague'),
    method: 'PATCH',
    path: '/payload-locked-documents',
    query: { 'where[id][exists]': true },
  })
  expect(await holders()).toEqual([newsroom.staff.author.id])
  expect(
    (await newsroom.send('editor', { body: { ...name('admin'), ...on(published) }, method: 'PATCH', path })).status,
  ).toBe(200)
  expect(await newsroom.payload.findByID({ collection: 'payload-locked-documents', depth: 0, id })).toMatchObject({
    ...on(draft),
    user: { value: newsroom.staff.editor.id },
  })
  expect((await newsroom.send('author', { method: 'DELETE', path })).status).toBe(200)
})

it('websites and strangers have nothing to do with locks', async () => {
  for (const headers of [{}, await apiClient(newsroom.payload, { readDrafts: true })] as Record<string, string>[]) {
    expect(
      (await newsroom.rest({ body: on(draft), headers, method: 'POST', path: '/payload-locked-documents' })).status,
    ).toBe(403)
  }
})

type Seen = { editor: { isMe: boolean; name: string } | null; others: { isEditing: boolean; name: string }[] }

const look = async (who: Who, id: string, more: Record<string, unknown> = {}) =>
  newsroom.send(who, { body: { collection: 'articles', id, ...more }, method: 'POST', path: '/presence' })

const seen = async (who: Who, id: string, more: Record<string, unknown> = {}) => {
  const { editor, others } = (await look(who, id, more)).body as Seen
  return [editor && [editor.isMe, editor.name], others.map(({ isEditing, name }) => [name, isEditing])]
}

const nameOf = async (who: Who): Promise<string> =>
  (await newsroom.payload.findByID({ collection: 'users', id: newsroom.staff[who].id })).name

describe('who has a document open', () => {
  beforeEach(async () => {
    await newsroom.payload.db.deleteMany({ collection: 'open-documents', where: {} })
  })

  it('is told to those who may read its drafts, and to nobody whether there is another', async () => {
    const nothing = '655f1c7f0f0f0f0f0f0f0fff'
    const client = await apiClient(newsroom.payload, { readDrafts: true })
    const statuses = async (headers: Record<string, string>) =>
      Promise.all(
        [draft, nothing].map(
          async (id) =>
            (await newsroom.rest({ body: { collection: 'articles', id }, headers, method: 'POST', path: '/presence' }))
              .status,
        ),
      )
    expect(await statuses({})).toEqual([401, 401])
    expect(await statuses(client)).toEqual([403, 403])
    const missing = await look('author', nothing)
    const [row] = (await newsroom.payload.find({ collection: 'api-clients', limit: 1 })).docs
    expect(row).toMatchObject({ readDrafts: true })
    expect(missing.status).toBe(404)
    for (const body of [
      { collection: 'webhooks', id: nothing },
      { collection: 'constructor', id: draft },
      { collection: 'articles', id: { $ne: null } },
      { collection: 'api-clients', id: row?.id },
    ])
      expect(await newsroom.send('author', { body, method: 'POST', path: '/presence' })).toMatchObject({
        body: missing.body,
        status: 404,
      })
    expect(await newsroom.payload.count({ collection: 'open-documents' })).toEqual({ totalDocs: 0 })
  })

  it('is each of them by name until they leave, with who edits it first', async () => {
    const [author, editor] = [await nameOf('author'), await nameOf('editor')]
    expect(await seen('author', draft)).toEqual([null, []])
    expect(await seen('editor', draft)).toEqual([null, [[author, false]]])
    await hold('author', 'articles', draft)
    expect(await seen('author', draft)).toEqual([[true, author], [[editor, false]]])
    expect(await seen('editor', draft)).toEqual([[false, author], [[author, true]]])
    // Another document is another room.
    expect(await seen('editor', published)).toEqual([null, []])

    await hold('editor', 'articles', draft, 'take')
    expect(await seen('author', draft)).toEqual([[false, editor], [[editor, true]]])
    await hold('editor', 'articles', draft, 'release')
    await look('editor', draft, { isLeaving: true })
    expect(await seen('author', draft)).toEqual([null, []])
  })

  it('is one row a person, and nobody who has not been heard of for a while', async () => {
    await Promise.all([look('author', draft), look('author', draft), look('author', draft)])
    expect(await newsroom.payload.count({ collection: 'open-documents' })).toEqual({ totalDocs: 1 })
    const { docs } = await newsroom.payload.find({ collection: 'open-documents' })
    await newsroom.payload.db.updateOne({
      collection: 'open-documents',
      data: { seenAt: new Date(Date.now() - 91_000).toISOString() },
      id: String(docs[0]?.id),
    })
    expect(await seen('editor', draft)).toEqual([null, []])
    expect(await newsroom.payload.count({ collection: 'open-documents' })).toEqual({ totalDocs: 1 })
  })

  it('keeps the lock of who edits, and makes none for who has let go', async () => {
    expect(await seen('author', draft, { isEditing: true })).toEqual([null, []])
    expect(await holders()).toEqual([])
    await hold('author', 'articles', draft)
    const before = await newsroom.payload.find({ collection: 'payload-locked-documents' })
    await look('author', draft, { isEditing: true })
    await look('editor', draft, { isEditing: true })
    const after = await newsroom.payload.find({ collection: 'payload-locked-documents' })
    expect(await holders()).toEqual([newsroom.staff.author.id])
    expect(Date.parse(String(after.docs[0]?.updatedAt))).toBeGreaterThan(Date.parse(String(before.docs[0]?.updatedAt)))
  })
})
