import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'

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
