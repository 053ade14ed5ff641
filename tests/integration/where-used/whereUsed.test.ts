import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { linksTask } from '../../../src/where-used/draftLinks.ts'
import type { Use, Uses } from '../../../src/where-used/findUses.ts'
import type { Step } from '../../../src/where-used/inSteps.ts'
import type { RestRequest } from '../../helpers/createRest.ts'
import { linkTo } from '../../helpers/linkTo.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'
import { showing, showingInGallery } from '../../helpers/uploads.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

const make = async (slug: string, data: Record<string, unknown>): Promise<string> => {
  const { body, status } = await newsroom.send('editor', { body: data, method: 'POST', path: `/${slug}` })
  expect(status).toBe(201)
  return (body.doc as { id: string }).id
}

const organisation = (name: string, more: Record<string, unknown> = {}) =>
  make('organisations', { _status: 'published', name, type: 'company', ...more })

const ask = async (slug: string, id: string, who: Who = 'editor', query: RestRequest['query'] = { limit: 50 }) => {
  const { body, status } = await newsroom.send(who, { path: `/${slug}/${id}/used-in`, query })
  expect(status).toBe(200)
  return body as unknown as Uses
}

const replace = async (slug: string, id: string, other: string, who: Who = 'editor') => {
  const { body, status } = await newsroom.send(who, {
    body: { with: other },
    headers: { 'Accept-Language': 'en' },
    method: 'POST',
    path: `/${slug}/${id}/replace`,
  })
  expect(status).toBe(200)
  return body as unknown as Step
}

const idsOf = (list: { id: string }[]) => list.map(({ id }) => id).toSorted()

const useOf = ({ documents }: Uses, id: string): Use | undefined => documents.find((use) => use.id === id)

const readers = async (slug: string, id: string): Promise<Record<string, unknown>> =>
  (await newsroom.rest({ path: `/${slug}/${id}`, query: { depth: 0 } })).body

describe('strangers and websites', () => {
  it('learn nothing of where a document is used, whether there is such a document or not', async () => {
    const place = await make('places', { _status: 'published', name: 'Ailleurs', type: 'zone' })
    const answers = await Promise.all(
      [place, '655f1c7f0f0f0f0f0f0f0fff'].flatMap((id) => [
        newsroom.rest({ path: `/places/${id}/used-in` }),
        newsroom.rest({ body: { with: place }, method: 'POST', path: `/places/${id}/replace` }),
      ]),
    )
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })

  it('read nothing of what drafts lead to', async () => {
    expect((await newsroom.rest({ path: '/document-links' })).status).toBe(403)
    expect((await newsroom.send('admin', { path: '/document-links' })).status).toBe(403)
  })
})

describe('where a document is used', () => {
  it('names relations, texts and blocks, published or in draft, in any language', async () => {
    const place = await make('places', { _status: 'published', name: 'Parc des industries', type: 'zone' })
    expect(await ask('places', place)).toMatchObject({ documents: [], hidden: 0, published: 0, total: 0 })
    const draft = await newsroom.draftOf('author', { places: [place], title: 'Brouillon sur le parc' })
    const text = await newsroom.published({ body: linkTo('places', place), title: 'Texte sur le parc' })
    const inDutch = await newsroom.draftOf('author', { title: 'Traduit' })
    await newsroom.patch('editor', inDutch, { body: linkTo('places', place) }, { draft: true, locale: 'nl' })
    await newsroom.draftOf('author', { body: linkTo('articles', draft), title: 'Brouillon qui mène ailleurs' })
    const hall = await make('places', { _status: 'published', containedIn: [place], name: 'Halle', type: 'zone' })
    const plan = await make('planning-items', { date: '2026-12-01', title: 'Sans lien' })
    const uses = await ask('places', place, 'author')
    expect(uses).toMatchObject({ hidden: 0, published: 2, total: 4 })
    expect(idsOf(uses.documents)).toEqual([draft, hall, inDutch, text].toSorted())
    expect(idsOf(uses.documents)).not.toContain(plan)
    expect(useOf(uses, text)).toMatchObject({
      kind: 'Article',
      places: [{ field: 'Texte › lien', in: ['published'], locales: ['fr'] }],
      state: 'published',
      title: 'Texte sur le parc',
    })
    expect(useOf(uses, draft)).toMatchObject({ places: [{ in: ['draft'], locales: [] }], state: 'draft' })
    expect(useOf(uses, inDutch)?.places).toEqual([{ field: 'Texte › lien', in: ['draft'], locales: ['nl'] }])
  })

  it('says which of the public page and the draft over it does so', async () => {
    const [old, fresh] = [await organisation('Ancienne'), await organisation('Nouvelle')]
    const id = await newsroom.published({ organisations: [old] })
    await newsroom.patch('editor', id, { organisations: [fresh] }, { draft: true })
    expect(useOf(await ask('organisations', old), id)).toMatchObject({
      places: [{ in: ['published'] }],
      state: 'changed',
    })
    expect(useOf(await ask('organisations', fresh), id)).toMatchObject({ places: [{ in: ['draft'] }] })
  })

  it('finds the picture of a gallery, of a text, of the settings and of a plan', async () => {
    const image = await newsroom.upload('editor', { alt: 'Un quai' })
    const published = await newsroom.published({ body: showingInGallery(image) })
    const draft = await newsroom.draftOf('author', { body: showing(image) })
    const uses = await ask('media', image)
    expect(idsOf(uses.documents)).toEqual([draft, published].toSorted())
    expect(useOf(uses, published)?.places[0]?.field).toBe('Texte › Galerie › Images › Image')
    expect(useOf(uses, draft)?.places[0]?.field).toBe('Texte › image')
    const topic = await make('topics', { name: 'Énergie' })
    const plan = await make('planning-items', { date: '2026-12-01', title: 'Éoliennes', topics: [topic] })
    expect((await ask('topics', topic)).documents).toMatchObject([{ collection: 'planning-items', id: plan }])
    const publisher = await organisation('Le parc')
    await newsroom.send('admin', { body: { publisher }, method: 'POST', path: '/globals/newsroom' })
    expect((await ask('organisations', publisher)).documents).toMatchObject([
      { collection: 'newsroom', isGlobal: true, state: 'published' },
    ])
    await newsroom.send('admin', { body: { publisher: null }, method: 'POST', path: '/globals/newsroom' })
  })

  it('forgets what a draft no longer leads to, what is in the trash, and what was put back', async () => {
    const org = await organisation('Passagère')
    const id = await newsroom.draftOf('author', { organisations: [org] })
    const { docs } = await newsroom.payload.findVersions({
      collection: 'articles',
      limit: 1,
      where: { parent: { equals: id } },
    })
    await newsroom.patch('author', id, { organisations: [] }, { autosave: true, draft: true })
    expect((await ask('organisations', org)).total).toBe(0)
    await newsroom.send('editor', { method: 'POST', path: `/articles/versions/${docs[0]?.id}` })
    expect((await ask('organisations', org)).total).toBe(1)
    await newsroom.patch('editor', id, { deletedAt: new Date().toISOString() })
    expect((await ask('organisations', org)).total).toBe(0)
    await newsroom.patch('editor', id, { deletedAt: null }, { trash: true })
    expect((await ask('organisations', org)).total).toBe(1)
    await newsroom.send('editor', { method: 'DELETE', path: `/articles/${id}` })
    expect((await ask('organisations', org)).total).toBe(0)
  })

  it('counts, and does not name, what its reader may not read', async () => {
    const org = await organisation('Discrète')
    const [mine, theirs] = [
      await newsroom.draftOf('author', { organisations: [org] }),
      await newsroom.draftOf('colleague', { organisations: [org], title: 'Secret de la collègue' }),
    ]
    const { access } = newsroom.payload.collections.articles.config
    const before = access.read
    access.read = ({ req }) => ({ createdBy: { equals: req.user?.id } })
    try {
      const answer = await ask('organisations', org, 'author')
      expect(answer).toMatchObject({ hidden: 1, total: 1 })
      expect(JSON.stringify(answer)).toContain(mine)
      expect(JSON.stringify(answer)).not.toContain(theirs)
    } finally {
      access.read = before
    }
  })

  it('is read in pages', async () => {
    const org = await organisation('Répandue')
    for (let count = 0; count < 3; count += 1) await newsroom.draftOf('author', { organisations: [org] })
    const first = await ask('organisations', org, 'editor', { limit: 2 })
    expect(first).toMatchObject({ next: 2, total: 3 })
    const second = await ask('organisations', org, 'editor', { limit: 2, offset: first.next ?? 0 })
    expect(second.next).toBe(undefined)
    expect(new Set(idsOf([...first.documents, ...second.documents])).size).toBe(3)
    expect((await ask('organisations', org, 'editor', { limit: 1e9, offset: -1 })).documents).toHaveLength(3)
  })

  it('knows the drafts that were there before it was', async () => {
    const org = await organisation('Antérieure')
    const id = await newsroom.draftOf('author', { organisations: [org] })
    await newsroom.payload.db.deleteMany({ collection: 'document-links', where: {} })
    expect((await ask('organisations', org)).total).toBe(0)
    const task = linksTask.create({ payload: newsroom.payload, wake: () => undefined })
    for (let next = await task.round(); next;) next = await task.round()
    expect(idsOf((await ask('organisations', org)).documents)).toEqual([id])
  })
})

describe('deleting for good', () => {
  it('is refused for what public pages show, in a sentence; the trash is not', async () => {
    const org = await organisation('Citée')
    await newsroom.published({ organisations: [org] })
    const refused = await newsroom.send('editor', {
      headers: { 'Accept-Language': 'fr' },
      method: 'DELETE',
      path: `/organisations/${org}`,
    })
    expect(refused.status).toBe(409)
    expect(JSON.stringify(refused.body)).toMatch(/«\u202FCitée\u202F» est montré par des pages publiques \(1\)/)
    const trash = { body: { deletedAt: new Date().toISOString() }, method: 'PATCH', path: `/organisations/${org}` }
    expect((await newsroom.send('editor', trash as never)).status).toBe(200)
    expect(
      (await newsroom.send('editor', { method: 'DELETE', path: `/organisations/${org}`, query: { trash: true } }))
        .status,
    ).toBe(200)
  })
})

describe('replacing everywhere', () => {
  it('changes public pages and drafts, each in its own words and state, in every language', async () => {
    const [old, fresh] = [await organisation('Doublon'), await organisation('Bonne fiche')]
    const published = await newsroom.published({ body: linkTo('organisations', old), organisations: [old, fresh] })
    await newsroom.patch(
      'editor',
      published,
      { _status: 'published', body: linkTo('organisations', old) },
      { locale: 'en' },
    )
    const draft = await newsroom.draftOf('author', { organisations: [old] })
    const both = await newsroom.published({ organisations: [old], title: 'Titre public' })
    await newsroom.patch(
      'editor',
      both,
      { body: linkTo('organisations', old), organisations: [old], title: 'Titre à venir' },
      { draft: true },
    )
    const partner = await organisation('Partenaire', { links: [{ organisation: old, type: 'partnerOf' }] })
    const step = await replace('organisations', old, fresh)
    expect(step.refused).toEqual([])
    expect(step).toMatchObject({ left: 0 })
    expect(step.next).toBe(undefined)
    expect(idsOf(step.replaced)).toEqual([both, draft, partner, published].toSorted())
    expect((await ask('organisations', old)).total).toBe(0)
    expect((await ask('organisations', fresh)).total).toBe(4)

    expect(await readers('articles', published)).toMatchObject({ _status: 'published', organisations: [fresh] })
    expect(JSON.stringify((await newsroom.stored(published))?.body)).not.toContain(old)
    expect(await newsroom.latest(draft)).toMatchObject({ _status: 'draft', organisations: [fresh] })
    expect(await readers('articles', both)).toMatchObject({ organisations: [fresh], title: 'Titre public' })
    const pending = await newsroom.latest(both)
    expect(pending).toMatchObject({ _status: 'draft', organisations: [fresh], title: 'Titre à venir' })
    expect(JSON.stringify(pending.body)).toContain(fresh)
    expect((await newsroom.stored(both))?.body ?? null).toBe(null)
  })

  it('puts another picture on public pages, and shows it to readers', async () => {
    const [old, fresh] = [await newsroom.upload('editor', { alt: 'A' }), await newsroom.upload('editor', { alt: 'B' })]
    const id = await newsroom.published({ body: showingInGallery(old), mainImage: old })
    expect((await newsroom.rest({ path: `/media/${fresh}` })).status).toBe(404)
    expect((await replace('media', old, fresh)).replaced).toHaveLength(1)
    expect(await readers('articles', id)).toMatchObject({ mainImage: fresh })
    expect((await newsroom.rest({ path: `/media/${fresh}` })).status).toBe(200)
    expect((await newsroom.rest({ path: `/media/${old}` })).status).toBe(404)
  })

  it('leaves, and names, what the person may not change, what a guard refuses and what somebody writes in', async () => {
    const [old, fresh] = [await newsroom.upload('editor', { alt: 'A' }), await newsroom.upload('editor')]
    const mine = await newsroom.draftOf('author', { mainImage: old })
    const theirs = await newsroom.draftOf('colleague', { mainImage: old })
    const published = await newsroom.published({ mainImage: old })
    const asAuthor = await replace('media', old, fresh, 'author')
    expect(idsOf(asAuthor.replaced)).toEqual([mine])
    expect(idsOf(asAuthor.refused)).toEqual([theirs, published].toSorted())
    const before = await newsroom.publicState(published)
    await newsroom.send('colleague', {
      body: { action: 'hold', collection: 'articles', id: theirs },
      method: 'POST',
      path: '/editing',
    })
    const { refused } = await replace('media', old, fresh)
    expect(refused.find(({ id }) => id === published)?.reason).toMatch(/alternative|describe|words/i)
    expect(refused.find(({ id }) => id === theirs)?.reason).toMatch(/Somebody else is writing/)
    expect(await newsroom.publicState(published)).toEqual(before)
  })

  it('takes another record of the same kind only, which is there', async () => {
    const org = await organisation('Seule')
    const [place, gone] = [
      await make('places', { _status: 'published', name: 'Lieu', type: 'zone' }),
      await organisation('Partie'),
    ]
    await newsroom.send('editor', {
      body: { deletedAt: new Date().toISOString() },
      method: 'PATCH',
      path: `/organisations/${gone}`,
    })
    const statuses = await Promise.all(
      [org, place, gone, 'zzz', undefined, { $ne: 1 }].map(
        async (other) =>
          (
            await newsroom.send('editor', {
              body: { with: other },
              method: 'POST',
              path: `/organisations/${org}/replace`,
            })
          ).status,
      ),
    )
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400])
  })

  it('goes on where it was, a few documents a request', async () => {
    const [old, fresh] = [await organisation('Avant'), await organisation('Après')]
    const ids: string[] = []
    for (let count = 0; count < 22; count += 1) ids.push(await newsroom.draftOf('author', { organisations: [old] }))
    const first = await replace('organisations', old, fresh)
    expect(first.replaced.length).toBeLessThanOrEqual(20)
    expect(first.left).toBe(22 - first.replaced.length)
    let { next } = first
    const replaced = [...first.replaced]
    while (next) {
      const { body } = await newsroom.send('editor', {
        body: { after: next, with: fresh },
        method: 'POST',
        path: `/organisations/${old}/replace`,
      })
      const step = body as unknown as Step
      replaced.push(...step.replaced)
      next = step.next
    }
    expect(idsOf(replaced)).toEqual(ids.toSorted())
  })
})
