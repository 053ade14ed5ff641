import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'
import { picture, uploadForm } from '../../helpers/uploads.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom({ isThroughBothDoors: true })
})

afterAll(async () => newsroom.stop())

const cardAt = async (id: string, query = '', collection = 'articles') => {
  const { handleEndpoints } = await import('payload')
  const url = `http://localhost:3000/api/share-images/${collection}/${id}.png${query}`
  return handleEndpoints({ config: newsroom.payload.config, request: new Request(url) })
}

const addressOf = async (id: string): Promise<string | undefined> => {
  const { body } = await newsroom.rest<{ shareImage?: string }>({
    path: `/articles/${id}`,
    query: { 'select[shareImage]': true },
  })
  const { body: answer } = await newsroom.graphql<{ Article: { shareImage: string } }>({
    query: `{ Article(id: "${id}") { shareImage } }`,
  })
  expect(answer.data?.Article.shareImage).toBe(body.shareImage)
  return body.shareImage
}

describe('the picture that a page is shared with', () => {
  it('is its own where it has one', async () => {
    const body = uploadForm({
      bytes: await picture({ height: 800, width: 1400 }),
      data: { alt: 'Un pont' },
      name: 'pont.png',
      type: 'image/png',
    })
    const { doc } = (await newsroom.send('editor', { body, method: 'POST', path: '/media' })).body
    const { id, sizes } = doc as { id: string; sizes: { share: { url: string } } }
    expect(await addressOf(await newsroom.published({ mainImage: id }))).toBe(sizes.share.url)
  })

  it('is a card that the newsroom draws where it has none, in PNG, that caches may keep', async () => {
    const id = await newsroom.published({ title: 'À Liévin, « l’œuvre » ouvre 🎉 日本' })
    expect(await addressOf(id)).toBe(`/api/share-images/articles/${id}.png?locale=fr`)
    const response = await cardAt(id, '?locale=fr')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+/)
    expect(response.headers.get('surrogate-key')).toContain(`articles:${id}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', height: 630, width: 1200 })
    // Words are written on it, and other words are another picture.
    expect((await sharp(bytes).stats()).channels[0]?.stdev).toBeGreaterThan(10)
    const other = await cardAt(await newsroom.published({ title: 'Autre chose' }))
    expect(Buffer.from(await other.arrayBuffer()).equals(bytes)).toBe(false)
  })

  it('is one with the newsroom’s name for the front page, which is no document’s', async () => {
    const { handleEndpoints } = await import('payload')
    const card = async (locale: string) =>
      handleEndpoints({
        config: newsroom.payload.config,
        request: new Request(`http://localhost:3000/api/share-images/newsroom.png?locale=${locale}`),
      })
    await newsroom.send('admin', {
      body: { name: 'La Gazette d’essai', siteUrl: 'https://www.example.org' },
      method: 'POST',
      path: '/globals/newsroom',
    })
    const response = await card('fr')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(response.headers.get('surrogate-key')).toContain('newsroom')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', height: 630, width: 1200 })
    expect((await card('xx')).status).toBe(400)
  })

  it.each([
    ['very long', 'Une phrase qui ne finit pas, '.repeat(30)],
    ['of one long word', 'a'.repeat(400)],
    ['with marks of a language of its own', '<span foreground="red">a</b> & &amp; %s \u0007'],
    ['of nothing that can be drawn', '🎉'],
  ])('is drawn of a title that is %s', async (_, title) => {
    const response = await cardAt(
      await newsroom.published({ slug: `carton-${title.length}`, title: title.slice(0, 300) }),
    )
    expect(response.status).toBe(200)
  })

  it('is there for nobody of what is not published', async () => {
    const drafts = [await newsroom.draftOf('author'), await newsroom.unpublished(), await newsroom.trashed()]
    for (const id of [...drafts, 'zzz', '', '..%2F..%2Fetc']) expect([id, (await cardAt(id)).status]).toEqual([id, 404])
    const id = await newsroom.published()
    for (const collection of ['users', 'media', 'constructor'])
      expect((await cardAt(id, '', collection)).status).toBe(404)
    expect((await cardAt(id, '?size=9000')).status).toBe(400)
  })

  it('shows nothing of a draft that is saved over what is published', async () => {
    const id = await newsroom.published({ title: 'Ce que tous voient' })
    const before = Buffer.from(await (await cardAt(id)).arrayBuffer())
    await newsroom.patch('editor', id, { title: 'Sous embargo' }, { draft: true })
    expect(Buffer.from(await (await cardAt(id)).arrayBuffer()).equals(before)).toBe(true)
    await newsroom.patch('editor', id, { _status: 'published', title: 'Ce que tous voient enfin' })
    expect(Buffer.from(await (await cardAt(id)).arrayBuffer()).equals(before)).toBe(false)
  })

  it('is asked to be fetched later where very many are asked for at once; those that are drawn are given', async () => {
    const ids = await Promise.all(Array.from({ length: 14 }, async () => newsroom.published()))
    const responses = await Promise.all(ids.map(async (id) => cardAt(id)))
    const statuses = responses.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 503]))
    const refused = responses.find(({ status }) => status === 503)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await cardAt(ids[statuses.indexOf(503)] ?? '')).status).toBe(200)
  })
})
