import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'
import {
  buildClientSchema,
  execute,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  GraphQLSchema,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  printSchema,
  validate,
} from 'graphql'
import type { ExecutionResult, GraphQLArgument, GraphQLNamedType, GraphQLObjectType, IntrospectionQuery } from 'graphql'
import type { CollectionSlug } from 'payload'

import { createContentApi, STRANGER } from '../../../src/content-api/createContentApi.ts'
import type { ContentApi } from '../../../src/content-api/createContentApi.ts'
import { renderingOf } from '../../../src/content-api/renderings/renderings.ts'
import { rebuildSnapshot } from '../../../src/content-events/snapshot/rebuildSnapshot.ts'
import { loadDemo } from '../../../tools/demo-content/load.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { picture, uploadsElsewhere } from '../../helpers/uploads.ts'

type Data = Record<string, unknown>

const IN_FRENCH = { fallbackLocale: 'fr', locale: 'fr' } as const

let newsroom: TestNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>
let api: ContentApi
let schema: GraphQLSchema

/** By collection, a document with the least that publication demands. */
const ids: Record<string, string> = {}

type Asked = { language?: object; variables?: Data }

const ask = async <Answer = Data>(
  query: string,
  { language = IN_FRENCH, variables }: Asked = {},
): Promise<ExecutionResult<Answer>> =>
  (await api.readers.graphQL({ query, variables }, STRANGER, language as typeof IN_FRENCH)) as ExecutionResult<Answer>

const publish = async (collection: CollectionSlug, data: Data): Promise<string> => {
  const made = await newsroom.payload.create({
    collection,
    data: { _status: 'published', ...data } as never,
    depth: 0,
    locale: 'fr',
  })
  return String(made.id)
}

/** Publishes of each collection a document, in French alone, with nothing in it but what it needs, and rows with nothing but what they need. */
const publishLeast = async (): Promise<void> => {
  const { payload } = newsroom
  const least = async (collection: CollectionSlug, data: Data): Promise<void> => {
    ids[collection] = await publish(collection, data)
  }
  await least('articles', {
    figures: [{ label: 'Emplois' }],
    kind: 'brief',
    origin: { furtherReading: [{ title: 'Ailleurs' }] },
    quotes: [{ text: 'Bonjour' }],
    sources: [{ title: 'La lettre' }],
    title: 'Avec des lignes',
  })
  await least('articles', { kind: 'brief', title: 'Le moins possible' })
  await least('newsletters', { sections: [{}], title: 'Numéro' })
  await least('topics', { name: 'Thème' })
  await least('places', { name: 'Lieu', type: 'commune' })
  await least('people', { familyName: 'Dupont' })
  await least('organisations', { name: 'Société', sites: [{ place: ids.places }], type: 'company' })
  await least('roles', { organisation: ids.organisations, person: ids.people, title: 'Directrice' })
  await least('events', { name: 'Fête', participants: [{}], type: 'fair' })
  await least('series', { title: 'Série' })
  await least('artworks', { series: [{ series: ids.series }], title: 'Œuvre' })
  const bytes = await picture()
  const file = { data: Buffer.from(bytes), mimetype: 'image/png', name: 'image.png', size: bytes.length }
  const media = await payload.create({ collection: 'media', data: { decorative: true, public: true }, file })
  ids.media = String(media.id)
}

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  uploads = await uploadsElsewhere(payload)
  await publishLeast()
  await loadDemo({ payload, report: () => {} })
  api = createContentApi(payload, { configToSchema: configToSchema as never })
  schema = api.readers.schema ?? new GraphQLSchema({})
  while (!api.isReady()) await wait(20)
}, 180_000)

afterAll(async () => {
  await api.close()
  await newsroom.stop()
  await uploads.remove()
})

const types = (): GraphQLNamedType[] => Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

const objectType = (name: string): GraphQLObjectType => {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`There is no type ${name}.`)
  return type
}

type List = { docs: GraphQLObjectType; name: string; slug: CollectionSlug }

/** The lists of the schema, with the type of their documents. */
const lists = (): List[] =>
  Object.values(objectType('Query').getFields()).flatMap(({ name, type }) => {
    const page = getNamedType(type)
    const field = isObjectType(page) ? page.getFields().docs : undefined
    const docs = field && getNamedType(field.type)
    const slug = name.replace(/^all/, '').toLowerCase() as CollectionSlug
    return isObjectType(docs) ? [{ docs, name, slug }] : []
  })

/** Every field of a type: those of rows and groups too, and the ids of other documents. */
const everyField = (type: GraphQLObjectType, documents: ReadonlySet<string>): string =>
  Object.values(type.getFields())
    .map((field) => {
      const below = getNamedType(field.type)
      if (isUnionType(below)) return `${field.name} { __typename }`
      if (!isObjectType(below)) return field.name
      return `${field.name} { ${documents.has(below.name) ? 'id' : everyField(below, documents)} }`
    })
    .join(' ')

const fieldsOf = (type: GraphQLObjectType): string => everyField(type, new Set(lists().map(({ docs }) => docs.name)))

/** The nulls of an answer where the schema promises a value, found by executing the query over the answer. */
const brokenPromises = async (data: unknown, query: string): Promise<string[]> => {
  const { errors = [] } = await execute({ document: parse(query), rootValue: data, schema: schema })
  return errors
    .filter(({ message }) => /non-nullable/.test(message))
    .map(({ message, path }) => `${path?.join('.')}: ${message}`)
}

describe('the schema for readers', () => {
  it('has no machinery and no staff in it, in fields, conditions and arguments', () => {
    const forbiddenName =
      /^(?:_status|createdBy|deletedAt|draft|fallbackLocale|keepPublic|public|select|trash|updatedBy)$|docAccess|version|mutation|webhook|user|client|payload/i
    const forbiddenType = /Version|Access|Mutation|Permission|User|Webhook|Client|Payload|ContentEvent|Fallback/
    const found: string[] = []
    for (const type of types()) {
      if (forbiddenType.test(type.name)) found.push(type.name)
      const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []
      for (const field of fields) {
        const names = [field.name, ...('args' in field ? field.args.map((one: GraphQLArgument) => one.name) : [])]
        found.push(...names.filter((one) => forbiddenName.test(one)).map((one) => `${type.name}.${field.name}: ${one}`))
      }
    }
    expect(found).toEqual([])
    expect(schema.getMutationType()).toBeUndefined()
  })

  it.each([
    ['Article', 'title', 'String!'],
    ['Article', 'slug', 'String!'],
    ['Article', 'kind', 'Article_kind!'],
    ['Article', 'publishedAt', 'DateTime!'],
    ['Article', 'kicker', 'String'],
    ['Article', 'mainImage', 'Media'],
    ['Article', 'organisations', '[Organisation!]!'],
    ['Article', 'quotes', '[Article_Quotes!]!'],
    ['Article', 'relatedFrom', 'Article_RelatedFrom!'],
    ['Article_Quotes', 'text', 'String!'],
    ['Article_Origin', 'publication', 'String'],
    ['Articles', 'docs', '[Article!]!'],
    ['Articles', 'totalDocs', 'Int!'],
    ['Articles', 'hasNextPage', 'Boolean!'],
    ['Event', 'start', 'Event_Start!'],
    ['Event_Start', 'edtf', 'String'],
    ['Media', 'url', 'String!'],
    ['Media', 'alt', 'String'],
    ['Organisation', 'aliases', '[String!]!'],
    ['Person', 'name', 'String!'],
    ['Role', 'person', 'Person'],
    ['Query', 'Article', 'Article'],
    ['Query', 'Articles', 'Articles!'],
    ['Query', 'Newsroom', 'Newsroom!'],
  ])('%s.%s is %s', (type, field, expected) => {
    expect(String(objectType(type).getFields()[field]?.type)).toBe(expected)
  })

  it('says in English what its fields and choices are', () => {
    const text = printSchema(schema)
    expect(text).toContain('"""Above the title: a rubric, a place."""\n  kicker: String\n')
    expect(text).toContain('"""Digest item"""\n  digestItem\n')
  })

  it('has the names of Payload’s, so that a query for one runs on the other', () => {
    const { schema: payloads } = configToSchema(newsroom.payload.config)
    const queries = lists().map(({ docs, name }) => `{ ${name}(limit: 1) { docs { ${fieldsOf(docs)} } } }`)
    expect(queries.length).toBe(11)
    expect(queries.flatMap((query) => validate(payloads, parse(query)).map(String))).toEqual([])
  })
})

describe('an answer by the schema for readers', () => {
  it.each(['fr', 'en', 'nl'])(
    'has a value wherever one is promised, in every field of every document, in %s',
    async (locale) => {
      const broken: string[] = []
      let documents = 0
      for (const { docs, name } of lists()) {
        const query = `query ($locale: LocaleInputType, $page: Int) { ${name}(limit: 5, locale: $locale, page: $page) { docs { ${fieldsOf(docs)} } hasNextPage totalDocs } }`
        for (let page = 1, hasMore = true; hasMore; page++) {
          const variables = { locale, page }
          const { data, errors } = await ask<Record<string, { docs: unknown[]; hasNextPage: boolean }>>(query, {
            variables,
          })
          expect(errors).toBeUndefined()
          broken.push(...(await brokenPromises(data, query)))
          documents += data?.[name]?.docs.length ?? 0
          hasMore = data?.[name]?.hasNextPage ?? false
        }
      }
      const settings = `{ Newsroom(locale: ${locale}) { ${fieldsOf(objectType('Newsroom'))} } countArticles { totalDocs } }`
      broken.push(...(await brokenPromises((await ask(settings)).data, settings)))
      expect(broken).toEqual([])
      expect(documents).toBeGreaterThan(100)
    },
    60_000,
  )

  it('has the words of the main language, even of a request that wants nothing to stand in for a translation', async () => {
    const query = `{ Article(id: "${ids.articles}", locale: nl) { title } }`
    expect(await ask(query, { language: { fallbackLocale: 'none', locale: 'fr' } })).toEqual({
      data: { Article: { title: 'Le moins possible' } },
    })
  })

  it('is whole but for one null, for a document from before something was required', async () => {
    const { payload } = newsroom
    const id = await publish('articles', { kind: 'brief', title: 'Ancien' })
    await payload.db.updateOne({ collection: 'articles', data: { title: null }, id, locale: 'fr', returning: false })
    const key = { key: { equals: `articles:${id}` } }
    await payload.db.updateOne({
      collection: 'published-documents',
      data: { model: 'old' },
      returning: false,
      where: key,
    })
    await rebuildSnapshot(payload)
    expect(await ask(`{ Articles(where: { id: { equals: "${id}" } }) { docs { slug title } } }`)).toEqual({
      data: { Articles: { docs: [{ slug: 'ancien', title: null }] } },
    })
  })

  it('lists as empty what Payload leaves out', async () => {
    expect(await ask(`{ Organisation(id: "${ids.organisations}") { aliases links { id } } }`)).toEqual({
      data: { Organisation: { aliases: [], links: [] } },
    })
  })
})

/** The fields of a type that are promised, outside of rows and groups, and that somebody could empty. */
const promisedFields = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields())
    .filter(({ name, type: output }) => {
      const value = getNullableType(output)
      const isOwn = !['createdAt', 'id', 'updatedAt'].includes(name)
      return isOwn && isNonNullType(output) && isLeafType(value) && !isListType(value)
    })
    .map(({ name }) => name)

describe('publication', () => {
  it.each(['fr', 'en'] as const)(
    'never empties what is promised, in %s',
    async (locale) => {
      const editor = await signIn(newsroom.payload, 'editor')
      const emptied: string[] = []
      let fields = 0
      for (const { docs, name, slug } of lists()) {
        const id = ids[slug] ?? ''
        const { flattenedFields } = newsroom.payload.collections[slug].config
        for (const field of promisedFields(docs)) {
          // What is made of a text is empty where there is none.
          if (flattenedFields.some((one) => one.name === field && renderingOf(one))) continue
          fields++
          const query = `{ ${name}(where: { id: { equals: "${id}" } }, locale: ${locale}) { docs { ${field} } } }`
          for (const value of locale === 'fr' ? [null, ''] : [null]) {
            const body = { _status: 'published', [field]: value }
            const path = `/${slug}/${id}`
            await newsroom.rest({ body, headers: editor.headers, method: 'PATCH', path, query: { locale } })
            const { data } = await ask<Record<string, { docs: Data[] }>>(query)
            const left = data?.[name]?.docs[0]?.[field] ?? ''
            if (left === '') emptied.push(`${docs.name}.${field}`)
          }
        }
      }
      expect(emptied).toEqual([])
      expect(fields).toBeGreaterThan(30)
    },
    60_000,
  )
})

describe('a request for the schema', () => {
  it('is answered for everybody, as code generators ask', async () => {
    const { data, errors } = await ask<IntrospectionQuery>(getIntrospectionQuery({ specifiedByUrl: true }))
    expect(errors).toBeUndefined()
    expect(printSchema(buildClientSchema(data as IntrospectionQuery))).toBe(printSchema(schema))
  })

  it('is refused of Payload’s schema where a project switches that off, and still answered of this one', async () => {
    const { graphQL } = newsroom.payload.config
    const mode = process.env.NODE_ENV
    Object.assign(process.env, { NODE_ENV: 'production' })
    graphQL.disableIntrospectionInProduction = true
    try {
      const query = '{ __schema { queryType { name } } }'
      expect((await newsroom.graphql({ query })).body.errors?.[0]?.message).toMatch(/introspection is not allowed/)
      expect(await ask(query)).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } })
    } finally {
      graphQL.disableIntrospectionInProduction = false
      Object.assign(process.env, { NODE_ENV: mode })
    }
  })
})

describe('what readers cannot ask for', () => {
  const deep = `${'relatedArticles { '.repeat(12)}id${' }'.repeat(12)}`
  it.each([
    ['a mutation', 'mutation { createArticle(data: { title: "x" }) { id } }', /mutation/],
    ['a subscription', 'subscription { Articles { hasNextPage } }', /subscription/],
    ['who wrote an article', '{ Articles { docs { createdBy { id } } } }', /Cannot query field "createdBy"/],
    ['drafts', '{ Articles(draft: true) { docs { id } } }', /Unknown argument "draft"/],
    ['a condition on staff', '{ Articles(where: { createdBy: { exists: true } }) { docs { id } } }', /createdBy/],
    ['accounts', '{ Users { docs { id } } }', /Cannot query field "Users"/],
    ['a text that cannot be read', '{ Articles {', /Syntax Error/],
    ['more than the limits allow', `{ Articles { docs { ${deep} } } }`, /refusé/],
  ])('is refused in a sentence, with nothing of an answer: %s', async (_, query, sentence) => {
    const { data, errors } = await ask(query)
    expect(data).toBeUndefined()
    expect(errors?.[0]?.message).toMatch(sentence)
  })
})
