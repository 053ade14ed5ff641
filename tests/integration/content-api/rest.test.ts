import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'

import { createContentApi, STRANGER } from '../../../src/content-api/createContentApi.ts'
import type { ContentApi } from '../../../src/content-api/createContentApi.ts'
import type { ConfigToSchema } from '../../../src/content-api/graphql/contentSchema.ts'
import { loadDemo } from '../../../tools/demo-content/load.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom
let api: ContentApi

beforeAll(async () => {
  newsroom = await startNewsroom()
  await loadDemo({ payload: newsroom.payload, report: () => {} })
  api = createContentApi(newsroom.payload, { configToSchema: configToSchema as unknown as ConfigToSchema })
})

afterAll(async () => {
  await api.close()
  await newsroom.stop()
})

/** What Payload answers a stranger, and what the content API does, as they are sent. */
const bothDoors = async (address: string) => {
  const { pathname, search } = new URL(`http://localhost/api${address}`)
  const payload = await newsroom.rest({ path: address })
  const { body } = await api.rest({ method: 'GET', pathname, search }, STRANGER)
  return { ours: JSON.parse(JSON.stringify(body)) as unknown, payloads: payload.body }
}

const collections = [
  'articles',
  'newsletters',
  'media',
  'topics',
  'organisations',
  'people',
  'roles',
  'places',
  'events',
  'artworks',
  'series',
]

describe('a request that both answer', () => {
  it.each([
    ...collections.flatMap((slug) => [
      `/${slug}`,
      `/${slug}?depth=0`,
      `/${slug}?depth=1&limit=5&sort=createdAt`,
      `/${slug}?depth=3&limit=5&joins=false`,
      `/${slug}?locale=en&limit=50`,
      `/${slug}?locale=nl&fallback-locale=none&limit=3&page=2`,
      `/${slug}/count`,
    ]),
    '/globals/newsroom',
    '/globals/newsroom?depth=0&locale=en',
    '/globals/newsroom?select[name]=true',
    '/globals/newsroom?select[name]=false',
    '/globals/newsroom?select[publisher]=true&populate[organisations][name]=true',
    '/articles?limit=3&pagination=false',
    '/articles?limit=100&pagination=false&depth=1',
    '/articles?where[title][like]=zzzzz',
    '/articles?where[title][like]=zzzzz&joins=false',
    '/articles?where[organisations.name][like]=a&limit=4&depth=1',

    '/articles?select[title]=true&select[organisations]=true&populate[organisations][name]=true&populate[organisations][articles]=true',
    '/articles?select[body]=false&limit=4',
    '/articles?select[figures][value]=true&select[figures][unit]=true',
    '/organisations?joins[articles][limit]=2&joins[articles][count]=true&joins[articles][sort]=title',
    '/organisations?joins[articles][limit]=1&joins[articles][page]=2&depth=0',
    '/organisations?joins[articles][where][kind][equals]=brief&depth=1&limit=20',
    '/organisations?joins[articles]=false&depth=1&limit=20',
    '/organisations?select[name]=true&select[articles]=true&limit=20&depth=2',
    '/organisations?depth=1&limit=1&pagination=false&select[name]=true&select[articles]=true&joins[articles][limit]=10&joins[articles][sort]=-publishedAt',
    '/events?depth=2&populate[organisations]=true&limit=3',
  ])('%s', async (address) => {
    const { ours, payloads } = await bothDoors(address)
    expect(ours).toEqual(payloads)
  })
})
