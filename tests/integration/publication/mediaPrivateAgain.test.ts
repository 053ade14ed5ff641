import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { showing, showingInGallery } from '../../helpers/uploads.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom({ isThroughBothDoors: true })
})

afterAll(async () => newsroom.stop())

/** For a stranger: the record and the file. */
const isPublic = async (id: string): Promise<boolean> => {
  const { filename } = await newsroom.payload.findByID({ collection: 'media', id, trash: true })
  const statuses = [
    (await newsroom.rest({ path: `/media/${id}` })).status,
    (await newsroom.rest({ path: `/media/file/${filename}` })).status,
  ]
  expect([
    [200, 200],
    [404, 403],
  ]).toContainEqual(statuses)
  return statuses[0] === 200
}

const WAYS: [name: string, withdraw: (article: string) => Promise<unknown>][] = [
  ['unpublished', (id) => newsroom.asEditor(id, { _status: 'draft' })],
  ['unpublished in all languages', (id) => newsroom.asEditor(id, { _status: 'draft' }, { unpublishAllLocales: true })],
  ['put in the trash', (id) => newsroom.asEditor(id, { deletedAt: new Date().toISOString() })],
  ['deleted', (id) => newsroom.send('editor', { method: 'DELETE', path: `/articles/${id}` })],
  [
    'published with another picture',
    async (id) =>
      newsroom.asEditor(id, {
        _status: 'published',
        body: null,
        gallery: [],
        mainImage: await newsroom.upload('editor', { alt: 'Un quai' }),
      }),
  ],
  [
    'unpublished in bulk',
    (id) =>
      newsroom.send('editor', {
        body: { _status: 'draft' },
        method: 'PATCH',
        path: '/articles',
        query: { 'where[id][equals]': id },
      }),
  ],
]

describe('the picture of an article is private again when the article is', () => {
  it.each(WAYS)('%s', async (_, withdraw) => {
    for (const using of [
      (id: string) => ({ mainImage: id }),
      (id: string) => ({ gallery: [id] }),
      (id: string) => ({ body: showing(id) }),
      (id: string) => ({ body: showingInGallery(id) }),
    ]) {
      const image = await newsroom.upload('editor', { alt: 'Un quai' })
      const article = await newsroom.published(using(image))
      expect(await isPublic(image)).toBe(true)
      await withdraw(article)
      expect(await isPublic(image)).toBe(false)
    }
  })

  it('also when only its translation shows it', async () => {
    const image = await newsroom.upload('editor', { alt: 'Un quai' })
    const article = await newsroom.draftOf('author')
    await newsroom.patch('translator', article, { body: showing(image) }, { draft: true, locale: 'en' })
    await newsroom.asEditor(article, { _status: 'published' })
    expect(await isPublic(image)).toBe(true)
    await newsroom.asEditor(article, { _status: 'draft' })
    expect(await isPublic(image)).toBe(false)
  })

  it('and public once more when it is published again, or taken out of the trash', async () => {
    const image = await newsroom.upload('editor', { alt: 'Un quai' })
    const article = await newsroom.published({ mainImage: image })
    await newsroom.asEditor(article, { _status: 'draft' })
    await newsroom.asEditor(article, { _status: 'published' })
    expect(await isPublic(image)).toBe(true)
    await newsroom.asEditor(article, { deletedAt: new Date().toISOString() })
    expect(await isPublic(image)).toBe(false)
    await newsroom.asEditor(article, { _status: 'published', deletedAt: null }, { trash: true })
    expect(await isPublic(image)).toBe(true)
  })
})

describe('it stays public', () => {
  it('while another published document shows it', async () => {
    const image = await newsroom.upload('editor', { alt: 'Un quai' })
    const [first, second] = [
      await newsroom.published({ mainImage: image }),
      await newsroom.published({ body: showing(image) }),
    ]
    await newsroom.asEditor(first, { _status: 'draft' })
    expect(await isPublic(image)).toBe(true)
    await newsroom.asEditor(second, { _status: 'draft' })
    expect(await isPublic(image)).toBe(false)
  })

  it('while a draft of the published article has another one', async () => {
    const image = await newsroom.upload('editor', { alt: 'Un quai' })
    const article = await newsroom.published({ mainImage: image })
    await newsroom.asEditor(
      article,
      { mainImage: await newsroom.upload('editor', { alt: 'Un quai' }) },
      { draft: true },
    )
    expect(await isPublic(image)).toBe(true)
  })

  it('when an editor made it public by hand, or keeps it so', async () => {
    const [byHand, kept] = [
      await newsroom.upload('editor', { alt: 'Un quai', public: true }),
      await newsroom.upload('editor', { alt: 'Un quai', keepPublic: true }),
    ]
    for (const image of [byHand, kept]) {
      expect(await isPublic(image)).toBe(true)
      await newsroom.asEditor(await newsroom.published({ mainImage: image }), { _status: 'draft' })
      expect(await isPublic(image)).toBe(true)
      await newsroom.send('editor', { body: { public: false }, method: 'PATCH', path: `/media/${image}` })
      expect(await isPublic(image)).toBe(false)
    }
  })

  it('until an editor keeps it no longer', async () => {
    const image = await newsroom.upload('editor', { alt: 'Un quai', keepPublic: true })
    await newsroom.send('editor', { body: { keepPublic: false }, method: 'PATCH', path: `/media/${image}` })
    expect(await isPublic(image)).toBe(false)
    const shown = await newsroom.upload('editor', { alt: 'Un quai', keepPublic: true })
    await newsroom.published({ mainImage: shown })
    await newsroom.send('editor', { body: { keepPublic: false }, method: 'PATCH', path: `/media/${shown}` })
    expect(await isPublic(shown)).toBe(true)
  })
})

/** As a person does who is told that somebody else was quicker. */
const save = async (id: string, _status: 'draft' | 'published'): Promise<void> => {
  const { status } = await newsroom.patch('editor', id, { _status })
  if (status === 409) return save(id, _status)
  if (status !== 200) throw new Error(`Not saved: ${status}`)
}

it('of two articles that are withdrawn at once neither leaves it public', async () => {
  for (let round = 0; round < 5; round += 1) {
    const image = await newsroom.upload('editor', { alt: 'Un quai' })
    const articles = [await newsroom.published({ mainImage: image }), await newsroom.published({ mainImage: image })]
    await Promise.all(articles.map(async (id) => save(id, 'draft')))
    expect(await isPublic(image)).toBe(false)
  }
})

it('an article that is published while another is withdrawn is not left without its picture', async () => {
  for (let round = 0; round < 5; round += 1) {
    const image = await newsroom.upload('editor', { alt: 'Un quai' })
    const [going, coming] = [
      await newsroom.published({ mainImage: image }),
      await newsroom.draftOf('author', { mainImage: image }),
    ]
    await Promise.all([save(going, 'draft'), save(coming, 'published')])
    expect(await isPublic(image)).toBe(true)
  }
})

it('nothing of a withdrawn file is served, not even to whoever had it', async () => {
  for (const body of [{ public: false }, { deletedAt: new Date().toISOString() }]) {
    const image = await newsroom.upload('editor', { alt: 'Un quai', public: true })
    const { filename } = await newsroom.payload.findByID({ collection: 'media', id: image })
    const before = await newsroom.rest({ path: `/media/file/${filename}` })
    expect((await newsroom.send('editor', { body, method: 'PATCH', path: `/media/${image}` })).status).toBe(200)
    expect(
      (
        await newsroom.rest({
          headers: { 'If-None-Match': before.headers.get('etag') ?? '' },
          path: `/media/file/${filename}`,
        })
      ).status,
    ).toBe(403)
  }
})
