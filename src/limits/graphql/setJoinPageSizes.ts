import { getNamedType, isObjectType } from 'graphql'
import type { GraphQLNamedType, GraphQLObjectType } from 'graphql'

const DEFAULT_JOIN_PAGE_SIZE = 10

type Join = { defaultLimit?: number; type: 'join' }

const readJoin = (extensions: Readonly<Record<string, unknown>>): Join | undefined => {
  const { field } = extensions
  return field && typeof field === 'object' && 'type' in field && field.type === 'join' ? (field as Join) : undefined
}

/**
 * Gives the `limit` of every join that the types lead to the default that it has over REST (the field’s `defaultLimit`, or 10).
 * Payload 3.90 gives it none, and a join without a limit then answers with every document, and with a wrong `hasNextPage`.
 * The default is shown by introspection. Changes the types in place: they are built anew for each schema.
 */
export const setJoinPageSizes = (types: readonly GraphQLObjectType[]): void => {
  const seen = new Set<GraphQLNamedType>()
  const open: GraphQLNamedType[] = [...types]
  for (let type = open.pop(); type; type = open.pop()) {
    if (seen.has(type)) {
      continue
    }
    seen.add(type)
    if ('getTypes' in type) {
      open.push(...type.getTypes())
    }
    if (!isObjectType(type)) {
      continue
    }
    for (const field of Object.values(type.getFields())) {
      const join = readJoin(field.extensions)
      const limit = join && field.args.find(({ name }) => name === 'limit')
      if (limit) {
        limit.defaultValue ??= join.defaultLimit ?? DEFAULT_JOIN_PAGE_SIZE
      }
      open.push(getNamedType(field.type))
    }
  }
}
