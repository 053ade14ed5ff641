import { getDirectiveValues, getNamedType, GraphQLIncludeDirective, GraphQLSkipDirective, isObjectType, Kind } from 'graphql'
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'
import type { SelectIncludeType } from 'payload'

type Visit = (name: string, selection: SelectionSetNode | undefined) => void

const isLeftOut = (node: Parameters<typeof getDirectiveValues>[1], { variableValues }: GraphQLResolveInfo): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true || getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if === false

/** The fields of a selection, fragments followed; those under other types of a union too. */
const eachField = (set: SelectionSetNode, info: GraphQLResolveInfo, visit: Visit): void => {
  for (const node of set.selections) {
    if (isLeftOut(node, info)) continue
    const spread = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node
    if (node.kind === Kind.FIELD) visit(node.name.value, node.selectionSet)
    else if (spread && 'selectionSet' in spread && spread.selectionSet) eachField(spread.selectionSet, info, visit)
  }
}

/** What the documents of a join are asked for, by the names of Payload's fields, so that no more is read of each. */
export const selectOf = (info: GraphQLResolveInfo): SelectIncludeType => {
  const page = getNamedType(info.returnType)
  const docs = isObjectType(page) ? getNamedType(page.getFields().docs?.type) : undefined
  const select: SelectIncludeType = {}
  for (const { selectionSet } of info.fieldNodes) {
    if (!selectionSet) continue
    eachField(selectionSet, info, (name, set) => {
      if (name !== 'docs' || !set) return
      eachField(set, info, (asked) => {
        const field = isObjectType(docs) ? docs.getFields()[asked]?.extensions.field : undefined
        if (asked !== '__typename') select[field && typeof field === 'object' && 'name' in field ? String(field.name) : asked] = true
      })
    })
  }
  return select
}
