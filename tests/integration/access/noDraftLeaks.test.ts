import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { rebuildSnapshot } from '../../../src/content-events/snapshot/rebuildSnapshot.ts'
import { throughBothDoors } from '../../helpers/bothDoors.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import type { RestRequest } from '../../helpers/createRest.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { uploadsElsewhere } from '../../helpers/uploads.ts'
import { hideContent, MARKER } from './hiddenContent.ts'
import type { HiddenContent } from './hiddenContent.ts'

let newsroom: TestNewsroom
let hidden: HiddenContent
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>
let withKey: Record<string, string>

beforeAll(async () => {
  newsroom = throughBothDoors(await startPayload())
  uploads = await uploadsElsewhere(newsroom.payload)
  hidden = await hideContent(newsroom.payload)
  withKey = await apiClient(newsroom.payload, { readDrafts: false })
})

afterAll(async () => {
  await newsroom.stop()
  await uploads.remove()
})

const CALLERS = [
  ['a stranger', () => ({})],
  ['a website whose key does not read drafts', () => withKey],
] as const

/** Every collection that has a door at all. */
const slugs = (): string[] =>
  Object.values(newsroom.payload.collections).flatMap(({ config }) => (config.endpoints ? [config.slug] : []))

/** Every parameter that changes what a list or a document shows. */
const VARIANTS: NonNullable<RestRequest['query']>[] = [
  {},
  { depth: 5 },
  { depth: 0 },
  { draft: true },
  { depth: 3, draft: true, trash: true },
  { trash: true },
  { locale: 'all' },
  { draft: true, locale: 'en', trash: true },
  {
    depth: 2,
    'select[createdBy]': true,
    'select[digest]': true,
    'select[name]': true,
    'select[organisations]': true,
    'select[title]': true,
  },
  {
    depth: 3,
    'populate[articles][title]': true,
    'populate[media][filename]': true,
    'populate[organisations][name]': true,
    'populate[users][email]': true,
  },
  { 'where[_status][equals]': 'draft' },
  { draft: true, 'where[_status][equals]': 'draft' },
  { trash: true, 'where[deletedAt][exists]': true },
  { 'where[or][0][_status][equals]': 'draft', 'where[or][1][id][exists]': true },
  { overrideAccess: true, showHiddenFields: true, user: 'admin' },
]

/** Several at once, which is faster than one after the other. */
const atOnce = async <Item>(items: Item[], act: (item: Item) => Promise<unknown>): Promise<void> => {
  const waiting = [...items]
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: 8 }, work))
}

/** Asks and returns the answers that show the marker, or that a server should not give. */
const findLeaks = async (requests: RestRequest[], headers: Record<string, string>): Promise<string[]> => {
  const leaks: string[] = []
  await atOnce(requests, async (request) => {
    const { body, status } = await newsroom.rest({ ...request, headers })
    if (JSON.stringify(body).toLowerCase().includes(MARKER) || status >= 500)
      leaks.push(`${status} ${request.path} ${JSON.stringify(request.query ?? {})}`)
  })
  return leaks
}

describe.each(CALLERS)('%s finds nothing hidden', (_, headers) => {
  it('in any list, whatever its parameters', async () => {
    expect(
      await findLeaks(
        slugs().flatMap((slug) => VARIANTS.map((query) => ({ path: `/${slug}`, query }))),
        headers(),
      ),
    ).toEqual([])
  })

  it('under any id', async () => {
    const families = [hidden.draft, hidden.pending, hidden.pointing, hidden.shown, hidden.trashed]
    const paths = [
      ...families.flatMap((family) =>
        Object.entries(hidden.COLLECTIONS).map(([kind, slug]) => `/${slug}/${family[kind as keyof typeof family]}`),
      ),
      `/media/${hidden.privateFile}`,
      `/media/${hidden.publicFile}`,
      `/topics/${hidden.topic}`,
      `/users/${hidden.user}`,
    ]
    const variants: RestRequest['query'][] = [
      { depth: 5 },
      { depth: 3, draft: true, trash: true },
      { draft: true, locale: 'all', overrideAccess: true },
    ]
    expect(
      await findLeaks(
        paths.flatMap((path) => variants.map((query) => ({ path, query }))),
        headers(),
      ),
    ).toEqual([])
  })

  it('in joins, whatever they are asked for', async () => {
    const joins = Object.values(newsroom.payload.collections).flatMap(({ config }) =>
      Object.values(config.joins).flatMap(
        (fields) => fields?.map((join) => ({ name: join.joinPath, slug: config.slug })) ?? [],
      ),
    )
    expect(joins.length).toBeGreaterThan(30)
    const conditions: [string, unknown][] = [
      ['count', true],
      ['where][_status][equals', 'draft'],
      ['where][deletedAt][exists', true],
    ]
    const requests = slugs().flatMap((slug) =>
      conditions.map(([condition, value]): RestRequest => {
        const asked = joins
          .filter((join) => join.slug === slug)
          .map(({ name }) => [`joins[${name}][${condition}]`, value])
        return { path: `/${slug}`, query: { depth: 2, draft: true, trash: true, ...Object.fromEntries(asked) } }
      }),
    )
    expect(await findLeaks(requests, headers())).toEqual([])
  })

  it('in versions', async () => {
    const { docs } = await newsroom.payload.findVersions({
      collection: 'articles',
      limit: 3,
      where: { 'version.title': { contains: MARKER } },
    })
    expect(docs.length).toBeGreaterThan(0)
    const requests = [
      ...slugs().map((slug): RestRequest => ({ path: `/${slug}/versions` })),
      ...docs.map(({ id }): RestRequest => ({ path: `/articles/versions/${id}` })),
      { path: '/globals/newsroom/versions' },
    ]
    expect(await findLeaks(requests, headers())).toEqual([])
  })

  it('in globals, access reports, and what is said of those who sign in', async () => {
    const requests: RestRequest[] = [
      { path: '/globals/newsroom', query: { depth: 5, draft: true } },
      { path: '/globals/payload-jobs-stats' },
      { path: '/access' },
      { path: '/users/me' },
      { path: '/users/init' },
      { method: 'POST', path: `/articles/access/${hidden.draft.article}` },
      { method: 'POST', path: `/users/access/${hidden.user}` },
      { body: { email: `${MARKER}@example.com` }, method: 'POST', path: '/users/forgot-password' },
      { body: { email: `${MARKER}@example.com`, password: 'x' }, method: 'POST', path: '/users/login' },
      { body: { email: `${MARKER}@example.com` }, method: 'POST', path: '/users/unlock' },
      { method: 'POST', path: `/articles/${hidden.draft.article}/duplicate` },
      { body: { slug: MARKER, title: 'x' }, method: 'POST', path: '/articles' },
    ]
    expect(await findLeaks(requests, headers())).toEqual([])
  })

  it('over GraphQL: nested, joined, as a draft, from the trash, in versions', async () => {
    const article =
      '{ id title slug _status digest { title } relatedArticles { title } organisations { name legalName logo { alt filename } } people { name } events { name } artworks { title } series { title } places { name } quotes { speaker { name } } mainImage { alt filename } createdBy { name email } items(where: { _status: { equals: draft } }, count: true) { totalDocs docs { title } } relatedFrom { docs { title } } newsletters { docs { title } } }'
    const joined = 'articles(count: true, limit: 50) { docs { title } } '
    const askFor = (id: string): string =>
      `{ Article(id: "${id}", draft: true, trash: true) ${article} docAccessArticle(id: "${id}") { read { permission } fields { title { read { permission } } } } }`
    const asked: [outcome: 'nothing' | 'public' | 403 | 404, query: string][] = [
      ['public', `{ Articles(draft: true, trash: true, limit: 50) { totalDocs docs ${article} } }`],
      ['nothing', `{ Articles(trash: true, where: { deletedAt: { exists: true } }) { totalDocs docs { id title } } }`],
      ['nothing', `{ Articles(draft: true, where: { _status: { equals: draft } }) { totalDocs docs { id title } } }`],
      ...[hidden.pending, hidden.shown].map(({ article: id }): (typeof asked)[number] => ['public', askFor(id)]),
      ...[hidden.draft, hidden.trashed].map(({ article: id }): (typeof asked)[number] => [404, askFor(id)]),
      [
        'public',
        `{ Organisations(draft: true, limit: 50) { docs { name ${joined} roles { docs { title } } linkedFrom { docs { name } } organisedEvents { docs { name } } commissionedArtworks { docs { title } } newsletters { docs { title } } createdBy { email } } } }`,
      ],
      [
        'public',
        `{ Topics(limit: 50) { docs { name ${joined} events { docs { name } } organisations { docs { name } } artworks { docs { title } } } } }`,
      ],
      [
        'public',
        `{ allMedia(limit: 50, trash: true) { docs { alt filename url createdBy { email } mainImageOf(limit: 50) { docs { title } } sizes { card { filename } } } } }`,
      ],
      [
        'public',
        `{ Newsletters { docs { title publisher { name } sections { articles { title } } editorial { author { name } } } } Roles { docs { title person { name } organisation { name } } } }`,
      ],
      [
        'public',
        `{ Events { docs { name superEvent { name } participants { organisation { name } person { name } } } } Artworks { docs { title series { series { title } } artists { name } } } }`,
      ],
      ['public', `{ Newsroom(draft: true) { name publisher { name } } }`],
      [403, `{ versionsArticles(limit: 50) { docs { version { title } } } }`],
      [403, `{ versionsPeople(limit: 50) { docs { version { name } } } }`],
      [403, `{ Users { docs { email name } } }`],
      [403, `{ ApiClients { docs { name apiKey } } }`],
      [403, `{ PayloadJobs { docs { input } } }`],
      [403, `{ PayloadLockedDocuments { docs { id } } }`],
    ]
    const leaks: string[] = []
    const outcomes: unknown[] = []
    for (const [, query] of asked) {
      const { body } = await newsroom.graphql({ headers: headers(), query })
      const text = JSON.stringify(body)
      if (text.toLowerCase().includes(MARKER) || text.includes('"errors":[{"message":"Something')) leaks.push(query)
      const seen = /Visible|Industrie|beffroi/i.test(text) ? 'public' : 'nothing'
      outcomes.push([body.errors ? (body.errors[0]?.extensions?.statusCode ?? body.errors[0]?.message) : seen, query])
    }
    expect(leaks).toEqual([])
    expect(outcomes).toEqual(asked)
  })

  it('at the address of a private file and of its sizes', async () => {
    const file = await newsroom.payload.findByID({ collection: 'media', id: hidden.privateFile })
    const names = [file.filename, ...Object.values(file.sizes ?? {}).map((size) => size?.filename)].filter(
      (name) => typeof name === 'string',
    )
    expect(names.length).toBeGreaterThan(3)
    const open = await newsroom.payload.findByID({ collection: 'media', id: hidden.publicFile })
    expect((await newsroom.rest({ headers: headers(), path: `/media/file/${open.filename}` })).status).toBe(200)
    for (const name of [...names, `..%2F${names[0]}`]) {
      expect([name, (await newsroom.rest({ headers: headers(), path: `/media/file/${name}` })).status]).toEqual([
        name,
        403,
      ])
    }
  })
})

const hits = async (path: string, query: RestRequest['query']): Promise<string> => {
  const { body, status } = await newsroom.rest<{ totalDocs?: number }>({ path, query })
  return JSON.stringify([status, body.totalDocs])
}

/** The paths of the relations and joins that a collection's readers may ask about, and the collections they lead to. */
const relationsOf = (fields: FlattenedField[], before = ''): [path: string, targets: string[]][] =>
  fields.flatMap((field): [string, string[]][] => {
    const path = `${before}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') return [[path, [field.relationTo].flat()]]
    if (field.type === 'join') return [[path, [field.collection].flat()]]
    return 'flattenedFields' in field ? relationsOf(field.flattenedFields, `${path}.`) : []
  })

const joined = async (guess: string) => {
  const query = {
    depth: 1,
    'joins[articles][count]': true,
    'joins[articles][where][digest.title][contains]': guess,
    'joins[articles][where][title][contains]': guess,
  }
  const rest = await newsroom.rest({ path: `/organisations/${hidden.shown.organisation}`, query })
  const graphql = await newsroom.graphql({
    query: `{ Organisation(id: "${hidden.shown.organisation}") { articles(count: true, where: { title: { contains: "${guess}" }, digest__title: { contains: "${guess}" } }) { totalDocs hasNextPage docs { id } } } }`,
  })
  return { graphql: graphql.body, rest: (rest.body as { articles?: unknown }).articles }
}

const answersTo = async (id: string) => ({
  graphql: (await newsroom.graphql({ query: `{ Article(id: "${id}", draft: true) { id } }` })).body,
  rest: await newsroom.rest({ path: `/articles/${id}` }).then(({ body, status }) => ({ body, status })),
})

const askForPassword = async (email: string) => {
  const { body, status } = await newsroom.rest({ body: { email }, method: 'POST', path: '/users/forgot-password' })
  return { body, status }
}

describe('a stranger guesses nothing', () => {
  it('from the number of hits of a right and a wrong guess', async () => {
    const probes: [string, string[]][] = [
      [
        'articles',
        [
          'title',
          'slug',
          'digest.title',
          'relatedArticles.title',
          'organisations.name',
          'organisations.links.organisation.name',
          'people.familyName',
          'events.name',
          'quotes.speaker.name',
          'mainImage.alt',
          'createdBy.email',
          'createdBy.name',
          'series.title',
          'items.title',
          'relatedFrom.title',
        ],
      ],
      ['organisations', ['name', 'logo.alt', 'articles.title', 'roles.title', 'linkedFrom.name', 'createdBy.email']],
      ['newsletters', ['sections.articles.title', 'publisher.name', 'editorial.author.familyName']],
      ['media', ['alt', 'filename', 'mainImageOf.title', 'createdBy.email']],
      ['topics', ['articles.title', 'organisations.name']],
      ['roles', ['person.familyName', 'organisation.name']],
    ]
    const differences: string[] = []
    const questions = probes.flatMap(([slug, fields]) =>
      fields.flatMap((field) => {
        const [first, ...others] = field.split('.')
        const conditions = ['contains', 'not_like', 'equals', 'not_equals', 'in', 'greater_than'].map(
          (operator) => `where[${field}][${operator}]`,
        )
        const nested =
          others.length > 0
            ? [
                `where[${first}][contains][${others.join('.')}][contains]`,
                `where[or][0][and][0][${field.replaceAll('.', '__')}][like]`,
              ]
            : []
        return [...conditions, ...nested].map((condition) => ({ condition, slug }))
      }),
    )
    await atOnce(questions, async ({ condition, slug }) => {
      const doors: RestRequest[] = [
        { path: `/${slug}`, query: { depth: 0, draft: true, trash: true } },
        { path: `/${slug}/count` },
      ]
      for (const { path, query } of condition.endsWith('[contains]') ? doors : doors.slice(0, 1)) {
        const [right, wrong] = [
          await hits(path, { ...query, [condition]: MARKER }),
          await hits(path, { ...query, [condition]: 'narwhal' }),
        ]
        if (right !== wrong) differences.push(`${path} ${condition}: ${right} ${wrong}`)
      }
    })
    expect(differences).toEqual([])
  })

  it('from the id of a hidden document, of what leads to it', async () => {
    const NOBODY = '6b07fbd6faa896b8c3196fff'
    const idsOf = (slug: string): string[] => {
      const kind = Object.entries(hidden.COLLECTIONS).find(([, collection]) => collection === slug)?.[0] as
        keyof typeof hidden.draft | undefined
      if (kind) return [hidden.draft[kind], hidden.pointing[kind], hidden.trashed[kind]]
      return slug === 'media' ? [hidden.privateFile] : slug === 'users' ? [hidden.user] : []
    }
    const differences: string[] = []
    const questions = Object.values(hidden.COLLECTIONS).flatMap((slug) =>
      relationsOf(newsroom.payload.collections[slug].config.flattenedFields).flatMap(([path, targets]) =>
        targets.flatMap(idsOf).map((id) => ({ id, path, slug })),
      ),
    )
    expect(questions.length).toBeGreaterThan(100)
    const ofNobody = new Map<string, Promise<string>>()
    await atOnce(questions, async ({ id, path, slug }) => {
      const askFor = (condition: string, value: string) =>
        hits(`/${slug}/count`, { [`where[${path}${condition}`]: value })
      // Nothing changes meanwhile: the same for each document that a relation may lead to.
      const askForNobody = (condition: string) => {
        const name = `${slug} ${path}${condition}`
        const answer = ofNobody.get(name) ?? askFor(condition, NOBODY)
        ofNobody.set(name, answer)
        return answer
      }
      for (const condition of ['][in]', '][not_in]', '][equals]', '][contains]', '.id][not_equals]']) {
        const [right, wrong] = [await askFor(condition, id), await askForNobody(condition)]
        if (right !== wrong) differences.push(`${slug} ${path}${condition} ${right} ${wrong}`)
      }
      const [from, after] = [await askFor('.id][greater_than_equal]', id), await askFor('.id][greater_than]', id)]
      if (from !== after) differences.push(`${slug} ${path} from ${from} after ${after}`)
    })
    expect(differences).toEqual([])
  }, 300_000)

  it('and still finds by the id of what is public', async () => {
    const [shown, other] = [hidden.shown.article, hidden.pending.organisation]
    const related = await newsroom.rest({ path: '/articles', query: { depth: 0, 'where[topics][in]': hidden.topic } })
    expect(related.body.totalDocs).toBeGreaterThan(1)
    await newsroom.payload.db.updateOne({
      collection: 'articles',
      data: { organisations: [hidden.draft.organisation, other] },
      id: shown,
    })
    await rebuildSnapshot(newsroom.payload, { isWhole: true })
    const found = async (condition: string, value: string) => {
      const { body } = await newsroom.rest<{ docs: { id: string }[] }>({
        path: '/articles',
        query: { depth: 0, limit: 50, [`where[organisations]${condition}`]: value },
      })
      return body.docs.some(({ id }) => id === shown)
    }
    expect([
      await found('[in]', `${hidden.draft.organisation},${other}`),
      await found('[equals]', other),
      await found('[contains]', other),
      await found('[not_in]', other),
    ]).toEqual([true, true, true, false])
  })

  it('from a right and a wrong guess in a join', async () => {
    expect(await joined(MARKER)).toEqual(await joined('narwhal'))
  })

  it.each([
    'digest.title',
    'createdBy.email',
    'createdBy.name',
    'organisations.name',
    'organisations',
    'mainImage.alt',
    'mainImage',
  ])('from the order of a list sorted by %s', async (sort) => {
    const { payload, rest } = newsroom
    const order = async () => {
      const { body } = await rest<{ docs?: { id: string }[] }>({ path: '/articles', query: { depth: 0, sort } })
      return body.docs?.map(({ id }) => id)
    }
    const authors = await Promise.all(
      ['aaa', 'zzz'].map((name) =>
        payload.db.create({
          collection: 'users',
          data: { email: `${name}-${sort}@example.com`, name, role: 'author' },
        }),
      ),
    )
    const hide = async (word: string) => ({
      article: (await payload.create({ collection: 'articles', data: { kind: 'brief', title: word } })).id,
      media: (
        await payload.db.create({
          collection: 'media',
          data: { alt: { fr: word }, filename: `${word}-${sort}.pdf`, mimeType: 'application/pdf' },
        })
      ).id,
      organisation: (await payload.create({ collection: 'organisations', data: { name: word, type: 'company' } })).id,
    })
    const links = [await hide('aaa'), await hide('zzz')]
    const shown = await Promise.all(
      [1, 2].map((number) =>
        payload.create({
          collection: 'articles',
          data: { _status: 'published', kind: 'brief', title: `Rang ${number}` },
        }),
      ),
    )
    const link = async (first: number) => {
      for (const [index, { id }] of shown.entries()) {
        const to = links[(index + first) % 2]
        await payload.db.updateOne({
          collection: 'articles',
          data: {
            createdBy: authors[(index + first) % 2]?.id,
            digest: to?.article,
            mainImage: to?.media,
            organisations: [to?.organisation],
          },
          id,
        })
      }
    }
    await link(0)
    const before = await order()
    await link(1)
    expect(await order()).toEqual(before)
    for (const { id } of shown) await payload.delete({ collection: 'articles', id })
  })

  it('by asking for what lies at the end of endless links', async () => {
    const { body, status } = await newsroom.rest({
      path: '/articles',
      query: { [`where[${'digest.'.repeat(40)}title][equals]`]: MARKER },
    })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('passe par trop de liens')
  })

  it('from the answer to a hidden id, which is that to an unknown one', async () => {
    const unknown = hidden.draft.article.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const expected = await answersTo(unknown)
    for (const { article } of [hidden.draft, hidden.trashed]) expect(await answersTo(article)).toEqual(expected)
  })

  it('from a new password for an address that has an account', async () => {
    expect(await askForPassword(`${MARKER}@example.com`)).toEqual(await askForPassword('nobody@example.com'))
  })
})

describe('what is visible', () => {
  it.each([
    ['articles', { 'where[topics.slug][equals]': 'industrie' }, 2],
    ['articles', { 'where[topics.slug][equals]': 'culture' }, 0],
    ['articles', { 'where[mainImage.filename][like]': 'beffroi' }, 2],
    [
      'articles',
      { 'where[or][0][topics.slug][equals]': 'culture', 'where[or][1][topics][contains][name][equals]': 'Industrie' },
      2,
    ],
    ['articles', { 'where[title][equals]': 'Visible', 'where[topics__slug][equals]': 'industrie' }, 1],
    ['artworks', { 'where[mainImage.alt][equals]': 'Un beffroi', 'where[topics.slug][in]': 'industrie,culture' }, 2],
  ])('is found through its relations: %s %o', async (slug, query, hits) => {
    expect((await newsroom.rest({ path: `/${slug}`, query })).body).toMatchObject({ totalDocs: hits })
    expect((await newsroom.rest({ path: `/${slug}/count`, query })).body).toMatchObject({ totalDocs: hits })
  })

  it('is not sorted through relations, not even to topics: some may be in the trash', async () => {
    expect((await newsroom.rest({ path: '/topics', query: { sort: 'parent.name' } })).status).toBe(400)
  })

  it('shows nothing of who made it', async () => {
    const { body } = await newsroom.rest({ path: `/articles/${hidden.shown.article}`, query: { depth: 2 } })
    expect(body).toMatchObject({ title: 'Visible' })
    expect(body).not.toHaveProperty('createdBy')
  })

  it('keeps its public text while a draft is pending', async () => {
    const { body } = await newsroom.rest({ path: `/articles/${hidden.pending.article}` })
    expect(body).toMatchObject({ _status: 'published', title: 'Visible avant' })
  })

  it('comes back when it is taken out of the trash', async () => {
    await newsroom.payload.update({
      collection: 'articles',
      data: { deletedAt: null },
      id: hidden.trashed.article,
      trash: true,
    })
    expect((await newsroom.rest({ path: `/articles/${hidden.trashed.article}` })).status).toBe(200)
    await newsroom.payload.update({
      collection: 'articles',
      data: { deletedAt: new Date().toISOString() },
      id: hidden.trashed.article,
    })
  })
})
