import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom } from '../access/startNewsroom.ts'
import type { StaffedNewsroom } from '../access/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

const slugOf = async (id: string) => (await newsroom.latest(id)).slug

const write = (title: string, more: Record<string, unknown> = {}) => newsroom.draftOf('author', { title, ...more })

describe('the slug of a document', () => {
  it('is its title without accents', async () => {
    expect(await slugOf(await write('L’Œuvre d’été, à Écaillon : 2ᵉ année !'))).toMatch(/^l-oeuvre-d-ete-a-ecaillon-/)
  })

  it('is made from the names of a person, given name first', async () => {
    const { slug } = await newsroom.payload.create({ collection: 'people', data: { familyName: 'Lefèvre', givenName: 'Zoé' } })
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

  it('is what an editor writes, tidied, whatever becomes of the title', async () => {
    const id = await write('Titre à rallonge', { slug: 'Titre Court' })
    expect(await slugOf(id)).toBe('titre-court')
    await newsroom.patch('author', id, { title: 'Autre titre' })
    expect(await slugOf(id)).toBe('titre-court')
    await newsroom.asEditor(id, { _status: 'published' })
    await newsroom.asEditor(id, { slug: 'Nouvelle adresse' })
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

describe('the publication date', () => {
  it('is the first publication, unless an editor wrote one', async () => {
    const before = Date.now()
    const id = await newsroom.published()
    const first = (await newsroom.latest(id)).publishedAt
    expect(Date.parse(first ?? '')).toBeGreaterThanOrEqual(before)
    await newsroom.asEditor(id, { _status: 'draft' })
    await newsroom.asEditor(id, { _status: 'published', title: 'De nouveau' })
    expect((await newsroom.latest(id)).publishedAt).toBe(first)
    expect((await newsroom.latest(await newsroom.published({ publishedAt: '2024-05-01T10:00:00.000Z' }))).publishedAt).toBe('2024-05-01T10:00:00.000Z')
  })
})
