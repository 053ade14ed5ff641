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
import type { DocumentNode, OperationDefinitionNode, ValueNode } from 'graphql'

import { MOST_TOKENS } from '../../limits/graphql/tokens.ts'
import type { Served } from '../served.ts'
import type { ContentSchema } from './contentSchema.ts'

/** A document that can be read; whether the content API answers it is known once it is checked. */
export type ReadDocument = {
  /** About what it takes in memory. */
  bytes: number
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

/** A word or sign of a document, with what is made of it. */
const TOKEN_BYTES = 450

const bytesOf = ({ loc }: DocumentNode): number => {
  let bytes = loc?.source.body.length ?? 0
  for (let token = loc?.startToken; token; token = token.next ?? undefined) bytes += TOKEN_BYTES
  return bytes
}

/** A document, parsed; `undefined` for what cannot be. */
export const readDocument = (query: string): ReadDocument | undefined => {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS })
    return { bytes: bytesOf(document), document, sizes: sizesIn(document) }
  } catch {
    // What is wrong with it is Payload's to say.
    return undefined
  }
}

type Source = { document: DocumentNode; operationName: string | undefined }

/**
 * The operation of a document to execute, if the document is as the schema has it and the content API answers for all that it asks for. What is wrong with one is
 * Payload's to say. To be called only with what is within the limits: validating takes long.
 */
export const checkDocument = (
  { document, operationName }: Source,
  content: ContentSchema,
  served: Served,
): OperationDefinitionNode | undefined => {
  const operation = operationOf(document, operationName)
  if (!operation || validate(content.schema, document, specifiedRules).length > 0) return undefined
  return isServed(document, content, served) ? operation : undefined
}
