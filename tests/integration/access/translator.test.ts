import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { idOf } from '../../../src/payload/values.ts'
import { startNewsroom, statusOf } from '../../helpers/startNewsroom.ts'
import type { Attempt, StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

describe('a translator', () => {
  const figures = [{ label: 'Emplois', unit: 'postes', value: 2000 }]
  const inEnglish = { locale: 'en' }

  it('translates a published article in a draft, which an editor publishes', async () => {
    const id = await newsroom.published({ figures })
    const before = await newsroom.publicState(id)
    expect(
      (await newsroom.patch('translator', id, { title: 'In English' }, { ...inEnglish, draft: true })).status,
    ).toBe(200)
    expect(await newsroom.publicState(id)).toEqual(before)
    expect(await newsroom.latest(id, 'en')).toMatchObject({ title: 'In English' })
    expect((await newsroom.patch('editor', id, { _status: 'published' })).status).toBe(200)
    expect((await newsroom.rest({ path: `/articles/${id}`, query: inEnglish })).body.title).toBe('In English')
  })

  const attempts: Attempt[] = [
    [
      'publish what they translated',
      () => newsroom.published(),
      (id) => newsroom.patch('translator', id, { _status: 'published', title: 'In English' }, inEnglish),
    ],
    [
      'publish in their language',
      () => newsroom.published(),
      (id) => newsroom.patch('translator', id, { _status: 'published' }, { ...inEnglish, publishSpecificLocale: 'en' }),
    ],
    [
      'write into a published article',
      () => newsroom.published(),
      (id) => newsroom.patch('translator', id, { title: 'In English' }, inEnglish),
    ],
    [
      'take an article offline by saving over its draft',
      () => newsroom.publishedWithDraft(),
      (id) => newsroom.patch('translator', id, { title: 'In English' }, inEnglish),
    ],
    [
      'unpublish',
      () => newsroom.published(),
      (id) => newsroom.patch('translator', id, { _status: 'draft' }, inEnglish),
    ],
    [
      'change the French text',
      () => newsroom.published(),
      (id) => newsroom.patch('translator', id, { title: 'En français' }, { draft: true }),
    ],
    [
      'change the French text, named',
      () => newsroom.published(),
      (id) => newsroom.patch('translator', id, { title: 'En français' }, { draft: true, locale: 'fr' }),
    ],
    [
      'write all languages at once',
      () => newsroom.published(),
      (id) =>
        newsroom.patch(
          'translator',
          id,
          { title: { en: 'In English', fr: 'En français' } },
          { draft: true, locale: 'all' },
        ),
    ],
    [
      'put an old version back, with its French text',
      () => newsroom.published(),
      async (id) =>
        newsroom.send('translator', {
          method: 'POST',
          path: `/articles/versions/${await newsroom.versionOf(id, 'draft')}`,
          query: { ...inEnglish, draft: true },
        }),
    ],
    [
      'create',
      () => newsroom.draftOf('author'),
      () =>
        newsroom.send('translator', {
          body: { kind: 'brief', title: 'New' },
          method: 'POST',
          path: '/articles',
          query: inEnglish,
        }),
    ],
    [
      'duplicate',
      () => newsroom.published(),
      (id) => newsroom.send('translator', { method: 'POST', path: `/articles/${id}/duplicate`, query: inEnglish }),
    ],
    [
      'move to the trash',
      () => newsroom.draftOf('author'),
      (id) => newsroom.patch('translator', id, { deletedAt: new Date().toISOString() }, inEnglish),
    ],
    [
      'delete',
      () => newsroom.draftOf('author'),
      (id) => newsroom.send('translator', { method: 'DELETE', path: `/articles/${id}`, query: inEnglish }),
    ],
  ]

  it.each(attempts)('cannot %s', async (_, prepare, attempt) => {
    const id = await prepare()
    const draft = await newsroom.latest(id)
    const before = await newsroom.publicState(id)
    expect(await statusOf(attempt(id))).toBe(403)
    expect(await newsroom.publicState(id)).toEqual(before)
    expect(await newsroom.latest(id)).toEqual(draft)
  })

  it('cannot change facts, nor add, remove or reorder rows: what they send of them is left out', async () => {
    const organisation = await newsroom.payload.create({
      collection: 'organisations',
      data: { _status: 'published', name: 'Une usine', type: 'company' },
    })
    const id = await newsroom.draftOf('author', {
      expiresAt: '2031-01-01T00:00:00.000Z',
      figures: [...figures, { label: 'Surface', unit: 'ha', value: 12 }],
      videoUrl: 'https://example.org/film',
    })
    const before = await newsroom.latest(id)
    const [first, second] = before.figures ?? []
    const answer = await newsroom.patch(
      'translator',
      id,
      {
        createdBy: newsroom.staff.translator.id,
        expiresAt: '2020-01-01T00:00:00.000Z',
        figures: [
          { ...second, label: 'Area', unit: 'acres', value: 30 },
          { label: 'Invented', value: 1 },
        ],
        kind: 'editorial',
        organisations: [organisation.id],
        publishedAt: '2020-01-01T00:00:00.000Z',
        slug: 'in-english',
        title: 'In English',
        videoUrl: 'https://example.org/other',
      },
      { ...inEnglish, draft: true },
    )
    expect(answer.status).toBe(200)
    const { figures: figuresAfter, title, updatedAt: _updatedAt, updatedBy, ...facts } = await newsroom.latest(id)
    const {
      figures: _figures,
      title: titleBefore,
      updatedAt: _updatedBefore,
      updatedBy: _editor,
      ...factsBefore
    } = before
    expect(facts).toEqual(factsBefore)
    expect(idOf(updatedBy)).toBe(newsroom.staff.translator.id)
    expect(title).toBe(titleBefore)
    expect(figuresAfter).toEqual(before.figures)
    expect((await newsroom.latest(id, 'en')).title).toBe('In English')
    expect((await newsroom.latest(id, 'en')).figures).toMatchObject([
      { id: first?.id, unit: 'postes', value: 2000 },
      { id: second?.id, label: 'Area', unit: 'ha', value: 12 },
    ])
  })

  it('cannot change facts by a bulk edit', async () => {
    const id = await newsroom.draftOf('author')
    await newsroom.send('translator', {
      body: { kind: 'editorial', title: 'En masse' },
      method: 'PATCH',
      path: '/articles',
      query: { ...inEnglish, 'where[id][equals]': id },
    })
    expect(await newsroom.latest(id)).toMatchObject({ kind: 'brief', title: expect.stringContaining('Brouillon') })
  })

  it('translates the words of a topic and of a file, and nothing else of them', async () => {
    const topic = await newsroom.payload.create({ collection: 'topics', data: { iptcId: 'medtop:1', name: 'Énergie' } })
    const file = await newsroom.payload.db.create({
      collection: 'media',
      data: { alt: { fr: 'Un four' }, credit: 'Atelier', filename: 'four.pdf', mimeType: 'application/pdf' },
    })
    await newsroom.send('translator', {
      body: { iptcId: 'medtop:2', name: 'Energy', slug: 'energy' },
      method: 'PATCH',
      path: `/topics/${topic.id}`,
      query: inEnglish,
    })
    await newsroom.send('translator', {
      body: { alt: 'A furnace', credit: 'Autre', public: true, rightsEnd: '2040-01-01' },
      method: 'PATCH',
      path: `/media/${file.id}`,
      query: inEnglish,
    })
    expect(await newsroom.payload.findByID({ collection: 'topics', id: topic.id, locale: 'all' })).toMatchObject({
      iptcId: 'medtop:1',
      name: { en: 'Energy', fr: 'Énergie' },
      slug: 'energie',
    })
    const after = await newsroom.payload.findByID({ collection: 'media', id: file.id, locale: 'all' })
    expect(after).toMatchObject({ alt: { en: 'A furnace', fr: 'Un four' }, credit: 'Atelier' })
    expect([after.public ?? false, after.rightsEnd ?? null]).toEqual([false, null])
    expect(
      (await newsroom.send('translator', { body: { name: 'Autre' }, method: 'PATCH', path: `/topics/${topic.id}` }))
        .status,
    ).toBe(403)
  })
})
