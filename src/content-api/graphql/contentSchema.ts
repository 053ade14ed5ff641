import { getNamedType, isObjectType } from 'graphql'
import type { ExecutionArgs, GraphQLObjectType, GraphQLSchema, ValidationRule } from 'graphql'
import type { CollectionSlug, FlattenedField, JoinField, Payload, RichTextField, SanitizedConfig } from 'payload'

import { NEWSROOM } from '../../content-events/names.ts'
import { findJoins } from '../joins.ts'
import { documentRenderingsIn } from '../renderings/documentRenderings.ts'
import { renderingsBeside } from '../renderings/renderings.ts'
import type { RelationField } from '../documents/shapeOf.ts'
import type { Served } from '../served.ts'
import {
  resolveByID,
  resolveDocumentRendering,
  resolveCount,
  resolveJoin,
  resolveList,
  resolveNewsroom,
  resolveRelation,
  resolveRendering,
  resolveRichText,
} from './resolvers.ts'

/** Payload's schema, answered from the published snapshot. */
export type ContentSchema = {
  /** The types of documents, by their collection's slug: a field of one that is not served is left to Payload. */
  collectionOf: ReadonlyMap<GraphQLObjectType, string>
  /** The fields of `Query` that answer with documents or with the newsroom's settings, whoever answers them. */
  known: ReadonlyMap<string, Root>
  newsroom: GraphQLObjectType | undefined
  /** The fields of `Query` that the content API answers. */
  roots: ReadonlySet<string>
  schema: GraphQLSchema
  validationRules: (args: ExecutionArgs) => ValidationRule[]
}

/** The part of Payload that there is without a database. */
type Source = Pick<Payload, 'config' | 'globals'>

type SchemaInProgress = Parameters<NonNullable<NonNullable<SanitizedConfig['graphQL']>['queries']>>[1]

export type ConfigToSchema = (config: SanitizedConfig) => {
  schema: GraphQLSchema
  validationRules: (args: ExecutionArgs) => ValidationRule[]
}

type Types = { collections: Map<GraphQLObjectType, string>; newsroom?: GraphQLObjectType }

const typesOf = ({ collections, globals }: SchemaInProgress): Types => {
  const types: Types = { collections: new Map() }
  for (const [slug, { graphQL }] of Object.entries(collections))
    if (graphQL?.type) types.collections.set(graphQL.type, slug)
  // Payload counts them: `config` is the list of the project's globals.
  const { config, graphQL: made } = globals as unknown as {
    config: { slug: string }[]
    graphQL?: Record<string, { type: GraphQLObjectType } | undefined>
  }
  return { ...types, newsroom: made?.[config.findIndex(({ slug }) => slug === NEWSROOM)]?.type }
}

/** As GraphQL's own types have the resolver of a field, whatever it is given. */
type Resolve = NonNullable<ReturnType<GraphQLObjectType['getFields']>[string]['resolve']>

const resolverOf = (field: FlattenedField): Resolve | undefined => {
  if (field.type === 'relationship' || field.type === 'upload')
    return resolveRelation(field as RelationField) as Resolve
  if (field.type === 'richText') return resolveRichText(field as RichTextField) as Resolve
  // Payload copies the group for each reader.
  if (field.type === 'group') return ((parent: Record<string, unknown>) => parent[field.name] ?? {}) as Resolve
  return undefined
}

const resolveFields = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const resolve = resolverOf((field.extensions.field ?? {}) as FlattenedField)
      if (resolve) field.resolve = resolve
      // Payload tells of a rich text which field of the config it is, and does not of what is made of it.
      for (const rendering of renderingsBeside(field.extensions.field)) {
        const output = type.getFields()[rendering.name]
        if (output) output.resolve = resolveRendering(rendering) as Resolve
      }
    }
  }
}

/** What a field of `Query` answers with. */
export type Root = { kind: 'byID' | 'count' | 'list'; slug: CollectionSlug } | { kind: 'newsroom' }

/** The fields of `Query` that answer with documents, or with the newsroom's settings, by their names. */
const findRoots = (schema: GraphQLSchema, types: Types): Map<string, Root> => {
  const roots = new Map<string, Root>()
  const fields = schema.getQueryType()?.getFields() ?? {}
  const note = (name: string, root: Root): void => {
    if (fields[name]) roots.set(name, root)
  }
  for (const [name, { type }] of Object.entries(fields)) {
    const named = getNamedType(type)
    if (!isObjectType(named)) continue
    if (named === types.newsroom) note(name, { kind: 'newsroom' })
    const byID = types.collections.get(named)
    if (byID) note(name, { kind: 'byID', slug: byID as CollectionSlug })
    const docs = named.getFields().docs
    const ofDocs = docs && getNamedType(docs.type)
    const listed = isObjectType(ofDocs) ? types.collections.get(ofDocs) : undefined
    if (!listed) continue
    note(name, { kind: 'list', slug: listed as CollectionSlug })
    note(`count${name}`, { kind: 'count', slug: listed as CollectionSlug })
  }
  return roots
}

const BY_KIND = { byID: resolveByID, count: resolveCount, list: resolveList }

const resolverOfRoot = (root: Root, served: Served): Resolve | undefined => {
  if (root.kind !== 'newsroom')
    return served.collections.has(root.slug) ? (BY_KIND[root.kind](root.slug) as Resolve) : undefined
  return served.newsroom && (resolveNewsroom(served.newsroom) as Resolve)
}

/** Without a database there is only a schema. */
const NOTHING_SERVED: Served = { collections: new Map(), left: new Map(), newsroom: undefined }

/**
 * A schema of the project's own, as Payload generates it, whose fields answer from the published snapshot.
 *
 * @param configToSchema of `@payloadcms/graphql`.
 */
export const createContentSchema = (
  configToSchema: ConfigToSchema,
  payload: Source,
  served: Served = NOTHING_SERVED,
): ContentSchema => {
  const { config } = payload
  let types: Types = { collections: new Map() }
  const queries: SanitizedConfig['graphQL']['queries'] = (library, inProgress) => {
    types = typesOf(inProgress)
    return config.graphQL.queries?.(library, inProgress) ?? {}
  }
  const { schema, validationRules } = configToSchema({ ...config, graphQL: { ...config.graphQL, queries } })
  resolveFields(schema)
  for (const [type, slug] of types.collections) {
    const collection = config.collections.find((one) => one.slug === slug)
    for (const rendering of documentRenderingsIn(collection?.flattenedFields ?? [])) {
      const output = type.getFields()[rendering.name]
      if (output) output.resolve = resolveDocumentRendering(rendering) as Resolve
    }
  }
  const bySlug = Object.fromEntries([...types.collections].map(([type, slug]) => [slug, [type]] as const))
  for (const { collection, field, output } of findJoins(bySlug))
    output.resolve = resolveJoin(field as unknown as JoinField, collection) as Resolve
  const known = findRoots(schema, types)
  const answered = new Set<string>()
  for (const [name, root] of known) {
    const field = schema.getQueryType()?.getFields()[name]
    const resolve = resolverOfRoot(root, served)
    if (!field || !resolve) continue
    field.resolve = resolve
    answered.add(name)
  }
  return { collectionOf: types.collections, known, newsroom: types.newsroom, roots: answered, schema, validationRules }
}
