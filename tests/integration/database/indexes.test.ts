import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { Types } from 'mongoose'

import { workers } from '../../../src/worker/worker.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const ARTICLES = 2000
const ORGANISATIONS = 400

type Profile = { docsExamined?: number; command: { pipeline?: object[] }; ns: string; op: string }

let newsroom: TestNewsroom
let editor: Record<string, string>
const organisations = Array.from({ length: ORGANISATIONS }, () => new Types.ObjectId())
const articles = Array.from({ length: ARTICLES }, () => new Types.ObjectId())

const day = (index: number): Date => new Date(Date.UTC(2020, 0, 1) + index * 86_400_000)

const common = (index: number) => ({
  _status: index % 10 === 0 ? 'draft' : 'published',
  createdAt: day(index),
  slug: `numero-${index}`,
  updatedAt: day(index),
})

const adapter = () => newsroom.payload.db as unknown as MongooseAdapter

/** Documents with their newest version, and older versions of the first one, straight into MongoDB. */
const insert = async (slug: string, docs: ({ _id: Types.ObjectId } & Record<string, unknown>)[]) => {
  const { collections, versions } = adapter()
  await collections[slug]?.collection.insertMany(docs)
  const version = ({ _id, ...doc }: (typeof docs)[number], age: number) => {
    const date = new Date(Date.now() - age * 60_000)
    return { createdAt: date, latest: age === 0, parent: _id, updatedAt: date, version: doc }
  }
  const [first] = docs
  const older = first ? Array.from({ length: 50 }, (_, index) => version(first, index + 1)) : []
  await versions[slug]?.collection.insertMany([...docs.map((doc) => version(doc, 0)), ...older])
}

beforeAll(async () => {
  newsroom = await startPayload()
  // The first request over GraphQL starts the worker, which looks at all that is published: not while something is measured.
  await newsroom.graphql({ query: '{ __typename }' })
  await workers.get(newsroom.payload)?.stop()
  editor = (await signIn(newsroom.payload, 'editor')).headers
  await insert(
    'organisations',
    organisations.map((_id, index) => ({
      ...common(index),
      _id,
      name: `Nom ${(index * 7919) % 9973}`,
      type: 'company',
    })),
  )
  await insert(
    'articles',
    articles.map((_id, index) => ({
      ...common(index),
      _id,
      kind: 'brief',
      organisations: [organisations[index % ORGANISATIONS], organisations[(index * 7) % 20]],
      publishedAt: day(index),
      title: { fr: `Titre ${index}` },
    })),
  )
  await insert(
    'events',
    articles.map((_id, index) => ({
      ...common(index),
      _id: new Types.ObjectId(),
      eventStatus: 'scheduled',
      name: { fr: `Salon ${index}` },
      start: { date: day(index), precision: 'day' },
      type: 'fair',
    })),
  )
})

afterAll(() => newsroom.stop())

/** What MongoDB did for a request, without the counting of all hits, which reads an index. */
const watch = async (act: () => Promise<{ status: number }>): Promise<Profile[]> => {
  const { db } = adapter().connection
  if (!db) throw new Error('Not connected.')
  await db.command({ profile: 0 })
  await db
    .collection('system.profile')
    .drop()
    .catch(() => false)
  await db.command({ profile: 2 })
  const { status } = await act()
  await db.command({ profile: 0 })
  expect(status).toBe(200)
  const profiles = await db
    .collection<Profile>('system.profile')
    .find({ op: { $in: ['query', 'command'] } })
    .toArray()
  return profiles.filter(
    ({ command, ns }) =>
      !ns.endsWith('system.profile') &&
      !command.pipeline?.some((stage) => '$group' in stage && JSON.stringify(stage).includes('"_id":1')),
  )
}

const graphql = (query: string) => () => newsroom.graphql({ query })

const rest =
  (path: string, query: Record<string, boolean | number | string> = {}, headers: Record<string, string> = {}) =>
  () =>
    newsroom.rest({ headers, path, query })

describe('the usual lists read about as many documents as they show', () => {
  it.each<[string, string, number, () => () => Promise<{ status: number }>]>([
    ['the home page: the latest articles', 'articles', 20, () => rest('/articles', { depth: 0, limit: 20 })],
    [
      'the home page over GraphQL',
      'articles',
      20,
      () => graphql('{ Articles(limit: 20, sort: "-publishedAt") { docs { title } } }'),
    ],
    [
      'the latest articles of a kind',
      'articles',
      20,
      () => rest('/articles', { depth: 0, limit: 20, 'where[kind][equals]': 'brief' }),
    ],
    [
      'an article by its slug',
      'articles',
      1,
      () => rest('/articles', { depth: 0, limit: 1, 'where[slug][equals]': 'numero-1234' }),
    ],
    [
      'the latest articles of an organisation',
      'articles',
      10,
      () => rest('/articles', { depth: 0, limit: 10, 'where[organisations][equals]': String(organisations[3]) }),
    ],
    [
      'an organisation with its latest articles',
      'organisations',
      11,
      () => rest(`/organisations/${organisations[3]}`, { depth: 1 }),
    ],
    [
      'an organisation with its latest articles over GraphQL',
      'articles',
      10,
      () => graphql(`{ Organisation(id: "${organisations[3]}") { name articles(limit: 10) { docs { title } } } }`),
    ],
    ['events by date', 'events', 20, () => rest('/events', { depth: 0, limit: 20, sort: 'start.date' })],
    [
      'events to come',
      'events',
      20,
      () =>
        rest('/events', {
          depth: 0,
          limit: 20,
          sort: 'start.date',
          'where[start.date][greater_than]': '2024-01-01T00:00:00.000Z',
        }),
    ],
    [
      'organisations by name',
      'organisations',
      20,
      () => rest('/organisations', { depth: 0, limit: 20, 'select[name]': true }),
    ],
    [
      'an editor’s list of articles',
      '_articles_versions',
      10,
      () => rest('/articles', { depth: 0, draft: true, limit: 10 }, editor),
    ],
    [
      'an editor’s list of drafts',
      '_articles_versions',
      10,
      () => rest('/articles', { depth: 0, draft: true, limit: 10, 'where[_status][equals]': 'draft' }, editor),
    ],
    [
      'an editor’s list of organisations',
      '_organisations_versions',
      10,
      () => rest('/organisations', { depth: 0, draft: true, limit: 10, 'select[name]': true }, editor),
    ],
    [
      'the versions of a document',
      '_articles_versions',
      10,
      () =>
        rest(
          '/articles/versions',
          { depth: 0, limit: 10, sort: '-updatedAt', 'where[parent][equals]': String(articles[0]) },
          editor,
        ),
    ],
    [
      'the newest version of a document',
      '_articles_versions',
      1,
      () => rest(`/articles/${articles[0]}`, { depth: 0, draft: true }, editor),
    ],
  ])('%s', async (_, collection, shown, request) => {
    const profiles = (await watch(request())).filter(({ ns }) => ns.endsWith(`.${collection}`))
    expect(profiles.length).toBeGreaterThan(0)
    for (const { docsExamined } of profiles) expect(docsExamined).toBeLessThanOrEqual(2 * shown + 5)
  })
})

describe('ids', () => {
  it('are strings in every API, those of relations too', async () => {
    const id = String(organisations[3])
    const { body } = await newsroom.rest<{ docs: { id: unknown; organisations: unknown[] }[] }>({
      path: '/articles',
      query: { depth: 0, limit: 1, 'where[organisations][equals]': id },
    })
    expect(body.docs[0]?.organisations).toContain(id)
    expect(typeof body.docs[0]?.id).toBe('string')
    const overGraphQL = await newsroom.graphql<{
      Organisation: { articles: { docs: { id: unknown }[] }; id: unknown }
    }>({ query: `{ Organisation(id: "${id}") { id articles(limit: 1) { docs { id } } } }` })
    expect(overGraphQL.body.data?.Organisation.id).toBe(id)
    expect(typeof overGraphQL.body.data?.Organisation.articles.docs[0]?.id).toBe('string')
    const local = await newsroom.payload.findByID({ collection: 'articles', depth: 0, id: String(articles[3]) })
    expect([typeof local.id, ...(local.organisations ?? []).map((one) => typeof one)]).toEqual([
      'string',
      'string',
      'string',
    ])
    const versions = await newsroom.payload.findVersions({
      collection: 'articles',
      depth: 0,
      limit: 1,
      where: { parent: { equals: articles[3] } },
    })
    expect([typeof versions.docs[0]?.id, versions.docs[0]?.parent]).toEqual(['string', String(articles[3])])
  })
})
