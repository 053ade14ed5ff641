import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'

import { NINJS } from '../../fixtures/ninjs.ts'
import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { picture, uploadsElsewhere } from '../../helpers/uploads.ts'

type Node = { '@id': string; '@type': string } & Record<string, unknown>

const CMS = 'https://cms.example'
const SITE = 'https://parc.example'

let newsroom: TestNewsroom
let doors: Doors
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>
let article: string

const get = async (path: string) => fetch(`${doors.url}/api${path}`)

const nodeAt = async (path: string): Promise<Node> => {
  const response = await get(`/linked-data${path}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/ld+json'])
  return (await response.json()) as Node
}

beforeAll(async () => {
  process.env.SERVER_URL = CMS
  newsroom = await startPayload({})
  const { payload } = newsroom
  uploads = await uploadsElsewhere(payload)
  await payload.updateGlobal({ data: { name: 'Parc', siteUrl: SITE }, slug: 'newsroom' })
  const data = Buffer.from(await picture())
  const image = await payload.create({
    collection: 'media',
    data: { alt: 'L’usine', caption: 'La ligne', credit: 'Parc' },
    file: { data, mimetype: 'image/png', name: 'usine.png', size: data.length },
  })
  const hall = await payload.create({
    collection: 'places',
    data: { _status: 'published', coordinates: [2.77, 50.29], name: 'Halle', type: 'venue' },
  })
  const acc = await payload.create({
    collection: 'organisations',
    data: {
      _status: 'published',
      acronym: 'ACC',
      founded: { date: '2020-08-01T12:00:00.000Z', precision: 'month' },
      name: 'Automotive Cells',
      siren: '732829320',
      sites: [{ place: hall.id, role: 'headquarters' }],
      type: 'company',
    },
  })
  const hidden = await payload.create({
    collection: 'organisations',
    data: { _status: 'draft', name: 'Secrète', type: 'company' },
  })
  const anne = await payload.create({
    collection: 'people',
    data: { _status: 'published', familyName: 'Dubois', givenName: 'Anne' },
  })
  const work = await payload.create({
    collection: 'artworks',
    data: { _status: 'published', artists: [anne.id], height: 320, places: [hall.id], title: 'L’Échelle' },
  })
  const fair = await payload.create({
    collection: 'events',
    data: {
      _status: 'published',
      artworks: [work.id],
      eventStatus: 'cancelled',
      name: 'Salon',
      organisers: [acc.id],
      places: [hall.id],
      start: { date: '2027-07-05T12:00:00.000Z', precision: 'season' },
      type: 'exhibition',
    },
  })
  const topic = await payload.create({ collection: 'topics', data: { name: 'Industrie' } })
  const made = await payload.create({
    collection: 'articles',
    data: {
      _status: 'published',
      artworks: [work.id],
      authors: [anne.id],
      dateline: hall.id,
      events: [fair.id],
      kind: 'story',
      mainImage: image.id,
      organisations: [acc.id, hidden.id],
      people: [anne.id],
      places: [hall.id],
      publishedAt: '2026-02-01T10:00:00.000Z',
      slug: 'usine',
      standfirst: 'Elle ouvre.',
      title: 'Une usine',
      topics: [topic.id],
    },
  })
  article = made.id
  await payload.create({
    collection: 'newsletters',
    data: {
      _status: 'published',
      number: 12,
      sections: [{ articles: [article], title: 'À lire' }],
      title: 'Lettre 12',
    },
  })
  doors = await startDoors(payload)
})

afterAll(async () => {
  await doors?.stop()
  await newsroom?.stop()
  await uploads?.remove()
  delete process.env.SERVER_URL
})

describe('a document as JSON-LD', () => {
  it('says what an article is and who and what it is about, and nothing of what is not published', async () => {
    const node = await nodeAt('/articles/usine')
    expect(node).toMatchObject({
      '@context': 'https://schema.org',
      '@id': `${SITE}/#articles:${article}`,
      '@type': 'NewsArticle',
      articleSection: ['Industrie'],
      author: [{ '@type': 'Person', name: 'Anne Dubois' }],
      contentLocation: { '@type': 'Place', name: 'Halle' },
      datePublished: '2026-02-01T10:00:00.000Z',
      description: 'Elle ouvre.',
      headline: 'Une usine',
      image: { caption: 'La ligne', creditText: 'Parc', height: '8', width: '12' },
      inLanguage: 'fr',
      mainEntityOfPage: `${SITE}/articles/usine`,
    })
    expect((node.about as Node[]).map(({ name }) => name)).toEqual([
      'Automotive Cells',
      'Anne Dubois',
      'Halle',
      'Salon',
      'L’Échelle',
    ])
    expect((node.image as { url: string }).url).toMatch(/^https:\/\/cms\.example\/api\/media\/file\//)
  })

  it('links up: each document goes by the id that others name it by, whatever its address', async () => {
    const { about } = (await nodeAt('/articles/usine')) as { about: Node[] } & Node
    const named = Object.fromEntries(about.map((one) => [one.name, one['@id']]))
    const paths: [string, string][] = [
      ['Automotive Cells', '/organisations/automotive-cells'],
      ['Anne Dubois', '/people/anne-dubois'],
      ['Halle', '/places/halle'],
      ['Salon', '/events/salon'],
      ['L’Échelle', '/artworks/l-echelle'],
    ]
    for (const [name, path] of paths) expect((await nodeAt(path))['@id']).toBe(named[name])
    await newsroom.payload.update({
      collection: 'articles',
      data: { _status: 'published', slug: 'autre-adresse' },
      id: article,
    })
    expect((await nodeAt('/articles/autre-adresse'))['@id']).toBe(`${SITE}/#articles:${article}`)
    expect((await get('/linked-data/articles/usine')).status).toBe(404)
    await newsroom.payload.update({
      collection: 'articles',
      data: { _status: 'published', slug: 'usine' },
      id: article,
    })
  })

  it('is no more precise than what is known', async () => {
    expect(await nodeAt('/organisations/automotive-cells')).toMatchObject({
      alternateName: ['ACC'],
      foundingDate: '2020-08',
      iso6523Code: '0002:732829320',
      location: [{ '@type': 'Place', name: 'Halle' }],
    })
    expect(await nodeAt('/events/salon')).toMatchObject({
      '@type': 'ExhibitionEvent',
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2027',
      workFeatured: [{ name: 'L’Échelle' }],
    })
    expect(await nodeAt('/artworks/l-echelle')).toMatchObject({
      '@type': 'VisualArtwork',
      creator: [{ name: 'Anne Dubois' }],
      height: { unitCode: 'CMT', value: 320 },
    })
    expect(await nodeAt('/places/halle')).toMatchObject({ geo: { latitude: 50.29, longitude: 2.77 } })
    expect(await nodeAt('/newsletters/lettre-12')).toMatchObject({
      '@type': 'PublicationIssue',
      hasPart: [{ '@id': `${SITE}/#articles:${article}` }],
      issueNumber: 12,
    })
    expect(await nodeAt('/topics/industrie')).toMatchObject({ '@type': 'DefinedTerm', name: 'Industrie' })
  })

  it('is a field of each document too, the same whoever answers, and of nobody’s draft', async () => {
    const nodes: Record<string, Node> = {
      Articles: await nodeAt('/articles/usine'),
      Artworks: await nodeAt('/artworks/l-echelle'),
      Events: await nodeAt('/events/salon'),
      Newsletters: await nodeAt('/newsletters/lettre-12'),
      Organisations: await nodeAt('/organisations/automotive-cells'),
      Places: await nodeAt('/places/halle'),
    }
    const names = Object.keys(nodes)
    const query = `{ ${names.map((name) => `${name} { docs { id jsonLd } }`).join(' ')} }`
    const response = await fetch(`${doors.url}/api/graphql`, {
      body: JSON.stringify({ query }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    const { data } = (await response.json()) as { data: Record<string, { docs: { jsonLd: Node }[] }> }
    const asked = doors.askedPayload()
    const { body } = await newsroom.graphql<Record<string, { docs: { jsonLd: Node }[] }>>({ query })
    for (const name of names) {
      const { docs } = data[name] ?? { docs: [] }
      expect(docs.map(({ jsonLd }) => jsonLd)).toContainEqual(nodes[name])
      expect(body.data?.[name]?.docs).toEqual(docs)
      const path = `/${name.toLowerCase()}?select[jsonLd]=true&depth=0`
      expect(await (await get(path)).json()).toMatchObject({ docs })
      expect((await newsroom.rest({ path })).body).toMatchObject({ docs })
    }
    expect(doors.askedPayload()).toBe(asked)
  })

  it('is not made where nobody asks for it, and is null of a draft', async () => {
    const { docs } = (await (await get('/articles?depth=1')).json()) as { docs: object[] }
    expect(docs[0]).not.toHaveProperty('jsonLd')
    expect(JSON.stringify(docs)).not.toContain('schema.org')
    const drafts = await newsroom.payload.find({
      collection: 'organisations',
      draft: true,
      select: { jsonLd: true },
      where: { name: { equals: 'Secrète' } },
    })
    expect(drafts.docs.map(({ jsonLd }) => jsonLd)).toEqual([null])
  })

  it.each(['/organisations/secrete', '/articles/rien', '/users/anne', '/media/usine', '/articles/usine?theme=1'])(
    'is not there: %s',
    async (path) => {
      expect((await get(`/linked-data${path}`)).status).toBe(path.includes('?') ? 400 : 404)
    },
  )
})

it('is an item of ninjs 3.1', async () => {
  const response = await get('/ninjs/usine')
  const item: unknown = await response.json()
  const validate = new Ajv2020({ formats: { 'date-time': true, uri: true } }).compile(NINJS)
  expect(validate(item) ? [] : validate.errors).toEqual([])
  expect(item).toMatchObject({
    associations: [{ by: 'Parc', name: 'mainImage', rel: 'illustrates', type: 'picture' }],
    by: 'Anne Dubois',
    headlines: [{ role: 'main', value: 'Une usine' }],
    located: 'Halle',
    organisations: [{ name: 'Automotive Cells', rel: 'about' }],
    pubStatus: 'usable',
    type: 'text',
    uri: `${SITE}/#articles:${article}`,
  })
})
