import type { CollectionBeforeOperationHook, CollectionConfig, Config, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { mayReadDrafts } from '../roles.ts'
import { answerRelations } from './answerRelations.ts'
import { findRelation } from './findRelation.ts'
import { refuseQuery } from './refuseQuery.ts'

type Query = { sort?: unknown; where?: unknown }
type ReadArgs = Query & { field?: unknown; joins?: Record<string, false | Query> | false }

const READS: ReadonlySet<string> = new Set(['count', 'read', 'readDistinct'])

const isWhere = (value: unknown): value is Where => typeof value === 'object' && value !== null && Object.keys(value).length > 0

const sortPaths = (sort: unknown): string[] =>
  (Array.isArray(sort) ? sort : [sort]).flatMap((entry: unknown) => (typeof entry === 'string' ? entry.split(',') : [])).map((path) => path.trim().replace(/^-/, ''))

const localesOf = ({ payload }: PayloadRequest): string[] => (payload.config.localization ? payload.config.localization.localeCodes : [])

/** Whether a list may be sorted by a path: through a relation only when every document at its other end may be read. */
const maySortBy = async (path: string, collection: SanitizedCollectionConfig, req: PayloadRequest): Promise<boolean> => {
  const relation = findRelation({ fields: collection.flattenedFields, locales: localesOf(req), path })
  if (!relation?.rest) return true
  const target = 'relationTo' in relation.field && typeof relation.field.relationTo === 'string' ? req.payload.collections[relation.field.relationTo]?.config : undefined
  return target !== undefined && (await target.access.read({ req })) === true && maySortBy(relation.rest, target, req)
}

const guardQuery = async <Q extends Query>(query: Q, collection: SanitizedCollectionConfig, req: PayloadRequest): Promise<Q> => {
  for (const path of sortPaths(query.sort)) {
    if (!(await maySortBy(path, collection, req))) throw refuseQuery(req, 'sort', path)
  }
  return isWhere(query.where) ? { ...query, where: await answerRelations({ collection, req, where: query.where }) } : query
}

const guardJoins = async ({ collection, joins, req }: { collection: SanitizedCollectionConfig; joins: NonNullable<ReadArgs['joins']>; req: PayloadRequest }) => {
  const known = Object.values(collection.joins).flatMap((fields) => fields ?? [])
  const guarded: NonNullable<ReadArgs['joins']> = {}
  for (const [path, query] of Object.entries(joins || {})) {
    const target = known.find(({ joinPath }) => joinPath === path)?.field.collection
    const config = typeof target === 'string' ? req.payload.collections[target]?.config : undefined
    guarded[path] = query && config ? await guardQuery(query, config, req) : query
  }
  return guarded
}

/** Whoever cannot read drafts learns nothing of them from the hits or the order of a list either. */
const guardReads: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  if (!READS.has(operation) || overrideAccess === true || mayReadDrafts(req)) return
  // Payload types the arguments as its own code fills them in; over REST they are whatever the address says. It uses this object
  // where a hook returns none.
  const read = args as ReadArgs
  for (const path of sortPaths(read.field)) {
    if (!(await maySortBy(path, collection, req))) throw refuseQuery(req, 'sort', path)
  }
  Object.assign(args, await guardQuery({ sort: read.sort, where: read.where }, collection, req))
  if (read.joins) Object.assign(args, { joins: await guardJoins({ collection, joins: read.joins, req }) })
}

const withGuard = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [...(collection.hooks?.beforeOperation ?? []), guardReads] },
})

/** Guards the queries of the collections that the config has when this is called, so compose it after the content model. */
export const guardQueries = (config: Config): Config => ({ ...config, collections: config.collections?.map(withGuard) })
