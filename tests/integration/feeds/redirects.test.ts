import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type Redirects = { hasNextPage: boolean; redirects: { from: string; status: number; to: string }[] }

let newsroom: StaffedNewsroom
let doors: Doors

const get = async (query = '') => {
  const response = await fetch(`${doors.url}/api/redirects${query}`)
  expect(response.status).toBe(200)
  return ((await response.json()) as Redirects).redirects.map(({ from, to }) => [from, to])
}

const leadsFrom = async (path: string) => (await get(`?path=${encodeURIComponent(path)}`)).map(([, to]) => to)

const create = async (slug: string, data: object = {}) => {
  const { body } = await newsroom.send('editor', {
    body: { _status: 'published', kind: 'brief', slug, title: slug, ...data },
    method: 'POST',
    path: '/articles',
  })
  return (body as { doc: { id: string } }).doc.id
}

const publish = async (id: string, data: object) => newsroom.patch('editor', id, { _status: 'published', ...data })

const move = async (id: string, slug: string) => expect(await publish(id, { slug })).toMatchObject({ status: 200 })

beforeAll(async () => {
  newsroom = await startNewsroom()
  await newsroom.payload.updateGlobal({
    data: {
      addressPatterns: { events: '/{locale}/agenda/{slug}' },
      locales: ['fr', 'en'],
      siteUrl: 'https://parc.example',
    },
    slug: 'newsroom',
  })
  doors = await startDoors(newsroom.payload)
})

afterAll(async () => {
  await doors?.stop()
  await newsroom?.stop()
})

describe('a page whose address changed', () => {
  it('is found under each address that it had while it was public, in one step', async () => {
    const id = await create('un')
    expect(await get()).toEqual([])
    for (const slug of ['deux', 'trois']) await move(id, slug)
    expect(await get()).toEqual([
      ['/articles/un', '/articles/trois'],
      ['/articles/deux', '/articles/trois'],
    ])
    expect(await leadsFrom('/articles/un')).toEqual(['/articles/trois'])
    expect(await leadsFrom('/articles/trois')).toEqual([])
    expect(await leadsFrom('/ailleurs')).toEqual([])
  })

  it('goes back to an address of before without a loop', async () => {
    const id = await create('aller')
    await move(id, 'retour')
    await move(id, 'aller')
    expect(await leadsFrom('/articles/retour')).toEqual(['/articles/aller'])
    expect(await leadsFrom('/articles/aller')).toEqual([])
  })

  it('is not found under an address that only a draft had', async () => {
    const id = await create('public')
    await newsroom.patch('editor', id, { slug: 'essai' }, { draft: true })
    await newsroom.patch('editor', id, { slug: 'meilleur' }, { draft: true })
    expect(await leadsFrom('/articles/public')).toEqual([])
    await publish(id, {})
    expect(await leadsFrom('/articles/public')).toEqual(['/articles/meilleur'])
    expect(await leadsFrom('/articles/essai')).toEqual([])
  })

  it('is found under a path of an older website, with or without a slash at its end, and a path that is none is refused', async () => {
    const id = await create('usine', { formerSlugs: ['/2019/03/usine-neuve/', '/?p=12'] })
    expect(await leadsFrom('/2019/03/usine-neuve')).toEqual(['/articles/usine'])
    expect(await leadsFrom('/2019/03/usine-neuve/')).toEqual(['/articles/usine'])
    expect(await leadsFrom('/?p=12')).toEqual(['/articles/usine'])
    expect(await leadsFrom('/2019/03')).toEqual([])
    for (const wrong of ['/a b', '/a?b=1', '//', '/a//b']) {
      expect([wrong, (await publish(id, { formerSlugs: [wrong] })).status]).toEqual([wrong, 400])
    }
    await publish(id, { _status: 'draft' })
    expect(await leadsFrom('/2019/03/usine-neuve')).toEqual([])
  })

  it('gives an address up to another document that takes it', async () => {
    const id = await create('parti')
    await move(id, 'arrive')
    expect(await leadsFrom('/articles/parti')).toEqual(['/articles/arrive'])
    await create('parti')
    expect(await leadsFrom('/articles/parti')).toEqual([])
  })

  it('keeps its former addresses when an older version is put back', async () => {
    const id = await create('version')
    await move(id, 'version-un')
    await move(id, 'version-deux')
    const { docs } = await newsroom.payload.findVersions({
      collection: 'articles',
      limit: 1,
      sort: 'createdAt',
      where: { parent: { equals: id } },
    })
    await newsroom.send('editor', { method: 'POST', path: `/articles/versions/${docs[0]?.id}` })
    await publish(id, {})
    expect(await leadsFrom('/articles/version-un')).toEqual(['/articles/version'])
    expect(await leadsFrom('/articles/version-deux')).toEqual(['/articles/version'])
  })

  it('leads nowhere while its document is offline', async () => {
    const id = await create('en-ligne')
    await move(id, 'hors-ligne')
    await newsroom.payload.update({ collection: 'articles', data: { _status: 'draft' }, id })
    expect(await leadsFrom('/articles/en-ligne')).toEqual([])
  })

  it('has a page in each language where the address names it', async () => {
    const event = await newsroom.payload.create({
      collection: 'events',
      data: { _status: 'published', eventStatus: 'scheduled', name: 'Salon', slug: 'salon', type: 'fair' },
    })
    await newsroom.payload.update({ collection: 'events', data: { _status: 'published', slug: 'foire' }, id: event.id })
    expect(await leadsFrom('/fr/agenda/salon')).toEqual(['/fr/agenda/foire'])
    expect(await leadsFrom('/en/agenda/salon')).toEqual(['/en/agenda/foire'])
  })

  it('is told of a topic too, which has no drafts', async () => {
    const topic = await newsroom.payload.create({ collection: 'topics', data: { name: 'Énergie' } })
    await newsroom.payload.update({ collection: 'topics', data: { slug: 'energies' }, id: topic.id })
    expect(await leadsFrom('/themes/energie')).toEqual(['/themes/energies'])
  })
})

describe('an editor', () => {
  it('leads the readers of a merged document to the one that stays, as its whole address or its last part', async () => {
    const id = await create('reste')
    await publish(id, { formerSlugs: ['https://parc.example/articles/doublon/', 'autre-doublon'] })
    expect(await leadsFrom('/articles/doublon')).toEqual(['/articles/reste'])
    expect(await leadsFrom('/articles/autre-doublon')).toEqual(['/articles/reste'])
    const { body } = await newsroom.rest<{ docs: { formerSlugs: string[] }[] }>({
      path: '/articles',
      query: { 'where[slug][equals]': 'reste' },
    })
    expect(body.docs[0]?.formerSlugs).toEqual(['doublon', 'autre-doublon'])
    await publish(id, { formerSlugs: ['doublon'] })
    expect(await leadsFrom('/articles/autre-doublon')).toEqual([])
  })

  it('is told which address another document has today, or that is none', async () => {
    await create('occupe')
    const id = await create('veut')
    const refused = async (slug: string) => {
      const { body, status } = await publish(id, { formerSlugs: [slug] })
      return [status, JSON.stringify(body)]
    }
    expect(await refused('occupe')).toEqual([400, expect.stringContaining('aujourd’hui celle d’un autre document')])
    expect(await refused('Été à Lens')).toEqual([400, expect.stringContaining('ete-a-lens')])
    await publish(id, { formerSlugs: ['veut'] })
    expect(await leadsFrom('/articles/veut')).toEqual([])
  })
})
