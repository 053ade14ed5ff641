import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

import type { Random } from '../fuzz/random.ts'
import { anyText } from '../fuzz/values.ts'
import { anyNumber, valueFor } from './contentValues.ts'
import type { ContentValues } from './contentValues.ts'

export type AnyQuery = {
  /** The names in the answer of relations to several documents, whose order Payload leaves open. */
  lists: ReadonlySet<string>
  query: string
  variables: Record<string, unknown>
}

type Draft = {
  /** Whether each relation names a language of its own. Payload lets it leak into whatever else is being read, so there is nothing else. */
  isChain: boolean
  /** The arguments of every field of the root: Payload answers what is below the first one in the language of the last. */
  language: Record<string, string>
  /** Whether lists are asked to read only what is selected: Payload then leaves out what stands below a field with another name. */
  isSelecting: boolean
  lists: Set<string>
  fragments: string[]
  /** Whether something in it may be wrong: most such queries are refused. */
  isWrong: boolean
  names: number
  random: Random
  values: ContentValues
  variables: { name: string; type: string; value: unknown }[]
}

type Args = Record<string, unknown>

/** What staff sees of a document: Payload answers it. */
const STAFF = new Set(['createdBy', 'updatedBy'])

const MOST_RELATIONS = 4

const FAVOURITES = new Set([
  'createdAt',
  'id',
  'name',
  'publishedAt',
  'slug',
  'start__date',
  'title',
  'type',
  'updatedAt',
])

const SOME_DAY = '2024-03-05T09:00:00.000Z'

const literal = (value: unknown, type: GraphQLInputType): string => {
  if (value === null) return 'null'
  if (isNonNullType(type)) return literal(value, type.ofType)
  if (isListType(type))
    return Array.isArray(value)
      ? `[${value.map((one) => literal(one, type.ofType)).join(', ')}]`
      : literal(value, type.ofType)
  if (isInputObjectType(type)) {
    const fields = type.getFields()
    return `{ ${Object.entries(value as Args)
      .map(([name, one]) => `${name}: ${literal(one, fields[name]?.type ?? type)}`)
      .join(', ')} }`
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value)
}

const scalarFor = (type: GraphQLInputType, path: string, draft: Draft): unknown => {
  const { isWrong, random, values } = draft
  if (isNonNullType(type)) return scalarFor(type.ofType, path, draft)
  if (isListType(type)) return Array.from({ length: 1 + random.below(3) }, () => scalarFor(type.ofType, path, draft))
  if (isEnumType(type)) return random.pick(type.getValues()).name
  if (!isScalarType(type)) return null
  if (type.name === 'Boolean') return random.chance(0.5)
  const value = isWrong && random.chance(0.2) ? anyText(random) : valueFor(values, path, random)
  if (type.name === 'Float' || type.name === 'Int') return typeof value === 'number' ? value : anyNumber(random)
  if (type.name === 'DateTime') return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : SOME_DAY
  return type.name === 'String' && typeof value !== 'string' ? String(value) : value
}

const wordOf = (value: unknown, random: Random): unknown => {
  if (typeof value !== 'string') return value
  const words = value.split(/\s+/).filter((word) => word.length > 1)
  return words.length > 0 && random.chance(0.8) ? random.pick(words) : value.slice(0, 40)
}

/** What Payload's schema offers for a field, and refuses for some. */
const isSensible = ({ name, type }: GraphQLInputField): boolean =>
  !['intersects', 'within'].includes(name) && !(name === 'like' && String(type) === 'DateTime')

const conditionFor = (type: GraphQLInputType, path: string, draft: Draft): Args => {
  if (!isInputObjectType(type)) return {}
  const { isWrong, random } = draft
  const operator = random.pick(Object.values(type.getFields()).filter((one) => isWrong || isSensible(one)))
  const value = scalarFor(operator.type, path, draft)
  return { [operator.name]: ['contains', 'like', 'not_like'].includes(operator.name) ? wordOf(value, random) : value }
}

const whereFor = (type: GraphQLInputType, draft: Draft, depth = 0): Args => {
  if (!isInputObjectType(type)) return {}
  const { random } = draft
  const fields = Object.values(type.getFields()).filter(({ name }) => !STAFF.has(name))
  const where: Args = {}
  for (let count = 1 + random.below(2); count > 0; count--) {
    const { name, type: below } = random.pick(fields)
    if (name === 'AND' || name === 'OR') {
      const inner = isListType(below) ? below.ofType : below
      if (depth < 2) where[name] = Array.from({ length: 1 + random.below(3) }, () => whereFor(inner, draft, depth + 1))
    } else where[name] = conditionFor(below, name.replaceAll('__', '.'), draft)
  }
  return where
}

/** Relations, rich text and the like: a list is not sorted by them. */
const isOrdered = ({ type }: GraphQLInputField): boolean =>
  isInputObjectType(type) && String(type.getFields().equals?.type) !== 'JSON'

const sortFor = (where: GraphQLArgument | undefined, { isWrong, random }: Draft): string => {
  if (isWrong && random.chance(0.3)) return anyText(random)
  const fields = isInputObjectType(where?.type) ? Object.values(where.type.getFields()) : []
  const names = fields
    .filter((field) => !STAFF.has(field.name) && (isWrong || isOrdered(field)) && !['AND', 'OR'].includes(field.name))
    .map(({ name }) => name)
  const favourites = names.filter((name) => FAVOURITES.has(name))
  return Array.from(
    { length: random.chance(0.3) ? 2 : 1 },
    () => `${random.pick(['', '-'])}${random.pick(random.chance(0.5) ? favourites : names).replaceAll('__', '.')}`,
  ).join(',')
}

const argumentFor = (
  arg: GraphQLArgument,
  args: readonly GraphQLArgument[],
  draft: Draft,
  ids: readonly string[],
): unknown => {
  const { isWrong, random, values } = draft
  const isOfJoin = args.some(({ name }) => name === 'count')
  switch (arg.name) {
    case 'count':
    case 'pagination':
      return random.chance(0.5)
    case 'select':
      return draft.isSelecting
    case 'depth':
      return random.below(4)
    case 'draft':
    case 'trash':
      return isWrong && random.chance(0.05) ? random.chance(0.5) : undefined
    case 'id':
      return !isWrong && ids.length > 0 ? random.pick(ids) : String(valueFor(values, 'id', random))
    case 'limit':
      return isWrong && random.chance(0.1) ? random.pick([-1, 0, 101, null]) : 1 + random.below(isOfJoin ? 3 : 8)
    case 'page':
      return isWrong && random.chance(0.1) ? random.pick([-1, 0, 99]) : 1 + random.below(3)
    case 'sort':
      return sortFor(
        args.find(({ name }) => name === 'where'),
        draft,
      )
    case 'where':
      return whereFor(arg.type, draft)
    default:
      return undefined
  }
}

const write = (arg: GraphQLArgument, value: unknown, draft: Draft): string => {
  const { random, variables } = draft
  if (!random.chance(0.2)) return `${arg.name}: ${literal(value, arg.type)}`
  const name = `v${variables.length + 1}`
  variables.push({ name, type: String(arg.type), value })
  return `${arg.name}: $${name}`
}

const languageFor = (name: string, draft: Draft, isRoot: boolean): string | undefined => {
  const { isChain, language, random } = draft
  if (isRoot) return language[name]
  if (isChain) return random.pick(name === 'locale' ? ['en', 'fr', 'nl'] : ['en', 'fr', 'none'])
  return random.chance(0.1) ? language[name] : undefined
}

const argumentsOf = (
  field: GraphQLField<unknown, unknown>,
  draft: Draft,
  isRoot: boolean,
  ids: readonly string[] = [],
): string => {
  const { random } = draft
  const written = field.args.flatMap((arg) => {
    if (arg.name === 'locale' || arg.name === 'fallbackLocale') {
      const language = languageFor(arg.name, draft, isRoot)
      return language ? [write(arg, language, draft)] : []
    }
    const isAsked = isNonNullType(arg.type) || arg.name === 'limit' || random.chance(arg.name === 'where' ? 0.35 : 0.3)
    const value = isAsked ? argumentFor(arg, field.args, draft, ids) : undefined
    if (value !== undefined && random.chance(0.01) && arg.name !== 'limit' && !isNonNullType(arg.type))
      return [write(arg, null, draft)]
    return value === undefined ? [] : [write(arg, value, draft)]
  })
  return written.length > 0 ? `(${written.join(', ')})` : ''
}

const directive = (draft: Draft): string => {
  const { random, variables } = draft
  if (!random.chance(0.06)) return ''
  const name = random.pick(['include', 'skip'])
  const value = name === 'include' ? random.chance(0.8) : random.chance(0.2)
  if (random.chance(0.5)) return ` @${name}(if: ${value})`
  const variable = `v${variables.length + 1}`
  variables.push({ name: variable, type: 'Boolean!', value })
  return ` @${name}(if: $${variable})`
}

/** The fields of a selection, some of them in fragments. */
const inFragments = (parts: string[], type: GraphQLObjectType, draft: Draft): string => {
  const { fragments, random } = draft
  if (parts.length < 2 || !random.chance(0.25)) return parts.join(' ')
  const at = 1 + random.below(parts.length - 1)
  const [outside, inside] = [parts.slice(0, at), parts.slice(at)]
  if (random.chance(0.5))
    return `${outside.join(' ')} ...${random.chance(0.7) ? ` on ${type.name}` : ''}${directive(draft)} { ${inside.join(' ')} }`
  const name = `F${fragments.length + 1}`
  fragments.push(`fragment ${name} on ${type.name} { ${inside.join(' ')} }`)
  return `${outside.join(' ')} ...${name}${directive(draft)}`
}

type Kind = 'join' | 'object' | 'plain' | 'relation' | 'richText'

const kindOf = (field: GraphQLField<unknown, unknown>): Kind => {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return field.args.length > 0 ? 'richText' : 'plain'
  if (field.args.some(({ name }) => name === 'count')) return 'join'
  return field.args.some(({ name }) => name === 'locale') ? 'relation' : 'object'
}

const WEIGHTS: Record<Kind, number[]> = {
  join: [0.7, 0.35, 0.15, 0],
  object: [1.2, 0.6, 0.4, 0.3],
  plain: [3.5, 2.5, 2, 2],
  relation: [1.4, 0.8, 0.5, 0],
  richText: [0.6, 0.4, 0.2, 0.1],
}

/** Which fields of a document are asked for, at a number of relations from the root. */
const choose = (type: GraphQLObjectType, draft: Draft, depth: number): GraphQLField<unknown, unknown>[] => {
  const { isChain, random } = draft
  const fields = Object.values(type.getFields()).filter(({ name }) => !STAFF.has(name) || random.chance(0.001))
  if (type.getFields().docs) return fields.filter(({ name }) => name === 'docs' || random.chance(0.3))
  const chosen = (Object.keys(WEIGHTS) as Kind[]).flatMap((kind) => {
    const some = fields.filter((field) => kindOf(field) === kind)
    if (isChain && kind === 'relation') return some.length > 0 && depth < MOST_RELATIONS ? [random.pick(some)] : []
    if (isChain && kind !== 'plain') return []
    const weight = WEIGHTS[kind][Math.min(depth, 3)] ?? 0
    return some.filter(() => random.chance(Math.min(1, weight / some.length)))
  })
  // A relation is asked for at the last levels too, if it is a single one.
  const single = fields.filter((field) => kindOf(field) === 'relation' && isObjectType(field.type))
  if (!isChain && single.length > 0 && depth < MOST_RELATIONS && random.chance(0.25)) chosen.push(random.pick(single))
  const unique = [...new Set(chosen)].filter(
    (field) => isObjectType(getNamedType(field.type)) || kindOf(field) !== 'object',
  )
  return unique.length > 0
    ? unique
    : fields
        .filter(({ name }) => name === 'id')
        .concat(fields.slice(0, 1))
        .slice(0, 1)
}

const selectionOf = (type: GraphQLObjectType, draft: Draft, depth: number): string => {
  const { random } = draft
  const parts = choose(type, draft, depth).map((field) => partOf(field, draft, depth))
  if (random.chance(0.15)) parts.push('__typename')
  return `{ ${inFragments(parts, type, draft)} }`
}

const partOf = (field: GraphQLField<unknown, unknown>, draft: Draft, depth: number): string => {
  const { lists, random } = draft
  const type = getNamedType(field.type)
  const kind = kindOf(field)
  const isRenamed = random.chance(0.05) && (kind === 'plain' || !draft.isSelecting)
  const alias = isRenamed ? `a${++draft.names}` : undefined
  if (kind === 'relation' && isListType(field.type)) lists.add(alias ?? field.name)
  const below = kind === 'relation' || kind === 'join' ? depth + 1 : depth
  const selection = isObjectType(type) ? ` ${selectionOf(type, draft, below)}` : ''
  return `${alias ? `${alias}: ` : ''}${field.name}${argumentsOf(field, draft, false)}${directive(draft)}${selection}`
}

const rootPart = (
  field: GraphQLField<unknown, unknown>,
  draft: Draft,
  isOnly: boolean,
  ids: ReadonlyMap<string, string[]>,
): string => {
  const type = getNamedType(field.type) as GraphQLObjectType
  const alias = isOnly && draft.random.chance(0.8) ? '' : `r${++draft.names}: `
  return `${alias}${field.name}${argumentsOf(field, draft, true, ids.get(type.name))} ${selectionOf(type, draft, 0)}`
}

export type QuerySource = {
  /** The ids of published documents, by the name of their type. */
  ids: ReadonlyMap<string, string[]>
  schema: GraphQLSchema
  values: ContentValues
}

/** The fields of the root that speak of content. */
export const contentRoots = (
  schema: GraphQLSchema,
  ids: ReadonlyMap<string, string[]>,
): GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name, type }) => {
    const named = getNamedType(type)
    if (!isObjectType(named) || name.startsWith('version') || name.startsWith('docAccess')) return false
    const docs = named.getFields().docs
    const listed = docs ? getNamedType(docs.type).name : named.name
    const counted = [...ids.keys()].find((one) => `count${plural(schema, one)}` === name)
    return name === 'Newsroom' || ids.has(listed) || counted !== undefined
  })

const plural = (schema: GraphQLSchema, typeName: string): string | undefined =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).find(({ type }) => {
    const named = getNamedType(type)
    const docs = isObjectType(named) ? named.getFields().docs : undefined
    return docs && getNamedType(docs.type).name === typeName
  })?.name

/** A query as a site might ask it, or nearly. */
export const anyQuery = (random: Random, { ids, schema, values }: QuerySource): AnyQuery => {
  const language: Record<string, string> = {}
  if (random.chance(0.5)) language.locale = random.pick(['en', 'fr', 'nl'])
  if (random.chance(0.25)) language.fallbackLocale = random.pick(['en', 'fr', 'nl', 'none'])
  const isSingle = random.chance(0.85)
  const draft: Draft = {
    fragments: [],
    isChain: isSingle && random.chance(0.12),
    // Payload answers what is below the first field of the root by the selection of the last.
    isSelecting: isSingle && random.chance(0.4),
    isWrong: random.chance(0.1),
    language,
    lists: new Set(),
    names: 0,
    random,
    values,
    variables: [],
  }
  const all = contentRoots(schema, ids)
  const lists = all.filter(({ args, type }) => args.length > 5 && isObjectType(getNamedType(type)))
  const count = isSingle ? 1 : 2 + random.below(2)
  const roots = Array.from({ length: count }, () => random.pick(random.chance(0.65) ? lists : all))
  const parts = roots.map((field) => rootPart(field, draft, count === 1, ids))
  const declared = draft.variables.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const head =
    declared || random.chance(0.3) ? `query${random.chance(0.5) ? ' Q' : ''}${declared ? `(${declared})` : ''} ` : ''
  return {
    lists: draft.lists,
    query: [`${head}{ ${parts.join(' ')} }`, ...draft.fragments].join('\n'),
    variables: Object.fromEntries(draft.variables.map(({ name, value }) => [name, value])),
  }
}
