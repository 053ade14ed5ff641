import { getIntrospectionQuery } from 'graphql'
import { stringify } from 'qs-esm'

/** What a stranger sends. A body that is a function is sent in chunks, without a length. */
export type Message = {
  body?: string | (() => Iterable<string>)
  headers?: Record<string, string>
  method: 'GET' | 'POST'
  path: string
}

export type Attack = {
  /** How many at once. */
  connections: number
  door: 'GraphQL' | 'REST' | 'forms' | 'sign-in' | 'sockets'
  /** Bytes that are sent and never completed, in place of whole messages. */
  held?: string
  /** After how long the sender closes the connection, answered or not. */
  leavesAfterMs?: number
  message?: Message
  name: string
}

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE
const JSON_BODY = { 'Content-Type': 'application/json' }
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ')

const graphQL = (query: string, variables?: unknown): Message => ({
  body: JSON.stringify({ query, variables }),
  headers: JSON_BODY,
  method: 'POST',
  path: '/api/graphql',
})

const rest = (collection: string, query: object): Message => ({
  method: 'GET',
  path: `/api/${collection}${stringify(query, { addQueryPrefix: true })}`,
})

const override = (collection: string, query: object): Message => ({
  body: stringify(query),
  headers: { ...FORM, 'X-Payload-HTTP-Method-Override': 'GET' },
  method: 'POST',
  path: `/api/${collection}`,
})

function* repeated({
  end,
  piece,
  size,
  start,
}: {
  end: string
  piece: string
  size: number
  start: string
}): Generator<string> {
  yield start
  const block = piece.repeat(Math.ceil((64 * KILOBYTE) / piece.length))
  for (let sent = 0; sent < size; sent += block.length) yield block
  yield end
}

const flood = (
  path: string,
  args: Parameters<typeof repeated>[0],
  headers: Record<string, string> = JSON_BODY,
): Message => ({ body: () => repeated(args), headers, method: 'POST', path })

const nestedFragments = (levels: number, end: string): string =>
  `{ Articles { docs { ...F0 } } } ${times(levels, (n) => `fragment F${n} on Article { ...F${n + 1} ...F${n + 1} }`)} ${end}`

const relationCondition = (index: number) => ({ 'organisations.name': { like: `Société ${index}` } })

const joins = (count: number): string =>
  `{ Organisations(limit: 100) { docs { ${times(count, (n) => `j${n}: articles(limit: 1, where: { title: { like: "a ${n}" } }) { docs { id } }`)} } } }`

/** Every way in which a stranger was found to hold the others up, and some that were made for this. */
export const ATTACKS: Attack[] = [
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(nestedFragments(40, '')),
    name: 'fragments that end in one that does not exist',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(nestedFragments(14, 'fragment F14 on Article { id }')),
    name: 'fragments within fragments',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(`{ Articles(limit: 1) { docs { ${times(20_000, () => 'id')} } } }`),
    name: 'one field 20,000 times',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(`{ ${times(60_000, (n) => `f${n}`)} }`),
    name: '60,000 unknown fields',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(`query(${times(20_000, (n) => `$v${n}: Int`)}) { __typename }`),
    name: '20,000 variables',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(`{ __typename ${'@include(if: true) '.repeat(30_000)} }`),
    name: '30,000 directives',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(`{ Articles(where: { OR: [${'{ title: { equals: "a" } } '.repeat(20_000)}] }) { docs { id } } }`),
    name: '20,000 conditions',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(`{ Articles(where: ${'{ AND: '.repeat(3000)}{}${'}'.repeat(3000)}) { docs { id } } }`),
    name: '3,000 conditions in each other',
  },
  { connections: 10, door: 'GraphQL', message: graphQL(joins(30)), name: '100 organisations with 30 joins each' },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(
      '{ Articles(limit: 100) { docs { title body organisations { name articles(limit: 5) { docs { title } } } } } }',
    ),
    name: 'pages within pages',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(
      '{ Articles(limit: 100) { docs { title body organisations { name website } people { name } places { name } events { name } } } }',
    ),
    name: '100 articles with all their relations',
  },
  { connections: 10, door: 'GraphQL', message: graphQL(getIntrospectionQuery()), name: 'introspection' },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(
      `{ ${times(30, (n) => `a${n}: __schema { types { name fields { name type { name ofType { name } } } } }`)} }`,
    ),
    name: 'introspection 30 times',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: flood('/api/graphql', {
      end: '{}]}}',
      piece: '{},',
      size: 20 * MEGABYTE,
      start: '{"query":"{__typename}","variables":{"a":[',
    }),
    name: '20 MB of variables',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL('{ __typename }', { a: Array.from({ length: 300_000 }, () => ({})) }),
    name: '1 MB of variables',
  },
  {
    connections: 10,
    door: 'GraphQL',
    message: graphQL(`{ __typename } ${'#'.repeat(900 * KILOBYTE)}`),
    name: '900 KB of text',
  },
  {
    connections: 4,
    door: 'GraphQL',
    message: flood('/api/graphql', { end: '"}', piece: ' ', size: 300 * MEGABYTE, start: '{"query":"{__typename}' }),
    name: '300 MB of text',
  },
  {
    connections: 10,
    door: 'sign-in',
    message: flood('/api/users/login', {
      end: '"}',
      piece: 'a',
      size: 20 * MEGABYTE,
      start: '{"email":"a@example.com","password":"',
    }),
    name: 'a password of 20 MB',
  },
  {
    connections: 10,
    door: 'sign-in',
    message: {
      body: JSON.stringify({ email: 'a@example.com', password: 'a'.repeat(900 * KILOBYTE) }),
      headers: JSON_BODY,
      method: 'POST',
      path: '/api/users/login',
    },
    name: 'a password of 900 KB',
  },
  {
    connections: 10,
    door: 'forms',
    message: flood(
      '/api/articles',
      { end: '', piece: 'where[or][]=a&', size: 20 * MEGABYTE, start: '' },
      { ...FORM, 'X-Payload-HTTP-Method-Override': 'GET' },
    ),
    name: '20 MB in place of an address',
  },
  {
    connections: 10,
    door: 'forms',
    message: flood(
      '/api/media',
      {
        end: '',
        piece: 'a',
        size: 20 * MEGABYTE,
        start: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n',
      },
      { 'Content-Type': 'multipart/form-data; boundary=x' },
    ),
    name: 'a file of 20 MB',
  },
  {
    connections: 10,
    door: 'forms',
    message: override('articles', {
      where: { or: Array.from({ length: 200 }, (_, index) => relationCondition(index)) },
    }),
    name: '200 conditions through relations',
  },
  {
    connections: 10,
    door: 'REST',
    message: rest('articles', { where: { or: Array.from({ length: 150 }, (_, index) => relationCondition(index)) } }),
    name: '150 conditions through relations',
  },
  {
    connections: 10,
    door: 'REST',
    message: rest('articles', {
      where: { 'organisations.name': { like: 's' }, 'organisations.website': { like: 's' } },
    }),
    name: 'conditions that most documents meet',
  },
  {
    connections: 10,
    door: 'REST',
    message: rest('articles', { where: { title: { like: times(5000, (n) => String(n % 10)) } } }),
    name: '5,000 words',
  },
  {
    connections: 10,
    door: 'REST',
    message: rest('articles', {
      where: {
        title: {
          in: times(1900, () => 'a')
            .split(' ')
            .join(','),
        },
      },
    }),
    name: 'a list of 1,900',
  },
  {
    connections: 10,
    door: 'REST',
    message: rest('organisations', { depth: 5, populate: { organisations: { links: true } }, limit: 60 }),
    name: 'a cluster of 60 members, five deep',
  },
  {
    connections: 10,
    door: 'REST',
    message: rest('organisations', { depth: 3, populate: { organisations: { links: true } }, limit: 60 }),
    name: 'a cluster of 60 members, three deep',
  },
  {
    connections: 10,
    door: 'REST',
    message: rest('organisations', { depth: 5, limit: 100 }),
    name: '100 organisations with all their joins, five deep',
  },
  {
    connections: 10,
    door: 'REST',
    message: rest('organisations', { depth: 2, limit: 100 }),
    name: '100 organisations with all their joins',
  },
  {
    connections: 10,
    door: 'REST',
    message: rest('articles', { depth: 5, limit: 100 }),
    name: '100 articles, five deep',
  },
  { connections: 10, door: 'REST', message: rest('articles', { depth: 5, limit: 40 }), name: '40 articles, five deep' },
  {
    connections: 10,
    door: 'REST',
    message: rest('articles', { limit: 100, page: 100_000, sort: 'organisations.name,-standfirst' }),
    name: 'a page far away, sorted by anything',
  },
  { connections: 50, door: 'REST', message: rest('articles', { limit: 100 }), name: '50 at once: 100 articles' },
  {
    connections: 20,
    door: 'REST',
    leavesAfterMs: 100,
    message: rest('articles', { depth: 2, limit: 100 }),
    name: '100 articles, asked and left',
  },
  {
    connections: 300,
    door: 'sockets',
    held: `POST /api/graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n${'a'.repeat(990_000)}`,
    name: '300 bodies that never end',
  },
  {
    connections: 300,
    door: 'sockets',
    held: 'GET /api/articles HTTP/1.1\r\nHost: a\r\nX-Slow: a',
    name: '300 headers that never end',
  },
]
