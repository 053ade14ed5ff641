import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

/** As a French dictionary has them. */
const TOWNS = [
  'Eaucourt',
  'Écaillon',
  'écluse',
  'Estaires',
  'Étaples',
  'Lens',
  'Œuf-en-Ternois',
  'Orchies',
  'Zuydcoote',
]

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload()
  for (const name of TOWNS.toReversed()) {
    await newsroom.payload.create({ collection: 'places', data: { _status: 'published', name, type: 'commune' } })
    await newsroom.payload.create({
      collection: 'organisations',
      data: { _status: 'published', name, type: 'authority' },
    })
    await newsroom.payload.create({
      collection: 'people',
      data: { _status: 'published', familyName: name, givenName: 'Ariane' },
    })
    await newsroom.payload.create({ collection: 'topics', data: { name } })
    await newsroom.payload.create({ collection: 'series', data: { _status: 'published', title: name } })
  }
})

afterAll(() => newsroom.stop())

describe('names sort as in a French dictionary', () => {
  it.each([
    ['places', 'name', 'name'],
    ['organisations', 'name', 'name'],
    ['people', 'sortName', 'familyName'],
    ['topics', 'name', 'name'],
    ['series', 'title', 'title'],
  ])('%s', async (slug, sort, field) => {
    const names = async (query: Record<string, string>) => {
      const { body } = await newsroom.rest<{ docs: Record<string, string>[] }>({
        path: `/${slug}`,
        query: { depth: 0, limit: 50, ...query },
      })
      return body.docs.map((doc) => doc[field])
    }
    expect(await names({})).toEqual(TOWNS)
    expect(await names({ sort })).toEqual(TOWNS)
    expect(await names({ sort: `-${sort}` })).toEqual(TOWNS.toReversed())
  })

  it('over GraphQL, and in a draft list', async () => {
    const { body } = await newsroom.graphql<{ Places: { docs: { name: string }[] } }>({
      query: '{ Places(sort: "name", limit: 50, draft: true) { docs { name } } }',
    })
    expect(body.data?.Places.docs.map(({ name }) => name)).toEqual(TOWNS)
  })

  it('and are still told apart by their accents', async () => {
    const { body } = await newsroom.rest({ path: '/places', query: { 'where[name][equals]': 'Ecaillon' } })
    expect(body.totalDocs).toBe(0)
  })
})
