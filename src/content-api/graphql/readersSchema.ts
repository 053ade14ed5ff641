import {
  getNamedType,
  getNullableType,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLUnionType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type {
  GraphQLFieldConfig,
  GraphQLFieldConfigArgumentMap,
  GraphQLInputType,
  GraphQLNamedInputType,
  GraphQLNamedOutputType,
  GraphQLOutputType,
} from 'graphql'
import type { Payload } from 'payload'

import { contentName, NEWSROOM } from '../../content-events/names.ts'
import type { ContentSchema, Root } from './contentSchema.ts'
import {
  ARGUMENTS,
  describeField,
  describeOptions,
  describeRoot,
  PAGE_FIELDS,
  SELDOM_ARGUMENTS,
} from './descriptions.ts'
import { publicConditions, publicTypesOf } from './publicTypes.ts'
import type { AnyField, PublicField, PublicTypes } from './publicTypes.ts'

/** For staff, or for the language of a text that may then be missing: the readers' schema promises words. */
const NOT_FOR_READERS: ReadonlySet<string> = new Set(['draft', 'fallbackLocale', 'select', 'trash'])

type Field = GraphQLFieldConfig<unknown, unknown>

/** The conditions that are public, by the type of `where`. */
type Conditions = ReadonlyMap<GraphQLNamedInputType, ReadonlySet<string>>

type CopyArgs = {
  conditions: Conditions
  /** Types that promise, with descriptions and no resolvers; or types that promise nothing, to answer with. */
  isExact: boolean
  types: PublicTypes
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type))

const VALUES: ReadonlySet<string> = new Set(['array', 'blocks', 'number', 'select', 'text'])

/** Payload leaves lists of values that were never filled in out; a reader gets an empty one. */
const resolverOf = ({ resolve, type }: Field, field: AnyField | undefined): Field['resolve'] => {
  if (!field || !isList(type) || !VALUES.has(field.type)) return resolve
  return (parent, args, context, info) =>
    (resolve ? resolve(parent, args, context, info) : (parent as Record<string, unknown>)[info.fieldName]) ?? []
}

/** Types of Payload's that are whole or not there at all: a count, and a document with the name of its collection. */
const isWhole = (fields: Record<string, unknown>): boolean =>
  ['relationTo,value', 'totalDocs'].includes(Object.keys(fields).join())

/** Copies types with what readers see of them, each once, and only those that are led to. */
const createCopies = ({ conditions, isExact, types }: CopyArgs) => {
  const copies = new Map<unknown, GraphQLNamedInputType | GraphQLNamedOutputType>()
  const once = <Type extends GraphQLNamedInputType | GraphQLNamedOutputType>(type: Type, make: () => Type): Type => {
    const known = copies.get(type) ?? make()
    copies.set(type, known)
    return known as Type
  }

  const copyInput = <Type extends GraphQLInputType>(type: Type, allowed: ReadonlySet<string>): Type => {
    if (isNonNullType(type)) return new GraphQLNonNull(copyInput(type.ofType, allowed)) as Type
    if (isListType(type)) return new GraphQLList(copyInput(type.ofType, allowed)) as Type
    return isInputObjectType(type) ? (copyConditions(type, allowed) as Type) : type
  }

  const copyConditions = (type: GraphQLInputObjectType, allowed: ReadonlySet<string>): GraphQLInputObjectType =>
    once(type, () => {
      const config = type.toConfig()
      const fields = () =>
        Object.fromEntries(
          Object.entries(config.fields).flatMap(([name, field]) => {
            if (name === 'AND' || name === 'OR') return [[name, { ...field, type: copyInput(field.type, allowed) }]]
            return allowed.has(name) ? [[name, field]] : []
          }),
        )
      return new GraphQLInputObjectType({ ...config, fields })
    })

  const copyArgs = (
    args: GraphQLFieldConfigArgumentMap = {},
    texts = SELDOM_ARGUMENTS,
  ): GraphQLFieldConfigArgumentMap =>
    Object.fromEntries(
      Object.entries(args).flatMap(([name, arg]) => {
        if (NOT_FOR_READERS.has(name)) return []
        const allowed = conditions.get(getNamedType(arg.type))
        const type = allowed ? copyInput(arg.type, allowed) : arg.type
        return [[name, { ...arg, type, ...(isExact && { description: texts[name] }) }]]
      }),
    )

  const copyEnum = (type: GraphQLEnumType, field: AnyField | undefined): GraphQLEnumType =>
    once(type, () => {
      const words = describeOptions(field?.options ?? [])
      const config = type.toConfig()
      const values = Object.entries(config.values).map(
        ([name, value]) => [name, { ...value, description: words.get(value.value) }] as const,
      )
      return new GraphQLEnumType({ ...config, values: Object.fromEntries(values) })
    })

  const copyNamed = (type: GraphQLNamedOutputType, field?: AnyField): GraphQLNamedOutputType => {
    if (isObjectType(type)) return copyObject(type)
    if (isEnumType(type)) return isExact ? copyEnum(type, field) : type
    if (!isUnionType(type)) return type
    return once(type, () => {
      const config = type.toConfig()
      const members = config.types.filter((one) => types.has(one)).map((one) => copyObject(one))
      return new GraphQLUnionType({ ...config, types: members })
    })
  }

  /** The same type around the copy of the innermost one; without what it promises where nothing is promised. */
  const copyOutput = (type: GraphQLOutputType, field?: AnyField): GraphQLOutputType => {
    if (isNonNullType(type)) {
      const copy = copyOutput(type.ofType as GraphQLOutputType, field)
      return isExact ? new GraphQLNonNull(copy) : copy
    }
    if (isListType(type)) return new GraphQLList(copyOutput(type.ofType as GraphQLOutputType, field))
    return copyNamed(type, field)
  }

  const promise = (type: GraphQLOutputType, isPromised: boolean): GraphQLOutputType => {
    const nullable = isNonNullType(type) ? (type.ofType as GraphQLOutputType) : type
    return isExact && isPromised ? new GraphQLNonNull(nullable) : nullable
  }

  const copyField = (source: Field, { field, isPromised }: PublicField, name: string): Field => ({
    ...source,
    args: copyArgs(source.args),
    resolve: isExact ? undefined : resolverOf(source, field),
    type: promise(copyOutput(source.type, field), isPromised),
    ...(isExact && { description: describeField(field ?? { name }) }),
  })

  const copyObject = (type: GraphQLObjectType): GraphQLObjectType =>
    once(type, () => {
      const config = type.toConfig()
      const known = types.get(type)
      const fields = () =>
        Object.fromEntries(
          Object.entries(config.fields).flatMap(([name, source]) => {
            if (known) {
              const field = known.fields.get(name)
              return field ? [[name, copyField(source, field, name)]] : []
            }
            const isPromised = isNonNullType(source.type) || isWhole(config.fields)
            const copy = copyField(source, { isPromised }, name)
            return [[name, { ...copy, ...(isExact && { description: PAGE_FIELDS[name] }) }]]
          }),
        )
      return new GraphQLObjectType({ ...config, fields, ...(isExact && { description: known?.description }) })
    })

  return { copyArgs, copyObject, copyOutput, promise }
}

const QUERY = 'What the newsroom has published.'

type Source = Pick<Payload, 'config' | 'globals'>

const copySchema = (content: ContentSchema, { config }: Source, args: CopyArgs) => {
  const describe = (root: Root): string | undefined => {
    const owners = root.kind === 'newsroom' ? config.globals : config.collections
    const slug = root.kind === 'newsroom' ? NEWSROOM : root.slug
    const owner = owners.find((one) => one.slug === slug)
    return owner && describeRoot(root.kind, owner)
  }
  const { copyArgs, copyObject, copyOutput, promise } = createCopies(args)
  const fields = Object.entries(content.schema.getQueryType()?.toConfig().fields ?? {}).flatMap(([name, source]) => {
    const root = content.known.get(name)
    if (!root || (root.kind !== 'newsroom' && !contentName(config, root.slug))) return []
    const field: Field = {
      ...source,
      args: copyArgs(source.args, ARGUMENTS),
      description: args.isExact ? describe(root) : undefined,
      resolve: args.isExact ? undefined : source.resolve,
      // There is no document with every id; there is a page of everything.
      type: promise(copyOutput(source.type), root.kind !== 'byID'),
    }
    return [[name, field] as const]
  })
  const query = new GraphQLObjectType({
    fields: Object.fromEntries(fields),
    name: 'Query',
    ...(args.isExact && { description: QUERY }),
  })
  const collectionOf = [...content.collectionOf].filter(([type]) => args.types.has(type))
  return {
    collectionOf: new Map(collectionOf.map(([type, slug]) => [copyObject(type), slug] as const)),
    schema: new GraphQLSchema({ query }),
  }
}

const conditionsOf = ({ known, schema }: ContentSchema, { config }: Source): Conditions => {
  const conditions = new Map<GraphQLNamedInputType, ReadonlySet<string>>()
  const roots = schema.getQueryType()?.getFields() ?? {}
  for (const [name, root] of known) {
    const where = roots[name]?.args.find((arg) => arg.name === 'where')
    const collection = root.kind === 'list' && config.collections.find(({ slug }) => slug === root.slug)
    if (!where || !collection) continue
    const allowed = [...publicConditions(config, collection.flattenedFields), 'id']
    conditions.set(getNamedType(where.type), new Set(allowed))
  }
  return conditions
}

/** The schema that a website sees, and the same one to answer from. */
export type ReadersSchema = { answering: ContentSchema; schema: GraphQLSchema }

/**
 * The readers' schema, made from Payload's: what is published and public, under the same names, so that a query for one runs on the other; with exact types,
 * and descriptions from the labels of the config. It follows from the config alone.
 *
 * `schema` says what publication promises; answers are made with `answering`, whose types promise nothing. So a document from before there was such a rule is
 * answered with `null` in that one place, where GraphQL would otherwise throw the whole answer away.
 */
export const createReadersSchema = (content: ContentSchema, payload: Source): ReadersSchema => {
  const newsroom = payload.globals.config.find(({ slug }) => slug === NEWSROOM)
  const types = publicTypesOf({
    collectionOf: content.collectionOf,
    config: payload.config,
    newsroom: newsroom && content.newsroom && { config: newsroom, type: content.newsroom },
  })
  const conditions = conditionsOf(content, payload)
  const { schema } = copySchema(content, payload, { conditions, isExact: true, types })
  const answering = copySchema(content, payload, { conditions, isExact: false, types })
  return { answering: { ...content, ...answering }, schema }
}
