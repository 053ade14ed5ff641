import {
  getNamedType,
  isObjectType,
  Kind,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { DocumentNode, ExecutionResult, OperationDefinitionNode } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { CompiledQuery } from 'graphql-jit'

import type { Served } from '../served.ts'
import type { ContentSchema } from './contentSchema.ts'

/** A document that the content API answers; `undefined` in place of it, one that it leaves to Payload. */
export type CompiledDocument = {
  document: DocumentNode
  execute: (context: unknown, variables: Record<string, unknown>) => ExecutionResult | Promise<ExecutionResult>
  /** The variables that say how long a page is: the limits look at their values. */
  sizes: readonly string[]
}

/** Arguments that only staff have a use for. */
const FOR_STAFF: ReadonlySet<string> = new Set(['draft', 'trash'])

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
        if (FOR_STAFF.has(name.value) && !(value.kind === Kind.BOOLEAN && !value.value)) leave()
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

type Source = { operationName: string | undefined; query: string }

/**
 * A document, parsed, checked against the schema and compiled, if the content API answers for all that it asks for. What is wrong with it is Payload's to say.
 */
export const compileDocument = (
  { operationName, query }: Source,
  content: ContentSchema,
  served: Served,
): CompiledDocument | undefined => {
  const document = parse(query)
  if (!operationOf(document, operationName)) return undefined
  if (validate(content.schema, document, specifiedRules).length > 0 || !isServed(document, content, served))
    return undefined
  const compiled = compileQuery(content.schema, document, operationName)
  if (!isCompiledQuery(compiled)) return undefined
  const { query: run } = compiled as CompiledQuery
  return { document, execute: (context, variables) => run({}, context, variables), sizes: sizesIn(document) }
}
