import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { FoundDocument } from '../../../src/search/readHits.ts'
import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

type Facet = { count: number; id: string; slug: string; title: string }

type Page = {
  docs: FoundDocument[]
  facets: { collections: { count: number; value: string }[]; places: Facet[]; topics: Facet[] }
  hasNextPage: boolean
  limit: number
  locale: string
  page: number
  query: string
  totalDocs: number
  totalPages: number
}

let newsroom: TestNewsroom
let doors: Doors
const ids: Record<string, string> = {}

const text = (words: string) => ({
  root: {
    children: [
      {
        children: [{ detail: 0, format: 0, mode: 'normal', style: '', text: words, type: 'text', version: 1 }],
        direction: null,
        format: '' as const,
        indent: 0,
        type: 'paragraph',
        version: 1,
      },
    ],
    direction: null,
    format: '' as const,
    indent: 0,
    type: 'root',
    version: 1,
  },
})

const ask = async (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${doors.url}/api/search${query}`, { headers })

const search = async (query: string): Promise<Page> => {
  const response = await ask(query)
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as Page
}

const titles = async (query: string): Promise<string[]> => (await search(query)).docs.map(({ title }) => title)

const create = async (
  collection: 'articles' | 'organisations' | 'places' | 'topics',
  data: object,
): Promise<string> => {
  const { id } = await newsroom.payload.create({
    collection,
    data: { _status: 'published', ...data } as never,
    locale: 'fr',
  })
  return String(id)
}

const article = async (data: object): Promise<string> => create('articles', { kind: 'story', ...data })

/** Until a search answers something else, or the time of the bar is over. */
const within = async (mostMs: number, holds: () => Promise<boolean>): Promise<number> => {
  const began = performance.now()
  while (!(await holds())) if (performance.now() - began > mostMs) break
  return performance.now() - began
}

beforeAll(async () => {
  process.env.SERVER_URL = 'https://cms.example'
  newsroom = await startPayload({})
  const { payload } = newsroom
  await payload.updateGlobal({
    data: { locales: ['fr', 'en'], siteUrl: 'https://parc.example', timeZone: 'Europe/Paris' },
    slug: 'newsroom',
  })
  ids.industry = await create('topics', { name: 'Industrie' })
  ids.batteries = await create('topics', { name: 'Batteries', parent: ids.industry })
  ids.region = await create('places', { name: 'Hauts-de-France', type: 'region' })
  ids.douvrin = await create('places', { containedIn: ids.region, name: 'Douvrin', type: 'commune' })
  ids.acc = await create('organisations', { acronym: 'ACC', name: 'Automotive Cells Company', type: 'company' })
  ids.gigafactory = await article({
    body: text(
      `${'Il était une fois. '.repeat(40)} L’usine emploie six cents personnes. ${'Et la suite. '.repeat(40)}`,
    ),
    places: [ids.douvrin],
    publishedAt: '2026-03-02T23:30:00.000Z',
    title: 'La gigafactory tourne à plein régime',
    topics: [ids.batteries],
  })
  ids.network = await article({
    publishedAt: '2025-05-01T10:00:00.000Z',
    standfirst: 'Une usine voisine le chauffera.',
    title: 'Un réseau de chaleur',
    topics: [ids.industry],
  })
  ids.omu = await create('organisations', { name: 'Ômu', type: 'company' })
  await payload.update({
    collection: 'articles',
    data: { _status: 'published', title: 'The plant runs at full speed' },
    id: ids.gigafactory,
    locale: 'en',
  })
  doors = await startDoors(payload)
  await doors.untilSearchable()
})

afterAll(async () => {
  await doors?.stop()
  await newsroom?.stop()
  delete process.env.SERVER_URL
})

describe('the answer', () => {
  it('has the documents with their pages, passages and what was found in them', async () => {
    const found = await search('?q=usine')
    expect(found).toMatchObject({
      hasNextPage: false,
      limit: 10,
      locale: 'fr',
      page: 1,
      query: 'usine',
      totalDocs: 2,
      totalPages: 1,
    })
    const gigafactory = found.docs.find(({ id }) => id === ids.gigafactory)
    expect(gigafactory).toMatchObject({
      collection: 'articles',
      date: '2026-03-02T23:30:00.000Z',
      slug: 'la-gigafactory-tourne-a-plein-regime',
      title: 'La gigafactory tourne à plein régime',
      url: 'https://parc.example/articles/la-gigafactory-tourne-a-plein-regime',
    })
    expect(gigafactory?.excerpt).toContain('L’usine emploie six cents personnes.')
    expect(gigafactory?.excerpt.length).toBeLessThan(250)
    expect(gigafactory?.highlights.excerpt.map(({ text }) => text).join('')).toBe(gigafactory?.excerpt)
    expect(gigafactory?.highlights.excerpt.filter(({ isMatch }) => isMatch)).toEqual([{ isMatch: true, text: 'usine' }])
    expect(gigafactory?.highlights.title).toEqual([{ isMatch: false, text: 'La gigafactory tourne à plein régime' }])
  })

  it('has no date where there is none, and is found by its acronym', async () => {
    const { docs } = await search('?q=acc')
    expect(docs[0]).toMatchObject({ collection: 'organisations', date: null, id: ids.acc })
  })

  it.each(['omu', 'Ômu', 'GIGAFACTORIES', 'reseaux', 'l’usine', "l'usine", 'gigafactorie', 'chal'])(
    'forgives: %s',
    async (query) => expect((await search(`?q=${encodeURIComponent(query)}`)).totalDocs).toBeGreaterThan(0),
  )

  it('is in pages that add up', async () => {
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(async (page) => search(`?q=usine&limit=1&page=${page}`)),
    )
    expect([first?.totalPages, first?.hasNextPage, second?.hasNextPage, third?.docs]).toEqual([2, true, false, []])
    expect(first?.docs[0]?.id).not.toBe(second?.docs[0]?.id)
  })

  it('without words is everything, the newest first', async () => {
    const found = await search('?collections=articles')
    expect(found.docs.map(({ id }) => id)).toEqual([ids.gigafactory, ids.network])
    expect(found.docs[0]?.highlights.title).toHaveLength(1)
  })
})

describe('a filter', () => {
  it.each([
    ['collections=organisations', []],
    ['collections=articles,organisations', ['gigafactory', 'network']],
    ['topic=batteries', ['gigafactory']],
    ['topic=industrie', ['gigafactory', 'network']],
    ['place=douvrin', ['gigafactory']],
    ['place=hauts-de-france', ['gigafactory']],
    // Half past eleven in the evening in UTC is the next day in Paris.
    ['from=2026-03-03&to=2026-03-03', ['gigafactory']],
    ['to=2026-03-02', ['network']],
    ['from=2026-03-04', []],
  ])('narrows what is found: %s', async (filter, names) => {
    const found = await search(`?q=usine&${filter}`)
    expect(found.docs.map(({ id }) => id).toSorted()).toEqual(names.map((name) => ids[name]).toSorted())
    expect(found.totalDocs).toBe(names.length)
  })

  it('takes ids as well as slugs', async () => {
    expect((await search(`?q=usine&topic=${ids.batteries}`)).totalDocs).toBe(1)
  })

  it('does not narrow its own facet', async () => {
    const { facets } = await search('?q=usine&topic=batteries')
    expect(facets.topics).toEqual([
      { count: 2, id: ids.industry, slug: 'industrie', title: 'Industrie' },
      { count: 1, id: ids.batteries, slug: 'batteries', title: 'Batteries' },
    ])
    expect(facets.places.map(({ count, slug }) => [slug, count]).toSorted()).toEqual([
      ['douvrin', 1],
      ['hauts-de-france', 1],
    ])
    expect(facets.collections).toEqual([{ count: 1, value: 'articles' }])
  })
})

describe('a language', () => {
  it('finds what is translated in it, and elsewhere what stands in for it', async () => {
    expect(await titles('?q=plant&locale=en')).toEqual(['The plant runs at full speed'])
    expect(await titles('?q=plant')).toEqual([])
    expect(await titles('?q=reseau&locale=en')).toEqual(['Un réseau de chaleur'])
  })
})

describe('a wrong request', () => {
  it.each([
    [`q=${'a'.repeat(201)}`, 400],
    ['q=a&limit=0', 400],
    ['q=a&limit=51', 400],
    ['q=a&page=1001', 400],
    ['q=a&from=2026-02-30', 400],
    ['q=a&to=hier', 400],
    ['q=a&collections=users', 400],
    ['q=a&locale=de', 400],
    ['q=a&topic=inconnu', 404],
    ['q=a&place=inconnu', 404],
    ['q=a&sort=title', 400],
  ])('is told what is wrong: %s', async (query, status) => {
    const response = await ask(`?${query}`, { 'Accept-Language': 'fr' })
    expect(response.status).toBe(status)
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    expect(errors[0]?.message).toMatch(/«\u00A0/)
  })
})

describe('what changes', () => {
  it('is found, and gone, as soon as its author is answered', async () => {
    const { payload } = newsroom
    expect(await titles('?q=nouveaute')).toEqual([])
    const id = await article({ title: 'Une nouveauté' })
    expect(await within(1000, async () => (await titles('?q=nouveaute')).length === 1)).toBeLessThan(1000)
    await payload.update({ collection: 'articles', data: { _status: 'published', title: 'Une surprise' }, id })
    expect([await titles('?q=nouveaute'), await titles('?q=surprise')]).toEqual([[], ['Une surprise']])
    await payload.update({ collection: 'articles', data: { _status: 'draft' }, id })
    expect(await titles('?q=surprise')).toEqual([])
    await payload.update({ collection: 'articles', data: { _status: 'published' }, id })
    expect(await titles('?q=surprise')).toEqual(['Une surprise'])
    await payload.delete({ collection: 'articles', id })
    expect(await titles('?q=surprise')).toEqual([])
  })

  it('is never shown from the index alone', async () => {
    const { payload } = newsroom
    const id = await article({ title: 'Secret de fabrique' })
    expect(await titles('?q=fabrique')).toEqual(['Secret de fabrique'])
    // Around everything that tells of changes: the index knows nothing of it.
    await payload.db.updateOne({
      collection: 'published-documents',
      data: { content: null, visible: false },
      where: { key: { equals: `articles:${id}` } },
    })
    doors.api.store.clear()
    doors.api.answers.clear()
    expect(await titles('?q=fabrique')).toEqual([])
    await payload.delete({ collection: 'articles', id })
  })

  it('is kept by caches under the tags of what was searched', async () => {
    const first = await ask('?q=chaleur')
    expect(first.headers.get('cache-tag')?.split(',')).toEqual(
      expect.arrayContaining(['articles', 'organisations', `articles:${ids.network}`]),
    )
    const etag = first.headers.get('etag') ?? ''
    expect((await ask('?q=chaleur', { 'If-None-Match': etag })).status).toBe(304)
    expect((await ask('?q=introuvable')).headers.get('cache-tag')?.split(',')).toContain('articles')
  })
})
