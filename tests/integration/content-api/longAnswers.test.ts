import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'
import type { CollectionSlug } from 'payload'

import { createContentApi, STRANGER } from '../../../src/content-api/createContentApi.ts'
import type { ContentApi } from '../../../src/content-api/createContentApi.ts'
import { LeftToPayload } from '../../../src/content-api/reading.ts'
import { rebuildSnapshot } from '../../../src/content-events/snapshot/rebuildSnapshot.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const MEMBERS = 18

let newsroom: TestNewsroom
let api: ContentApi

const textAbout = (ids: string[]) => ({
  root: {
    children: [...ids, ...ids, ...ids].map((value) => ({
      format: '',
      relationTo: 'articles',
      type: 'relationship',
      value,
      version: 2,
    })),
    direction: 'ltr',
    format: '',
    indent: 0,
    type: 'root',
    version: 1,
  },
})

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  const make = async (collection: CollectionSlug, data: Record<string, unknown>): Promise<string> =>
    String((await payload.create({ collection, data: { _status: 'published', ...data } as never })).id)
  const organisations: string[] = []
  const articles: string[] = []
  for (let number = 0; number < MEMBERS; number++) {
    organisations.push(await make('organisations', { name: `Membre ${number}`, type: 'company' }))
    articles.push(await make('articles', { kind: 'brief', title: `Brève ${number}` }))
  }
  // Each leads to all others. Written as it is stored: saving each takes seconds.
  for (const id of organisations) {
    const links = organisations
      .filter((other) => other !== id)
      .map((organisation) => ({ organisation, type: 'partnerOf' }))
    await payload.db.updateOne({ collection: 'organisations', data: { links }, id })
  }
  for (const id of articles)
    await payload.db.updateOne({
      collection: 'articles',
      data: { body: { fr: textAbout(articles.filter((one) => one !== id)) } },
      id,
    })
  await rebuildSnapshot(payload, { isWhole: true })
  api = createContentApi(payload, { configToSchema: configToSchema as never })
})

afterAll(async () => {
  await api.close()
  await newsroom.stop()
})

const rest = async (collection: string, field: string, depth: number): Promise<string> => {
  const search = `?depth=${depth}&joins=false&limit=${MEMBERS}&populate[${collection}][${field}]=true`
  return JSON.stringify((await api.rest({ method: 'GET', pathname: `/api/${collection}`, search }, STRANGER)).body)
}

const graphQL = async (depth: number): Promise<string> => {
  const query = `{ Articles(limit: ${MEMBERS}) { docs { title body(depth: ${depth}) } } }`
  return JSON.stringify(await api.graphQL({ query }, STRANGER, { fallbackLocale: 'fr', locale: 'fr' }))
}

describe.each<[string, number, (depth: number) => Promise<string>]>([
  ['organisations that lead to each other', 1, async (depth: number) => rest('organisations', 'links', depth)],
  ['articles whose texts lead to each other', 0, async (depth: number) => rest('articles', 'body', depth)],
  ['such articles over GraphQL', 0, graphQL],
])('%s', (_, least, ask) => {
  it(`are answered at depth ${least}`, async () => {
    expect((await ask(least)).length).toBeLessThan(5_000_000)
  })

  it('are left to Payload, which refuses it, where each level makes the answer longer', async () => {
    await expect(ask(5)).rejects.toBeInstanceOf(LeftToPayload)
  }, 20_000)
})
