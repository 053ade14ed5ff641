import { createHash } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { serverAudits } from 'graphql-http'

import { signIn } from '../../helpers/signIn.ts'
import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
let doors: Doors
const address = () => `${doors.url}/api/graphql`

beforeAll(async () => {
  newsroom = await startPayload()
  await newsroom.payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', title: 'Une brève' },
  })
  doors = await startDoors(newsroom.payload)
})

afterAll(async () => {
  await doors.stop()
  await newsroom.stop()
})

const TITLES = 'query Titles { Articles(limit: 5) { docs { title } } }'
const DATA = { data: { Articles: { docs: [{ title: 'Une brève' }] } } }

const hashOf = (query: string): string => createHash('sha256').update(query).digest('hex')

/** As Apollo's clients name a document. */
const sent = (query: string) => ({ extensions: { persistedQuery: { sha256Hash: hashOf(query), version: 1 } } })

const read = async (response: Response) => ({
  body: (await response.json()) as { data?: unknown; errors?: { extensions?: object; message: string }[] },
  status: response.status,
})

const get = async (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  read(await fetch(`${address()}?${new URLSearchParams(parameters)}`, { headers }))

const post = async (body: unknown, headers: Record<string, string> = {}) =>
  read(
    await fetch(address(), {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
      method: 'POST',
    }),
  )

describe('the audit of GraphQL over HTTP', () => {
  it.each(serverAudits({ url: () => address() }).map((audit) => [audit.id, audit.name, audit] as const))(
    '%s: %s',
    async (_, __, audit) => {
      const result = await audit.fn()
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok')
    },
  )
})

describe('a query over GET', () => {
  it('is answered as over POST', async () => {
    expect(await get({ query: TITLES })).toEqual({ body: DATA, status: 200 })
    const query = 'query ($slug: String) { Articles(where: { slug: { equals: $slug } }) { totalDocs } }'
    expect((await get({ query, variables: '{"slug":"une-breve"}' })).body).toEqual({
      data: { Articles: { totalDocs: 1 } },
    })
  })

  it('changes nothing: a mutation is refused, whoever sends it', async () => {
    const { status } = await fetch(`${address()}?${new URLSearchParams({ query: 'mutation { logoutUser }' })}`)
    expect(status).toBe(405)
  })

  it('is held to the same limits', async () => {
    const tooMuch = '{ Articles(limit: 100) { docs { events { places { name } organisers { name } } } } }'
    const aliases = `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: countArticles { totalDocs }`).join(' ')} }`
    for (const query of [aliases, tooMuch.replace('100', '1000')]) {
      const [overGet, overPost] = [await get({ query }), await post({ query })]
      expect(overGet.body.errors?.[0]?.extensions).toMatchObject({ statusCode: 400 })
      expect(overGet).toEqual(overPost)
    }
  })
})

describe('a request that cannot be followed is told why, in the language of its sender', () => {
  it.each([
    ['several queries', [{ query: TITLES }], 'Plusieurs requêtes', 'Several queries'],
    ['no JSON', '{"query":', 'Le corps de cette requête est illisible', 'The body of this request cannot be read'],
    ['no query', { variables: {} }, 'Cette requête n’a pas de', 'This request has no “query”'],
    ['variables that are none', { query: TITLES, variables: [] }, '« variables » doit', '“variables” must be'],
  ])('%s', async (_, body, french, english) => {
    for (const [language, sentence] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      const answer = await post(body, { 'Accept-Language': language })
      expect([answer.status, answer.body.errors?.[0]?.message.replaceAll('\u00A0', ' ')]).toEqual([
        400,
        expect.stringContaining(sentence),
      ])
    }
  })

  it('also where only a value of it cannot be', async () => {
    const { body } = await post({ query: '{ Articles(sort: "") { docs { title } } }' })
    expect(body.errors?.[0]?.message).toMatch(/«\ssort\s» ne peut pas être/)
  })

  it('over GET too', async () => {
    expect((await get({})).status).toBe(400)
    expect((await get({ query: TITLES, variables: '{' })).status).toBe(400)
  })
})

describe('a document that is named by its hash', () => {
  it('is asked for once, and known from then on, by either name and method', async () => {
    const named = { extensions: JSON.stringify(sent(TITLES).extensions) }
    const unknown = await get(named)
    expect([unknown.status, unknown.body.errors?.[0]]).toEqual([
      200,
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'PERSISTED_QUERY_NOT_FOUND' }),
        message: 'PersistedQueryNotFound',
      }),
    ])
    expect((await get(named, { Accept: 'application/graphql-response+json' })).status).toBe(400)
    expect(await post({ ...sent(TITLES), query: TITLES })).toEqual({ body: DATA, status: 200 })
    for (let count = 0; count < 2; count++) {
      expect((await get(named)).body).toEqual(DATA)
      expect((await post(sent(TITLES))).body).toEqual(DATA)
      expect((await get({ documentId: `sha256:${hashOf(TITLES)}` })).body).toEqual(DATA)
      expect((await post({ documentId: `sha256:${hashOf(TITLES)}` })).body).toEqual(DATA)
    }
  })

  it('is followed by what is published', async () => {
    const asked = { documentId: `sha256:${hashOf(TITLES)}` }
    await post({ ...sent(TITLES), query: TITLES })
    const { docs } = await newsroom.payload.find({ collection: 'articles', limit: 1 })
    for (const title of ['Première', 'Seconde', 'Une brève']) {
      await newsroom.payload.update({
        collection: 'articles',
        data: { _status: 'published', title },
        id: docs[0]?.id ?? '',
      })
      expect((await get(asked)).body).toEqual({ data: { Articles: { docs: [{ title }] } } })
    }
  })

  it('is that of its hash, and of no other', async () => {
    const { body, status } = await post({ ...sent(TITLES), query: '{ __typename }' }, { 'Accept-Language': 'en' })
    expect([status, body.errors?.[0]?.message]).toEqual([400, expect.stringContaining('is not that of its “query”')])
  })

  it('is held to the limits, though it does not show what it asks for', async () => {
    const query = `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: countArticles { totalDocs }`).join(' ')} }`
    await post({ ...sent(query), query })
    for (const answer of [await post(sent(query)), await get({ documentId: `sha256:${hashOf(query)}` })])
      expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code: 'ALIASES' })
  })

  it('is answered to the newsroom as themselves, and kept by nobody', async () => {
    const { headers } = await signIn(newsroom.payload, 'editor')
    const cookie = { Cookie: `payload-token=${headers.Authorization.replace('JWT ', '')}` }
    const { id } = await newsroom.payload.create({ collection: 'articles', data: { kind: 'brief', title: 'Secrète' } })
    const query = `{ Article(id: "${id}", draft: true) { title } }`
    const asked = { documentId: `sha256:${hashOf(query)}` }
    const inAddress = `${address()}?${new URLSearchParams(asked)}`
    expect((await post(asked, headers)).body.errors?.[0]?.extensions).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
    })
    await post({ ...sent(query), query }, headers)
    for (const session of [headers, cookie]) {
      const data = { Article: { title: 'Secrète' } }
      expect(await post(asked, session)).toEqual({ body: { data }, status: 200 })
      expect(await post(sent(query), session)).toEqual({ body: { data }, status: 200 })
      const answer = await fetch(inAddress, { headers: session })
      expect([await answer.json(), answer.headers.get('cache-control')]).toEqual([{ data }, 'private, no-store'])
    }
    expect((await get(asked)).body).toMatchObject({ data: { Article: null } })
    await newsroom.payload.delete({ collection: 'articles', id })
  })

  it('is unknown under another name', async () => {
    const { body, status } = await get({ documentId: 'home' }, { 'Accept-Language': 'en' })
    expect([status, body.errors?.[0]?.message]).toEqual([
      400,
      expect.stringContaining('No document is stored under this “documentId”'),
    ])
  })
})
