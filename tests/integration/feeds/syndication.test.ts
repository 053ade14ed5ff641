import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import schema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' }
import Parser from 'rss-parser'

import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const TITLE = 'Une «\u00A0gigafactory\u00A0» & <2> usines'
const STANDFIRST = 'L’usine ouvre à Douvrin\u00A0: 1\u202F200 emplois.'

const BODY = {
  root: {
    children: [
      {
        children: [
          { detail: 0, format: 1, mode: 'normal' as const, style: '', text: 'Douvrin & Cie', type: 'text', version: 1 },
        ],
        direction: 'ltr' as const,
        format: '' as const,
        indent: 0,
        type: 'paragraph',
        version: 1,
      },
    ],
    direction: 'ltr' as const,
    format: '' as const,
    indent: 0,
    type: 'root',
    version: 1,
  },
}

let newsroom: TestNewsroom
let doors: Doors
let article: string

const get = async (path: string, init?: RequestInit): Promise<Response> => fetch(`${doors.url}/api${path}`, init)

const read = async (path: string) => new Parser().parseString(await (await get(path)).text())

const titlesOf = async (path: string) => (await read(path)).items.map(({ title }) => title)

const refused = async (path: string, query: string, language: string) => {
  const response = await get(`${path}?${query}`, { headers: { 'Accept-Language': language } })
  const { errors } = (await response.json()) as { errors: { message: string }[] }
  return [response.status, errors[0]?.message]
}

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  await payload.updateGlobal({ data: { name: 'Parc', siteUrl: 'https://parc.example/' }, slug: 'newsroom' })
  const industry = await payload.create({ collection: 'topics', data: { name: 'Industrie' } })
  const batteries = await payload.create({ collection: 'topics', data: { name: 'Batteries', parent: industry.id } })
  const acc = await payload.create({
    collection: 'organisations',
    data: { _status: 'published', name: 'ACC', type: 'company' },
  })
  const region = await payload.create({
    collection: 'places',
    data: { _status: 'published', name: 'Hauts-de-France', type: 'region' },
  })
  const commune = await payload.create({
    collection: 'places',
    data: { _status: 'published', containedIn: [region.id], name: 'Douvrin', type: 'commune' },
  })
  const author = await payload.create({
    collection: 'people',
    data: { _status: 'published', familyName: 'Dubois', givenName: 'Anne' },
  })
  const publish = async (data: object) =>
    payload.create({
      collection: 'articles',
      data: { _status: 'published', kind: 'brief', title: 'Autre', ...data },
    })
  await publish({ publishedAt: '2026-01-01T10:00:00.000Z', title: 'Plus ancien' })
  const made = await publish({
    authors: [author.id],
    body: BODY,
    organisations: [acc.id],
    places: [commune.id],
    publishedAt: '2026-02-01T10:00:00.000Z',
    slug: 'gigafactory',
    standfirst: STANDFIRST,
    title: TITLE,
    topics: [batteries.id],
  })
  article = made.id
  await publish({ _status: 'draft', organisations: [acc.id], title: 'Brouillon', topics: [batteries.id] })
  const gone = await publish({ organisations: [acc.id], title: 'Retirée' })
  await payload.update({ collection: 'articles', data: { _status: 'draft' }, id: gone.id })
  const trashed = await publish({ organisations: [acc.id], title: 'Jetée' })
  await payload.update({ collection: 'articles', data: { deletedAt: new Date().toISOString() }, id: trashed.id })
  await payload.update({ collection: 'articles', data: { title: 'Pas encore relu' }, draft: true, id: article })
  doors = await startDoors(payload)
})

afterAll(async () => {
  await doors?.stop()
  await newsroom?.stop()
})

describe.each([
  ['RSS', '/feeds/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['Atom', '/feeds/atom.xml', 'application/atom+xml; charset=utf-8'],
])('the latest articles as %s', (_, path, contentType) => {
  it('are what a feed reader shows, the latest first, with their typography', async () => {
    const response = await get(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, contentType])
    const { items, link, title } = await read(path)
    expect({ link, title }).toEqual({ link: 'https://parc.example/', title: 'Parc' })
    expect(items.map((item) => item.title)).toEqual([TITLE, 'Plus ancien'])
    expect(items[0]).toMatchObject({
      isoDate: '2026-02-01T10:00:00.000Z',
      link: 'https://parc.example/articles/gigafactory',
      title: TITLE,
    })
    expect([items[0]?.summary, items[0]?.content, items[0]?.contentSnippet]).toContain(STANDFIRST)
  })

  it('have the whole text where it is asked for', async () => {
    const [item] = (await read(`${path}?content=full`)).items
    const whole = (item as { 'content:encoded'?: string } | undefined)?.['content:encoded'] ?? item?.content
    expect(whole).toBe('<p><strong>Douvrin &amp; Cie</strong></p>')
    expect(await (await get(path)).text()).not.toContain('<strong>')
  })

  it('are narrowed to a topic or place with what is below it, and to an organisation', async () => {
    expect(await titlesOf(`${path}?topic=industrie`)).toEqual([TITLE])
    expect(await titlesOf(`${path}?topic=batteries&organisation=acc`)).toEqual([TITLE])
    expect(await titlesOf(`${path}?place=hauts-de-france`)).toEqual([TITLE])
    expect((await read(`${path}?organisation=acc`)).title).toBe('Parc · ACC')
  })

  it('name an article by an id that its address does not change', async () => {
    const id = async () => {
      const text = await (await get(path)).text()
      return /<(?:guid[^>]*|id)>(https:\/\/parc\.example\/#articles:[^<]+)</.exec(text)?.[1]
    }
    const before = await id()
    const move = async (slug: string) =>
      newsroom.payload.update({
        collection: 'articles',
        data: { _status: 'published', slug, title: TITLE },
        id: article,
      })
    await move('usine')
    expect((await read(path)).items[0]?.link).toBe('https://parc.example/articles/usine')
    expect([before, await id()]).toEqual([`https://parc.example/#articles:${article}`, before])
    await move('gigafactory')
  })

  it('refuse what they cannot follow, in a sentence of the reader’s language', async () => {
    expect(await refused(path, 'topic=rien', 'fr')).toEqual([404, expect.stringContaining('rien n’est publié')])
    expect(await refused(path, 'theme=industrie', 'en')).toEqual([
      400,
      expect.stringContaining('“theme” is no parameter'),
    ])
    expect(await refused(path, 'limit=101', 'fr')).toEqual([400, expect.stringContaining('de 1 à 100')])
    expect(await refused(path, 'locale=xx', 'en')).toEqual([400, expect.stringContaining('expected one of fr, en, nl')])
    expect(await refused(path, 'limit=', 'fr')).toEqual([400, expect.stringContaining('de 1 à 100')])
  })

  it('can be kept, and are told when they have not changed', async () => {
    const response = await get(path)
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=300, stale-while-revalidate=60')
    expect(response.headers.get('surrogate-key')?.split(' ')).toEqual(
      expect.arrayContaining(['all', 'articles', `articles:${article}`, 'newsroom']),
    )
    const again = await get(path, { headers: { 'If-None-Match': response.headers.get('etag') ?? '' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await get(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag')]).toEqual([200, response.headers.get('etag')])
  })

  it('are the same for who has no server of ours, from Payload’s own endpoint', async () => {
    const { body, status } = await newsroom.rest<string>({ path })
    expect([status, body]).toEqual([200, await (await get(path)).text()])
  })
})

it('is a JSON Feed with the same articles', async () => {
  const response = await get('/feeds/feed.json')
  expect(response.headers.get('content-type')).toBe('application/feed+json')
  expect(await response.json()).toMatchObject({
    home_page_url: 'https://parc.example/',
    items: [
      {
        authors: [{ name: 'Anne Dubois' }],
        date_published: '2026-02-01T10:00:00.000Z',
        id: `https://parc.example/#articles:${article}`,
        summary: STANDFIRST,
        tags: ['Batteries'],
        title: TITLE,
        url: 'https://parc.example/articles/gigafactory',
      },
      { title: 'Plus ancien' },
    ],
    language: 'fr',
    title: 'Parc',
    version: 'https://jsonfeed.org/version/1.1',
  })
})

it.each(['', '?content=full'])('is what the schema of JSON Feed 1.1 wants%s', async (query) => {
  const validate = new Ajv({ formats: { 'date-time': true, uri: true } }).compile(schema)
  expect(validate(await (await get(`/feeds/feed.json${query}`)).json()) ? [] : validate.errors).toEqual([])
})

it('shows at once what is published, and no longer what is withdrawn', async () => {
  const { payload } = newsroom
  const fresh = await payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', title: 'À l’instant' },
  })
  expect((await titlesOf('/feeds/rss.xml'))[0]).toBe('À l’instant')
  await payload.update({ collection: 'articles', data: { _status: 'draft' }, id: fresh.id })
  expect(await titlesOf('/feeds/rss.xml')).toEqual([TITLE, 'Plus ancien'])
})

it('says what is missing where the newsroom has no website', async () => {
  await newsroom.payload.updateGlobal({ data: { siteUrl: null }, slug: 'newsroom' })
  const response = await get('/feeds/rss.xml', { headers: { 'Accept-Language': 'fr' } })
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('adresse du site')])
})
