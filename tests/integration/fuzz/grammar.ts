import type { FlattenedField, Payload } from 'payload'

import type { Random } from './random.ts'
import { anyText, anyValue } from './values.ts'

export type FuzzRequest = { body?: string; headers: Record<string, string>; method: string; url: string }

export type Known = { ids: Record<string, string[]>; payload: Payload }

const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
  'near',
  'within',
  'intersects',
  '$where',
  'zzz',
]

const PARAMETERS = [
  'depth',
  'limit',
  'page',
  'sort',
  'where',
  'select',
  'populate',
  'joins',
  'locale',
  'fallback-locale',
  'fallbackLocale',
  'draft',
  'trash',
  'pagination',
  'search',
  'data',
  'flattenLocales',
  'autosave',
  'overrideLock',
  'publishSpecificLocale',
  'publishAllLocales',
  'unpublishAllLocales',
  'selectedLocales',
  'zzz',
  '__proto__',
  'toString',
]

/** As a part of an address; half of a character cannot be written there. */
const path = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\uFFFD'))

const pathsOf = (fields: FlattenedField[], prefix = ''): string[] =>
  fields.flatMap((field) => [
    `${prefix}${field.name}`,
    ...('flattenedFields' in field && Array.isArray(field.flattenedFields) && prefix.length < 40
      ? pathsOf(field.flattenedFields, `${prefix}${field.name}.`)
      : []),
  ])

const collectionsOf = ({ payload }: Known) =>
  Object.values(payload.collections)
    .filter(({ config }) => config.endpoints)
    .map(({ config }) => config)

type Collection = ReturnType<typeof collectionsOf>[number]

const anyPath = (random: Random, { flattenedFields }: Collection): string => {
  const known = random.pick(pathsOf(flattenedFields))
  return random.chance(0.75)
    ? known
    : random.pick([
        anyText(random),
        `${known}.name`,
        `${known}.id`,
        `${known}.fr`,
        `${known}[0]`,
        'id',
        `${known}.${anyText(random)}`,
        known.replaceAll('.', '__'),
      ])
}

const anyID = (random: Random, known: Known, slug: string): string =>
  random.chance(0.6) && known.ids[slug]?.length ? random.pick(known.ids[slug]) : anyText(random)

const whereParts = (random: Random, collection: Collection, known: Known): string[] =>
  Array.from({ length: 1 + random.below(2) }, () => {
    const group = random.pick(['', '', '', '[or][0]', '[and][1]', '[or]', '[and][0][or][0]', '[and]'])
    const value = random.chance(0.2) ? anyID(random, known, collection.slug) : anyText(random)
    const shape = random.pick(['', '', '', '', '[]', '[0]', '[$ne]', '[relationTo]', '[value]'])
    return `where${group}[${path(anyPath(random, collection))}][${random.pick(OPERATORS)}]${shape}=${path(value)}`
  })

/** Conditions as JSON, which may hold what an address cannot: null, booleans, numbers and lists. */
const whereJSON = (random: Random, collection: Collection): unknown => {
  const condition = (): unknown =>
    random.chance(0.15)
      ? anyValue(random)
      : { [anyPath(random, collection)]: { [random.pick(OPERATORS)]: anyValue(random) } }
  const group = random.pick(['', '', 'and', 'or', 'AND'])
  return group === '' ? condition() : { [group]: random.pick([[condition(), condition()], [condition()], condition()]) }
}

const parameter = (random: Random, collection: Collection, known: Known): string[] => {
  const name = random.pick(PARAMETERS)
  const text = path(anyText(random))
  if (name === 'where' && random.chance(0.6)) return whereParts(random, collection, known)
  if (name === 'sort' && random.chance(0.6))
    return [`sort=${random.pick(['', '-', '--'])}${path(anyPath(random, collection))}`]
  if (name === 'select' && random.chance(0.7))
    return [`select[${path(anyPath(random, collection))}]=${random.pick(['true', 'false', text])}`]
  if (name === 'populate' && random.chance(0.7))
    return [
      `populate[${random.pick(['articles', 'media', 'users', text])}][${path(anyPath(random, collection))}]=${random.pick(['true', 'false', text])}`,
    ]
  if (name === 'joins' && random.chance(0.8)) {
    const joins = Object.values(collection.joins).flatMap((list) => (list ?? []).map(({ joinPath }) => joinPath))
    return [
      `joins[${joins.length > 0 && random.chance(0.8) ? random.pick(joins) : text}][${random.pick(['limit', 'page', 'sort', 'where', 'count', 'where][title][equals', 'where][id][in', 'zzz'])}]=${text}`,
    ]
  }
  if (name === 'where')
    return [`where=${random.pick([text, path(JSON.stringify(whereJSON(random, collection) ?? null))])}`]
  return [`${name}${random.pick(['', '', '', '[]', '[x]', '[0][1]'])}=${random.chance(0.1) ? '%E0%A4%A' : text}`]
}

const queryOf = (random: Random, collection: Collection, known: Known): string =>
  random.chance(0.15)
    ? ''
    : `?${Array.from({ length: 1 + random.below(3) }, () => parameter(random, collection, known))
        .flat()
        .join('&')}`

/** Data of a document of which some fields have a wrong form, and the others none. */
const dataOf = (
  random: Random,
  { flattenedFields }: { flattenedFields: FlattenedField[] },
  depth = 0,
): Record<string, unknown> => {
  const data: Record<string, unknown> = random.chance(0.5) ? { name: 'Essai', title: 'Essai' } : {}
  for (let count = 1 + random.below(3); count > 0; count--) {
    const field = random.pick(flattenedFields)
    const inner =
      'flattenedFields' in field &&
      Array.isArray(field.flattenedFields) &&
      field.flattenedFields.length > 0 &&
      depth < 3 &&
      random.chance(0.6)
    const nested = inner ? dataOf(random, field as { flattenedFields: FlattenedField[] }, depth + 1) : undefined
    data[field.name] = nested ? (field.type === 'array' ? [nested] : nested) : anyValue(random)
  }
  if (random.chance(0.05)) data[anyText(random)] = anyValue(random)
  return data
}

const bodyOf = (random: Random, collection: { flattenedFields: FlattenedField[] }): string => {
  if (random.chance(0.05))
    return random.pick([
      '',
      '{',
      '[',
      'null',
      '5',
      '"x"',
      '[]',
      '[{}]',
      '{"a":1}}',
      '\u0000',
      '{"title":"\\ud800"}',
      '{"__proto__":{"x":1}}',
      `${'['.repeat(2000)}${']'.repeat(2000)}`,
    ])
  return JSON.stringify(random.chance(0.05) ? anyValue(random) : dataOf(random, collection))
}

const CONTENT_TYPES = [
  'application/json',
  'application/json',
  'application/json',
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  '',
  'application/graphql',
  'zzz',
]

/** A request to one of the addresses below a collection. */
const ofCollection = (random: Random, known: Known): FuzzRequest => {
  const collection = random.pick(collectionsOf(known))
  const { slug } = collection
  const id = (): string => path(anyID(random, known, slug))
  const query = queryOf(random, collection, known)
  const read = (below: string): FuzzRequest => ({ headers: {}, method: 'GET', url: `/${slug}${below}${query}` })
  const write = (method: string, below: string): FuzzRequest => ({
    body: bodyOf(random, collection),
    headers: { 'Content-Type': random.pick(CONTENT_TYPES) },
    method,
    url: `/${slug}${below}${random.chance(0.7) ? '' : query}`,
  })
  const known404 = path(anyText(random))
  return random.pick([
    () => read(''),
    () => read(''),
    () => read(''),
    () => read(''),
    () => read(`/${id()}`),
    () => read(`/${id()}`),
    () => read('/count'),
    () => read('/versions'),
    () => read(`/versions/${id()}`),
    () => write('POST', ''),
    () => write('POST', ''),
    () => write('PATCH', `/${id()}`),
    () => write('PATCH', `/${id()}`),
    () => write('PATCH', ''),
    () => write('POST', `/access/${id()}`),
    () => write('POST', `/${id()}/duplicate`),
    () => write('POST', `/versions/${id()}`),
    () => ({ ...write('DELETE', `/${known404}`), body: undefined }),
    () => read(`/file/${known404}`),
    () => write('PUT', `/${id()}`),
    () => read(`/${random.pick(['me', 'init', 'logout', 'verify', 'unlock', 'access', 'paste-url', 'zzz/zzz'])}`),
    () => ({
      body: query.slice(1),
      headers: {
        'Content-Type': random.pick(['application/x-www-form-urlencoded', 'application/json']),
        'X-Payload-HTTP-Method-Override': 'GET',
      },
      method: 'POST',
      url: `/${slug}`,
    }),
  ])()
}

const ACCOUNTS = [
  'login',
  'forgot-password',
  'reset-password',
  'unlock',
  'refresh-token',
  'logout',
  'first-register',
  'verify/zzz',
  'me',
]

const elsewhere = (random: Random, known: Known): FuzzRequest => {
  const headers = { 'Content-Type': random.pick(CONTENT_TYPES) }
  const account = random.pick(['users', 'api-clients'])
  const word = path(anyText(random))
  const value = JSON.stringify(
    Object.fromEntries(
      ['email', 'password', 'token', 'username', 'value']
        .filter(() => random.chance(0.6))
        .map((name) => [name, anyValue(random)]),
    ),
  )
  const body = random.chance(0.1)
    ? bodyOf(random, { flattenedFields: collectionsOf(known)[0]?.flattenedFields ?? [] })
    : value
  const newsroom = known.payload.globals.config.find(({ slug }) => slug === 'newsroom')
  return random.pick<() => FuzzRequest>([
    () => ({ body, headers, method: 'POST', url: `/${account}/${random.pick(ACCOUNTS)}` }),
    () => ({
      headers: {},
      method: 'GET',
      url: `/globals/${random.pick(['newsroom', word])}${random.pick(['', '/versions', `/versions/${word}`])}?${random.pick(PARAMETERS)}=${word}`,
    }),
    () => ({
      body: bodyOf(random, { flattenedFields: newsroom?.flattenedFields ?? [] }),
      headers,
      method: 'POST',
      url: `/globals/newsroom${random.chance(0.7) ? '' : `?${random.pick(PARAMETERS)}=${word}`}`,
    }),
    () => ({
      headers: {},
      method: 'GET',
      url: `/${random.pick(['access', 'payload-preferences', 'payload-locked-documents', 'payload-jobs', 'payload-jobs/run', word, ''])}${random.pick(['', `/${word}`])}`,
    }),
    () => ({
      body,
      headers,
      method: 'POST',
      url: `/${random.pick(['payload-preferences', 'payload-locked-documents', 'reorder', word])}${random.pick(['', `/${word}`])}`,
    }),
    () => ({
      headers: {
        'Accept-Language': anyHeader(random),
        Authorization: random.pick(['JWT x', 'JWT a.b.c', 'Bearer', anyHeader(random)]),
        Cookie: random.pick(['payload-token=x.y.z', `payload-lng=${anyHeader(random)}`, '%']),
      },
      method: 'GET',
      url: `/articles?limit=1`,
    }),
    () => ({ headers: {}, method: 'GET', url: `/articles/%E0%A4%A${random.pick(['', '?x=%', '/%'])}` }),
  ])()
}

/** What a header can carry at all. */
const anyHeader = (random: Random): string =>
  anyText(random)
    .replaceAll(/[^\u0020-\u007E]/g, '')
    .slice(0, 200)

/** One wrong request to REST. */
export const anyRequest = (random: Random, known: Known): FuzzRequest =>
  random.chance(0.8) ? ofCollection(random, known) : elsewhere(random, known)
