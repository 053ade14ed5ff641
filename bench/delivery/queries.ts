import { stringify } from 'qs-esm'

/** One request of a website: what autocannon sends, over and over, each with another slug of `slugs` where it has one. */
export type BenchQuery = {
  api: 'GraphQL' | 'REST' | 'none'
  name: string
  request: (slug: string) => { body?: string; method: 'GET' | 'POST'; path: string }
  slugs?: 'articles' | 'organisations'
}

const graphQL = (query: string, variables?: Record<string, unknown>) => ({
  body: JSON.stringify({ query, variables }),
  method: 'POST' as const,
  path: '/api/graphql',
})

const rest = (collection: string, query: object) => ({
  method: 'GET' as const,
  path: `/api/${collection}${stringify(query, { addQueryPrefix: true })}`,
})

const HOME = `query Home {
  Articles(limit: 20, sort: "-publishedAt", pagination: false, select: true) {
    docs {
      title slug kind publishedAt standfirst
      organisations { name slug }
      events { name slug start { edtf } }
    }
  }
}`

const ARTICLE = `query Article($slug: String!) {
  Articles(where: { slug: { equals: $slug } }, limit: 1, pagination: false, select: true) {
    docs {
      title slug kind publishedAt standfirst body
      figures { label value unit qualifier deadline { edtf } source }
      authors { name slug }
      topics { name slug }
      organisations { name slug type website }
      people { name slug }
      places { name slug type }
      events { name slug start { edtf } end { edtf } organisers { name slug } places { name slug } }
      artworks { title slug artists { name slug } }
      relatedArticles { title slug }
    }
  }
}`

const ORGANISATION = `query Organisation($slug: String!) {
  Organisations(where: { slug: { equals: $slug } }, limit: 1, pagination: false, select: true) {
    docs {
      name slug type website activity
      articles(limit: 10, sort: "-publishedAt") { docs { title slug publishedAt standfirst } }
    }
  }
}`

const FLAT = { name: true, slug: true }

/** The three queries of a news site, by both APIs, and what the server does when it has nothing to do. */
export const QUERIES: BenchQuery[] = [
  { api: 'none', name: 'empty route', request: () => ({ method: 'GET', path: '/healthz' }) },
  { api: 'GraphQL', name: '{ __typename }', request: () => graphQL('{ __typename }') },
  { api: 'GraphQL', name: 'Q1 home', request: () => graphQL(HOME) },
  { api: 'GraphQL', name: 'Q2 article', request: (slug) => graphQL(ARTICLE, { slug }), slugs: 'articles' },
  {
    api: 'GraphQL',
    name: 'Q3 organisation',
    request: (slug) => graphQL(ORGANISATION, { slug }),
    slugs: 'organisations',
  },
  {
    api: 'REST',
    name: 'Q1 home',
    request: () =>
      rest('articles', {
        depth: 1,
        joins: false,
        limit: 20,
        pagination: false,
        populate: { events: { name: true, slug: true, start: true }, organisations: FLAT },
        select: {
          events: true,
          kind: true,
          organisations: true,
          publishedAt: true,
          slug: true,
          standfirst: true,
          title: true,
        },
        sort: '-publishedAt',
      }),
  },
  {
    api: 'REST',
    name: 'Q2 article',
    request: (slug) =>
      rest('articles', { depth: 2, joins: false, limit: 1, pagination: false, where: { slug: { equals: slug } } }),
    slugs: 'articles',
  },
  {
    api: 'REST',
    name: 'Q3 organisation',
    request: (slug) =>
      rest('organisations', {
        depth: 1,
        joins: { articles: { limit: 10, sort: '-publishedAt' } },
        limit: 1,
        pagination: false,
        select: { activity: true, articles: true, name: true, slug: true, type: true, website: true },
        where: { slug: { equals: slug } },
      }),
    slugs: 'organisations',
  },
]
