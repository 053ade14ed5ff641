import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { showing } from '../../helpers/uploads.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type Refusal = { errors: { data: { errors: { message: string; path: string }[] } }[] }

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const isPublic = async (id: string): Promise<boolean> => (await newsroom.rest({ path: `/media/${id}` })).status === 200

const publish = (id: string, headers: Record<string, string> = {}) =>
  newsroom.send('editor', { body: { _status: 'published' }, headers, method: 'PATCH', path: `/articles/${id}` })

/** A day of the newsroom's calendar, counted from today. */
const day = (offset: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(Date.now() + offset * 86_400_000))

const fields = async (id: string) => {
  const { body, status } = await publish(id)
  return { paths: (body as unknown as Refusal).errors?.[0]?.data.errors.map(({ path }) => path), status }
}

describe('a picture without alternative text', () => {
  it.each([
    ['the main image', 'mainImage', (id: string) => ({ mainImage: id })],
    ['the gallery', 'gallery', (id: string) => ({ gallery: [id] })],
    ['the text', 'body', (id: string) => ({ body: showing(id) })],
  ])('keeps an article from being published, and the field is marked: %s', async (_, path, using) => {
    const image = await newsroom.upload('author')
    const article = await newsroom.draftOf('author', using(image))
    expect(await fields(article)).toEqual({ paths: [path], status: 400 })
    expect((await newsroom.rest({ path: `/articles/${article}` })).status).toBe(404)
    expect(await isPublic(image)).toBe(false)
    await newsroom.send('author', { body: { alt: 'Un quai' }, method: 'PATCH', path: `/media/${image}` })
    expect((await publish(article)).status).toBe(200)
    expect(await isPublic(image)).toBe(true)
  })

  it.each([
    ['fr', 'Image sans texte alternatif\u00A0: «\u202F'],
    ['en', 'Image without alternative text: “'],
  ])('is told in a sentence in the reader’s language: %s', async (language, start) => {
    const image = await newsroom.upload('author')
    const { body } = await publish(await newsroom.draftOf('author', { mainImage: image }), {
      'Accept-Language': language,
    })
    const [error] = (body as unknown as Refusal).errors[0]?.data.errors ?? []
    expect(error?.message.startsWith(start)).toBe(true)
    expect(error?.message).toContain('quai')
  })

  it('is fine when it is decorative', async () => {
    const article = await newsroom.draftOf('author', {
      mainImage: await newsroom.upload('author', { decorative: true }),
    })
    expect((await publish(article)).status).toBe(200)
  })

  it('in the language of its readers is missing as well when it has some in another one alone', async () => {
    const image = await newsroom.upload('author')
    const path = `/media/${image}`
    await newsroom.send('author', { body: { alt: 'A quay' }, method: 'PATCH', path, query: { locale: 'en' } })
    const id = await newsroom.draftOf('author', { mainImage: image })
    expect((await newsroom.patch('editor', id, { _status: 'published' })).status).toBe(400)
    await newsroom.send('author', { body: { alt: 'Un quai' }, method: 'PATCH', path })
    expect((await newsroom.patch('editor', id, { _status: 'published' })).status).toBe(200)
  })

  it('of a translation counts too, since publishing publishes every language', async () => {
    const image = await newsroom.upload('author')
    const article = await newsroom.draftOf('author')
    expect(
      (await newsroom.patch('translator', article, { body: showing(image) }, { draft: true, locale: 'en' })).status,
    ).toBe(200)
    expect(await fields(article)).toEqual({ paths: ['body'], status: 400 })
    await newsroom.send('author', { body: { alt: 'Un quai' }, method: 'PATCH', path: `/media/${image}` })
    expect((await publish(article)).status).toBe(200)
    expect(await isPublic(image)).toBe(true)
  })

  it('cannot be made of one that the public sees', async () => {
    const image = await newsroom.upload('author', { alt: 'Un quai' })
    expect((await publish(await newsroom.draftOf('author', { mainImage: image }))).status).toBe(200)
    const empty = (body: Record<string, unknown>) =>
      newsroom.send('editor', { body, method: 'PATCH', path: `/media/${image}` })
    expect((await empty({ alt: '' })).status).toBe(400)
    expect((await empty({ alt: '', decorative: true })).status).toBe(200)
  })
})

describe('the rights of a file', () => {
  it.each([
    ['ended yesterday', -1, 400],
    ['end today', 0, 200],
    ['end tomorrow', 1, 200],
  ])('that %s', async (_, offset, status) => {
    for (const hour of ['00:00', '12:00']) {
      const image = await newsroom.upload('author', { alt: 'Un quai', rightsEnd: `${day(offset)}T${hour}:00.000Z` })
      expect((await publish(await newsroom.draftOf('author', { mainImage: image }))).status).toBe(status)
    }
  })
})

describe('a file', () => {
  it('stays private while it is only in drafts, of a published article too', async () => {
    const image = await newsroom.upload('author', { alt: 'Un quai' })
    const { filename } = await newsroom.payload.findByID({ collection: 'media', id: image })
    const file = () => newsroom.rest({ path: `/media/file/${filename}` })
    const article = await newsroom.published()
    await newsroom.asEditor(article, { mainImage: image }, { draft: true })
    expect(await isPublic(image)).toBe(false)
    expect((await file()).status).toBe(403)
    await newsroom.asEditor(article, { _status: 'published' })
    expect(await isPublic(image)).toBe(true)
    expect((await file()).status).toBe(200)
  })

  it('stays private when its article cannot be published for another reason', async () => {
    const [good, bad] = [await newsroom.upload('author', { alt: 'Un quai' }), await newsroom.upload('author')]
    expect((await publish(await newsroom.draftOf('author', { gallery: [good, bad] }))).status).toBe(400)
    expect(await isPublic(good)).toBe(false)
  })
})
