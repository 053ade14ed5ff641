import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom
let doors: Doors

beforeAll(async () => {
  newsroom = await startNewsroom()
  for (const [title, _status] of [
    ['Ouverte', 'published'],
    ['Fermée', 'draft'],
  ] as const)
    await newsroom.payload.create({ collection: 'articles', data: { _status, kind: 'brief', title } })
  doors = await startDoors(newsroom.payload)
})

afterAll(async () => {
  await doors.stop()
  await newsroom.stop()
})

const TITLES = '{ Articles { docs { title } } }'

const ask = async (query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${doors.url}/api/content/graphql`, {
    body: JSON.stringify({ query }),
    headers: { 'Content-Type': 'application/json', ...headers },
    method: 'POST',
  })
  return {
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
    status: response.status,
  }
}

const PUBLISHED = { data: { Articles: { docs: [{ title: 'Ouverte' }] } } }

describe('the address of the schema for readers', () => {
  it('answers a stranger, without Payload', async () => {
    const before = doors.askedPayload()
    expect(await ask(TITLES)).toMatchObject({ body: PUBLISHED, status: 200 })
    expect(doors.askedPayload()).toBe(before)
  })

  it('answers over GET, and 304 to who has the answer', async () => {
    const address = `${doors.url}/api/content/graphql?query=${encodeURIComponent(TITLES)}`
    const first = await fetch(address)
    expect(await first.json()).toEqual(PUBLISHED)
    const again = await fetch(address, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  it('tells a stranger its schema', async () => {
    const { body, status } = await ask('{ __type(name: "Article") { fields { name } } }')
    expect(status).toBe(200)
    expect(JSON.stringify(body)).toContain('"standfirst"')
    expect(JSON.stringify(body)).not.toContain('createdBy')
  })

  it('says the same to the newsroom as to a stranger', async () => {
    expect(await ask(TITLES, newsroom.staff.editor.headers)).toMatchObject({ body: PUBLISHED, status: 200 })
  })

  it('shows no draft, not even to the newsroom and to keys that read drafts, where Payload answers', async () => {
    const { docs } = await newsroom.payload.find({ collection: 'articles', where: { title: { equals: 'Fermée' } } })
    const query = `{ Article(id: "${docs[0]?.id}") { title } }`
    const preview = await apiClient(newsroom.payload, { readDrafts: true })
    for (const headers of [preview, newsroom.staff.editor.headers]) {
      const asJSON = { ...headers, 'Content-Type': 'application/json' }
      const answers = await Promise.all([
        fetch(`${doors.url}/api/content/graphql`, { body: JSON.stringify({ query }), headers: asJSON, method: 'POST' }),
        fetch(`${doors.url}/api/content/graphql?query=${encodeURIComponent(query)}`, { headers }),
        fetch(`${doors.url}/api/content/graphql?locale=en&query=${encodeURIComponent(query)}`, { headers }),
      ])
      for (const answer of answers) {
        const text = await answer.text()
        expect(text).toContain('"data":{"Article":null}')
        expect(text).not.toContain('Fermée')
      }
    }
  })

  it('answers the newsroom over GET too', async () => {
    const address = `${doors.url}/api/content/graphql?query=${encodeURIComponent(TITLES)}`
    const { headers } = newsroom.staff.editor
    expect(await (await fetch(address, { headers })).json()).toEqual(PUBLISHED)
  })

  it('refuses a key that is none', async () => {
    expect((await ask(TITLES, { Authorization: 'api-clients API-Key nothing' })).status).toBe(401)
  })

  it.each([
    ['a name that it does not have', '{ Articles { docs { createdBy { id } } } }'],
    ['a mutation', 'mutation { deleteArticle(id: "1") { id } }'],
    ['what is no document', '{ Articles {'],
  ])('refuses %s, and nobody keeps it', async (_, query) => {
    const { body, headers, status } = await ask(query, { Accept: 'application/graphql-response+json' })
    expect(status).toBe(400)
    expect(body).toEqual({ errors: [expect.objectContaining({ message: expect.any(String) as unknown })] })
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('says why it refuses a query in the language of its sender', async () => {
    const query = '{ Articles(limit: 500) { docs { title } } }'
    for (const [language, sentence] of [
      ['en', 'This page size is refused'],
      ['fr', 'Cette taille de page est refusée'],
    ] as const)
      expect(JSON.stringify((await ask(query, { 'Accept-Language': language })).body)).toContain(sentence)
  })

  it('says what is published since', async () => {
    await newsroom.payload.create({
      collection: 'articles',
      data: { _status: 'published', kind: 'brief', title: 'Nouvelle' },
    })
    expect(JSON.stringify((await ask(TITLES)).body)).toContain('Nouvelle')
  })
})

it('is there among Payload’s endpoints, for servers of a project’s own', async () => {
  const answer = await newsroom.rest({ body: { query: TITLES }, method: 'POST', path: '/content/graphql' })
  expect(answer).toMatchObject({ body: { data: { Articles: expect.anything() } }, status: 200 })
})
