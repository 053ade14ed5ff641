import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { validateXML } from 'xmllint-wasm'

import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { picture, uploadsElsewhere } from '../../helpers/uploads.ts'

const CMS = 'https://cms.example'
let newsroom: TestNewsroom
let doors: Doors
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>

const get = async (path: string): Promise<string> => {
  const response = await fetch(`${doors.url}/api/feeds/${path}`)
  expect(response.status).toBe(200)
  return response.text()
}

const entries = async (path: string) => parseSitemap(Readable.from([await get(path)]))

const urlsOf = async (path: string) => (await entries(path)).map(({ url }) => url)

beforeAll(async () => {
  process.env.SERVER_URL = CMS
  newsroom = await startPayload({})
  const { payload } = newsroom
  await payload.updateGlobal({
    data: {
      addressPatterns: { events: '/{locale}/agenda/{slug}', series: '{/locale}/series/{slug}' },
      locales: ['fr', 'en'],
      name: 'Parc & Cie',
      siteUrl: 'https://parc.example',
    },
    slug: 'newsroom',
  })
  uploads = await uploadsElsewhere(payload)
  const data = Buffer.from(await picture())
  const image = await payload.create({
    collection: 'media',
    data: { alt: 'Usine' },
    file: { data, mimetype: 'image/png', name: 'usine.png', size: data.length },
  })
  const publish = async (title: string, data: object = {}) =>
    payload.create({ collection: 'articles', data: { _status: 'published', kind: 'brief', title, ...data } })
  await publish('Avec image', { mainImage: image.id, slug: 'avec-image' })
  await publish('L’an passé', { publishedAt: '2025-01-01T10:00:00.000Z', slug: 'ancien' })
  await publish('Brouillon', { _status: 'draft', slug: 'brouillon' })
  const both = await payload.create({
    collection: 'events',
    data: { _status: 'published', eventStatus: 'scheduled', name: 'Salon', slug: 'salon', type: 'fair' },
  })
  await payload.update({
    collection: 'events',
    data: { _status: 'published', name: 'Fair' },
    id: both.id,
    locale: 'en',
  })
  await payload.create({
    collection: 'events',
    data: { _status: 'published', eventStatus: 'scheduled', name: 'Vœux', slug: 'voeux', type: 'networking' },
  })
  const series = await payload.create({
    collection: 'series',
    data: { _status: 'published', kind: 'programme', title: 'Cabanes' },
  })
  await payload.update({
    collection: 'series',
    data: { _status: 'published', title: 'Huts' },
    id: series.id,
    locale: 'en',
  })
  doors = await startDoors(payload)
})

afterAll(async () => {
  await doors?.stop()
  await newsroom?.stop()
  await uploads?.remove()
  delete process.env.SERVER_URL
})

it('leads search engines to every page that is published, with its picture', async () => {
  const index = await parseSitemapIndex(Readable.from([await get('sitemap.xml')]))
  const urls = index.map(({ url }) => url)
  expect(urls).toContain(`${CMS}/api/feeds/sitemap.xml?collection=articles&page=1`)
  expect(urls).not.toContain(`${CMS}/api/feeds/sitemap.xml?collection=newsletters&page=1`)
  const articles = await entries('sitemap.xml?collection=articles&page=1')
  expect(articles.map(({ url }) => url)).toEqual([
    'https://parc.example/articles/avec-image',
    'https://parc.example/articles/ancien',
  ])
  expect(articles[0]?.img[0]?.url).toMatch(/^https:\/\/cms\.example\/api\/media\/file\//)
})

it('names the page of each language that a document is translated into', async () => {
  const events = await entries('sitemap.xml?collection=events')
  expect(events.map(({ links, url }) => [url, links.map(({ lang, url: other }) => [lang, other])])).toEqual([
    ['https://parc.example/fr/agenda/salon', SALON],
    ['https://parc.example/en/agenda/salon', SALON],
    ['https://parc.example/fr/agenda/voeux', []],
  ])
})

it('has the main language at the root and the others below their code, each page naming all, where the newsroom says so', async () => {
  const links = [
    { lang: 'fr', url: 'https://parc.example/series/cabanes' },
    { lang: 'en', url: 'https://parc.example/en/series/cabanes' },
  ]
  const series = await entries('sitemap.xml?collection=series')
  expect(series.map(({ links: alternates, url }) => ({ alternates, url }))).toEqual(
    links.map(({ url }) => ({ alternates: links.map((one) => expect.objectContaining(one)), url })),
  )
})

const SALON = [
  ['fr', 'https://parc.example/fr/agenda/salon'],
  ['en', 'https://parc.example/en/agenda/salon'],
]

it('tells search engines for news of the last two days', async () => {
  const [news, ...others] = await entries('news-sitemap.xml')
  expect(others).toEqual([])
  expect(news).toMatchObject({
    news: { publication: { language: 'fr', name: 'Parc & Cie' }, title: 'Avec image' },
    url: 'https://parc.example/articles/avec-image',
  })
})

it('is found through robots.txt', async () => {
  expect(await get('robots.txt')).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${CMS}/api/feeds/sitemap.xml\nSitemap: ${CMS}/api/feeds/news-sitemap.xml\n`,
  )
})

it.each([
  'sitemap.xml?collection=articles',
  'sitemap.xml?collection=events',
  'sitemap.xml?collection=series',
  'news-sitemap.xml',
])('is what the schema of sitemaps.org allows: %s', async (path) => {
  const schema = await readFile('node_modules/sitemap/schema/sitemap.xsd', 'utf8')
  const { errors } = await validateXML({
    // The extensions for pictures, news and languages have schemas of their own, elsewhere.
    schema: schema.replaceAll('processContents="strict"', 'processContents="lax"'),
    xml: await get(path),
  })
  expect(errors).toEqual([])
})

it('forgets a page in the instant in which it is withdrawn', async () => {
  const { payload } = newsroom
  const { docs } = await payload.find({ collection: 'articles', where: { slug: { equals: 'ancien' } } })
  await payload.update({ collection: 'articles', data: { _status: 'draft' }, id: docs[0]?.id ?? '' })
  expect(await urlsOf('sitemap.xml?collection=articles')).toEqual(['https://parc.example/articles/avec-image'])
})
