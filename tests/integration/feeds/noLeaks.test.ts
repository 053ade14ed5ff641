import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { uploadsElsewhere } from '../../helpers/uploads.ts'
import { hideContent, MARKER } from '../access/hiddenContent.ts'

let newsroom: TestNewsroom
let doors: Doors
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>
const callers: Record<string, Record<string, string>> = { 'a stranger': {} }

const COLLECTIONS = [
  'articles',
  'artworks',
  'events',
  'newsletters',
  'organisations',
  'people',
  'places',
  'series',
  'topics',
]

const NARROWINGS = ['organisation', 'person', 'place', 'series', 'topic', 'event']

/** Every address, with each of its parameters once. */
const PATHS = [
  ...['rss.xml', 'atom.xml', 'feed.json'].flatMap((name) => [
    `/feeds/${name}?content=full&limit=100`,
    `/feeds/${name}?locale=en`,
  ]),
  '/feeds/calendar.ics',
  '/feeds/news-sitemap.xml',
  '/feeds/robots.txt',
  ...COLLECTIONS.map((name) => `/feeds/sitemap.xml?collection=${name}`),
  '/search?limit=50',
  '/search?q=visible&limit=50',
  ...COLLECTIONS.map((name) => `/search?collections=${name}&limit=50`),
  ...['artworks', 'events', 'organisations', 'places'].map((name) => `/feeds/map.geojson?collection=${name}`),
]

/** What stands in an answer that names no document of the family. */
const SHOWN = [
  ['robots', 'sitemap:'],
  ['topics', 'industrie'],
] as const

const answer = async (path: string, headers: Record<string, string>) => {
  const response = await fetch(`${doors.url}/api${path}`, { headers })
  return { all: `${JSON.stringify([...response.headers])} ${await response.text()}`, status: response.status }
}

beforeAll(async () => {
  process.env.SERVER_URL = 'https://cms.example'
  newsroom = await startPayload({})
  const { payload } = newsroom
  uploads = await uploadsElsewhere(payload)
  const { draft, shown } = await hideContent(payload)
  for (const [family, _status] of [
    [shown, 'published'],
    [draft, 'draft'],
  ] as const) {
    const start = { date: '2026-11-05T12:00:00.000Z', precision: 'day' } as const
    await payload.update({ collection: 'places', data: { _status, coordinates: [2, 50] }, id: family.place })
    await payload.update({ collection: 'events', data: { _status, start }, id: family.event })
    for (const collection of ['artworks', 'events'] as const)
      await payload.update({
        collection,
        data: { _status, places: [draft.place, shown.place] },
        id: collection === 'events' ? family.event : family.artwork,
      })
    await payload.update({
      collection: 'organisations',
      data: { _status, sites: [draft.place, shown.place].map((place) => ({ place, role: 'headquarters' as const })) },
      id: family.organisation,
    })
  }
  await payload.updateGlobal({ data: { locales: ['fr', 'en'], siteUrl: 'https://parc.example' }, slug: 'newsroom' })
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  const hide = async (data: object) =>
    payload.create({ collection: 'articles', data: { _status: 'draft', kind: 'brief', title: MARKER, ...data } })
  await hide({ embargo: soon })
  await hide({ expiresAt: '2026-01-01T10:00:00.000Z' })
  const trashed = await hide({ _status: 'published' })
  await payload.update({ collection: 'articles', data: { deletedAt: new Date().toISOString() }, id: trashed.id })
  callers['a key that reads what is published'] = await apiClient(payload, { readDrafts: false })
  callers['a key that reads drafts'] = await apiClient(payload, { readDrafts: true })
  callers['an author'] = (await signIn(payload, 'author')).headers
  callers['an editor'] = (await signIn(payload, 'editor')).headers
  doors = await startDoors(payload)
  await doors.untilSearchable()
})

afterAll(async () => {
  await doors?.stop()
  await newsroom?.stop()
  await uploads?.remove()
  delete process.env.SERVER_URL
})

describe.each([
  'a stranger',
  'a key that reads what is published',
  'a key that reads drafts',
  'an author',
  'an editor',
])('%s', (caller) => {
  it.each(PATHS)('is told only what is published at %s', async (path) => {
    const { all, status } = await answer(path, callers[caller] ?? {})
    expect(status).toBe(200)
    expect(all).not.toContain(MARKER)
    expect(all.toLowerCase()).toContain(SHOWN.find(([part]) => path.includes(part))?.[1] ?? 'visible')
  })

  it('is not told that something hidden is there', async () => {
    for (const collection of COLLECTIONS) {
      const hidden = await answer(`/linked-data/${collection}/${MARKER}`, callers[caller] ?? {})
      const nothing = await answer(`/linked-data/${collection}/rien`, callers[caller] ?? {})
      expect([hidden.status, nothing.status]).toEqual([404, 404])
    }
    for (const parameter of NARROWINGS) {
      const path = `/feeds/calendar.ics?${parameter}=`
      expect((await answer(`${path}${MARKER}`, callers[caller] ?? {})).status).toBe(404)
    }
    const page = encodeURIComponent(`https://parc.example/articles/${MARKER}`)
    expect((await answer(`/oembed?url=${page}`, callers[caller] ?? {})).status).toBe(404)
    expect((await answer(`/ninjs/${MARKER}`, callers[caller] ?? {})).status).toBe(404)
    for (const parameter of ['topic', 'place'])
      expect((await answer(`/search?${parameter}=${MARKER}`, callers[caller] ?? {})).status).toBe(404)
  })

  it('finds nothing hidden, by its words or their beginning', async () => {
    for (const words of [MARKER, MARKER.slice(0, 5), `${MARKER.slice(0, -1)}x`]) {
      const { all } = await answer(`/search?q=${words}`, callers[caller] ?? {})
      expect(all).toContain('"totalDocs":0')
    }
  })

  it('is told nothing hidden by what is shown', async () => {
    for (const [collection, slug] of [
      ['articles', 'visible'],
      ['artworks', 'visible'],
      ['events', 'visible'],
      ['newsletters', 'visible'],
      ['organisations', 'visible'],
      ['people', 'visible'],
      ['places', 'visible'],
      ['series', 'visible'],
      ['topics', 'industrie'],
    ]) {
      const { all, status } = await answer(`/linked-data/${collection}/${slug}`, callers[caller] ?? {})
      expect([collection, status]).toEqual([collection, 200])
      expect(all).not.toContain(MARKER)
    }
    expect((await answer('/ninjs/visible', callers[caller] ?? {})).all).not.toContain(MARKER)
  })
})
