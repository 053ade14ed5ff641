import { getNamedType, isObjectType } from 'graphql'
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType } from 'graphql'
import type { JoinField } from 'payload'

export type JoinInSchema = {
  /** The collection whose documents have it. */
  collection: string
  /** Payload's own field, whose `targetField` is what the join looks through. */
  field: JoinField & { targetField: { relationTo: string | string[] } }
  /** The field of the GraphQL type. */
  output: GraphQLField<Record<string, unknown>, unknown>
}

const joinOf = (extensions: Readonly<Record<string, unknown>>): JoinInSchema['field'] | undefined => {
  const { field } = extensions
  return field && typeof field === 'object' && 'type' in field && field.type === 'join' ? (field as JoinInSchema['field']) : undefined
}

/** Every join of the collections' types, and of the groups, rows and blocks within them, each once. */
export const findJoins = (collections: Readonly<Record<string, readonly (GraphQLObjectType | undefined)[]>>): JoinInSchema[] => {
  const roots = new Map<GraphQLNamedType, string>(Object.entries(collections).flatMap(([slug, types]) => types.flatMap((type) => (type ? [[type, slug] as const] : []))))
  const joins: JoinInSchema[] = []
  const seen = new Set<GraphQLNamedType>()
  const open = [...roots].map(([type, collection]) => ({ collection, type }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { type } = next
    const collection = roots.get(type) ?? next.collection
    if (seen.has(type)) continue
    seen.add(type)
    if ('getTypes' in type) open.push(...type.getTypes().map((one) => ({ collection, type: one })))
    if (!isObjectType(type)) continue
    for (const output of Object.values(type.getFields())) {
      const field = joinOf(output.extensions)
      if (field) joins.push({ collection, field, output })
      open.push({ collection, type: getNamedType(output.type) })
    }
  }
  return joins
}
