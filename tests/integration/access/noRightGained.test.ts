import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import type { RestRequest } from '../../helpers/createRest.ts'
import { picture, uploadForm } from '../../helpers/uploads.ts'
import { startNewsroom, statusOf } from '../../helpers/startNewsroom.ts'
import type { Attempt, StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

describe('an author cannot publish', () => {
  const PUBLISHED = { _status: 'published' }
  const attempts: Attempt[] = [
    [
      'by creating',
      () => newsroom.draftOf('author'),
      () =>
        newsroom.send('author', {
          body: { kind: 'brief', title: 'Né publié', ...PUBLISHED },
          method: 'POST',
          path: '/articles',
        }),
    ],
    [
      'by creating over GraphQL',
      () => newsroom.draftOf('author'),
      () =>
        newsroom.sendGraphQL(
          'author',
          'mutation { createArticle(data: { title: "Né publié", kind: brief, _status: published }) { id } }',
        ),
    ],
    ['by an update', () => newsroom.draftOf('author'), (id) => newsroom.patch('author', id, PUBLISHED)],
    [
      'by an update over GraphQL',
      () => newsroom.draftOf('author'),
      (id) =>
        newsroom.sendGraphQL(
          'author',
          'mutation ($id: String!) { updateArticle(id: $id, data: { _status: published }) { id } }',
          { id },
        ),
    ],
    [
      'by an update called a draft',
      () => newsroom.draftOf('author'),
      (id) => newsroom.patch('author', id, PUBLISHED, { draft: true }),
    ],
    [
      'by an autosave',
      () => newsroom.draftOf('author'),
      (id) => newsroom.patch('author', id, PUBLISHED, { autosave: true, draft: true }),
    ],
    [
      'in one language',
      () => newsroom.draftOf('author'),
      (id) => newsroom.patch('author', id, PUBLISHED, { publishSpecificLocale: 'en' }),
    ],
    [
      'in all languages',
      () => newsroom.draftOf('author'),
      (id) => newsroom.patch('author', id, PUBLISHED, { publishAllLocales: true }),
    ],
    [
      'by putting a published version back',
      () => newsroom.unpublished(),
      async (id) =>
        newsroom.send('author', {
          method: 'POST',
          path: `/articles/versions/${await newsroom.versionOf(id, 'published')}`,
        }),
    ],
    [
      'by putting a published version back over GraphQL',
      () => newsroom.unpublished(),
      async (id) =>
        newsroom.sendGraphQL('author', 'mutation ($id: String) { restoreVersionArticle(id: $id) { id } }', {
          id: await newsroom.versionOf(id, 'published'),
        }),
    ],
    [
      'by duplicating a published article',
      () => newsroom.published(),
      (id) => newsroom.send('author', { method: 'POST', path: `/articles/${id}/duplicate`, query: { draft: false } }),
    ],
    [
      'by duplicating as published',
      () => newsroom.published(),
      (id) =>
        newsroom.send('author', {
          body: PUBLISHED,
          method: 'POST',
          path: `/articles/${id}/duplicate`,
          query: { draft: false },
        }),
    ],
    [
      'by taking a published article out of the trash',
      () => newsroom.trashed(),
      (id) => newsroom.patch('author', id, { deletedAt: null }, { trash: true }),
    ],
  ]

  it.each(attempts)('%s', async (_, prepare, attempt) => {
    const id = await prepare()
    const before = await newsroom.publicState(id)
    expect(await statusOf(attempt(id))).toBe(403)
    expect(await newsroom.publicState(id)).toEqual(before)
  })

  it('with a status that is not a text', async () => {
    const id = await newsroom.draftOf('author')
    const before = await newsroom.publicState(id)
    expect((await newsroom.patch('author', id, { _status: ['published'] })).status).not.toBe(200)
    expect(await newsroom.publicState(id)).toEqual(before)
  })

  it('by the switches for languages alone, which publish nothing by themselves', async () => {
    const id = await newsroom.draftOf('author')
    const count = await newsroom.publishedCount()
    await newsroom.patch('author', id, { title: 'Toujours un brouillon' }, { publishAllLocales: true })
    await newsroom.patch('author', id, { title: 'Toujours un brouillon' }, { publishSpecificLocale: 'fr' })
    expect(await newsroom.publishedCount()).toBe(count)
    expect((await newsroom.rest({ path: `/articles/${id}` })).status).not.toBe(200)
  })

  it('by a bulk edit, neither their own drafts nor others’', async () => {
    const ids = [await newsroom.draftOf('author'), await newsroom.draftOf('colleague')]
    const count = await newsroom.publishedCount()
    for (const draft of [false, true]) {
      const answer = await newsroom.send('author', {
        body: PUBLISHED,
        method: 'PATCH',
        path: '/articles',
        query: { draft, 'where[id][in]': ids.join(',') },
      })
      expect(answer.status).toBe(403)
    }
    expect(await newsroom.publishedCount()).toBe(count)
  })

  it('but duplicates a published article as a draft of their own', async () => {
    const id = await newsroom.published()
    const { body, status } = await newsroom.send('author', { method: 'POST', path: `/articles/${id}/duplicate` })
    expect(status).toBe(200)
    expect(body.doc).toMatchObject({
      _status: 'draft',
      createdBy: expect.objectContaining({ id: newsroom.staff.author.id }),
    })
  })
})

describe('an author cannot change what is published', () => {
  const attempts: Attempt[] = [
    ['by unpublishing', () => newsroom.published(), (id) => newsroom.patch('author', id, { _status: 'draft' })],
    [
      'by unpublishing every language',
      () => newsroom.published(),
      (id) => newsroom.patch('author', id, { _status: 'draft' }, { unpublishAllLocales: true }),
    ],
    ['by an update', () => newsroom.published(), (id) => newsroom.patch('author', id, { title: 'Repris en main' })],
    [
      'by a draft over it',
      () => newsroom.published(),
      (id) => newsroom.patch('author', id, { title: 'Repris en main' }, { draft: true }),
    ],
    [
      'by saving over a pending draft, which would take it offline',
      () => newsroom.publishedWithDraft(),
      (id) => newsroom.patch('author', id, { title: 'Repris en main' }),
    ],
    [
      'by a draft over a pending draft',
      () => newsroom.publishedWithDraft(),
      (id) => newsroom.patch('author', id, { title: 'Repris en main' }, { draft: true }),
    ],
    [
      'by an autosave over a pending draft',
      () => newsroom.publishedWithDraft(),
      (id) => newsroom.patch('author', id, { title: 'Repris en main' }, { autosave: true, draft: true }),
    ],
    [
      'by putting an old draft back',
      () => newsroom.published(),
      async (id) =>
        newsroom.send('author', {
          method: 'POST',
          path: `/articles/versions/${await newsroom.versionOf(id, 'draft')}`,
        }),
    ],
    [
      'by putting an old draft back as a draft',
      () => newsroom.publishedWithDraft(),
      async (id) =>
        newsroom.send('author', {
          method: 'POST',
          path: `/articles/versions/${await newsroom.versionOf(id, 'draft')}`,
          query: { draft: true },
        }),
    ],
    [
      'by the trash',
      () => newsroom.published(),
      (id) => newsroom.patch('author', id, { deletedAt: new Date().toISOString() }),
    ],
    [
      'by the trash, over a pending draft',
      () => newsroom.publishedWithDraft(),
      (id) => newsroom.patch('author', id, { deletedAt: new Date().toISOString() }),
    ],
    [
      'by deleting',
      () => newsroom.published(),
      (id) => newsroom.send('author', { method: 'DELETE', path: `/articles/${id}` }),
    ],
    [
      'by deleting over GraphQL',
      () => newsroom.publishedWithDraft(),
      (id) => newsroom.sendGraphQL('author', 'mutation ($id: String!) { deleteArticle(id: $id) { id } }', { id }),
    ],
    [
      'by emptying the trash',
      () => newsroom.trashed(),
      (id) => newsroom.send('author', { method: 'DELETE', path: `/articles/${id}`, query: { trash: true } }),
    ],
  ]

  it.each(attempts)('%s', async (_, prepare, attempt) => {
    const id = await prepare()
    const draft = await newsroom.latest(id).catch(() => undefined)
    const before = await newsroom.publicState(id)
    expect(await statusOf(attempt(id))).toBe(403)
    expect(await newsroom.publicState(id)).toEqual(before)
    expect(await newsroom.latest(id).catch(() => undefined)).toEqual(draft)
  })

  it('by a bulk edit or a bulk deletion', async () => {
    const id = await newsroom.publishedWithDraft()
    const where = { 'where[id][equals]': id }
    const before = await newsroom.publicState(id)
    await newsroom.send('author', { body: { title: 'En masse' }, method: 'PATCH', path: '/articles', query: where })
    await newsroom.send('author', {
      body: { title: 'En masse' },
      method: 'PATCH',
      path: '/articles',
      query: { ...where, draft: true },
    })
    await newsroom.send('author', {
      body: { deletedAt: new Date().toISOString() },
      method: 'PATCH',
      path: '/articles',
      query: where,
    })
    await newsroom.send('author', { method: 'DELETE', path: '/articles', query: where })
    expect(await newsroom.publicState(id)).toEqual(before)
    expect((await newsroom.latest(id)).title).not.toBe('En masse')
  })
})

describe('an author has no hand in what others write', () => {
  it('cannot change, trash or delete a colleague’s draft', async () => {
    const id = await newsroom.draftOf('colleague')
    const before = await newsroom.publicState(id)
    expect(await statusOf(newsroom.patch('author', id, { title: 'À moi' }))).toBe(403)
    expect(await statusOf(newsroom.patch('author', id, { title: 'À moi' }, { draft: true }))).toBe(403)
    expect(await statusOf(newsroom.patch('author', id, { deletedAt: new Date().toISOString() }))).toBe(403)
    expect(await statusOf(newsroom.send('author', { method: 'DELETE', path: `/articles/${id}` }))).toBe(403)
    expect(await newsroom.publicState(id)).toEqual(before)
  })

  it('cannot take a draft over, nor hand one over, by writing who made it', async () => {
    const [theirs, own] = [
      await newsroom.draftOf('colleague'),
      await newsroom.draftOf('author', { createdBy: newsroom.staff.colleague.id }),
    ]
    expect((await newsroom.latest(own)).createdBy).toBe(newsroom.staff.author.id)
    expect(await statusOf(newsroom.patch('author', theirs, { createdBy: newsroom.staff.author.id }))).toBe(403)
    expect((await newsroom.patch('author', own, { createdBy: newsroom.staff.colleague.id })).status).toBe(200)
    expect((await newsroom.latest(own)).createdBy).toBe(newsroom.staff.author.id)
    expect((await newsroom.latest(theirs)).createdBy).toBe(newsroom.staff.colleague.id)
  })

  it('cannot make a file public, by uploading, changing or duplicating one', async () => {
    const bytes = await picture()
    const form = () =>
      uploadForm({ bytes, data: { alt: 'Une grue', public: true }, name: 'grue.png', type: 'image/png' })
    const byEditor = await newsroom.send('editor', { body: form(), method: 'POST', path: '/media' })
    const { id } = byEditor.body.doc as { id: string }
    const uploaded = await newsroom.send('author', { body: form(), method: 'POST', path: '/media' })
    expect(uploaded.status).toBe(201)
    const own = (uploaded.body.doc as { id: string }).id
    expect(
      (await newsroom.send('author', { body: { public: true }, method: 'PATCH', path: `/media/${own}` })).status,
    ).toBe(200)
    expect(
      (await newsroom.send('author', { body: form(), method: 'POST', path: `/media/${id}/duplicate` })).status,
    ).toBe(200)
    expect(await statusOf(newsroom.send('author', { body: form(), method: 'PATCH', path: `/media/${id}` }))).toBe(403)
    const { docs } = await newsroom.payload.find({ collection: 'media', where: { public: { equals: true } } })
    expect(docs.map((doc) => doc.id)).toEqual([id])
  })
})

describe('an API key writes nothing', () => {
  const keys: { name: string; readDrafts: boolean }[] = [
    { name: 'a key', readDrafts: false },
    { name: 'a key that reads drafts', readDrafts: true },
  ]

  it.each(keys)('$name', async ({ readDrafts }) => {
    const headers = await apiClient(newsroom.payload, { readDrafts })
    const id = await newsroom.published()
    const count = async () =>
      Promise.all(
        Object.values(newsroom.payload.collections)
          // The worker makes these of the files, whoever asks for what.
          .filter(({ config }) => config.slug !== 'picture-fingerprints')
          .map(async ({ config }) => [
            config.slug,
            (await newsroom.payload.db.count({ collection: config.slug })).totalDocs,
          ]),
      )
    const before = await count()
    const [client] = (
      await newsroom.payload.find({ collection: 'api-clients', where: { readDrafts: { equals: readDrafts } } })
    ).docs
    const lock = {
      document: { relationTo: 'articles', value: id },
      globalSlug: null,
      user: { relationTo: 'api-clients', value: client?.id },
    }
    const requests: RestRequest[] = [
      ...Object.keys(newsroom.payload.collections).map((slug): RestRequest => ({
        body: slug === 'payload-locked-documents' ? lock : { key: 'k', name: 'x', title: 'x', value: {} },
        method: 'POST',
        path: `/${slug}`,
      })),
      { body: { value: { columns: [] } }, method: 'POST', path: '/payload-preferences/articles-list' },
      { method: 'DELETE', path: '/payload-preferences/articles-list' },
      { body: { title: 'x' }, method: 'PATCH', path: `/articles/${id}` },
      { body: { title: 'x' }, method: 'PATCH', path: `/articles/${id}`, query: { draft: true } },
      { body: { title: 'x' }, method: 'PATCH', path: `/articles/${id}`, query: { draft: true, locale: 'en' } },
      { method: 'DELETE', path: `/articles/${id}` },
      { method: 'POST', path: `/articles/${id}/duplicate` },
      { method: 'POST', path: `/articles/versions/${await newsroom.versionOf(id, 'draft')}` },
      { body: { title: 'x' }, method: 'PATCH', path: '/articles', query: { 'where[id][exists]': true } },
      { method: 'DELETE', path: '/articles', query: { 'where[id][exists]': true } },
      { body: { name: 'x', readDrafts: true }, method: 'PATCH', path: `/api-clients/${client?.id}` },
      { body: { name: 'x' }, method: 'POST', path: '/globals/newsroom' },
      { body: { stats: {} }, method: 'POST', path: '/globals/payload-jobs-stats' },
      { path: '/payload-jobs/run' },
      { path: '/payload-jobs/handle-schedules' },
    ]
    const main = await newsroom.stored(id)
    const allowed = []
    for (const request of requests) {
      const { status } = await newsroom.rest({ ...request, headers })
      if (status < 400) allowed.push(`${request.method ?? 'GET'} ${request.path}: ${status}`)
    }
    expect(allowed).toEqual([])
    const mutation = 'mutation { createPayloadPreference(data: { key: "k", value: {} }) { id } }'
    expect((await newsroom.graphql({ headers, query: mutation })).body.errors).toHaveLength(1)
    expect(await newsroom.stored(id)).toEqual(main)
    expect(await count()).toEqual(before)
    expect((await newsroom.payload.findByID({ collection: 'api-clients', id: String(client?.id) })).readDrafts).toBe(
      readDrafts,
    )
  })
})
