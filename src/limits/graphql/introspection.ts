import {
  executeSync,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  Kind,
  parse,
  print,
  validate,
} from 'graphql'
import type { DocumentNode, ExecutionArgs, FragmentDefinitionNode, SelectionSetNode } from 'graphql'

import type { Bilingual } from '../../messages/t.ts'
import { requestOf } from '../../payload/transactions.ts'

/** Fields of introspection that answer with lists. Within each other they multiply: a schema has thousands of types. */
const LISTS: ReadonlySet<string> = new Set([
  'args',
  'directives',
  'enumValues',
  'fields',
  'inputFields',
  'interfaces',
  'possibleTypes',
  'types',
])

/** Types, their fields, the arguments of those: what every tool asks for. */
const MOST_LISTS = 3

/** Answers that are kept of a schema, each some megabytes; and how seldom another one is worked out, in times that the last one took. */
const MOST_KEPT = 3
const SELDOM = 100

const MESSAGE: Bilingual = {
  en: 'This document is refused: ask for “__schema” once, by itself and without aliases, with types, their fields and the arguments of those at most, as tools for GraphQL do.',
  fr: 'Ce document est refusé : demandez « __schema » une fois, seul et sans alias, avec au plus les types, leurs champs et les arguments de ceux-ci, comme le font les outils pour GraphQL.',
}

const BUSY: Bilingual = {
  en: 'The schema was just asked for in other words: send the usual introspection query, or this one again in a minute.',
  fr: 'Le schéma vient d’être demandé en d’autres termes : envoyez la requête d’introspection usuelle, ou celle-ci de nouveau dans une minute.',
}

type Found = { isAliased: boolean; isMixed: boolean; lists: number; schemas: number }

/** How a document asks for the schema; `schemas` is 0 where it does not. Measure the document before, and refuse what has no end. */
const look = (document: DocumentNode): Found => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const found: Found = {
    isAliased: false,
    isMixed: document.definitions.length - fragments.size !== 1,
    lists: 0,
    schemas: 0,
  }
  const visit = ({ selections }: SelectionSetNode, level: number, path: readonly string[]): void => {
    for (const node of selections) {
      if (node.kind !== Kind.FIELD) {
        const set =
          node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet
        if (set) visit(set, level, path)
        continue
      }
      const name = node.name.value
      if (level === 0 && !name.startsWith('__')) found.isMixed = true
      if (name === '__schema' || name === '__type') found.schemas++
      if (node.alias) found.isAliased = true
      // Fields of types of fields: as many as the schema has, squared.
      const lists = LISTS.has(name) ? [...path, ...(path.includes(name) ? [name, name, name] : [name])] : path
      found.lists = Math.max(found.lists, lists.length)
      if (node.selectionSet) visit(node.selectionSet, level + 1, lists)
    }
  }
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) visit(definition.selectionSet, 0, [])
  return found
}

type Kept = Pick<ExecutionArgs, 'document' | 'schema'>

type Answers = { kept: Map<string, Kept>; /** When another one may be worked out. */ openAt: number }

const answers = new WeakMap<GraphQLSchema, Answers>()

/** Payload refuses it then, by a rule of its own. */
const isSwitchedOff = ({ contextValue }: ExecutionArgs): boolean =>
  process.env.NODE_ENV === 'production' &&
  requestOf(contextValue)?.payload?.config?.graphQL?.disableIntrospectionInProduction === true

/** A document and a schema that answer with what is given, and cost nothing: names that begin with two underscores are answered under an alias. */
const keep = (data: Record<string, unknown>): Kept => {
  const type = new GraphQLScalarType({ name: 'Kept' })
  const kept = {
    args: { name: { type: GraphQLString } },
    resolve: (_: unknown, { name }: { name: string }) => data[name],
    type,
  }
  return {
    document: parse(
      `{ ${Object.keys(data)
        .map((name) => `${name}: kept(name: "${name}")`)
        .join(' ')} }`,
    ),
    schema: new GraphQLSchema({ query: new GraphQLObjectType({ fields: { kept }, name: 'Query' }) }),
  }
}

/**
 * Answers a document that asks for the schema from what was answered before, since the schema never changes while the server runs and walking it takes
 * as long as a dozen pages. Changes `args` in place.
 *
 * @returns why it is refused, if it is
 */
export const answerIntrospection = (args: ExecutionArgs): Bilingual | undefined => {
  const found = look(args.document)
  if (found.schemas === 0 || isSwitchedOff(args)) return undefined
  if (found.isMixed || found.isAliased || found.schemas > 1 || found.lists > MOST_LISTS) return MESSAGE
  const known: Answers = answers.get(args.schema) ?? { kept: new Map(), openAt: 0 }
  answers.set(args.schema, known)
  const key = JSON.stringify([print(args.document), args.operationName, args.variableValues])
  let kept = known.kept.get(key)
  if (!kept) {
    // What is wrong is told by the rules that follow.
    if (validate(args.schema, args.document).length > 0) return undefined
    const beganAt = performance.now()
    if (known.kept.size >= MOST_KEPT && beganAt < known.openAt) return BUSY
    const { data, errors } = executeSync(args)
    if (errors || !data) return undefined
    const endedAt = performance.now()
    known.openAt = endedAt + SELDOM * (endedAt - beganAt)
    kept = keep(data)
    const [oldest] = known.kept.keys()
    if (known.kept.size >= MOST_KEPT && oldest !== undefined) known.kept.delete(oldest)
    known.kept.set(key, kept)
  }
  Object.assign(args, { operationName: undefined, variableValues: undefined, ...kept })
  return undefined
}
