import { Kind } from 'graphql'
import type { ArgumentNode, FieldNode, GraphQLField, OperationDefinitionNode } from 'graphql'

/** The variables of a request and the operation that declares them (their defaults). */
export type Variables = {
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
export const readPageSize = ({
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
