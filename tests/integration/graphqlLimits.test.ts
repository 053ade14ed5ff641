import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'

import { throughBothDoors } from '../helpers/bothDoors.ts'
import { apiClient } from '../helpers/apiClient.ts'
import type { GraphQLRequest } from '../helpers/createGraphQL.ts'
import { signIn } from '../helpers/signIn.ts'
import { startPayload } from '../helpers/startPayload.ts'
import type { TestNewsroom } from '../helpers/startPayload.ts'

const ENGLISH = { 'Accept-Language': 'en' }

const HOME = `{
  Articles(limit: 20, sort: "-publishedAt") {
    docs {
      title slug kicker standfirst publishedAt kind
      mainImage { url alt width height }
      organisations { name slug acronym }
      events { name slug start { date precision } places { name slug } }
    }
    hasNextPage
  }
}`

const ARTICLE = `query ($slug: String!) {
  Articles(limit: 1, where: { slug: { equals: $slug } }) {
    docs {
      title kicker shortTitle standfirst body publishedAt kind dateline { name slug }
      mainImage { url alt width height }
      gallery { url alt }
      authors { name slug }
      topics { name slug }
      organisations { name slug acronym website logo { url alt } }
      people { name slug roles { docs { title organisation { name slug } } } }
      places { name slug containedIn { name slug } }
      events { name slug start { date precision } end { date precision } places { name } organisers { name slug } hosts { name slug } }
      artworks { title slug artists { name slug } owners { name slug } places { name } }
      series { title slug }
      relatedArticles { title slug mainImage { url alt } }
      items { docs { title slug } }
      newsletters { docs { title slug } }
    }
  }
}`

const ORGANISATION = `{
  Organisations(limit: 1) {
    docs {
      name slug acronym website activity
      logo { url alt }
      articles(limit: 10) { docs { title slug publishedAt standfirst mainImage { url alt } topics { name slug } } hasNextPage }
      roles { docs { title person { name slug } } }
      operatedPlaces { docs { name slug } }
      organisedEvents { docs { name slug start { date precision } } }
    }
  }
}`

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = throughBothDoors(await startPayload())
  const { id } = await newsroom.payload.create({
    collection: 'organisations',
    data: { _status: 'published', name: 'ACC', type: 'company' },
  })
  for (let number = 1; number <= 12; number++) {
    await newsroom.payload.create({
      collection: 'articles',
      data: { _status: 'published', kind: 'brief', organisations: [id], title: `Brève ${number}` },
    })
  }
})

afterAll(() => newsroom.stop())

const errorsOf = async (request: GraphQLRequest) => {
  const { body } = await newsroom.graphql({ ...request, headers: { ...ENGLISH, ...request.headers } })
  return body.errors?.map(({ extensions, message }) => ({ code: extensions?.code, message })) ?? []
}

const refusalOf = async (request: GraphQLRequest) => {
  const errors = await errorsOf(request)
  expect(errors).toHaveLength(1)
  return errors[0]
}

const nested = (levels: number): string =>
  `{ Events { docs { ${'superEvent { '.repeat(levels)} id ${'}'.repeat(levels)} } } }`

const aliased = (count: number) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: countArticles { totalDocs }`).join(' ')} }`

const nest = (outer: string, inner: string) =>
  `Organisations(limit: ${outer}) { docs { articles(limit: ${inner}) { docs { events { name } title slug } } } }`

describe('a document that a news site sends', () => {
  it.each([
    ['home', HOME],
    ['an article with all its relations', ARTICLE],
    ['an organisation with its 10 latest articles', ORGANISATION],
    ['introspection', getIntrospectionQuery()],
  ])('is answered without an error: %s', async (_, query) => {
    const { body } = await newsroom.graphql({ query, variables: { slug: 'breve-1' } })
    expect(body.errors).toBeUndefined()
    expect(body.data).not.toBeNull()
  })
})

describe('the depth of a document', () => {
  it('may be 12 fields', async () => {
    expect(await errorsOf({ query: nested(9) })).toEqual([])
  })

  it('is refused from 13 on, with what was measured', async () => {
    expect(await refusalOf({ query: nested(10) })).toEqual({
      code: 'DEPTH',
      message:
        'This document is refused: its fields are 13 levels deep, at most 12 are allowed. Ask for what lies deeper in a second document.',
    })
  })

  it('counts what fragments hold', async () => {
    const query = `{ Events { docs { ...A } } } fragment A on Event { superEvent { ...B } } fragment B on Event { ${'superEvent { '.repeat(9)} id ${'}'.repeat(9)} }`
    expect(await refusalOf({ query })).toMatchObject({ code: 'DEPTH' })
  })
})

describe('the aliases of a document', () => {
  it('may be 30', async () => {
    expect(await errorsOf({ query: aliased(30) })).toEqual([])
  })

  it('are refused from 31 on, with what was measured', async () => {
    expect(await refusalOf({ query: aliased(31) })).toEqual({
      code: 'ALIASES',
      message:
        'This document is refused: it has 31 aliases, at most 30 are allowed. Send several documents, or ask for a list with “where”.',
    })
  })

  it('count wherever the fragment that holds them is spread', async () => {
    const spreads = Array.from({ length: 4 }, () => '... on Query { ...A }').join(' ')
    const fragment = `fragment A on Query { ${Array.from({ length: 8 }, (_, index) => `a${index}: countArticles { totalDocs }`).join(' ')} }`
    expect(await refusalOf({ query: `{ ${spreads} } ${fragment}` })).toMatchObject({ code: 'ALIASES' })
  })
})

describe('the cost of a document', () => {
  it('is refused for pages within pages', async () => {
    const refusal = await refusalOf({ query: `{ ${nest('100', '100')} }` })
    expect(refusal?.code).toBe('COST')
    expect(refusal?.message).toMatch(/could hold \d+ values, at most 20000 are allowed/)
  })

  it('counts page sizes that variables and their defaults give', async () => {
    const query = `query ($outer: Int, $inner: Int = 100) { ${nest('$outer', '$inner')} }`
    expect(await refusalOf({ query, variables: { outer: 100 } })).toMatchObject({ code: 'COST' })
    expect(await errorsOf({ query, variables: { inner: 5, outer: 100 } })).toEqual([])
  })

  it('may be more for a website with a key', async () => {
    const headers = await apiClient(newsroom.payload, { readDrafts: false })
    const query = `{ Articles(limit: 1000) { docs { title slug organisations { name slug } events { name slug } } } }`
    expect(await errorsOf({ headers, query })).toEqual([])
    const threePages =
      '{ Organisations(limit: 100) { docs { articles(limit: 100) { docs { newsletters(limit: 10) { docs { title } } } } } } }'
    expect(await refusalOf({ headers, query: threePages })).toMatchObject({ code: 'COST' })
  })
})

describe('a page over GraphQL', () => {
  it.each([
    ['{ Articles(limit: 101) { docs { id } } }', 'limit: 101'],
    ['{ Articles(limit: 0) { docs { id } } }', 'limit: 0'],
    ['{ Articles(limit: -1) { docs { id } } }', 'limit: -1'],
    ['{ Articles(limit: null) { docs { id } } }', 'limit: null'],
    ['{ Articles(pagination: false) { docs { id } } }', 'pagination: false'],
    ['{ versionsArticles(limit: 101) { docs { id } } }', 'limit: 101'],
    ['{ Organisations { docs { articles(limit: 101) { docs { id } } } } }', 'limit: 101'],
    ['{ Organisations { docs { articles(limit: 0) { docs { id } } } } }', 'limit: 0'],
    ['{ Organisations { docs { articles(limit: null) { docs { id } } } } }', 'limit: null'],
    [
      '{ Organisations { docs { ...A } } } fragment A on Organisation { articles(limit: -1) { docs { id } } }',
      'limit: -1',
    ],
    ['query ($n: Int = 500) { Articles(limit: $n) { docs { id } } }', 'limit: 500'],
  ])('is refused: %s', async (query, asked) => {
    expect(await refusalOf({ query })).toEqual({
      code: 'PAGE_SIZE',
      message: `This page size is refused: ${asked}. Ask for 1 to 100 documents a page with “limit”, and for the following ones with “page”.`,
    })
  })

  it('is refused when a variable holds no number at all', async () => {
    const request = {
      query: 'query ($n: Int) { Articles(limit: $n) { docs { id } } }',
      variables: { n: { toString: 1 } },
    }
    expect(await refusalOf(request)).toMatchObject({ code: 'PAGE_SIZE' })
  })

  it('is refused with status 400 to those who ask for a GraphQL media type, in their language', async () => {
    const answer = await newsroom.graphql({
      headers: { Accept: 'application/graphql-response+json' },
      query: '{ Articles(limit: 0) { docs { id } } }',
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors?.[0]?.message).toMatch(/^Cette taille de page est refusée/)
  })

  it('has no limit for the newsroom', async () => {
    const { headers } = await signIn(newsroom.payload, 'author')
    const { body } = await newsroom.graphql<{ Articles: { docs: unknown[] } }>({
      headers,
      query: '{ Articles(limit: 0) { docs { id } } }',
    })
    expect(body.data?.Articles.docs).toHaveLength(12)
  })

  it('of a join holds 10 documents when no limit is given, and says that there are more', async () => {
    const { body } = await newsroom.graphql<{
      Organisations: { docs: { articles: { docs: unknown[]; hasNextPage: boolean } }[] }
    }>({
      query: '{ Organisations { docs { articles { docs { id } hasNextPage } } } }',
    })
    const articles = body.data?.Organisations.docs[0]?.articles
    expect(articles?.docs).toHaveLength(10)
    expect(articles?.hasNextPage).toBe(true)
  })
})

describe('fragments made to keep the server busy', () => {
  it('are refused before anything follows them when each spreads the next one twice', async () => {
    const fragments = Array.from(
      { length: 40 },
      (_, index) => `fragment F${index} on Article { ...F${index + 1} ...F${index + 1} }`,
    ).join(' ')
    const refusal = await refusalOf({
      query: `{ Articles { docs { ...F0 } } } ${fragments} fragment F40 on Article { title }`,
    })
    expect(refusal?.code).toBe('COST')
  })

  it.each([
    ['themselves', '{ Articles { docs { ...A } } } fragment A on Article { ...A }'],
    [
      'each other',
      '{ Articles { docs { ...A } } } fragment A on Article { ...B } fragment B on Article { title ...A }',
    ],
  ])('are refused when they spread %s', async (_, query) => {
    expect(await refusalOf({ query })).toMatchObject({ code: 'FRAGMENTS' })
  })

  it('are refused when they nest beyond any use', async () => {
    const fragments = Array.from(
      { length: 5000 },
      (_, index) => `fragment F${index} on Article { ...F${index + 1} }`,
    ).join(' ')
    expect(
      await refusalOf({ query: `{ Articles { docs { ...F0 } } } ${fragments} fragment F5000 on Article { title }` }),
    ).toMatchObject({ code: 'FRAGMENTS' })
  })
})
