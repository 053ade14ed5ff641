import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { Types } from 'mongoose'

import { rebuildSnapshot } from '../../../src/content-events/snapshot/rebuildSnapshot.ts'
import { throughBothDoors } from '../../helpers/bothDoors.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const ARTICLES = 60
const DAY = new Date('2024-06-01T10:00:00.000Z')

type Page = { docs: (string | { id: string })[]; hasNextPage: boolean; totalDocs?: number }

/** Asks for a page; `undefined` where the door has no such list. */
type Door = (page: number, limit: number) => Promise<Page | undefined>

let newsroom: TestNewsroom
let editor: Record<string, string>
const organisation = new Types.ObjectId()
const articles = Array.from({ length: ARTICLES }, () => new Types.ObjectId())
const known = articles.map(String).toSorted()

beforeAll(async () => {
  newsroom = throughBothDoors(await startPayload())
  editor = (await signIn(newsroom.payload, 'editor')).headers
  const { collections, versions } = newsroom.payload.db as unknown as MongooseAdapter
  const common = { _status: 'published', createdAt: DAY, updatedAt: DAY }
  // An import: one date for all, written in an order that is not that of the ids.
  const docs = articles
    .toSorted(() => Math.random() - 0.5)
    .map((_id, index) => ({
      ...common,
      _id,
      kind: 'brief',
      organisations: [organisation],
      publishedAt: DAY,
      slug: `import-${index}`,
      title: { fr: 'Même titre' },
    }))
  await collections.organisations?.collection.insertOne({
    ...common,
    _id: organisation,
    name: 'Même nom',
    slug: 'meme-nom',
    type: 'company',
  })
  await collections.articles?.collection.insertMany(docs)
  await versions.articles?.collection.insertMany(
    docs.map(({ _id, ...version }) => ({ createdAt: DAY, latest: true, parent: _id, updatedAt: DAY, version })),
  )
  await rebuildSnapshot(newsroom.payload)
})

afterAll(() => newsroom.stop())

const idOf = (doc: Page['docs'][number]): string => (typeof doc === 'string' ? doc : doc.id)

const rest =
  (query: Record<string, boolean | number | string>, headers: Record<string, string> = {}): Door =>
  async (page, limit) =>
    (
      await newsroom.rest<Page>({
        headers,
        path: '/articles',
        query: { depth: 0, joins: false, limit, page, ...query },
      })
    ).body

const graphql =
  (args: string): Door =>
  async (page, limit) =>
    (
      await newsroom.graphql<{ Articles: Page }>({
        query: `{ Articles(limit: ${limit}, page: ${page}${args}) { docs { id } hasNextPage totalDocs } }`,
      })
    ).body.data?.Articles

const restJoin =
  (query: Record<string, boolean | number | string>): Door =>
  async (page, limit) =>
    (
      await newsroom.rest<{ articles: Page }>({
        path: `/organisations/${organisation}`,
        query: { depth: 0, 'joins[articles][limit]': limit, 'joins[articles][page]': page, ...query },
      })
    ).body.articles

const graphqlJoin =
  (args: string, select = false): Door =>
  async (page, limit) =>
    (
      await newsroom.graphql<{ Organisations: { docs: { list: Page }[] } }>({
        query: `{ Organisations(limit: 1, select: ${select}) { docs { list: articles(limit: ${limit}, page: ${page}${args}) { docs { id title } hasNextPage ${args.includes('count') ? 'totalDocs' : ''} } } } }`,
      })
    ).body.data?.Organisations.docs[0]?.list

const nestedJoin: Door = async (page, limit) =>
  (
    await newsroom.graphql<{ Articles: { docs: { organisations: { articles: Page }[] }[] } }>({
      query: `{ Articles(limit: 1) { docs { organisations { articles(limit: ${limit}, page: ${page}) { docs { id } hasNextPage } } } } }`,
    })
  ).body.data?.Articles.docs[0]?.organisations[0]?.articles

const versions: Door = async (page, limit) => {
  const { body } = await newsroom.rest<Omit<Page, 'docs'> & { docs: { parent: string }[] }>({
    headers: editor,
    path: '/articles/versions',
    query: { depth: 0, limit, page },
  })
  return { ...body, docs: body.docs.map(({ parent }) => parent) }
}

const DOORS: [string, Door][] = [
  ['REST, default sort', (...args) => rest({})(...args)],
  ['REST, by a shared date', (...args) => rest({ sort: 'publishedAt' })(...args)],
  ['REST, by a shared title', (...args) => rest({ sort: '-title' })(...args)],
  ['REST, without a count', (...args) => rest({ pagination: false, sort: '-createdAt' })(...args)],
  ['REST, drafts', (...args) => rest({ draft: true }, editor)(...args)],
  ['REST, versions', versions],
  ['GraphQL, default sort', graphql('')],
  ['GraphQL, by a shared date', graphql(', sort: "publishedAt"')],
  ['a join over REST', restJoin({})],
  [
    'a join over REST, sorted and counted',
    restJoin({ 'joins[articles][count]': true, 'joins[articles][sort]': 'title' }),
  ],
  ['a join over GraphQL', graphqlJoin('')],
  ['a join over GraphQL, sorted', graphqlJoin(', sort: "-title"')],
  ['a join over GraphQL, counted', graphqlJoin(', count: true')],
  ['a join over GraphQL that reads what is asked for', graphqlJoin(', sort: "publishedAt"', true)],
  ['a join within a relation', nestedJoin],
]

describe.each(DOORS)('%s', (name, ask) => {
  it('gives each document once over its pages, and says truly whether there is another', async () => {
    // 60 in pages of 15: the last one is exactly full. In pages of 25: the last one is not.
    for (const limit of [15, 25]) {
      const seen: string[] = []
      for (let page = 1; page <= Math.ceil(ARTICLES / limit); page++) {
        const answer = await ask(page, limit)
        seen.push(...(answer?.docs ?? []).map(idOf))
        expect([page, answer?.hasNextPage]).toEqual([page, page < Math.ceil(ARTICLES / limit)])
        const isCounted = answer?.totalDocs !== undefined && !name.includes('without a count')
        expect(isCounted ? answer.totalDocs : ARTICLES).toBe(ARTICLES)
      }
      expect(seen.toSorted()).toEqual(known)
    }
  })

  it('is empty beyond its end', async () => {
    expect(await ask(99, 15)).toMatchObject({ docs: [], hasNextPage: false })
  })
})

it('one document a page, to the last', async () => {
  for (const ask of [graphqlJoin(''), graphqlJoin(', count: true'), restJoin({})]) {
    const [first, last] = [await ask(1, 1), await ask(ARTICLES, 1)]
    expect([first?.docs.length, first?.hasNextPage, last?.docs.length, last?.hasNextPage]).toEqual([1, true, 1, false])
  }
})

it('without a count, the first page says whether there is another one', async () => {
  const { body } = await newsroom.graphql<{ a: Page; b: Page }>({
    query:
      '{ a: Articles(limit: 20, pagination: false) { docs { id } hasNextPage } b: Articles(limit: 60, pagination: false) { docs { id } hasNextPage } }',
  })
  expect([
    body.data?.a.docs.length,
    body.data?.a.hasNextPage,
    body.data?.b.docs.length,
    body.data?.b.hasNextPage,
  ]).toEqual([20, true, 60, false])
})
