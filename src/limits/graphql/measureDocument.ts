import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'
import type {
  ArgumentNode,
  DirectiveNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql'

import { isPageSize, showValue } from '../pageSize.ts'
import { sizeOfArguments } from './tokens.ts'

/** The variables of a request and the operation that declares them (their defaults). */
type Variables = {
  operation: OperationDefinitionNode
  values: Readonly<Record<string, unknown>> | null | undefined
}

const readValue = (value: ArgumentNode['value'], { operation, values }: Variables): unknown => {
  switch (value.kind) {
    case Kind.INT:
      return Number(value.value)
    case Kind.BOOLEAN:
      return value.value
    case Kind.NULL:
      return null
    case Kind.VARIABLE: {
      const name = value.name.value
      if (values && Object.hasOwn(values, name)) {
        return values[name]
      }
      const fallback = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue
      return fallback ? readValue(fallback, { operation, values }) : undefined
    }
    default:
      return NaN
  }
}

/**
 * What a field says about the size of its page, variables and defaults resolved; nothing for a field that has no `limit`. Written for
 * documents that nobody has validated yet, so the values can be anything.
 */
const readPageSize = ({
  field,
  node,
  variables,
}: {
  field: GraphQLField<unknown, unknown>
  node: FieldNode
  variables: Variables
}): { given: boolean; limit: unknown; pagination: unknown } | undefined => {
  const declared = field.args.find(({ name }) => name === 'limit')
  if (!declared) {
    return undefined
  }
  const argument = (name: string): unknown => {
    const found = node.arguments?.find((each) => each.name.value === name)
    return found && readValue(found.value, variables)
  }
  const limit = argument('limit')
  const given = limit !== undefined
  return { given, limit: given ? limit : declared.defaultValue, pagination: argument('pagination') }
}

/** What is assumed of a list that has no `limit`, such as the organisations of an article. */
const USUAL_LIST_LENGTH = 5

/** Payload's page when none is asked for. */
const DEFAULT_PAGE_SIZE = 10

/** Selection sets within each other, fragments included, that no honest document reaches; bounds the recursion. */
const MAX_NESTING = 100

type Measure = {
  aliases: number
  /** Values that the answer may hold: fields, each times the pages and lists around it. */
  cost: number
  /** Fields within fields; Infinity for fragments that hold themselves. */
  depth: number
  /** Times that the database may be asked: once for each field of the root, and for each join of each document. */
  queries: number
  /** Selections, arguments and directives, where fragments are spread: what the rules that follow may walk. */
  selections: number
  /** Fields and types that the schema does not have. For each of them graphql-js looks for names that are like it. */
  unknown: number
}

/** A page size that is refused: the field, and the argument as the caller wrote it. */
type Excess = { asked: string; node: FieldNode }

const NOTHING: Measure = { aliases: 0, cost: 0, depth: 0, queries: 0, selections: 0, unknown: 0 }

/** Nothing costs nothing, not even what leads nowhere: what is measured as zero can be repeated without end. */
const UNKNOWN: Measure = { ...NOTHING, cost: 1, selections: 1, unknown: 1 }

const ENDLESS: Measure = { ...NOTHING, depth: Infinity }

const add = (one: Measure, other: Measure): Measure => ({
  aliases: one.aliases + other.aliases,
  cost: one.cost + other.cost,
  depth: Math.max(one.depth, other.depth),
  queries: one.queries + other.queries,
  selections: one.selections + other.selections,
  unknown: one.unknown + other.unknown,
})

const sizeOfDirectives = (directives: readonly DirectiveNode[] = []): number =>
  directives.reduce((sum, directive) => sum + 1 + sizeOfArguments(directive.arguments), 0)

/** For fragments that are measured by themselves: a variable has no default there. */
const NO_OPERATION: OperationDefinitionNode = {
  kind: Kind.OPERATION_DEFINITION,
  operation: 'query' as OperationDefinitionNode['operation'],
  selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
}

const findField = (name: string, parent: GraphQLNamedType | undefined): GraphQLField<unknown, unknown> | undefined => {
  const introspection = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].find(
    (field) => field.name === name,
  )
  return introspection ?? (isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined)
}

/** Whether a type is a page of documents, whose `docs` are as long as the `limit` of the field that leads to it. */
const isPage = (type: GraphQLNamedType | undefined): boolean =>
  isObjectType(type) && 'docs' in type.getFields() && 'hasNextPage' in type.getFields()

/**
 * Measures a document that nobody has validated yet. Each fragment is measured once for each operation and counted wherever it is
 * spread, so the time is linear in the length of the document whatever the fragments do. Depth is the deepest operation's; aliases and
 * cost are the sum of all operations, and selections that of fragments nobody spreads too, since all of them are validated. Introspection has a depth rule of its own in graphql-js and
 * counts no depth here.
 *
 * @param pageSize the most documents that a page may hold, above which `excess` says so; a `limit` that is refused or means "all" counts as `largestPage`.
 */
export const measureDocument = ({
  document,
  largestPage,
  pageSize,
  schema,
  values,
}: {
  document: DocumentNode
  largestPage: number
  pageSize: number | undefined
  schema: GraphQLSchema
  values: Variables['values']
}): Measure & { excess: Excess | undefined } => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition)
    }
  }
  let excess: Excess | undefined

  /** A fragment by itself counts as one selection, and its type as one more name that may not exist. */
  const spread = (type: string | undefined): Measure => ({
    ...NOTHING,
    selections: 1,
    unknown: type !== undefined && !schema.getType(type) ? 1 : 0,
  })

  const measureOperation = (variables: Variables, measured: Map<string, Measure>, start?: string): Measure => {
    const root = schema.getRootType(variables.operation.operation) ?? undefined

    const lengthOf = (
      node: FieldNode,
      field: GraphQLField<unknown, unknown>,
      parent: GraphQLNamedType | undefined,
    ): number => {
      const page = readPageSize({ field, node, variables })
      if (!page) {
        return isListType(getNullableType(field.type)) && !isPage(parent) ? USUAL_LIST_LENGTH : 1
      }
      if (pageSize !== undefined && page.given && !isPageSize(page.limit, pageSize)) {
        excess ??= { asked: `limit: ${showValue(page.limit)}`, node }
      }
      if (pageSize !== undefined && !page.given && page.pagination === false) {
        excess ??= { asked: 'pagination: false', node }
      }
      const limit = page.limit ?? (page.given || page.pagination === false ? undefined : DEFAULT_PAGE_SIZE)
      return isPageSize(limit, Infinity) ? limit : largestPage
    }

    const measureField = (node: FieldNode, parent: GraphQLNamedType | undefined, nesting: number): Measure => {
      const field = findField(node.name.value, parent)
      const isIntrospection = parent?.name.startsWith('__') ?? false
      const length = field && !isIntrospection ? lengthOf(node, field, parent) : 1
      const within = node.selectionSet
        ? measureSelections(node.selectionSet, field && getNamedType(field.type), nesting + 1)
        : NOTHING
      const isQuery =
        parent !== undefined && (parent === root || (field?.args.some(({ name }) => name === 'limit') ?? false))
      return {
        aliases: within.aliases + (node.alias ? 1 : 0),
        cost: 1 + length * within.cost,
        depth: within.depth + (isIntrospection ? 0 : 1),
        queries: (isQuery ? 1 : 0) + length * within.queries,
        selections: 1 + sizeOfArguments(node.arguments) + sizeOfDirectives(node.directives) + within.selections,
        unknown: within.unknown + (parent && !field ? 1 : 0),
      }
    }

    const measureFragment = (name: string, nesting: number): Measure => {
      const known = measured.get(name)
      const fragment = fragments.get(name)
      if (known || !fragment) {
        return known ?? UNKNOWN
      }
      // Stands while the fragment is being measured: one that comes back to itself has no end.
      measured.set(name, ENDLESS)
      const measure = add(
        spread(fragment.typeCondition.name.value),
        measureSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), nesting + 1),
      )
      measured.set(name, measure)
      return measure
    }

    const measureSelections = (
      { selections }: SelectionSetNode,
      parent: GraphQLNamedType | undefined,
      nesting: number,
    ): Measure => {
      if (nesting > MAX_NESTING) {
        return ENDLESS
      }
      return selections
        .map((node): Measure => {
          const directives = { ...NOTHING, selections: sizeOfDirectives(node.directives) }
          switch (node.kind) {
            case Kind.FIELD:
              return measureField(node, parent, nesting)
            case Kind.FRAGMENT_SPREAD:
              return add(directives, measureFragment(node.name.value, nesting))
            case Kind.INLINE_FRAGMENT: {
              const condition = node.typeCondition?.name.value
              return add(
                add(directives, spread(condition)),
                measureSelections(
                  node.selectionSet,
                  condition === undefined ? parent : schema.getType(condition),
                  nesting + 1,
                ),
              )
            }
          }
        })
        .reduce(add, NOTHING)
    }

    const { operation } = variables
    const declared = {
      ...NOTHING,
      selections: (operation.variableDefinitions?.length ?? 0) + sizeOfDirectives(operation.directives),
    }
    return add(declared, start ? measureFragment(start, 0) : measureSelections(operation.selectionSet, root, 0))
  }

  const total = document.definitions
    .map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? measureOperation({ operation: definition, values }, new Map())
        : NOTHING,
    )
    .reduce(add, NOTHING)
  const alone = new Map<string, Measure>()
  const ofFragments = [...fragments.keys()]
    .map((name) => measureOperation({ operation: NO_OPERATION, values }, alone, name))
    .reduce(add, NOTHING)
  return {
    ...total,
    depth: ofFragments.depth === Infinity ? Infinity : total.depth,
    excess,
    selections: total.selections + ofFragments.selections + document.definitions.length,
    unknown: total.unknown + ofFragments.unknown,
  }
}
