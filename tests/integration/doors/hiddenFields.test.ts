import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { throughBothDoors } from '../../helpers/bothDoors.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
const headers = {} as Record<'admin' | 'preview' | 'stranger' | 'translator', Record<string, string>>

beforeAll(async () => {
  newsroom = throughBothDoors(await startPayload())
  const { payload } = newsroom
  Object.assign(headers, {
    admin: (await signIn(payload, 'admin')).headers,
    preview: await apiClient(payload, { readDrafts: true }),
    stranger: {},
    translator: (await signIn(payload, 'translator')).headers,
  })
  await payload.create({ collection: 'articles', data: { _status: 'published', kind: 'brief', title: 'Visible' } })
})

afterAll(async () => newsroom.stop())

/** Every way to have a list tell the order, the number or the values of a field. */
const oracles = (path: string): Record<string, string>[] => [
  { sort: path },
  { sort: `title,-${path}` },
  { sort: path.replaceAll('.', '__') },
  { draft: 'true', sort: `-${path}` },
  { [`where[${path}][exists]`]: 'true' },
  { [`where[or][0][and][0][${path}][like]`]: 'a' },
  { draft: 'true', [`where[${path}][not_equals]`]: 'a' },
]

it.each([
  ['preview', '/articles', 'createdBy'],
  ['preview', '/articles', 'createdBy.name'],
  ['preview', '/articles', 'createdBy.email'],
  ['preview', '/people', 'createdBy'],
  ['preview', '/media', 'createdBy.email'],
  ['stranger', '/articles', 'createdBy'],
  ['stranger', '/articles', 'createdBy.hash'],
  ['translator', '/users', 'hash'],
  ['translator', '/users', 'salt'],
  ['translator', '/users', 'resetPasswordToken'],
  ['translator', '/users', 'lockUntil'],
  ['translator', '/users', 'loginAttempts'],
  ['translator', '/articles', 'createdBy.hash'],
  ['admin', '/users', 'hash'],
  ['admin', '/api-clients', 'apiKey'],
  ['admin', '/api-clients', 'apiKeyIndex'],
  ['admin', '/webhooks', 'secrets'],
  ['admin', '/webhooks', 'token'],
] as const)('%s cannot sort or search %s by %s', async (who, path, field) => {
  for (const query of oracles(field)) {
    const { status } = await newsroom.rest({ headers: headers[who], path, query })
    expect([query, status]).toEqual([query, 400])
  }
})

it.each(['createdBy', 'createdBy.name', 'createdBy.email'])(
  'a preview key cannot sort or search joins and GraphQL lists by %s',
  async (field) => {
    const organisation = await newsroom.payload.create({
      collection: 'organisations',
      data: { _status: 'published', name: 'Une société', type: 'company' },
    })
    const path = `/organisations/${organisation.id}`
    expect(
      (await newsroom.rest({ headers: headers.preview, path, query: { 'joins[articles][sort]': field } })).status,
    ).toBe(400)
    expect(
      (
        await newsroom.rest({
          headers: headers.preview,
          path,
          query: { [`joins[articles][where][${field}][exists]`]: 'true' },
        })
      ).status,
    ).toBe(400)
    for (const query of [
      `{ Articles(sort: "${field}") { docs { id } } }`,
      `{ Organisation(id: "${organisation.id}") { articles(sort: "-${field}") { docs { id } } } }`,
    ]) {
      const { body } = await newsroom.graphql({ headers: headers.preview, query })
      expect(body.errors?.[0]?.extensions?.statusCode).toBe(400)
    }
  },
)

it('fields that one reads sort as before, through links too', async () => {
  for (const [who, path, sort] of [
    ['stranger', '/articles', '-publishedAt'],
    ['preview', '/articles', 'mainImage.alt'],
    ['translator', '/articles', 'createdBy.name'],
    ['admin', '/users', 'email'],
    ['stranger', '/organisations', 'sites.role'],
  ] as const) {
    expect([sort, (await newsroom.rest({ headers: headers[who], path, query: { sort } })).status]).toEqual([sort, 200])
  }
})
