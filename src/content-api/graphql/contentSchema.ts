import { getNamedType, isObjectType } from 'graphql'
import type { ExecutionArgs, GraphQLObjectType, GraphQLSchema, ValidationRule } from 'graphql'
import type { CollectionSlug, FlattenedField, JoinField, Payload, RichTextField, SanitizedConfig } from 'payload'

import { NEWSROOM } from '../../content-events/names.ts'
import { findJoins } from '../joins.ts'
import { shapeOf } from '../documents/shapeOf.ts'
import type { RelationField } from '../documents/shapeOf.ts'
import type { Served } from '../served.ts'
import {
  resolveByID,
  resolveCount,
  resolveJoin,
  resolveList,
  resolveNewsroom,
  resolveRelation,
  resolveRichText,
} from './resolvers.ts'

/** Payload's schema, answered from the published snapshot. */
export type ContentSchema = {
  /** The types of documents, by their collection's slug: a field of one that is not served is left to Payload. */
  collectionOf: ReadonlyMap<GraphQLObjectType, string>
  /** The fields of `Query` that the content API answers. */
  roots: ReadonlySet<string>
  schema: GraphQLSchema
  validationRules: (args: ExecutionArgs) => ValidationRule[]
}

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
    }
  }
}

const resolveRoots = (schema: GraphQLSchema, types: Types, payload: Payload, served: Served): Set<string> => {
  const roots = new Set<string>()
  const fields = schema.getQueryType()?.getFields() ?? {}
  const answer = (name: string, resolve: Resolve): void => {
    const field = fields[name]
    if (!field) return
    field.resolve = resolve
    roots.add(name)
  }
  for (const [name, { type }] of Object.entries(fields)) {
    const named = getNamedType(type)
    if (!isObjectType(named)) continue
    const global = payload.globals.config.find(({ slug }) => slug === NEWSROOM)
    if (named === types.newsroom && global && [...served.collections].length > 0)
      answer(name, resolveNewsroom(shapeOf(global.flattenedFields)) as Resolve)
    const byID = types.collections.get(named)
    if (byID && served.collections.has(byID)) answer(name, resolveByID(byID as CollectionSlug) as Resolve)
    const docs = named.getFields().docs
    const ofDocs = docs && getNamedType(docs.type)
    const listed = isObjectType(ofDocs) ? types.collections.get(ofDocs) : undefined
    if (!listed || !served.collections.has(listed)) continue
    answer(name, resolveList(listed as CollectionSlug) as Resolve)
    answer(`count${name}`, resolveCount(listed as CollectionSlug) as Resolve)
  }
  return roots
}

/**
 * A schema of the project's own, as Payload generates it, whose fields answer from the published snapshot.
 *
 * @param configToSchema of `@payloadcms/graphql`.
 */
export const createContentSchema = (
  configToSchema: ConfigToSchema,
  payload: Payload,
  served: Served,
): ContentSchema => {
  const { config } = payload
  let types: Types = { collections: new Map() }
  const queries: SanitizedConfig['graphQL']['queries'] = (library, inProgress) => {
    types = typesOf(inProgress)
    return config.graphQL.queries?.(library, inProgress) ?? {}
  }
  const { schema, validationRules } = configToSchema({ ...config, graphQL: { ...config.graphQL, queries } })
  resolveFields(schema)
  const bySlug = Object.fromEntries([...types.collections].map(([type, slug]) => [slug, [type]] as const))
  for (const { collection, field, output } of findJoins(bySlug))
    output.resolve = resolveJoin(field as unknown as JoinField, collection) as Resolve
  const roots = resolveRoots(schema, types, payload, served)
  return { collectionOf: types.collections, roots, schema, validationRules }
}
