import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints } from 'payload'

import { answer } from '../../../src/app/(payload)/api/answer.ts'
import { contentApiOf } from '../../../src/content-api/endpoints.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { contentApiBeside } from '../../helpers/bothDoors.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

type Refused = { errors?: { data?: unknown; extensions?: { statusCode?: number }; message: string }[] }

let newsroom: TestNewsroom
let beside: ReturnType<typeof contentApiBeside>
let callers: Record<'editor' | 'key' | 'stranger', Record<string, string>>
let article: string
const logged: unknown[] = []

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  beside = contentApiBeside(payload)
  callers = {
    editor: (await signIn(payload, 'editor')).headers,
    key: await apiClient(payload, { readDrafts: false }),
    stranger: {},
  }
  await payload.create({ collection: 'topics', data: { name: 'Industrie' } })
  article = String(
    (
      await payload.create({
        collection: 'articles',
        data: { _status: 'published', kind: 'brief', publishedAt: '2024-06-22T10:00:00.000Z', title: 'Lens' } as never,
      })
    ).id,
  )
  await beside.isReady()
  // The newsroom's own says it as well.
  await (
    await contentApiOf(payload)
  ).ready
  for (const level of ['error', 'fatal', 'info', 'warn'] as const)
    jest.spyOn(payload.logger, level).mockImplementation((...args: unknown[]) => void logged.push(args))
  for (const level of ['error', 'info', 'log', 'warn'] as const)
    jest.spyOn(console, level).mockImplementation((...args: unknown[]) => void logged.push(args))
})

afterAll(async () => {
  jest.restoreAllMocks()
  await beside.close()
  await newsroom.stop()
  if (beside.answered() === 0) throw new Error('The content API answered nothing that was asked.')
})

type Query = { query: string; variables?: Record<string, unknown> }

const isQuery = (path: string, { body }: RequestInit): boolean =>
  path === '/graphql' && typeof body === 'string' && body.startsWith('{"query":"')

/** Asks the newsroom's own routes, and beside them the content API, where a reader asks. */
const send = async (path: string, init: RequestInit = {}, caller: keyof typeof callers = 'stranger') => {
  const config = Promise.resolve(newsroom.payload.config)
  const request = new Request(`http://localhost:3000/api${path}`, {
    ...init,
    headers: { ...callers[caller], ...(init.headers as Record<string, string>) },
  })
  const route = path.startsWith('/graphql')
    ? GRAPHQL_POST(config)
    : async (one: Request) => handleEndpoints({ config, request: one })
  const response = await answer(route)(request, { params: Promise.resolve({ slug: [] }) } as never)
  const body = (await response.json()) as Refused & { docs?: unknown[] }
  const answered = { body, status: response.status }
  const headers = Object.fromEntries(request.headers)
  if (!init.method) await beside.rest(answered, { headers, path })
  if (isQuery(path, init)) await beside.graphQL(answered, { headers, ...(JSON.parse(String(init.body)) as Query) })
  return { ...answered, message: body.errors?.[0]?.message ?? '' }
}

describe.each(['stranger', 'key', 'editor'] as const)(
  'a query that cannot be followed is told to a %s, in a sentence, and not written into the log',
  (caller) => {
    it.each<[string, RegExp]>([
      ['sort=', /« sort ».*noms de champs/],
      ['sort=-', /« sort »/],
      ['sort=zzz', /« sort ».*pas de champ « zzz »/],
      ['sort[x]=title', /« sort »/],
      ['page=-1', /« page » ne peut pas être « -1 ».*de 1 à 1 000 000/],
      ['page=1000001', /« page » ne peut pas être « 1000001 »/],
      ['page=300&limit=9999999', /« page » ne peut pas être « 300 »|taille de page/],
      ['data=-1', /« data » ne peut pas être « -1 » : écrivez un objet/],
      ['page=0', /« page »/],
      ['page=zzz', /« page »/],
      ['limit=-3', /« limit »|taille de page/],
      ['limit=zzz', /« limit »/],
      ['depth=-1', /« depth »/],
      ['depth=zzz', /« depth »/],
      ['draft=peut-etre', /« draft ».*true ou false/],
      ['trash=1', /« trash »/],
      ['pagination=non', /« pagination »/],
      ['locale=xx', /« locale ».*« xx » n’existe pas.*fr, en, nl/],
      ['fallback-locale=xx', /« fallback-locale »/],
      ['where=zzz', /« where »/],
      ['where[]=zzz', /« where|« 0 »/],
      ['where[and]=x', /« where\[and\] ».*liste de conditions/],
      ['where[or][title][equals]=x', /« where\[or\] »/],
      ['where[zzz][equals]=x', /pas de champ « zzz »/],
      ['where[organisations.zzz][equals]=x', /pas de champ « organisations.zzz »/],
      ['where[constructor][equals]=x', /pas de champ « constructor »/],
      ['where[or][0][title][toString]=x', /pas de champ « toString »/],
      ['where[title]=x', /« where\[title\] »/],
      ['where[title][zzz]=x', /ne se compare pas avec « zzz »/],
      ['where[title][equals][$ne]=x', /« where\[title\]\[equals\] »/],
      ['where[title][near]=1,2', /« near »/],
      ['where[id][in]=zzz', /« where\[id\]\[in\] ».*« zzz ».*identifiant/],
      ['where[id][equals]=zzz', /identifiant/],
      ['where[organisations][equals]=zzz', /identifiant d’un document/],
      ['where[organisations][like]=zzz', /ne se compare pas/],
      ['where[publishedAt][greater_than]=2024-13-45', /« where\[publishedAt\]\[greater_than\] ».*2024-13-45.*date/],
      ['where[publishedAt][equals]=hier', /date/],
      ['where[publishedAt][less_than]=2024-02-30', /2024-02-30.*date/],
      ['where[publishedAt][in]=2024-01-01,hier', /« hier »/],
      ['where[publishedAt][exists]=peut-etre', /true ou false/],
      ['where[figures.value][equals]=douze', /nombre/],
      ['select=title', /« select »/],
      ['select[zzz]=true', /pas de champ « zzz »/],
      ['select[__proto__]=true', /pas de champ « __proto__ »/],
      ['select[title]=peut-etre', /« select\[title\] »/],
      ['select[title]=true&select[body]=false', /« select »/],
      ['populate[zzz][title]=true', /« populate ».*« zzz » n’existe pas/],
      ['populate[organisations][zzz]=true', /pas de champ « zzz »/],
      ['joins[zzz][limit]=1', /« joins ».*« zzz »/],
    ])('%s', async (query, expected) => {
      logged.length = 0
      const { message, status } = await send(`/articles?${query}`, {}, caller)
      // French typography stands no-break spaces where one types a space.
      expect([status, message.replaceAll(/[\u00A0\u202F]/g, ' ')]).toEqual([400, expect.stringMatching(expected)])
      expect(logged).toEqual([])
    })

    it('in English to who reads English', async () => {
      const { message } = await send('/articles?sort=zzz', { headers: { 'Accept-Language': 'en' } })
      expect(message).toBe('“sort”: articles have no field “zzz”. The fields are listed in schema.graphql.')
    })
  },
)

it('a field that strangers may not read is no condition of theirs', async () => {
  const { message, status } = await send('/articles?where[createdBy.email][equals]=x')
  expect([status, message]).toEqual([400, expect.stringMatching(/createdBy.*que vous ne pouvez pas lire/)])
})

it('a collection without addresses is not found', async () => {
  expect((await send('/payload-migrations')).status).toBe(404)
})

it('a parameter that would be ignored is told to readers, and let be for the panel', async () => {
  for (const path of [
    '/articles?search=lens',
    '/articles?q=lens',
    `/articles/${article}?where[title][equals]=x`,
    '/articles/count?limit=3',
  ]) {
    const { message, status } = await send(path)
    expect([path, status, message]).toEqual([path, 400, expect.stringContaining('«\u00A0where\u00A0»')])
    expect((await send(path, {}, 'editor')).status).toBe(200)
  }
  expect((await send('/articles?_=1718&utm_source=lettre')).status).toBe(200)
})

it.each([
  '',
  '?limit=5&page=1&depth=1&sort=-publishedAt,title&locale=en&fallback-locale=none&draft=false&trash=false&pagination=true',
  '?where[or][0][title][like]=lens&where[or][1][publishedAt][greater_than]=2024-01-01',
  '?where[organisations][in]=507f1f77bcf86cd799439011,507f1f77bcf86cd799439012',
  '?where[organisations.name][equals]=x',
  '?where={"title":{"equals":"Lens"}}',
  '?select[title]=true&populate[organisations][name]=true',
  '?joins=false',
  '?where[_status][equals]=published',
  '?where[publishedAt][exists]=true',
  '?where[mainImage][exists]=false',
  '?sort=createdAt&where[figures.value][greater_than]=3',
  '?where[body][exists]=true',
  '?where[title.fr][equals]=Lens',
])('a right query is answered: %s', async (query) => {
  expect((await send(`/articles${query}`)).status).toBe(200)
})

describe('what the panel asks for is answered', () => {
  it.each([
    'depth=0&draft=true&limit=10&locale=fr&page=1&select[title]=true&sort=title&where[and][0][id][not_in][0]=507f1f77bcf86cd799439011&where[and][1][title][like]=len',
    'depth=0&draft=true&limit=0&locale=fr&pagination=false&select[title]=true&where[id][in][0]=507f1f77bcf86cd799439011',
    'columns=["title"]&depth=0&groupBy=&limit=25&preset=&search=lens&where[and][0][id][not_equals]=&where[and][1][_status][not_equals]=published',
    'depth=0&fallback-locale=null&locale=all&trash=true&where[and][0][deletedAt][exists]=true',
  ])('%s', async (query) => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Payload-HTTP-Method-Override': 'GET' }
    expect((await send('/articles', { body: query, headers, method: 'POST' }, 'editor')).status).toBe(200)
    expect((await send(`/articles?${query}`, {}, 'editor')).status).toBe(200)
  })

  it('the locks of a document, which the panel takes over and gives back by their address', async () => {
    const locks = `/payload-locked-documents?where[document.relationTo][equals]=articles&where[document.value][equals]=${article}`
    expect((await send(locks, {}, 'editor')).status).toBe(200)
    const { message, status } = await send(locks.replace(article, 'zzz'), {}, 'editor')
    expect([status, message]).toEqual([400, expect.stringContaining('document.value')])
  })
})

describe('a body that cannot be read', () => {
  const json = { 'Content-Type': 'application/json' }
  it.each<[string, string, RequestInit]>([
    ['JSON cut short', '/articles', { body: '{"title":', headers: json, method: 'POST' }],
    ['a list', '/articles', { body: '[1]', headers: json, method: 'POST' }],
    ['nothing at all', '/articles', { body: 'null', headers: json, method: 'PATCH' }],
    [
      'a form without its boundary',
      '/articles',
      { body: 'x', headers: { 'Content-Type': 'multipart/form-data' }, method: 'POST' },
    ],
    [
      'a form cut short',
      '/media',
      { body: '--x\r\nContent-Dis', headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, method: 'POST' },
    ],
    [
      'a question in a body, cut short',
      '/articles',
      { body: '{', headers: { ...json, 'X-Payload-HTTP-Method-Override': 'GET' }, method: 'POST' },
    ],
    ['an account’s', '/users/login', { body: '{', headers: json, method: 'POST' }],
    ['over GraphQL, JSON cut short', '/graphql', { body: '{"query":', headers: json, method: 'POST' }],
    [
      'over GraphQL, a form',
      '/graphql',
      { body: 'x', headers: { 'Content-Type': 'multipart/form-data' }, method: 'POST' },
    ],
    ['an address that is none', '/articles/%E0%A4%A', {}],
  ])('%s', async (_, path, init) => {
    logged.length = 0
    const { message, status } = await send(path, init)
    expect([status, message]).toEqual([400, expect.stringMatching(/illisible|objet à valeurs/)])
    expect(logged).toEqual([])
  })

  it('names of JavaScript are no collections', async () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const response = await handleEndpoints({
        config: Promise.resolve(newsroom.payload.config),
        request: new Request(`http://localhost:3000/api/${name}`),
      })
      expect([name, response.status]).toEqual([name, 404])
    }
  })
})

const post = async (body: Record<string, unknown>) =>
  send('/graphql', { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' }, method: 'POST' })

describe('GraphQL that cannot be followed', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a directive that is given a word', { query: '{ Articles { docs { id @include(if: "x") } } }' }, /Boolean/],
    ['a subscription', { query: 'subscription { Articles { docs { id } } }' }, /subscription/],
    [
      'a variable of another type',
      { query: 'query ($limit: Int) { Articles(limit: $limit) { docs { id } } }', variables: { limit: 'x' } },
      /variable.*limit|« limit »/i,
    ],
    ['a variable that is missing', { query: 'query ($id: String!) { Article(id: $id) { id } }' }, /variable.*id/i],
    ['a sort by nothing', { query: '{ Articles(sort: "zzz") { docs { id } } }' }, /« zzz »/],
    ['a sort that is empty', { query: '{ Articles(sort: "") { docs { id } } }' }, /« sort »/],
    [
      'a sort of versions that is empty',
      { query: 'query ($sort: String) { versionsArticles(sort: $sort) { docs { id } } }', variables: { sort: '' } },
      /« sort »|autorisé/,
    ],
    [
      'a sort of a join that is empty',
      { query: '{ Topics { docs { articles(sort: "") { docs { id } } } } }' },
      /« sort »/,
    ],
    [
      'a sort of a join by nothing',
      {
        query:
          '{ Organisations { docs { id } } x: Articles { docs { organisations { articles(sort: "zzz") { docs { id } } } } } }',
      },
      /^$|« zzz »/,
    ],
    ['a page before the first', { query: '{ Articles(page: -1) { docs { id } } }' }, /« page »/],
    ['an id of another form', { query: '{ Articles(where: { id: { in: ["zzz"] } }) { docs { id } } }' }, /identifiant/],
  ])('%s', async (_, request, expected) => {
    logged.length = 0
    const { body, message, status } = await post(request)
    expect(status).toBeLessThan(500)
    expect(message.replaceAll(/[\u00A0\u202F]/g, ' ')).toMatch(expected)
    for (const { extensions } of body.errors ?? []) expect(extensions?.statusCode ?? 400).toBeLessThan(500)
    expect(logged).toEqual([])
  })
})

describe('data of another type than its field, from an editor', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ['a title', 'articles', { kind: 'brief', title: {} }, 'title'],
    ['a title that is a list', 'articles', { kind: 'brief', title: ['x'] }, 'title'],
    ['a date', 'articles', { kind: 'brief', publishedAt: 'hier', title: 'x' }, 'publishedAt'],
    ['a relation', 'articles', { kind: 'brief', mainImage: [], title: 'x' }, 'mainImage'],
    ['a list of relations', 'articles', { kind: 'brief', organisations: 'x', title: 'x' }, 'organisations'],
    ['rows', 'articles', { figures: ['x'], kind: 'brief', title: 'x' }, 'figures.0'],
    ['a row’s number', 'articles', { figures: [{ value: {} }], kind: 'brief', title: 'x' }, 'figures.0.value'],
    ['a text of the editor', 'articles', { body: 'x', kind: 'brief', title: 'x' }, 'body'],
    ['a choice', 'articles', { kind: {}, title: 'x' }, 'kind'],
    ['a state that is none', 'articles', { _status: 'zzz', kind: 'brief', title: 'x' }, '_status'],
    ['no state at all', 'articles', { _status: null, kind: 'brief', title: 'x' }, '_status'],
    ['a group', 'events', { name: 'x', start: 'hier', type: 'fair' }, 'start'],
    ['a password', 'users', { email: 'x@example.com', password: {} }, 'password'],
  ])('%s', async (_, slug, data, path) => {
    logged.length = 0
    const headers = { 'Content-Type': 'application/json' }
    const created = await send(`/${slug}`, { body: JSON.stringify(data), headers, method: 'POST' }, 'editor')
    expect([400, 403]).toContain(created.status)
    const isField = created.status === 400
    expect(isField ? JSON.stringify(created.body.errors?.[0]?.data) : `"${path}"`).toContain(`"${path}"`)
    expect(logged).toEqual([])
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['of the document', { kind: 'zzz' }, 'kind'],
    ['of a row', { figures: [{ qualifier: 'zzz' }] }, 'figures.0.qualifier'],
    ['of a date', { origin: { certainty: 'zzz' } }, 'origin.certainty'],
  ])('a choice that is none %s, in a draft that is made or changed', async (_, data, path) => {
    logged.length = 0
    for (const [method, at, whole] of [
      ['POST', '/articles?draft=true', { kind: 'brief', title: 'x', ...data }],
      ['PATCH', `/articles/${article}?draft=true&autosave=true`, data],
    ] as const) {
      const { body, message, status } = await send(
        at,
        { body: JSON.stringify(whole), headers: { 'Content-Type': 'application/json' }, method },
        'editor',
      )
      expect([status, message]).toEqual([400, expect.stringMatching(/«\szzz\s» n’existe pas. Choisissez parmi/)])
      expect(JSON.stringify(body.errors?.[0]?.data)).toContain(`"path":"${path}"`)
    }
    expect(logged).toEqual([])
  })
})

describe('what Payload says in English to everybody is said in French to who reads French', () => {
  it.each<[string, RequestInit, RegExp]>([
    ['/articles', { body: '{"title":"x"}', method: 'PATCH' }, /« where » manque/],
    ['/articles', { method: 'DELETE' }, /« where » manque/],
    ['/users/logout', { method: 'POST' }, /Personne n’est connecté/],
    ['/users/unlock', { body: '{}', method: 'POST' }, /« email » manque/],
    ['/users/login', { body: '{"email":""}', method: 'POST' }, /Le champ suivant n’est pas valide : email/],
    [
      '/users/reset-password',
      { body: '{"password":"cheval agrafe pile","token":"zzz"}', method: 'POST' },
      /Ce lien est faux/,
    ],
    ['/graphql', { body: '{"query":"mutation { logoutUser }"}', method: 'POST' }, /Personne n’est connecté/],
    ['/graphql', { body: '{"query":"{ versionArticle { id } }"}', method: 'POST' }, /« id » manque/],
  ])('%s %j', async (path, init, expected) => {
    const asked = (language: string) =>
      send(path, { ...init, headers: { 'Accept-Language': language, 'Content-Type': 'application/json' } })
    expect((await asked('fr')).message.replaceAll(/[\u00A0\u202F]/g, ' ')).toMatch(expected)
    expect((await asked('en')).message).not.toMatch(/[é’«]/)
  })
})
