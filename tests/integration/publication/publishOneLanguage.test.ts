import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { showing } from '../../helpers/uploads.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type Refusal = { errors: { data: { errors: { message: string; path: string }[] } }[] }

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom({ isThroughBothDoors: true })
})

afterAll(async () => newsroom.stop())

const IN_ENGLISH = { locale: 'en', publishSpecificLocale: 'en' }

const isPublic = async (id: string): Promise<boolean> => (await newsroom.rest({ path: `/media/${id}` })).status === 200

const seen = async (id: string, locale: string) =>
  (await newsroom.rest({ path: `/articles/${id}`, query: { depth: 0, 'fallback-locale': 'none', locale } })).body

const refusedFields = async (answer: ReturnType<StaffedNewsroom['send']>) => {
  const { body, status } = await answer
  return { paths: (body as unknown as Refusal).errors?.[0]?.data.errors.map(({ path }) => path), status }
}

describe('publishing in English', () => {
  it('leaves the pictures of the French draft private, however incomplete it is', async () => {
    const [ofDraft, unwritten, ofEnglish] = [
      await newsroom.upload('author', { alt: 'Un quai' }),
      await newsroom.upload('author'),
      await newsroom.upload('author', { alt: 'Un quai' }),
    ]
    const id = await newsroom.published({ title: 'Publié' })
    await newsroom.asEditor(id, { body: showing(ofDraft), title: 'En cours' }, { draft: true })
    await newsroom.asEditor(id, { body: showing(ofEnglish), title: 'In English' }, IN_ENGLISH)
    expect([await isPublic(ofDraft), await isPublic(ofEnglish)]).toEqual([false, true])
    expect([(await seen(id, 'fr')).title, (await seen(id, 'en')).title]).toEqual(['Publié', 'In English'])
    expect(await newsroom.latest(id)).toMatchObject({ title: 'En cours' })

    await newsroom.asEditor(id, { body: showing(unwritten) }, { draft: true })
    await newsroom.asEditor(id, { title: 'In better English' }, IN_ENGLISH)
    expect(await isPublic(unwritten)).toBe(false)
  })

  it('needs the French to be public: what an article lacks is named', async () => {
    const id = await newsroom.draftOf('author', { title: 'Brouillon seulement' })
    const attempt = newsroom.patch('editor', id, { _status: 'published', title: 'In English' }, IN_ENGLISH)
    expect(await refusedFields(attempt)).toEqual({ paths: ['title'], status: 400 })
    expect((await seen(id, 'en')).title).toBeUndefined()
  })

  it('keeps each translation at its row when rows were moved in the draft', async () => {
    const quotes = [{ text: 'Un' }, { text: 'Deux' }]
    const id = await newsroom.published({ quotes })
    const [one, two] = (await newsroom.latest(id)).quotes ?? []
    await newsroom.asEditor(
      id,
      {
        quotes: [
          { id: two?.id, text: 'Deux' },
          { id: one?.id, text: 'Un' },
        ],
      },
      { draft: true },
    )
    await newsroom.asEditor(
      id,
      {
        _status: 'published',
        quotes: [
          { id: two?.id, text: 'Two' },
          { id: one?.id, text: 'One' },
        ],
      },
      IN_ENGLISH,
    )
    expect((await seen(id, 'fr')).quotes).toMatchObject([{ text: 'Deux' }, { text: 'Un' }])
    expect((await seen(id, 'en')).quotes).toMatchObject([{ text: 'Two' }, { text: 'One' }])
  })

  it('refuses a row that has no French yet', async () => {
    const id = await newsroom.published()
    await newsroom.asEditor(id, { quotes: [{ text: 'En cours' }] }, { draft: true })
    const [row] = (await newsroom.latest(id)).quotes ?? []
    const attempt = newsroom.patch(
      'editor',
      id,
      { _status: 'published', quotes: [{ id: row?.id, text: 'Done' }], title: 'In English' },
      IN_ENGLISH,
    )
    expect(await refusedFields(attempt)).toEqual({ paths: ['quotes.0.text'], status: 400 })
  })

  it('with a draft, or in a language that is none, publishes nothing', async () => {
    const id = await newsroom.published({ title: 'Publié' })
    await newsroom.asEditor(id, { title: 'En cours' }, { draft: true })
    await newsroom.asEditor(id, { title: 'In English' }, { ...IN_ENGLISH, draft: true })
    expect(await newsroom.latest(id)).toMatchObject({ title: 'En cours' })
    expect((await seen(id, 'en')).title ?? null).toBeNull()
    expect((await newsroom.patch('editor', id, { _status: 'published' }, { publishSpecificLocale: 'xx' })).status).toBe(
      400,
    )
  })
})

describe('publishing in French what was taken offline', () => {
  it('does not bring the withdrawn English back', async () => {
    const id = await newsroom.published({ title: 'Publié' })
    await newsroom.asEditor(id, { _status: 'published', title: 'Withdrawn' }, { locale: 'en' })
    await newsroom.asEditor(id, { _status: 'draft' })
    await newsroom.asEditor(
      id,
      { _status: 'published', title: 'De nouveau' },
      { locale: 'fr', publishSpecificLocale: 'fr' },
    )
    expect([(await seen(id, 'fr')).title, (await seen(id, 'en')).title ?? null]).toEqual(['De nouveau', null])
    expect((await newsroom.latest(id, 'en')).title).toBe('Withdrawn')
  })
})

describe('without its French, nothing is published', () => {
  const ENGLISH: [slug: string, data: Record<string, unknown>, path: string][] = [
    ['articles', { kind: 'brief', title: 'A plant' }, 'title'],
    ['newsletters', { title: 'A letter' }, 'title'],
    ['events', { eventStatus: 'scheduled', name: 'A fair', type: 'fair' }, 'name'],
    ['series', { title: 'A series' }, 'title'],
  ]

  it.each(ENGLISH)('%s', async (slug, data, path) => {
    const made = await newsroom.send('editor', {
      body: data,
      method: 'POST',
      path: `/${slug}`,
      query: { draft: true, locale: 'en' },
    })
    expect(made.status).toBe(201)
    const { id } = made.body.doc as { id: string }
    const publish = (query: Record<string, string>) =>
      refusedFields(
        newsroom.send('editor', {
          body: { _status: 'published', ...data },
          method: 'PATCH',
          path: `/${slug}/${id}`,
          query,
        }),
      )
    expect(await publish({ locale: 'en' })).toEqual({ paths: [path], status: 400 })
    expect(await publish(IN_ENGLISH)).toEqual({ paths: [path], status: 400 })
    expect(
      (
        await newsroom.send('editor', {
          body: { _status: 'published', ...data },
          method: 'POST',
          path: `/${slug}`,
          query: { locale: 'en' },
        })
      ).status,
    ).toBe(400)
    expect((await newsroom.rest({ path: `/${slug}/${id}` })).status).toBe(404)
  })

  it('a topic, which is public at once', async () => {
    const { body, status } = await newsroom.send('editor', {
      body: { name: 'Energy' },
      headers: { 'Accept-Language': 'fr' },
      method: 'POST',
      path: '/topics',
      query: { locale: 'en' },
    })
    expect(status).toBe(400)
    expect((body as unknown as Refusal).errors[0]?.data.errors[0]?.message).toMatch(
      /^«\u202FNom\u202F» manque en français/,
    )
  })
})
