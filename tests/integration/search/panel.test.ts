import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mergeListSearchAndWhere } from 'payload/shared'
import type { CollectionSlug, Where } from 'payload'
import { stringify } from 'qs-esm'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { Who } from '../../helpers/startNewsroom.ts'

let newsroom: Awaited<ReturnType<typeof startNewsroom>>

type Page = { docs: Record<string, unknown>[]; totalDocs: number }

/** What a relation field, and that of a link in a text, sends while one types (`fields/Relationship/Input.js` of @payloadcms/ui). */
const pick = async (collection: CollectionSlug, title: string, typed: string, who?: Who): Promise<unknown[]> => {
  const { body, status } = await newsroom.rest<Page>({
    body: new URLSearchParams(
      stringify({
        depth: 0,
        draft: true,
        limit: 10,
        locale: 'fr',
        page: 1,
        select: { [title]: true },
        sort: title,
        where: { and: [{ id: { not_in: [] } }, { [title]: { like: typed } }] },
      }),
    ),
    headers: {
      ...(who && newsroom.staff[who].headers),
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Payload-HTTP-Method-Override': 'GET',
    },
    method: 'POST',
    path: `/${collection}`,
  })
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body.docs.map((one) => one[title])
}

/** What a list and a drawer ask for, with what is typed in their search box (`views/List/index.js` of @payloadcms/next). */
const list = async (
  collection: CollectionSlug,
  title: string,
  search: string,
  where: Where = {},
): Promise<unknown[]> => {
  const { payload, staff } = newsroom
  const { user } = await payload.auth({ headers: new Headers(staff.editor.headers) })
  const { docs } = await payload.find({
    collection,
    depth: 0,
    draft: true,
    locale: 'fr',
    overrideAccess: false,
    user,
    where: mergeListSearchAndWhere({
      collectionConfig: payload.collections[collection].config,
      search,
      where,
    }),
  })
  return docs.map((one) => (one as unknown as Record<string, unknown>)[title])
}

beforeAll(async () => {
  newsroom = await startNewsroom()
  const { payload } = newsroom
  const make = async (collection: CollectionSlug, data: object) =>
    payload.create({ collection, data: { _status: 'draft', ...data } as never, locale: 'fr' })
  await make('articles', { kind: 'story', title: 'Un réseau à l’œuvre' })
  await make('articles', { _status: 'published', kind: 'story', title: 'La gigafactory' })
  await make('organisations', {
    acronym: 'ACC',
    aliases: ['La Géante'],
    name: 'Automotive Cells Company',
    type: 'company',
  })
  await make('organisations', { name: 'Ômu', type: 'company' })
  await make('places', { name: 'Béthune', type: 'commune' })
  const { id } = await payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'story', title: 'Titre de parution' },
  })
  await payload.update({ collection: 'articles', data: { _status: 'draft', title: 'Été prochain' }, draft: true, id })
})

afterAll(async () => newsroom?.stop())

describe('a relation picker', () => {
  it.each([
    ['articles', 'title', 'reseau', 'Un réseau à l’œuvre'],
    ['articles', 'title', "l'oeuvre", 'Un réseau à l’œuvre'],
    ['articles', 'title', 'oeuvre RESEAU', 'Un réseau à l’œuvre'],
    ['articles', 'title', 'ete', 'Été prochain'],
    ['organisations', 'name', 'omu', 'Ômu'],
    ['organisations', 'name', 'acc', 'Automotive Cells Company'],
    ['organisations', 'name', 'geante', 'Automotive Cells Company'],
    ['organisations', 'name', 'cells automotive', 'Automotive Cells Company'],
    ['places', 'name', 'bethune', 'Béthune'],
  ] as const)('%s: finds by %s %s', async (collection, title, typed, expected) => {
    expect(await pick(collection, title, typed, 'author')).toEqual([expected])
  })

  it.each(['.*', '[', 'reseau gaz', 'x'.repeat(200), 'a b c d e f g h i j'])('finds nothing by %s', async (typed) => {
    expect(await pick('articles', 'title', typed, 'author')).toEqual([])
  })
})

describe('a search box', () => {
  it.each([
    ['articles', 'title', 'reseau', ['Un réseau à l’œuvre']],
    ['articles', 'title', 'GIGAFACTORY', ['La gigafactory']],
    ['organisations', 'name', 'acc', ['Automotive Cells Company']],
    ['places', 'name', 'bethune', ['Béthune']],
  ] as const)('%s: finds by %s %s', async (collection, title, search, expected) => {
    expect(await list(collection, title, search)).toEqual(expected)
  })

  it('keeps the other conditions', async () => {
    expect(await list('articles', 'title', 'reseau', { kind: { equals: 'brief' } })).toEqual([])
    expect(await list('articles', 'title', 'reseau', { title: { like: 'oeuvre', not_equals: 'x' } })).toHaveLength(1)
    expect(await list('articles', 'title', '', { title: { contains: 'RESEAU A L' } })).toHaveLength(1)
  })
})

describe('whoever is not of the staff', () => {
  it('searches as Payload has it, and finds no drafts', async () => {
    expect(await pick('articles', 'title', 'reseau')).toEqual([])
    expect(await pick('articles', 'title', 'réseau')).toEqual([])
    expect(await pick('articles', 'title', 'gigafactory')).toEqual(['La gigafactory'])
    expect(await pick('articles', 'title', 'ete')).toEqual([])
  })
})
