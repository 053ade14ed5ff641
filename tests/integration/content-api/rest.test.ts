import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { configToSchema } from '@payloadcms/graphql'

import { createContentApi, STRANGER } from '../../../src/content-api/createContentApi.ts'
import type { ContentApi } from '../../../src/content-api/createContentApi.ts'
import type { ConfigToSchema } from '../../../src/content-api/graphql/contentSchema.ts'
import { LeftToPayload } from '../../../src/content-api/reading.ts'
import { budgetOf } from '../../../src/limits/options.ts'
import { loadDemo } from '../../../tools/demo-content/load.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { uploadsElsewhere } from '../../helpers/uploads.ts'
import { hideContent } from '../access/hiddenContent.ts'
import type { HiddenContent } from '../access/hiddenContent.ts'

let newsroom: TestNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>
let api: ContentApi
let hidden: HiddenContent
/** Addresses are written before there are documents: `{shown.article}` stands for an id. */
let ids: Record<string, string>

const link = (value: string, id: string) => ({
  children: [],
  fields: { doc: { relationTo: 'articles', value }, linkType: 'internal', newTab: false },
  id,
  type: 'link',
  version: 3,
})
const related = (value: string) => ({
  format: '',
  relationTo: 'articles' as const,
  type: 'relationship',
  value,
  version: 2,
})
const upload = (value: string, id: string) => ({
  fields: null,
  format: '',
  id,
  relationTo: 'media' as const,
  type: 'upload',
  value,
  version: 3,
})

/** A published article whose text leads to what strangers may and may not see. */
const writeText = async (): Promise<string> => {
  const { payload } = newsroom
  const published = { _status: 'published' as const }
  const trashed = String(
    (
      await payload.create({
        collection: 'articles',
        data: { ...published, kind: 'brief', title: 'À jeter' },
        depth: 0,
      })
    ).id,
  )
  const deleted = String(
    (await payload.create({ collection: 'people', data: { ...published, familyName: 'Partie' } })).id,
  )
  const children = [
    ...[hidden.draft.article, hidden.shown.article, hidden.pending.article, trashed].map(related),
    upload(hidden.privateFile, '6650f0f0f0f0f0f0f0f0f0f0'),
    upload(hidden.publicFile, '6650f0f0f0f0f0f0f0f0f0f1'),
    {
      children: [
        link(hidden.pointing.article, '6650f0f0f0f0f0f0f0f0f0f2'),
        link(hidden.shown.article, '6650f0f0f0f0f0f0f0f0f0f3'),
      ],
      type: 'paragraph',
      version: 1,
    },
  ]
  const body = {
    root: { children, direction: 'ltr' as const, format: '' as const, indent: 0, type: 'root', version: 1 },
  }
  const { id } = await payload.create({
    collection: 'articles',
    data: { ...published, authors: [deleted], body, kind: 'brief', title: 'Avec des liens' },
    depth: 0,
  })
  await payload.delete({ collection: 'people', id: deleted })
  await payload.update({ collection: 'articles', data: { deletedAt: new Date().toISOString() }, id: trashed })
  return String(id)
}

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  uploads = await uploadsElsewhere(payload)
  await loadDemo({ payload, report: () => {} })
  hidden = await hideContent(payload)
  const families = (['draft', 'pending', 'pointing', 'shown', 'trashed'] as const).flatMap((name) =>
    Object.entries(hidden[name]).map(([kind, id]) => [`${name}.${kind}`, id] as const),
  )
  ids = { ...Object.fromEntries(families), text: await writeText() }
  api = createContentApi(payload, { configToSchema: configToSchema as unknown as ConfigToSchema })
})

afterAll(async () => {
  await api.close()
  await newsroom.stop()
  await uploads.remove()
})

const withIDs = (address: string): string =>
  address.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => {
    const id = ids[name]
    if (id === undefined) throw new Error(`There is no document "${name}".`)
    return id
  })

const ours = async (address: string): Promise<unknown> => {
  const { pathname, search } = new URL(`http://localhost/api${withIDs(address)}`)
  const { body } = await api.rest({ method: 'GET', pathname, search }, STRANGER)
  return JSON.parse(JSON.stringify(body))
}

const COLLECTIONS = 'articles newsletters media topics organisations people roles places events artworks series'.split(
  ' ',
)

describe('is answered from the snapshot as Payload answers it:', () => {
  it.each([
    ...COLLECTIONS.flatMap((slug) => [
      `/${slug}`,
      `/${slug}?depth=0`,
      `/${slug}?depth=1&limit=5&sort=createdAt`,
      `/${slug}?depth=3&limit=5&joins=false`,
      `/${slug}?locale=en&limit=50`,
      `/${slug}?locale=nl&fallback-locale=none&limit=3&page=2`,
      `/${slug}/count`,
    ]),
    // The settings of the newsroom, whose publisher is a draft.
    '/globals/newsroom',
    '/globals/newsroom?depth=0&locale=en',
    '/globals/newsroom?select[name]=true',
    '/globals/newsroom?select[name]=false',
    // Documents: one that links to drafts, one with a pending draft, one whose text leads to drafts, files and deleted documents.
    ...['article', 'newsletter', 'organisation', 'person', 'role', 'place', 'event', 'artwork', 'series'].flatMap(
      (kind) => {
        const slug = { person: 'people', series: 'series' }[kind] ?? `${kind}s`
        return [`/${slug}/{shown.${kind}}`, `/${slug}/{pending.${kind}}?depth=1&locale=en&draft=false`]
      },
    ),
    ...[0, 1, 2, 4].map((depth) => `/articles/{text}?depth=${depth}`),
    '/articles/{text}?select[body]=true&populate[articles][title]=true&populate[media][url]=true',
    '/articles/{text}?locale=en&fallbackLocale=none&joins=false',
    '/articles?locale=nl&fallbackLocale=&depth=0',
    // Lists.
    '/articles?limit=3&pagination=false',
    '/articles?limit=100&pagination=false&depth=1',
    '/articles?where[title][like]=zzzzz',
    '/articles?where[title][like]=zzzzz&joins=false',
    '/articles?where[or][0][title][like]=a&where[or][1][kind][equals]=brief&limit=2&page=3&depth=0',
    '/articles?where[organisations.name][like]=a&limit=4&depth=1',
    '/articles?where[organisations][equals]={draft.organisation}',
    '/articles?where[id][in]={shown.article},{draft.article},{trashed.article}&depth=0',
    '/events?where[start.date][greater_than]=2024-01-01&sort=start.date&depth=0',
    // Parts of documents, at each level.
    '/articles?select[body]=false&limit=4',
    '/articles?select[figures][value]=true&select[figures][unit]=true',
    '/articles?select[title]=true&select[organisations]=true&populate[organisations][name]=true&populate[organisations][articles]=true',
    '/articles?populate[organisations][name]=false&depth=1&limit=2',
    '/articles?populate[media][url]=false&depth=1&limit=5',
    '/events?depth=2&populate[organisations]=true&limit=3',
    '/media?select[url]=true',
    '/media?select[sizes][card]=true',
    '/media?select[sizes][thumbnail]=false',
    // Joins.
    '/organisations?joins[articles][limit]=2&joins[articles][count]=true&joins[articles][sort]=title',
    '/organisations?joins[articles][limit]=1&joins[articles][page]=2&depth=0',
    '/organisations?joins[articles][where][kind][equals]=brief&depth=1&limit=20',
    '/organisations?joins[articles][sort]=-videoUrl,videoUrl&limit=20&depth=0',
    '/organisations?joins[articles]=false&depth=1&limit=20',
    '/organisations?select[name]=true&select[articles]=true&limit=20&depth=2',
    '/organisations?depth=2&populate[articles][title]=true&populate[articles][topics]=true&limit=10',
    '/organisations/{shown.organisation}?joins[articles][count]=true&select[articles]=true&select[roles]=true',
    '/roles?depth=2&populate[people][roles]=true&populate[people][name]=true&limit=8',
  ])('%s', async (address) => {
    const { body, status } = await newsroom.rest({ path: withIDs(address) })
    expect(status).toBe(200)
    expect(await ours(address)).toEqual(body)
  })
})

describe('is left to Payload, which refuses it or reads what is not public:', () => {
  it.each([
    '/articles?locale=all',
    '/articles?locale=de',
    '/articles?locale=en&fallbackLocale[]=nl&fallbackLocale[]=fr&fallbackLocale[]=nl',
    '/articles?draft=true',
    '/articles?trash=true',
    '/articles/{shown.article}?flattenLocales=false',
    '/articles/{draft.article}',
    '/articles/{trashed.article}',
    '/articles/6650f0f0f0f0f0f0f0f0f0f0',
    '/articles/zzz',
    '/articles/versions',
    '/articles?limit=0',
    '/articles?limit=500',
    '/articles?pagination=false',
    '/articles?depth=zzz',
    '/articles?zzz=1',
    '/articles?sort=mainImage.alt',
    '/articles?select[zzz]=true',
    '/articles?where[zzz][equals]=1',
    '/articles?where[createdBy.email][like]=a',
    '/organisations?joins[articles][limit]=500',
    '/users',
    '/globals/zzz',
    '/zzz',
  ])('%s', async (address) => {
    await expect(ours(address)).rejects.toThrow(LeftToPayload)
  })

  it('whatever is no reading', async () => {
    const request = { method: 'POST', pathname: '/api/articles', search: '' }
    await expect(api.rest(request, STRANGER)).rejects.toThrow(LeftToPayload)
  })
})

it('leaves to Payload what takes more documents than one request may', async () => {
  const budget = budgetOf(newsroom.payload.config)
  if (!budget) throw new Error('There are no limits.')
  const { documents } = budget
  const address = '/articles?depth=1&limit=5&joins=false'
  await ours(address)
  budget.documents = { anonymous: 6, apiClients: 6 }
  try {
    await expect(ours(address)).rejects.toThrow(LeftToPayload)
  } finally {
    budget.documents = documents
  }
})

it('`joins=false` reads no joins, which Payload documents and does not do', async () => {
  const address = '/organisations?joins=false&depth=0&limit=1'
  const { body } = await newsroom.rest<{ docs: object[] }>({ path: address })
  expect(body.docs[0]).toHaveProperty('name')
  expect(body.docs[0]).not.toHaveProperty('articles')
  expect(body.docs[0]).not.toHaveProperty('roles')
})

/** The collections that MongoDB is asked about, a query each. */
const queriesFor = async (address: string): Promise<string[]> => {
  const { db } = (newsroom.payload.db as unknown as MongooseAdapter).connection
  if (!db) throw new Error('Not connected.')
  const since = new Date()
  await db.command({ profile: 2 })
  await ours(address)
  await db.command({ profile: 0 })
  const asked = await db
    .collection('system.profile')
    .find({ op: { $in: ['command', 'query'] }, ts: { $gte: since } })
    .toArray()
  return asked.map(({ ns }) => String(ns).split('.').at(-1) ?? '').filter((name) => name !== '$cmd')
}

it('reads the joins of all documents of a page in one query, and nothing that is in memory', async () => {
  const address = '/organisations?depth=2&limit=20&pagination=false'
  await ours(address)
  expect(await queriesFor(address)).toEqual([])
  api.reading.pages.clear()
  // The list, and its joins.
  expect(await queriesFor(address)).toEqual(['organisations', 'organisations'])
})
