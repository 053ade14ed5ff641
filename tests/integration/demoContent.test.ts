import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { DEMO_ACCOUNT } from '../../tools/demo-content/account.ts'
import { loadDemo } from '../../tools/demo-content/load.ts'
import { startPayload } from '../helpers/startPayload.ts'
import type { TestNewsroom } from '../helpers/startPayload.ts'
import { uploadsElsewhere } from '../helpers/uploads.ts'
import { FACTS_COLLECTIONS } from '../fixtures/documents/Facts.ts'
import type { Facts } from '../fixtures/documents/Facts.ts'
import { FACTS_QUERY } from '../fixtures/documents/factsQuery.ts'
import { gazetteTeasersJune2024 } from '../fixtures/documents/gazetteTeasersJune2024.ts'
import { gigafactoryStoryAugust2024 } from '../fixtures/documents/gigafactoryStoryAugust2024.ts'
import { industryDigestJune2023 } from '../fixtures/documents/industryDigestJune2023.ts'
import { missingFacts } from '../fixtures/documents/missingFacts.ts'
import { mobilityAgreement2022 } from '../fixtures/documents/mobilityAgreement2022.ts'
import { parkNewsletterSummer2023 } from '../fixtures/documents/parkNewsletterSummer2023.ts'

/** With drafts and versions. */
const CONTENT = [
  'articles',
  'artworks',
  'events',
  'newsletters',
  'organisations',
  'people',
  'places',
  'roles',
  'series',
] as const

const ALL: CollectionSlug[] = [...CONTENT, 'media', 'topics', 'users']

let newsroom: TestNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>

const load = async () => loadDemo({ payload: newsroom.payload, report: () => {} })

/** Every document with the date of its last change, and the number of versions of each collection. */
const stateOf = async () => {
  const { payload } = newsroom
  const documents = await Promise.all(
    ALL.map(async (collection) =>
      (await payload.find({ collection, depth: 0, limit: 0, pagination: false, trash: true })).docs.map(
        (doc) => `${collection}/${doc.id} ${'updatedAt' in doc ? doc.updatedAt : ''}`,
      ),
    ),
  )
  const versions = await Promise.all(
    CONTENT.map(async (collection) => `${collection}: ${(await payload.countVersions({ collection })).totalDocs}`),
  )
  const jobs = (await payload.count({ collection: 'payload-jobs' })).totalDocs
  return {
    documents: documents.flat().toSorted(),
    jobs,
    newsroom: (await payload.findGlobal({ slug: 'newsroom' })).updatedAt,
    versions,
  }
}

const bySlug = (slug: string) => ({ slug: { equals: slug } })

const forgetTheLoading = async () => newsroom.payload.kv.clear()

beforeAll(async () => {
  newsroom = await startPayload()
  uploads = await uploadsElsewhere(newsroom.payload)
  await load()
})

afterAll(async () => {
  await newsroom.stop()
  await uploads.remove()
})

/** The slugs to ask for; a collection that a document says nothing about is asked for one document with no slug. */
const variablesOf = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(
    FACTS_COLLECTIONS.flatMap((collection) => {
      const slugs = Object.keys(facts[collection] ?? {})
      return [
        [collection, slugs],
        [`${collection}Count`, Math.max(1, slugs.length)],
      ]
    }),
  )

const ask = async (facts: Facts) => {
  const { body } = await newsroom.graphql<Record<string, { docs: { slug: string }[] }>>({
    query: FACTS_QUERY,
    variables: variablesOf(facts),
  })
  return body
}

describe('one query of an anonymous reader finds what a real document says', () => {
  it.each([
    ['a digest of three news items', industryDigestJune2023],
    ['the newsletter of an industrial park', parkNewsletterSummer2023],
    ['a story about a plant under construction', gigafactoryStoryAugust2024],
    ['a page of ten teasers', gazetteTeasersJune2024],
    ['an agreement with five signatories', mobilityAgreement2022],
  ])('%s', async (_document, facts) => {
    const { data, errors } = await ask(facts)
    expect(errors).toBeUndefined()
    expect(missingFacts(facts, data ?? {})).toEqual([])
  })

  it('and tells a missing fact by its place', async () => {
    const { data } = await ask({ people: { 'clemence-jost': {} } })
    expect(
      missingFacts({ people: { 'clemence-jost': { name: 'Clémence Jost', places: ['lens'] } } }, data ?? {}),
    ).toEqual(['people/clemence-jost.places: "lens" is not in ["nantes"]'])
  })
})

describe('loading the demo again', () => {
  it('changes nothing', async () => {
    const before = await stateOf()
    expect(await load()).toEqual({ written: 0 })
    expect(await stateOf()).toEqual(before)
  })

  it('changes nothing when the first loading ended before its last step', async () => {
    const before = await stateOf()
    await forgetTheLoading()
    expect(await load()).toEqual({ written: 0 })
    expect(await stateOf()).toEqual(before)
  })

  it('brings back what is missing, and leaves what editors wrote', async () => {
    const { payload } = newsroom
    await payload.update({
      collection: 'organisations',
      data: { name: 'ACC, vue par la rédaction' },
      where: bySlug('automotive-cells-company'),
    })
    await payload.delete({ collection: 'articles', where: bySlug('courir-entre-collegues') })
    await forgetTheLoading()
    expect(await load()).toEqual({ written: 1 })
    const organisations = await payload.find({ collection: 'organisations', where: bySlug('automotive-cells-company') })
    expect(organisations.docs.map(({ name }) => name)).toEqual(['ACC, vue par la rédaction'])
    expect((await payload.count({ collection: 'articles', where: bySlug('courir-entre-collegues') })).totalDocs).toBe(1)
  })

  it('does not bring back what editors deleted', async () => {
    const { payload } = newsroom
    const where = bySlug('le-parc-en-images')
    await payload.delete({ collection: 'articles', where })
    await load()
    expect((await payload.count({ collection: 'articles', where })).totalDocs).toBe(0)
    await forgetTheLoading()
    await load()
  })
})

describe('the demo', () => {
  it.each<[CollectionSlug, number]>([
    ['articles', 25],
    ['artworks', 8],
    ['events', 15],
    ['media', 12],
    ['newsletters', 2],
    ['organisations', 25],
    ['people', 15],
    ['places', 30],
  ])('has enough %s to look at', async (collection, least) => {
    const answer = await newsroom.rest<{ totalDocs: number }>({ path: `/${collection}?limit=1&depth=0` })
    expect(answer.body.totalDocs).toBeGreaterThanOrEqual(least)
  })

  it('lets a newcomer sign in and see everything', async () => {
    const answer = await newsroom.rest<{ user: { role: string } }>({
      body: DEMO_ACCOUNT,
      method: 'POST',
      path: '/users/login',
    })
    expect(answer.body.user.role).toBe('admin')
  })

  it('has an account of each role', async () => {
    const { docs } = await newsroom.payload.find({ collection: 'users', sort: 'role' })
    expect(docs.map(({ role }) => role)).toEqual(['admin', 'author', 'editor', 'translator'])
  })

  it('has one article that will be published and one that will be taken offline, both later than today', async () => {
    const { docs } = await newsroom.payload.find({
      collection: 'payload-jobs',
      depth: 0,
      where: { taskSlug: { equals: 'schedulePublish' } },
    })
    const planned = docs.map(({ input, waitUntil }) => ({
      isLater: new Date(waitUntil ?? 0) > new Date(),
      type: (input as { type: string }).type,
    }))
    expect(planned).toHaveLength(2)
    expect(planned).toEqual(
      expect.arrayContaining([
        { isLater: true, type: 'publish' },
        { isLater: true, type: 'unpublish' },
      ]),
    )
  })

  it('keeps its drafts from the public', async () => {
    const answer = await newsroom.rest<{ docs: { slug: string }[] }>({
      path: '/articles',
      query: { 'where[slug][in]': 'publier-sans-etre-la,la-batterie-en-trois-usines' },
    })
    expect(answer.body.docs).toEqual([])
    expect(
      (await newsroom.payload.count({ collection: 'articles', where: { _status: { equals: 'draft' } } })).totalDocs,
    ).toBeGreaterThanOrEqual(4)
  })

  it.each(['en', 'nl'])('has articles in %s too', async (locale) => {
    const answer = await newsroom.rest<{ docs: { slug: string; title: string }[] }>({
      path: '/articles',
      query: { depth: 0, 'fallback-locale': 'none', locale, 'where[title][exists]': true },
    })
    expect(answer.body.docs.filter(({ title }) => title).length).toBeGreaterThanOrEqual(3)
  })
})

type Link = { name?: string; title?: string } | string | null

describe('an anonymous reader', () => {
  it('finds something behind every link of every published article', async () => {
    const answer = await newsroom.rest<{
      docs: (Record<string, Link | Link[]> & { slug: string })[]
      hasNextPage: boolean
    }>({ path: '/articles?limit=100&depth=1&joins=false' })
    expect(answer.body.hasNextPage).toBe(false)
    const links = [
      'artworks',
      'authors',
      'dateline',
      'digest',
      'events',
      'mainImage',
      'organisations',
      'people',
      'places',
      'relatedArticles',
      'series',
      'topics',
    ]
    const dead = answer.body.docs.flatMap((article) =>
      links.flatMap((name) =>
        [article[name] ?? []]
          .flat()
          .filter((link) => typeof link !== 'object' || link === null)
          .map((link) => `${article.slug}.${name}: ${String(link)}`),
      ),
    )
    expect(answer.body.docs.length).toBeGreaterThanOrEqual(25)
    expect(dead).toEqual([])
  })

  it('sees the pictures that published articles show', async () => {
    const answer = await newsroom.rest<{ docs: { alt: string; credit: string; url: string }[] }>({
      path: '/media?limit=100',
    })
    expect(answer.body.docs.filter(({ alt, credit }) => !alt || credit !== 'Illustration Beffroi')).toEqual([])
  })
})
