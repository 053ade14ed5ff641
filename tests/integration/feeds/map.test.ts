import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const CMS = 'https://cms.example'

type Features = { features: { geometry: { coordinates: number[] }; properties: Record<string, unknown> }[] }

let newsroom: TestNewsroom
let doors: Doors

const get = async (path: string, language = 'fr'): Promise<Response> =>
  fetch(`${doors.url}/api${path}`, { headers: { 'Accept-Language': language } })

const pointsOf = async (query: string) => {
  const response = await get(`/feeds/map.geojson${query}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/geo+json'])
  const { features } = (await response.json()) as Features
  return features.map(({ geometry, properties }) => [properties.name, properties.url, ...geometry.coordinates])
}

const embed = async (url: string, more = '') => {
  const response = await get(`/oembed?url=${encodeURIComponent(url)}${more}`)
  return { body: (await response.json()) as Record<string, unknown>, status: response.status }
}

beforeAll(async () => {
  process.env.SERVER_URL = CMS
  newsroom = await startPayload()
  const { payload } = newsroom
  await payload.updateGlobal({ data: { name: 'Parc', siteUrl: 'https://parc.example' }, slug: 'newsroom' })
  const place = async (name: string, data: object) =>
    payload.create({ collection: 'places', data: { _status: 'published', name, type: 'venue', ...data } })
  const hall = await place('Halle', { coordinates: [2.77, 50.29] })
  const secret = await place('Secrète', { _status: 'draft', coordinates: [2, 50] })
  await place('Sans point', {})
  await payload.create({
    collection: 'events',
    data: { _status: 'published', eventStatus: 'scheduled', name: 'Salon', places: [hall.id, secret.id], type: 'fair' },
  })
  await payload.create({
    collection: 'artworks',
    data: { _status: 'published', places: [hall.id], title: 'L’Échelle' },
  })
  await payload.create({
    collection: 'organisations',
    data: { _status: 'published', name: 'ACC', sites: [{ place: hall.id, role: 'headquarters' }], type: 'company' },
  })
  const author = await payload.create({
    collection: 'people',
    data: { _status: 'published', familyName: 'Dubois', givenName: 'Anne' },
  })
  await payload.create({
    collection: 'articles',
    data: { _status: 'published', authors: [author.id], kind: 'brief', slug: 'usine', title: 'Une usine' },
  })
  await payload.create({
    collection: 'articles',
    data: { _status: 'draft', kind: 'brief', slug: 'projet', title: 'Un projet' },
  })
  doors = await startDoors(payload)
})

afterAll(async () => {
  await doors?.stop()
  await newsroom?.stop()
  delete process.env.SERVER_URL
})

describe('the map', () => {
  it.each([
    ['', ['Halle', 'https://parc.example/lieux/halle', 2.77, 50.29]],
    ['?collection=events', ['Salon', 'https://parc.example/agenda/salon', 2.77, 50.29]],
    ['?collection=events&place=halle', ['Salon', 'https://parc.example/agenda/salon', 2.77, 50.29]],
    ['?collection=artworks', ['L’Échelle', 'https://parc.example/oeuvres/l-echelle', 2.77, 50.29]],
    ['?collection=organisations', ['ACC', 'https://parc.example/organisations/acc', 2.77, 50.29]],
  ])('shows what is published and has a point: %s', async (query, point) => {
    expect(await pointsOf(query)).toEqual([point])
  })

  it('refuses another collection, in a sentence', async () => {
    const response = await get('/feeds/map.geojson?collection=users')
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('attendu l’une de')])
  })
})

describe('what a page says to who embeds its address', () => {
  it('is its title, authors and newsroom, and the picture to share it with', async () => {
    expect(await embed('https://parc.example/articles/usine?utm_source=x#suite')).toEqual({
      body: {
        author_name: 'Anne Dubois',
        cache_age: 3600,
        provider_name: 'Parc',
        provider_url: 'https://parc.example',
        thumbnail_height: 630,
        thumbnail_url: expect.stringMatching(
          /^https:\/\/cms\.example\/api\/share-images\/articles\/\w+\.png\?locale=fr$/,
        ),
        thumbnail_width: 1200,
        title: 'Une usine',
        type: 'link',
        version: '1.0',
      },
      status: 200,
    })
  })

  it('has no picture where the page has none that is so small', async () => {
    const { body, status } = await embed('https://parc.example/articles/usine', '&maxwidth=800')
    expect([status, body.title, 'thumbnail_url' in body]).toEqual([200, 'Une usine', false])
  })

  it.each([
    ['a draft', 'https://parc.example/articles/projet'],
    ['nothing', 'https://parc.example/articles/rien'],
    ['another site', 'https://autre.example/articles/usine'],
    ['no address', 'articles'],
    ['a broken address', 'https://parc.example/articles/%E0%A4%A'],
  ])('is 404 for %s', async (_, url) => {
    expect((await embed(url)).status).toBe(404)
  })

  it('is JSON, and no other format', async () => {
    expect((await embed('https://parc.example/articles/usine', '&format=xml')).status).toBe(501)
  })
})
