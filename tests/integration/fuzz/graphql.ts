import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'

import type { FuzzRequest } from './grammar.ts'
import type { Random } from './random.ts'
import { anyText, anyValue } from './values.ts'

/** A value as a document of GraphQL writes it. */
const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([name]) => /^[_A-Za-z]\w*$/.test(name))
      .map(([name, one]) => `${name}: ${literal(one)}`)
      .join(', ')}}`
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}

/** A value that fits a type at most places, and is wrong where its scalar allows it. */
const fitting = (type: GraphQLInputType, random: Random, ids: readonly string[], depth = 0): string => {
  if (random.chance(0.08)) return literal(anyValue(random))
  if (isNonNullType(type)) return fitting(type.ofType, random, ids, depth)
  if (isListType(type)) return `[${fitting(type.ofType, random, ids, depth + 1)}]`
  if (isEnumType(type))
    return random.chance(0.9) ? (type.getValues()[random.below(type.getValues().length)]?.name ?? 'zzz') : 'zzz'
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const chosen = fields.filter(
      (field) => isNonNullType(field.type) || (depth < 4 && random.chance(2 / fields.length)),
    )
    return `{${chosen.map((field) => `${field.name}: ${fitting(field.type, random, ids, depth + 1)}`).join(', ')}}`
  }
  if (isScalarType(type) && type.name === 'Int') return String(random.pick([-1, 0, 1, 3, 1_000_000, 2_147_483_647]))
  if (isScalarType(type) && type.name === 'Boolean') return random.pick(['true', 'false'])
  if (isScalarType(type) && type.name === 'Float') return random.pick(['-1', '0', '1e308', '1.5'])
  return JSON.stringify(random.chance(0.4) && ids.length > 0 ? random.pick(ids) : anyText(random))
}

const selectionOf = (type: GraphQLOutputType, random: Random, ids: readonly string[], depth = 0): string => {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields()).filter(
    (field) => depth < 3 || !isObjectType(getNamedType(field.type)),
  )
  const chosen = fields.filter(({ name }) => name === 'docs' || random.chance(3 / fields.length))
  const parts = chosen.map(
    (field) =>
      `${field.name}${argumentsOf(field.args, random, ids)} ${selectionOf(field.type, random, ids, depth + 1)}`,
  )
  return `{ ${['__typename', ...parts].join(' ')} }`
}

const argumentsOf = (args: readonly GraphQLArgument[], random: Random, ids: readonly string[]): string => {
  const chosen = args.filter((arg) => isNonNullType(arg.type) || random.chance(0.35))
  return chosen.length > 0
    ? `(${chosen.map((arg) => `${arg.name}: ${fitting(arg.type, random, ids)}`).join(', ')})`
    : ''
}

const BROKEN = [
  '',
  '{',
  '}',
  'query',
  '{ zzz }',
  'subscription { Articles { docs { id } } }',
  'query A { __typename } query B { __typename }',
  '{ Articles { docs { id @include(if: "x") } } }',
  'query ($a: Boolean!) { Articles { docs { id @include(if: $a) } } }',
  'fragment F on Article { ...F } { Articles { docs { ...F } } }',
  'mutation { zzz }',
  '{ __type(name: 5) { name } }',
  'query ($id: String!) { Article(id: $id) { id } }',
  'query ($w: Article_where) { Articles(where: $w) { docs { id } } }',
  '{ Articles(limit: "3") { docs { id } } }',
  '{ Articles(sort: "zzz") { docs { id } } }',
]

/** One wrong request to GraphQL. */
export const anyGraphQLRequest = (random: Random, schema: GraphQLSchema, ids: readonly string[]): FuzzRequest => {
  const isMutation = random.chance(0.3)
  // Nothing is deleted, or there would soon be nothing left to ask for; a forgotten password writes an e-mail.
  const fields = Object.values(
    (isMutation ? schema.getMutationType() : schema.getQueryType())?.getFields() ?? {},
  ).filter(({ name }) => !/^(delete|forgotPassword)/.test(name))
  const field = random.pick(fields)
  const query = random.chance(0.15)
    ? random.pick(BROKEN)
    : `${isMutation ? 'mutation ' : ''}{ ${field.name}${argumentsOf(field.args, random, ids)} ${selectionOf(field.type, random, ids)} }`
  const variables = random.chance(0.2) ? { a: anyValue(random), id: anyValue(random), w: anyValue(random) } : undefined
  const operationName = random.chance(0.05) ? anyValue(random) : undefined
  const body = random.chance(0.05)
    ? random.pick([
        '',
        '{',
        '[]',
        'null',
        '5',
        JSON.stringify(anyValue(random)),
        '{"query":5}',
        '{"query":"{ __typename }","variables":[]}',
        '{"query":"{ __typename }","extensions":5}',
      ])
    : JSON.stringify({ operationName, query, variables })
  return {
    body,
    headers: {
      'Content-Type': random.chance(0.95)
        ? 'application/json'
        : random.pick(['', 'text/plain', 'application/graphql', 'multipart/form-data']),
    },
    method: 'POST',
    url: '/graphql',
  }
}
