import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type Refusal = { errors?: { data: { errors: { message: string; path: string }[] } }[] }

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom({ isThroughBothDoors: true })
})

afterAll(() => newsroom.stop())

const slugOf = async (id: string) => (await newsroom.latest(id)).slug

const write = (title: string, more: Record<string, unknown> = {}) => newsroom.draftOf('author', { title, ...more })

describe('the slug of a document', () => {
  it('is its title without accents', async () => {
    expect(await slugOf(await write('L’Œuvre d’été, à Écaillon : 2ᵉ année !'))).toMatch(/^l-oeuvre-d-ete-a-ecaillon-/)
  })

  it('is made from the names of a person, given name first', async () => {
    const { slug } = await newsroom.payload.create({
      collection: 'people',
      data: { familyName: 'Lefèvre', givenName: 'Zoé' },
    })
    expect(slug).toBe('zoe-lefevre')
  })

  it('is numbered when another document has it, be it in the trash', async () => {
    const ids = [await write('Un même titre'), await write('Un même titre')]
    await newsroom.asEditor(ids[0] ?? '', { deletedAt: new Date().toISOString() })
    expect(await slugOf(await write('Un même titre'))).toBe('un-meme-titre-3')
    expect(await slugOf(ids[1] ?? '')).toBe('un-meme-titre-2')
  })

  it('follows the title until the first publication, and stays afterwards, unpublished too', async () => {
    const id = await write('Premier jet')
    await newsroom.patch('author', id, { title: 'Deuxième jet' }, { autosave: true, draft: true })
    expect(await slugOf(id)).toBe('deuxieme-jet')
    await newsroom.patch('author', id, { title: 'Troisième jet' })
    await newsroom.asEditor(id, { _status: 'published' })
    expect(await slugOf(id)).toBe('troisieme-jet')
    await newsroom.asEditor(id, { title: 'Un autre titre' })
    await newsroom.asEditor(id, { _status: 'draft', title: 'Encore un autre' })
    expect(await slugOf(id)).toBe('troisieme-jet')
  })

  it('is numbered at the latest when it is published: two drafts may have been given one title', async () => {
    const [first, second] = [await write('Projet un'), await write('Projet deux')]
    for (const id of [first, second]) await newsroom.patch('author', id, { title: 'La gare rouvre' }, { draft: true })
    for (const id of [first, second]) await newsroom.asEditor(id, { _status: 'published' })
    expect(await slugOf(first)).toBe('la-gare-rouvre')
    expect(await slugOf(second)).toBe('la-gare-rouvre-2')
  })

  it('is what an editor writes, whatever becomes of the title', async () => {
    const id = await write('Titre à rallonge', { slug: 'titre-court' })
    await newsroom.patch('author', id, { title: 'Autre titre' })
    expect(await slugOf(id)).toBe('titre-court')
    await newsroom.asEditor(id, { _status: 'published' })
    await newsroom.asEditor(id, { slug: 'nouvelle-adresse' })
    expect(await slugOf(id)).toBe('nouvelle-adresse')
  })

  it('does not move when the title is translated', async () => {
    const id = await write('Le beffroi')
    await newsroom.patch('translator', id, { title: 'The belfry' }, { draft: true, locale: 'en' })
    await newsroom.asEditor(id, { _status: 'published' })
    expect(await slugOf(id)).toBe('le-beffroi')
  })

  it('of a duplicate is its own, and follows its own title', async () => {
    const id = await newsroom.published({ title: 'À refaire' })
    const { body, status } = await newsroom.send('editor', { method: 'POST', path: `/articles/${id}/duplicate` })
    expect(status).toBe(200)
    const copy = body.doc as { id: string; publishedAt: null; slug: string }
    expect(copy).toMatchObject({ publishedAt: null, slug: 'a-refaire-2' })
    await newsroom.patch('editor', copy.id, { title: 'Refait' }, { draft: true })
    expect(await slugOf(copy.id)).toBe('refait')
    expect(await slugOf(id)).toBe('a-refaire')
  })
})

const refusedSlug = async (answer: ReturnType<StaffedNewsroom['send']>) => {
  const { body, status } = await answer
  const errors = (body as unknown as Refusal).errors?.[0]?.data.errors
  expect([status, errors?.map(({ path }) => path)]).toEqual([400, ['slug']])
  return errors?.[0]?.message
}

describe('a slug that an editor writes', () => {
  it.each([
    ['capitals and spaces', 'Titre Court', /écrivez par exemple «\u202Ftitre-court\u202F»/],
    ['accents', 'été', /«\u202Fete\u202F»/],
    ['a path', '../admin', /«\u202Fadmin\u202F»/],
    ['nothing that can stand in an address', '☃☃', /lettres latines/],
  ])('is not changed in silence, but refused, with one that will do: %s', async (_, slug, message) => {
    const id = await write('Une adresse')
    const inFrench = { 'Accept-Language': 'fr' }
    for (const body of [{ slug }, { _status: 'published', slug }]) {
      expect(
        await refusedSlug(
          newsroom.send('editor', { body, headers: inFrench, method: 'PATCH', path: `/articles/${id}` }),
        ),
      ).toMatch(message)
    }
    expect(
      await refusedSlug(
        newsroom.send('editor', {
          body: { kind: 'brief', slug, title: 'Une autre' },
          headers: inFrench,
          method: 'POST',
          path: '/articles',
        }),
      ),
    ).toMatch(message)
  })

  it.each([
    [
      'articles',
      { kind: 'brief', title: 'Prise' },
      (id: string) => newsroom.asEditor(id, { deletedAt: new Date().toISOString() }),
    ],
    ['organisations', { name: 'Prise', type: 'company' }, async () => undefined],
    ['topics', { name: 'Prise' }, async () => undefined],
  ])('that another document has is refused with a free one, the trash included: %s', async (slug, data, afterwards) => {
    const send = (body: Record<string, unknown>) =>
      newsroom.send('editor', {
        body: { ...data, ...body },
        headers: { 'Accept-Language': 'en' },
        method: 'POST',
        path: `/${slug}`,
      })
    const { doc } = (await send({ slug: 'prise' })).body as { doc: { id: string } }
    await send({ slug: 'prise-2' })
    await afterwards(doc.id)
    expect(await refusedSlug(send({ slug: 'prise' }))).toContain('“prise-3”')
    expect((await send({})).body.doc).toMatchObject({ slug: 'prise-3' })
  })

  it('never keeps a draft from being saved, and is refused when that is published', async () => {
    await newsroom.published({ slug: 'deja-prise' })
    const id = await write('En cours')
    for (const slug of ['deja-prise', 'Pas Propre']) {
      expect(
        (await newsroom.patch('author', id, { slug, standfirst: 'Gardé' }, { autosave: true, draft: true })).status,
      ).toBe(200)
      expect(await newsroom.latest(id)).toMatchObject({ slug, standfirst: 'Gardé' })
      await refusedSlug(newsroom.patch('editor', id, { _status: 'published' }))
      await refusedSlug(
        newsroom.send('editor', {
          body: { _status: 'published' },
          method: 'PATCH',
          path: `/articles/${id}`,
          query: { publishSpecificLocale: 'fr' },
        }),
      )
    }
    await newsroom.asEditor(id, { _status: 'published', slug: 'libre' })
    await newsroom.asEditor(id, { slug: 'deja-prise' }, { draft: true })
    await newsroom.asEditor(id, { _status: 'draft' })
    expect((await newsroom.rest({ path: `/articles/${id}` })).status).toBe(404)
  })

  it('that was public before these rules stays', async () => {
    const id = await newsroom.published()
    await newsroom.payload.db.updateOne({ collection: 'articles', data: { slug: 'Ancienne_Adresse' }, id })
    await newsroom.asEditor(id, { _status: 'published', slug: 'Ancienne_Adresse', title: 'Repris' })
    expect((await newsroom.rest({ path: `/articles/${id}` })).body.slug).toBe('Ancienne_Adresse')
  })
})

describe('without a slug nothing is published', () => {
  it.each(['🎉 ★', '!!!', '你好'])(
    'a title such as %s gives none, and the editor is told to write one',
    async (title) => {
      const id = await newsroom.draftOf('author', { title })
      const { body, status } = await newsroom.patch('editor', id, { _status: 'published' })
      const errors = (body as unknown as Refusal).errors?.[0]?.data.errors ?? []
      expect([status, errors.map(({ path }) => path)]).toEqual([400, ['slug']])
      await newsroom.asEditor(id, { _status: 'published', slug: `ecrite-${title.length}` })
    },
  )

  it('a topic neither, which is public at once', async () => {
    expect((await newsroom.send('editor', { body: { name: '★' }, method: 'POST', path: '/topics' })).status).toBe(400)
  })
})

describe('a name of spaces alone', () => {
  it.each([
    ['organisations', 'name', { name: '  ', type: 'company' }],
    ['places', 'name', { name: '\u00a0', type: 'zone' }],
    ['people', 'familyName', { familyName: ' ', givenName: 'Ada' }],
    ['artworks', 'title', { title: '  ' }],
    ['articles', 'title', { kind: 'brief', title: '  ' }],
  ])('is none: %s', async (slug, path, data) => {
    const { body, status } = await newsroom.send('editor', {
      body: { ...data, _status: 'published' },
      method: 'POST',
      path: `/${slug}`,
    })
    expect([status, ((body as unknown as Refusal).errors?.[0]?.data.errors ?? []).map((error) => error.path)]).toEqual([
      400,
      [path],
    ])
  })
})

describe('the publication date', () => {
  it('is the first publication, unless an editor wrote one', async () => {
    const before = Date.now()
    const id = await newsroom.published()
    const first = (await newsroom.latest(id)).publishedAt
    expect(Date.parse(first ?? '')).toBeGreaterThanOrEqual(before)
    await newsroom.asEditor(id, { _status: 'draft' })
    await newsroom.asEditor(id, { _status: 'published', title: 'De nouveau' })
    expect((await newsroom.latest(id)).publishedAt).toBe(first)
    expect(
      (await newsroom.latest(await newsroom.published({ publishedAt: '2024-05-01T10:00:00.000Z' }))).publishedAt,
    ).toBe('2024-05-01T10:00:00.000Z')
  })
})
