import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
} from 'graphql'
import type {
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLResolveInfo,
  SelectionSetNode,
} from 'graphql'
import type { CollectionSlug, JoinField, PayloadRequest, SelectIncludeType, SelectType, Where } from 'payload'

import { noteReadable } from '../access/hideTargets.ts'
import { takeTurnIfDear } from '../limits/budget/breathe.ts'

type JoinInSchema = {
  /** The collection whose documents have it. */
  collection: string
  /** Payload's own field, whose `targetField` is what the join looks through. */
  field: JoinField & { targetField: { relationTo: string | string[] } }
  /** The field of the GraphQL type. */
  output: GraphQLField<Record<string, unknown>, unknown>
}

const joinOf = (extensions: Readonly<Record<string, unknown>>): JoinInSchema['field'] | undefined => {
  const { field } = extensions
  return field && typeof field === 'object' && 'type' in field && field.type === 'join'
    ? (field as JoinInSchema['field'])
    : undefined
}

/** Every join of the collections' types, and of the groups, rows and blocks within them, each once. */
export const findJoins = (
  collections: Readonly<Record<string, readonly (GraphQLObjectType | undefined)[]>>,
): JoinInSchema[] => {
  const roots = new Map<GraphQLNamedType, string>(
    Object.entries(collections).flatMap(([slug, types]) =>
      types.flatMap((type) => (type ? [[type, slug] as const] : [])),
    ),
  )
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

type Visit = (name: string, selection: SelectionSetNode | undefined) => void

const isLeftOut = (node: Parameters<typeof getDirectiveValues>[1], { variableValues }: GraphQLResolveInfo): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true ||
  getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if === false

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
const selectOf = (info: GraphQLResolveInfo): SelectIncludeType => {
  const page = getNamedType(info.returnType)
  const docs = isObjectType(page) ? getNamedType(page.getFields().docs?.type) : undefined
  const select: SelectIncludeType = {}
  for (const { selectionSet } of info.fieldNodes) {
    if (!selectionSet) continue
    eachField(selectionSet, info, (name, set) => {
      if (name !== 'docs' || !set) return
      eachField(set, info, (asked) => {
        const field = isObjectType(docs) ? docs.getFields()[asked]?.extensions.field : undefined
        if (asked !== '__typename')
          select[field && typeof field === 'object' && 'name' in field ? String(field.name) : asked] = true
      })
    })
  }
  return select
}

type JoinArgs = {
  count?: boolean | null
  draft?: boolean
  limit?: number | null
  page?: number | null
  sort?: string | null
  where?: Where | null
}

type Context = { req: PayloadRequest; select?: SelectType }

const DEFAULT_JOIN_PAGE_SIZE = 10

/**
 * Answers a page of a join. Payload's own resolver asks for one document more than the page to know whether there are others, which is right on the first page
 * alone: it ignores `page`, or with `count` leaves documents out, and says for ever that there is a next page.
 */
export const resolveJoin =
  ({
    collection: parentSlug,
    field,
  }: Pick<JoinInSchema, 'collection' | 'field'>): GraphQLFieldResolver<Record<string, unknown>, unknown> =>
  async (parent, rawArgs, context, info) => {
    const { collection } = field
    if (Array.isArray(collection)) throw new Error('A join over several collections cannot be read over GraphQL.')
    const { req, select } = context as Context
    const { count, draft, page, sort, where, ...args } = rawArgs as JoinArgs
    const limit = args.limit ?? field.defaultLimit ?? DEFAULT_JOIN_PAGE_SIZE
    const id = parent._id ?? parent.id
    const { relationTo } = field.targetField
    if (typeof id === 'string' || typeof id === 'number') noteReadable(req, parentSlug, id)
    // Later pages are counted: whether there is another one is known of the first by one document more.
    const isCounted = count === true || (page ?? 1) > 1
    // A page has hundreds of joins, and each begins at once: what comes before its place in the queue is a long piece of work for all of them.
    await takeTurnIfDear(req)
    const found = await req.payload.find({
      collection: collection as CollectionSlug,
      depth: 0,
      draft: draft ?? Boolean(req.query?.draft),
      fallbackLocale: req.fallbackLocale,
      limit: isCounted || limit <= 0 ? limit : limit + 1,
      locale: req.locale,
      overrideAccess: false,
      page: page ?? 1,
      pagination: isCounted && limit > 0,
      req,
      ...(select && { select: selectOf(info) }),
      sort: sort?.split(',') ?? field.defaultSort,
      where: {
        and: [
          where ?? {},
          field.where ?? {},
          { [field.on]: { equals: Array.isArray(relationTo) ? { relationTo: parentSlug, value: id } : id } },
        ],
      },
    } as Parameters<typeof req.payload.find>[0])
    const docs = limit > 0 ? found.docs.slice(0, limit) : found.docs
    return {
      docs,
      hasNextPage: isCounted ? found.hasNextPage : docs.length < found.docs.length,
      ...(count && { totalDocs: limit > 0 ? found.totalDocs : docs.length }),
    }
  }
