import {
  getNamedType,
  getVariableValues,
  GraphQLScalarType,
  isObjectType,
  Kind,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { DocumentNode, ExecutionResult, OperationDefinitionNode, ValueNode } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { CompiledQuery } from 'graphql-jit'

import { MOST_TOKENS } from '../../limits/graphql/tokens.ts'
import type { Served } from '../served.ts'
import type { ContentSchema } from './contentSchema.ts'

/** Answers a query with the values of its variables; `undefined` where those are not of their types. */
export type ExecuteDocument = (
  context: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult> | undefined

/** A document that can be read; whether the content API answers it is known once it is compiled. */
export type ReadDocument = {
  document: DocumentNode
  /** The variables that say how long a page is: the limits look at their values. */
  sizes: readonly string[]
}

/** Arguments that only staff have a use for. */
const FOR_STAFF: ReadonlySet<string> = new Set(['draft', 'trash'])

const isNothing = (value: ValueNode): boolean =>
  value.kind === Kind.NULL || (value.kind === Kind.BOOLEAN && !value.value)

const operationOf = ({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined => {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  if (name === undefined) return operations.length === 1 ? operations[0] : undefined
  return operations.find((one) => one.name?.value === name)
}

const isServed = (document: DocumentNode, { collectionOf, roots, schema }: ContentSchema, served: Served): boolean => {
  const info = new TypeInfo(schema)
  let isAnswered = true
  const leave = (): void => {
    isAnswered = false
  }
  visit(
    document,
    visitWithTypeInfo(info, {
      Argument: ({ name, value }) => {
        if (FOR_STAFF.has(name.value) && !isNothing(value)) leave()
      },
      Field: ({ name }) => {
        const parent = info.getParentType()
        if (name.value === '__typename') return
        if (parent === schema.getQueryType() && !roots.has(name.value)) leave()
        const type = getNamedType(info.getType())
        const slug = isObjectType(type) ? collectionOf.get(type) : undefined
        if (slug !== undefined && !served.collections.has(slug)) leave()
      },
      OperationDefinition: ({ operation }) => {
        if (operation !== 'query') leave()
      },
    }),
  )
  return isAnswered
}

const sizesIn = (document: DocumentNode): string[] => {
  const names = new Set<string>()
  visit(document, {
    Argument: ({ name, value }) => {
      if ((name.value === 'limit' || name.value === 'pagination') && value.kind === Kind.VARIABLE)
        names.add(value.name.value)
    },
  })
  return [...names]
}

/** A document, parsed; `undefined` for what cannot be. */
export const readDocument = (query: string): ReadDocument | undefined => {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS })
    return { document, sizes: sizesIn(document) }
  } catch {
    // What is wrong with it is Payload's to say.
    return undefined
  }
}

const withoutTypes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: (node) => {
      const { type } = node
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type
      if (named.kind === Kind.NAMED_TYPE && named.name.value === 'Boolean') return undefined
      return {
        ...node,
        defaultValue: undefined,
        type: { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: 'JSON' } },
      }
    },
  })

type Source = { document: DocumentNode; operationName: string | undefined }

/**
 * Checks a document against the schema, and compiles it, if the content API answers for all that it asks for. What is wrong with it is Payload's to say. To
 * be called only with what is within the limits: compiling takes longer than validating.
 *
 * @returns what executes it.
 */
export const compileDocument = (
  { document, operationName }: Source,
  content: ContentSchema,
  served: Served,
): ExecuteDocument | undefined => {
  const { schema } = content
  const operation = operationOf(document, operationName)
  if (!operation || validate(schema, document, specifiedRules).length > 0 || !isServed(document, content, served))
    return undefined
  const { variableDefinitions = [] } = operation
  // graphql-jit writes code for each type of a variable, and never ends with one that holds itself, as conditions do. So graphql-js reads their values.
  const isWithValues = variableDefinitions.length > 0
  if (isWithValues && !(schema.getType('JSON') instanceof GraphQLScalarType)) return undefined
  const compiled = compileQuery(schema, isWithValues ? withoutTypes(document) : document, operationName)
  if (!isCompiledQuery(compiled)) return undefined
  const { query: run } = compiled as CompiledQuery
  return (context, given) => {
    const { coerced } = getVariableValues(schema, variableDefinitions, given)
    return coerced && run({}, context, coerced)
  }
}
