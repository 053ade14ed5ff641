import {
  execute,
  getDirectiveValues,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLScalarType,
  GraphQLSkipDirective,
  Kind,
  separateOperations,
  visit,
} from 'graphql'
import type { DirectiveNode, DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { CompiledQuery } from 'graphql-jit'

import { measureDocument } from '../../limits/graphql/measureDocument.ts'

/** Answers a query with the values of its variables; `undefined` where those are not of their types. */
export type ExecuteDocument = (
  context: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult> | undefined

/** Larger documents are never compiled: that takes 15 to 30 ms for so many fields, in which nobody else is answered. A page of a website has 20 to 60. */
const MOST_SELECTIONS = 500

/** What a selection takes in memory once it is compiled. */
const SELECTION_BYTES = 500

/** How many combinations of what its conditions come to a document is compiled for. */
const MOST_VARIANTS = 4

type Values = Record<string, unknown>

type Run = CompiledQuery['query']

const isWanted = (node: { readonly directives?: readonly DirectiveNode[] }, values: Values): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, values)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, values)?.if !== false

/** A document with what its conditions (`@include`, `@skip`) come to. graphql-jit loses some where a fragment is spread in several places. */
const decide = (document: DocumentNode, values: Values): DocumentNode => {
  const enter = <Node extends { readonly directives?: readonly DirectiveNode[] }>(node: Node) => {
    if (!node.directives?.length) return undefined
    return isWanted(node, values) ? { ...node, directives: [] } : null
  }
  return visit(document, { Field: { enter }, FragmentSpread: { enter }, InlineFragment: { enter } })
}

/** A document whose variables may be anything: graphql-jit writes code for each type of one, and never ends with one that holds itself, as conditions do. */
const withoutTypes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: (node) => ({
      ...node,
      defaultValue: undefined,
      type: { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: 'JSON' } },
    }),
  })

/** The variables that conditions name. */
const conditionsIn = (document: DocumentNode): string[] => {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ arguments: args = [] }) => {
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

const selectionsOf = (document: DocumentNode, schema: GraphQLSchema): number =>
  measureDocument({ document, largestPage: 1, pageSize: undefined, schema, values: undefined }).selections

type Source = { document: DocumentNode; operation: OperationDefinitionNode }

export type Execution = {
  /** About what it takes in memory once it is compiled. */
  bytes: number
  execute: ExecuteDocument
}

/**
 * What executes a document that was validated. The first time, graphql-js does; one that is asked again is compiled, which takes longer than executing it once, and is
 * worth it for what websites ask all the time.
 */
export const executionOf = ({ document: whole, operation }: Source, schema: GraphQLSchema): Execution => {
  const { name, variableDefinitions = [] } = operation
  const document = separateOperations(whole)[name?.value ?? ''] ?? whole
  const conditions = conditionsIn(document)
  const selections = selectionsOf(document, schema)
  const isCompilable = schema.getType('JSON') instanceof GraphQLScalarType && selections <= MOST_SELECTIONS
  const mostVariants = isCompilable ? Math.min(MOST_VARIANTS, 2 ** conditions.length) : 0
  const variants = new Map<string, { isTried: boolean; run?: Run }>()

  const compile = (values: Values): Run | undefined => {
    const compiled = compileQuery(schema, withoutTypes(decide(document, values)), name?.value)
    return isCompiledQuery(compiled) ? (compiled as CompiledQuery).query : undefined
  }

  const compiledFor = (values: Values): Run | undefined => {
    const decided = conditions.map((condition) => values[condition])
    const variant = variants.get(decided.join())
    if (!variant) {
      // `null` decides nothing: it is an error.
      const isNew = variants.size < mostVariants && decided.every((one) => typeof one === 'boolean')
      if (isNew) variants.set(decided.join(), { isTried: false })
      return undefined
    }
    if (!variant.isTried) Object.assign(variant, { isTried: true, run: compile(values) })
    return variant.run
  }

  const executeDocument: ExecuteDocument = (contextValue, variableValues) => {
    // graphql-js alone knows whether they are of their types.
    const { coerced } = getVariableValues(schema, variableDefinitions, variableValues)
    if (!coerced) return undefined
    const run = compiledFor(coerced)
    return run
      ? run({}, contextValue, coerced)
      : execute({ contextValue, document, rootValue: {}, schema, variableValues })
  }
  return { bytes: mostVariants * selections * SELECTION_BYTES, execute: executeDocument }
}
