import type { BenchQuery } from '../delivery/queries.ts'
import { QUERIES } from '../delivery/queries.ts'
import type { Ask } from './measure.ts'
import type { ServerState } from './startServers.ts'

export type State = '304' | 'cached' | 'cold' | 'newsroom' | 'payload' | 'warm'

export type Slugs = { articles: string[]; organisations: string[] }

/** One thing that is measured in each round. */
export type Case = {
  api: BenchQuery['api']
  isOnce?: boolean
  query: string
  requests: (address: string) => Promise<Ask[]>
  server: ServerState
  state?: State
  status: 200 | 304
}

/** Slugs that are asked for in turn; when nothing is in memory, each is asked for once. */
const SLUGS_IN_TURN = 100
const MOST_SLUGS = 2000

/** GraphQL as caches on the way see it: a `GET`. */
const asGet = ({ body, method, path }: ReturnType<BenchQuery['request']>) => {
  if (!body) return { method, path }
  const { query, variables } = JSON.parse(body) as { query: string; variables?: object }
  const search = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) })
  return { method: 'GET' as const, path: `${path}?${search.toString()}` }
}

const headersOf = ({ body }: { body?: string }): Record<string, string> =>
  body ? { 'Content-Type': 'application/json' } : {}

const withTag = async (address: string, ask: Ask): Promise<Ask> => {
  const response = await fetch(`${address}${ask.path}`, { headers: ask.headers })
  await response.arrayBuffer()
  const tag = response.headers.get('etag')
  if (!tag) throw new Error(`${ask.path.slice(0, 80)} has no ETag.`)
  return { ...ask, headers: { ...ask.headers, 'If-None-Match': tag }, must: '' }
}

const casesOf = ({ api, name, request, slugs: from }: BenchQuery, slugs: Slugs): Case[] => {
  const all = from ? slugs[from] : ['']
  const asks = (count: number, shape: (one: ReturnType<BenchQuery['request']>) => Omit<Ask, 'headers'>): Ask[] =>
    all.slice(0, count).map((slug) => {
      const ask = shape(request(slug))
      return { ...ask, headers: headersOf(ask), must: slug }
    })
  const plain = asks(SLUGS_IN_TURN, (one) => one)
  const get = asks(SLUGS_IN_TURN, asGet)
  const query = name.slice(0, 2)
  const shared = { api, query, status: 200 } as const
  return [
    { ...shared, requests: async () => plain, server: 'payload', state: 'payload' },
    { ...shared, requests: async () => plain, server: 'newsroom', state: 'newsroom' },
    ...(from
      ? [
          {
            ...shared,
            isOnce: true,
            requests: async () => asks(MOST_SLUGS, (one) => one),
            server: 'uncached',
            state: 'cold',
          } as const,
        ]
      : []),
    { ...shared, requests: async () => plain, server: 'uncached', state: 'warm' },
    { ...shared, requests: async () => get, server: 'cached', state: 'cached' },
    {
      ...shared,
      requests: async (address) => Promise.all(get.map(async (ask) => withTag(address, ask))),
      server: 'cached',
      state: '304',
      status: 304,
    },
  ]
}

const isOf = (query: BenchQuery, pattern: RegExp): boolean => pattern.test(`${query.api} ${query.name}`)

const alone = (query: BenchQuery | undefined, server: ServerState, state?: State): Case[] =>
  query
    ? [
        {
          api: query.api,
          query: query.name,
          requests: async () => {
            const ask = query.request('')
            return [{ ...ask, headers: headersOf(ask) }]
          },
          server,
          ...(state && { state }),
          status: 200,
        },
      ]
    : []

/** What is measured in each round, in this order. */
export const casesFor = (slugs: Slugs): Case[] => {
  const [empty, typename] = [/^none/, /__typename/].map((pattern) => QUERIES.find((query) => isOf(query, pattern)))
  return [
    {
      api: 'none',
      query: 'floor',
      requests: async () => [{ headers: {}, method: 'GET', path: '/' }],
      server: 'floor',
      status: 200,
    },
    ...alone(empty, 'uncached'),
    ...alone(typename, 'uncached', 'warm'),
    ...alone(typename, 'cached', 'cached'),
    ...QUERIES.filter((query) => isOf(query, /Q\d/)).flatMap((query) => casesOf(query, slugs)),
  ]
}
