import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { database } from '../../../newsroom/database/database.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const QUERY_TIME_MS = 300
const ARTICLES = 4000
const ENGLISH = { 'Accept-Language': 'en' }

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload({
    loadConfig: async () => {
      const config = await (await import('../../../payload.config.ts')).default
      return Object.assign({}, config, {
        db: database({ migrations: [], queryTimeMs: QUERY_TIME_MS, uri: process.env.DATABASE_URI ?? '' }),
      })
    },
  })
  // Written as they are stored: only the database looks at them.
  const standfirst = { fr: 'brique et ardoise '.repeat(600) }
  const articles = Array.from({ length: ARTICLES }, (_, index) => ({
    _status: 'published',
    kind: 'brief',
    publishedAt: new Date(),
    slug: `breve-${index}`,
    standfirst,
    title: { fr: `Brève ${index}` },
  }))
  await (newsroom.payload.db as unknown as MongooseAdapter).collections.articles?.collection.insertMany(articles)
})

afterAll(() => newsroom.stop())

/** Words that no text has, each of which the database looks for in all of them: seconds. */
const slow = Array.from({ length: 55 }, (_, index) => `where[or][${index}][standfirst][like]=ardoises${index}`).join(
  '&',
)

describe('a query that the database would take seconds for', () => {
  it.each(['/articles', '/articles/count'])('is ended by it, and its sender told so: %s', async (path) => {
    const { body, status } = await newsroom.rest<{ errors: { message: string }[] }>({
      headers: ENGLISH,
      path: `${path}?${slow}`,
    })
    expect([status, body.errors?.[0]?.message]).toEqual([
      503,
      'The database took too long over this request and stopped: ask for less at once, or narrow the conditions.',
    ])
  })

  it('is ended over GraphQL too', async () => {
    const conditions = Array.from({ length: 55 }, (_, index) => `{ standfirst: { like: "ardoises${index}" } }`).join(
      ' ',
    )
    const { body } = await newsroom.graphql({
      headers: ENGLISH,
      query: `{ Articles(where: { OR: [${conditions}] }) { docs { id } } }`,
    })
    expect(body.errors?.[0]?.message).toContain('The database took too long over this request')
  })

  it('holds no other up', async () => {
    expect(await newsroom.rest({ path: '/articles?limit=1&pagination=false&depth=0' })).toMatchObject({ status: 200 })
  })
})
