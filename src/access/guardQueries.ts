import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  Config,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'

import { projectSlugs } from '../content-model/slugs.ts'
import { hideTargets } from './hideTargets.ts'
import { findRelation } from './relationPaths.ts'
import { refuseQuery, resolveRelationFilters } from './resolveRelationFilters.ts'
import { accountKind, mayReadDrafts } from './roles.ts'

type Query = { sort?: unknown; where?: unknown }
type ReadArgs = Query & { draft?: unknown; field?: unknown; joins?: Record<string, false | Query> | false }

const READS: ReadonlySet<string> = new Set(['count', 'read', 'readDistinct'])

const isWhere = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const sortPaths = (sort: unknown): string[] =>
  (Array.isArray(sort) ? sort : [sort])
    .flatMap((entry: unknown) => (typeof entry === 'string' ? entry.split(',') : []))
    .map((path) => path.trim().replace(/^-/, ''))

const localesOf = ({ payload }: PayloadRequest): string[] =>
  payload.config.localization ? payload.config.localization.localeCodes : []

type Field = FlattenedField

const isReadable = async (field: Field, req: PayloadRequest): Promise<boolean> => {
  if ('hidden' in field && field.hidden) return false
  const read = 'access' in field ? field.access?.read : undefined
  return read ? Boolean(await read({ req })) : true
}

const below = (field: Field): Field[] => {
  if (field.type === 'blocks')
    return field.blocks.flatMap((block) => (typeof block === 'string' ? [] : block.flattenedFields))
  return 'flattenedFields' in field ? field.flattenedFields : []
}

/**
 * Whether a list may be put in the order of a path: each field of it must be one that the caller reads, and through a relation every document at
 * the other end. Payload asks this for conditions, not for an order.
 */
const maySortBy = async (
  path: string,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<boolean> => {
  const relation = findRelation({ fields: collection.flattenedFields, locales: localesOf(req), path })
  let level: Field[] = collection.flattenedFields
  for (const segment of (relation?.path ?? path).replaceAll('__', '.').split('.')) {
    const field = level.find(({ name }) => name === segment)
    if (!field) continue
    if (!(await isReadable(field, req))) return false
    level = below(field)
  }
  if (!relation) return true
  const target =
    'relationTo' in relation.field && typeof relation.field.relationTo === 'string'
      ? req.payload.collections[relation.field.relationTo]?.config
      : undefined
  return (
    target !== undefined &&
    (await target.access.read({ req })) === true &&
    (relation.rest === '' || maySortBy(relation.rest, target, req))
  )
}

const guardQuery = async <Q extends Query>(
  query: Q,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<Q> => {
  for (const path of sortPaths(query.sort)) {
    if (!(await maySortBy(path, collection, req))) throw refuseQuery(req, 'sort', path)
  }
  // Who reads drafts reads every document that a condition could be about.
  if (!isWhere(query.where) || mayReadDrafts(req)) return query
  return {
    ...query,
    where: await resolveRelationFilters({
      collection,
      req,
      where: await hideTargets({ collection, req, where: query.where }),
    }),
  }
}

const guardJoins = async ({
  collection,
  joins,
  req,
}: {
  collection: SanitizedCollectionConfig
  joins: NonNullable<ReadArgs['joins']>
  req: PayloadRequest
}) => {
  const known = Object.values(collection.joins).flatMap((fields) => fields ?? [])
  const guarded: NonNullable<ReadArgs['joins']> = {}
  for (const [path, query] of Object.entries(joins || {})) {
    const target = known.find(({ joinPath }) => joinPath === path)?.field.collection
    const config = typeof target === 'string' ? req.payload.collections[target]?.config : undefined
    guarded[path] = query && config ? await guardQuery(query, config, req) : query
  }
  return guarded
}

/** Whose `draft=true` is not heard: the answer would tell which documents have a pending draft. A project's other accounts keep it where the collection is its own. */
const isDeafTo = (req: PayloadRequest, collection: string): boolean =>
  !mayReadDrafts(req) &&
  (!req.user || accountKind(req) !== undefined || Object.values(projectSlugs(req.payload.config)).includes(collection))

/** Whoever cannot read something learns nothing of it from the hits or the order of a list either. */
const guardReads: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  if (overrideAccess === true) return
  // Payload types the arguments as its own code fills them in; over REST they are whatever the address says. It uses this object
  // where a hook returns none.
  const read = args as ReadArgs
  if (read.draft && isDeafTo(req, collection.slug)) Object.assign(args, { draft: false })
  for (const path of [...sortPaths(read.field), ...sortPaths(read.sort)]) {
    if (!(await maySortBy(path, collection, req))) throw refuseQuery(req, 'sort', path)
  }
  if (!READS.has(operation)) return
  Object.assign(args, await guardQuery({ sort: read.sort, where: read.where }, collection, req))
  if (read.joins) Object.assign(args, { joins: await guardJoins({ collection, joins: read.joins, req }) })
}

const withGuard = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [...(collection.hooks?.beforeOperation ?? []), guardReads] },
})

/**
 * Guards the queries of collections: their conditions, sorts and drafts tell nothing that the caller may not read. It holds for the collections
 * that the config has when this is called, so compose it after the content model.
 */
export const guardQueries = (config: Config): Config => ({ ...config, collections: config.collections?.map(withGuard) })
