import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startProject } from '../../helpers/startProject.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const HOME = 'query Home { Articles(limit: 5) { docs { title } } }'
const OTHER = '{ Articles(limit: 5) { totalDocs } }'

let newsroom: TestNewsroom
let doors: Doors

beforeAll(async () => {
  newsroom = await startProject({
    contentApi: { persistedDocuments: { documents: { home: HOME }, only: true } },
  })
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

const ask = async (body: object, headers: Record<string, string> = {}, path = '/api/graphql') => {
  const answer = await fetch(`${doors.url}${path}`, {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
    method: 'POST',
  })
  return (await answer.json()) as { data?: unknown; errors?: { extensions: { code?: string } }[] }
}

const DATA = { data: { Articles: { docs: [{ title: 'Une brève' }] } } }

describe('a project that answers strangers its own documents alone', () => {
  it('answers those, by name or in full', async () => {
    expect(await ask({ documentId: 'home' })).toEqual(DATA)
    expect(await ask({ query: HOME })).toEqual(DATA)
    const answer = await fetch(`${doors.url}/api/graphql?documentId=home`)
    expect([answer.headers.get('cache-control')?.split(',')[0], await answer.json()]).toEqual(['public', DATA])
  })

  it.each([
    ['another document', OTHER],
    ['the schema', '{ __schema { queryType { name } } }'],
    ['the same in other words', HOME.replace('5', '6')],
    ['one that is expensive', `{ Events { docs { ${'superEvent { '.repeat(20)} id ${'}'.repeat(20)} } } }`],
  ])('refuses %s', async (_, query) => {
    for (const path of ['/api/graphql', '/api/content/graphql']) {
      const { data, errors } = await ask({ query }, {}, path)
      expect(data ?? null).toBeNull()
      expect(errors?.[0]?.extensions.code).toBe('NOT_LISTED')
    }
  })

  it.each([
    ['a session that is none', { Cookie: 'payload-token=x.y.z' }],
    ['a token that is none', { Authorization: 'JWT x.y.z' }],
  ])('refuses it to whoever shows %s', async (_, headers) => {
    const { errors } = await ask({ query: OTHER }, headers)
    expect(errors?.[0]?.extensions.code).toBe('NOT_LISTED')
  })

  it('answers whoever has a key as ever', async () => {
    const headers = await apiClient(newsroom.payload, { readDrafts: false })
    expect(await ask({ query: OTHER }, headers)).toEqual({ data: { Articles: { totalDocs: 1 } } })
    // Nor does what they asked make it known to strangers.
    expect((await ask({ query: OTHER })).errors?.[0]?.extensions.code).toBe('NOT_LISTED')
  })
})
