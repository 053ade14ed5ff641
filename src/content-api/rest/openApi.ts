import { entityToJSONSchema } from 'payload'
import type { FlattenedField, Payload, SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'

import { NEWSROOM } from '../../content-events/names.ts'
import { isPrivate } from '../../content-events/snapshot/publicFields.ts'
import { isRecord } from '../../payload/values.ts'
import { routesOf } from '../routes/publishedRoutes.ts'
import type { PublishedRoute } from '../routes/publishedRoutes.ts'
import { servedCollections } from '../served.ts'

type Schema = Record<string, unknown>

/** Nobody reads it, and readers see no drafts. */
const MACHINERY: readonly string[] = ['_status', 'deletedAt']

const isForReaders = (field: FlattenedField): boolean => !isPrivate(field) && !MACHINERY.includes(field.name)

/** Moves references to where OpenAPI has its schemas; to what is not published only an id is told. */
const refer = (value: unknown, known: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((one) => refer(one, known))
  if (!isRecord(value)) return value
  const { $ref, ...others } = value
  // Types of TypeScript, which OpenAPI does not know; a list of schemas for the items of a list has another name today (JSON Schema 2020-12).
  delete others.tsType
  if (Array.isArray(others.items)) {
    others.prefixItems = others.items
    delete others.items
  }
  const moved = Object.fromEntries(Object.entries(others).map(([key, one]) => [key, refer(one, known)]))
  if (typeof $ref !== 'string') return moved
  const name = $ref.replace('#/definitions/', '')
  return known.has(name) ? { ...moved, $ref: `#/components/schemas/${name}` } : { type: 'string' }
}

const schemaOf = (
  payload: Payload,
  entity: SanitizedCollectionConfig | SanitizedGlobalConfig,
  interfaces: Map<string, Schema>,
): Schema => {
  const { config, db } = payload
  const flattenedFields = entity.flattenedFields.filter(isForReaders)
  const schema = entityToJSONSchema(
    config,
    { ...entity, flattenedFields },
    interfaces,
    db.defaultIDType,
    undefined,
    undefined,
    { forceInlineBlocks: true },
  ) as Schema
  return { ...schema, additionalProperties: true }
}

const parameter = (name: string, description: string, schema: Schema = { type: 'string' }) => ({
  description,
  in: 'query',
  name,
  required: false,
  schema,
})

const LIST = [
  parameter('where', 'Conditions, as Payload has them: `where[slug][equals]=…`.', {
    additionalProperties: true,
    type: 'object',
  }),
  parameter('sort', 'A field, with `-` before it from the last to the first; several between commas.'),
  parameter('limit', 'The documents a page, 10 without it.', { minimum: 1, type: 'integer' }),
  parameter('page', 'From 1 on.', { minimum: 1, type: 'integer' }),
  parameter('pagination', '`false` does not count the documents.', { type: 'boolean' }),
]

const DOCUMENT = [
  parameter('depth', 'How far relations are populated, 2 without it.', { maximum: 5, minimum: 0, type: 'integer' }),
  parameter('locale', 'The language; the main one without it.'),
  parameter('fallback-locale', 'The language for what is not translated; `none` leaves it empty.'),
  parameter('select', 'The fields that are wanted: `select[title]=true`.', {
    additionalProperties: true,
    type: 'object',
  }),
  parameter('populate', 'The fields of related documents: `populate[people][name]=true`.', {
    additionalProperties: true,
    type: 'object',
  }),
  parameter('joins', 'What leads to a document; `false` for nothing of it.'),
]

const ERRORS = { '4XX': { $ref: '#/components/responses/Refused' } }

const answered = (description: string, schema: Schema, contentType = 'application/json') => ({
  ...ERRORS,
  200: { content: { [contentType]: { schema } }, description },
})

const pageOf = (slug: string): Schema => ({
  allOf: [
    { $ref: '#/components/schemas/Page' },
    { properties: { docs: { items: { $ref: `#/components/schemas/${slug}` }, type: 'array' } }, type: 'object' },
  ],
})

const operation = (operationId: string, summary: string, more: object) => ({ operationId, summary, ...more })

const pathsOfCollection = (slug: string): Record<string, object> => ({
  [`/${slug}`]: {
    get: operation(`list-${slug}`, `The published ${slug}`, {
      parameters: [...LIST, ...DOCUMENT],
      responses: answered('A page of documents', pageOf(slug)),
      tags: [slug],
    }),
  },
  [`/${slug}/{id}`]: {
    get: operation(`get-${slug}`, `One of the published ${slug}`, {
      parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string' } }, ...DOCUMENT],
      responses: answered('The document', { $ref: `#/components/schemas/${slug}` }),
      tags: [slug],
    }),
  },
  [`/${slug}/count`]: {
    get: operation(`count-${slug}`, `How many ${slug} are published`, {
      parameters: LIST.slice(0, 1),
      responses: answered('Their number', { properties: { totalDocs: { type: 'integer' } }, type: 'object' }),
      tags: [slug],
    }),
  },
})

const PATH_PARAMETER = /:(\w+)/g

const pathOfRoute = ({ contentType, parameters, path, summary }: PublishedRoute): [string, object] => {
  const [mediaType = contentType] = contentType.split(';')
  const isText = !mediaType.endsWith('json')
  const names = [...path.matchAll(PATH_PARAMETER)].flatMap(([, name]) => name ?? [])
  return [
    path.replaceAll(PATH_PARAMETER, '{$1}'),
    {
      get: operation(path.slice(1).replaceAll(/\W+/g, '-'), summary, {
        parameters: [
          ...names.map((name) => ({ in: 'path', name, required: true, schema: { type: 'string' } })),
          ...Object.entries(parameters).map(([name, description]) => parameter(name, description)),
        ],
        responses: answered(summary, { type: isText ? 'string' : 'object' }, mediaType),
        tags: ['formats'],
      }),
    },
  ]
}

const COMMON: Record<string, Schema> = {
  Page: {
    properties: {
      docs: { items: {}, type: 'array' },
      hasNextPage: { type: 'boolean' },
      hasPrevPage: { type: 'boolean' },
      limit: { type: 'integer' },
      nextPage: { type: ['integer', 'null'] },
      page: { type: 'integer' },
      pagingCounter: { type: 'integer' },
      prevPage: { type: ['integer', 'null'] },
      totalDocs: { type: 'integer' },
      totalPages: { type: 'integer' },
    },
    required: ['docs', 'hasNextPage'],
    type: 'object',
  },
}

const REFUSED = {
  content: {
    'application/json': {
      schema: {
        properties: {
          errors: { items: { properties: { message: { type: 'string' } }, type: 'object' }, type: 'array' },
        },
        type: 'object',
      },
    },
  },
  description: 'A sentence that says what is wrong, where, and what to do',
}

/** The schemas that something refers to: those of a text's blocks are nobody's, since its nodes are of any kind (`docs/rich-text.md` has them). */
const referredTo = (schemas: Record<string, unknown>, paths: object): Record<string, unknown> => {
  const text = JSON.stringify([schemas, paths])
  const all = Object.entries(schemas)
  const used = all.filter(([name]) => text.includes(`"#/components/schemas/${name}"`))
  return used.length < all.length ? referredTo(Object.fromEntries(used), paths) : schemas
}

/** The description of what readers may ask for over REST (OpenAPI 3.1). */
export const describeRest = (payload: Payload): object => {
  const { config } = payload
  const { collections } = servedCollections(payload)
  const slugs = [...collections.keys()]
  const newsroom = config.globals.find(({ slug }) => slug === NEWSROOM)
  const interfaces = new Map<string, Schema>()
  const entities: [string, Schema][] = [...collections].map(([slug, one]) => [
    slug,
    schemaOf(payload, one.config, interfaces),
  ])
  if (newsroom) entities.push([NEWSROOM, schemaOf(payload, newsroom, interfaces)])
  const all = new Map([...entities, ...interfaces])
  const known = new Set(all.keys())
  const schemas = Object.fromEntries([...all].map(([name, schema]) => [name, refer(schema, known)]))
  const newsroomPath = {
    [`/globals/${NEWSROOM}`]: {
      get: operation('get-newsroom', 'The newsroom’s name, site and habits', {
        parameters: DOCUMENT.slice(0, 3),
        responses: answered('The settings', { $ref: `#/components/schemas/${NEWSROOM}` }),
        tags: [NEWSROOM],
      }),
    },
  }
  const paths = {
    ...Object.assign({}, ...slugs.map(pathsOfCollection)),
    ...(newsroom && newsroomPath),
    ...Object.fromEntries(routesOf(config).map(pathOfRoute)),
  }
  return {
    components: {
      responses: { Refused: REFUSED },
      schemas: referredTo({ ...schemas, ...COMMON }, paths),
      securitySchemes: {
        apiKey: { description: '`api-clients API-Key THE-KEY`', in: 'header', name: 'Authorization', type: 'apiKey' },
      },
    },
    info: {
      description: 'What the newsroom publishes. Everything may be read without a key.',
      license: { identifier: 'MIT', name: 'MIT' },
      title: 'Beffroi',
      version: '1.0.0',
    },
    openapi: '3.1.0',
    paths,
    // Without a key, or with one.
    security: [{}, { apiKey: [] }],
    servers: [{ url: `${config.serverURL}${config.routes.api}` }],
  }
}

/** `GET /api/openapi.json`, made once. */
export const createOpenApiRoute = (): PublishedRoute => {
  let made: object | undefined
  return {
    answer: async ({ payload }) => ({ body: (made ??= describeRest(payload)) }),
    contentType: 'application/vnd.oai.openapi+json;version=3.1',
    parameters: {},
    path: '/openapi.json',
    summary: 'This description (OpenAPI 3.1)',
  }
}
