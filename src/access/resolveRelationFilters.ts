import { combineQueries, executeAccess, validateQueryPaths } from 'payload'
import type { APIError, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { createQueue } from '../limits/createQueue.ts'
import { QUERY_REFUSALS } from '../messages/access.ts'
import { isRecord } from '../payload/values.ts'
import { hideTargets } from './hideTargets.ts'
import { findRelation } from './relationPaths.ts'

/** The error for a query that would tell what its caller may not read, or would cost too much: status 400 and a sentence. */
export const refuseQuery = (req: PayloadRequest, kind: keyof typeof QUERY_REFUSALS, path: string): APIError =>
  refusal(req, QUERY_REFUSALS[kind](path))

/** Related documents that one condition may match: their ids are asked for before the list itself. */
const MOST_MATCHES = 10_000

type Args = { collection: SanitizedCollectionConfig; lookups?: Lookups; req: PayloadRequest; where: Where }

/** Parts of a path: more than any site asks for, and each link among them is a query. */
const LONGEST_PATH = 12

const isOrder = (operator: string): boolean => /^(?:greater|less)_than/.test(operator)

const isList = (key: string): boolean => ['and', 'or'].includes(key.toLowerCase())

/** Ids that are looked up at once: between two such pages the event loop has its turn. */
const PAGE = 1000

/** Conditions through relations in one query, those of its joins apart. */
const MOST_LOOKUPS = 20

/** Few lookups at a time, those of modest queries first. */
const queue = createQueue({ capacity: 6, longest: 500, patienceMs: 20_000, releaseAfterMs: 30_000 })

/** What one query has looked up already, by collection and condition, so that equal conditions are answered once. */
type Lookups = Map<string, (number | string)[]>

/** Of the related collection, the documents that match and that the caller may read: ids only, since `find` would prepare each document. */
const readableIDs = async ({
  collection,
  key,
  lookups,
  req,
  where,
}: {
  collection: SanitizedCollectionConfig
  key: string
  lookups: Lookups
  req: PayloadRequest
  where: Where
}) => {
  const name = JSON.stringify([collection.slug, where])
  const known = lookups.get(name)
  if (known) return known
  if (lookups.size >= MOST_LOOKUPS) throw refuseQuery(req, 'many', key)
  const access = await executeAccess({ req }, collection.access.read)
  await validateQueryPaths({ collectionConfig: collection, overrideAccess: false, req, where })
  const asked = combineQueries(
    await resolveRelationFilters({ collection, lookups, req, where: await hideTargets({ collection, req, where }) }),
    access,
  )
  const full = collection.trash ? combineQueries(asked, { deletedAt: { exists: false } }) : asked
  const place = await queue.enter({ cost: lookups.size, signal: req.signal ?? undefined, weight: 1 })
  if (typeof place === 'string') throw refuseQuery(req, 'left', key)
  try {
    const ids: (number | string)[] = []
    for (let page = 1; ; page++) {
      if (req.signal?.aborted) throw refuseQuery(req, 'left', key)
      const { docs } = await req.payload.db.find({
        collection: collection.slug,
        limit: PAGE,
        locale: req.locale,
        page,
        pagination: false,
        req,
        select: { id: true },
        sort: 'id',
        where: full,
      } as Parameters<typeof req.payload.db.find>[0])
      ids.push(...docs.map(({ id }) => id as number | string))
      if (ids.length > MOST_MATCHES) throw refuseQuery(req, 'broad', key)
      if (docs.length < PAGE) break
    }
    lookups.set(name, ids)
    return ids
  } finally {
    place()
  }
}

const answerCondition = async ({
  collection,
  condition,
  key,
  lookups,
  req,
}: {
  collection: SanitizedCollectionConfig
  condition: unknown
  key: string
  lookups: Lookups
  req: PayloadRequest
}): Promise<Where> => {
  const { localization } = req.payload.config
  const relation = findRelation({
    fields: collection.flattenedFields,
    locales: localization ? localization.localeCodes : [],
    path: key,
  })
  const untouched = { [key]: condition } as Where
  if (!relation || !isRecord(condition)) return untouched
  const { field, path, rest } = relation
  // `{ organisations: { contains: { name: … } } }` is the other way to write a condition on related documents.
  const asked = Object.entries(condition).filter(([, value]) => rest !== '' || isRecord(value))
  // Of an id, `hideTargets` has left what the caller may read, but for what comes before or after one.
  if (asked.length === 0 || (rest === 'id' && !asked.some(([operator]) => isOrder(operator)))) return untouched
  if (field.type === 'join') throw refuseQuery(req, 'where', key)
  if (rest.split('.').length > LONGEST_PATH) throw refuseQuery(req, 'long', key)
  // What a caller may not read at all, Payload refuses by itself, and so it does paths into relations to several collections.
  if (typeof field.relationTo !== 'string' || field.access?.read) return untouched
  const where: Where =
    rest === '' ? { and: asked.map(([, value]) => value as Where) } : { [rest]: condition as Where[string] }
  const related = Object.values(req.payload.collections).find(({ config }) => config.slug === field.relationTo)?.config
  if (!related) return untouched
  const others = Object.entries(condition).filter((entry) => !asked.includes(entry))
  return {
    and: [
      { [path]: { in: await readableIDs({ collection: related, key, lookups, req, where }) } },
      ...(others.length > 0 ? [{ [key]: Object.fromEntries(others) } as Where] : []),
    ],
  }
}

/**
 * Answers each condition on related documents (`organisations.name`) by asking for those that the caller may read, and puts their ids in
 * its place. Payload adds its own check to such conditions, but loses it in draft mode and in some others, and the number of hits
 * then tells what a draft says.
 *
 * @throws APIError 400 for a condition on the other end of a relation (a join), one that goes on and on, or one that too many match.
 */
export const resolveRelationFilters = async ({ collection, lookups = new Map(), req, where }: Args): Promise<Where> => {
  const parts: Where[] = []
  for (const [key, condition] of Object.entries(where)) {
    if (isList(key) && Array.isArray(condition)) {
      const entries: Where[] = []
      for (const entry of condition)
        entries.push(
          isRecord(entry) ? await resolveRelationFilters({ collection, lookups, req, where: entry as Where }) : entry,
        )
      parts.push({ [key.toLowerCase()]: entries })
    } else {
      parts.push(await answerCondition({ collection, condition, key, lookups, req }))
    }
  }
  const [first, ...others] = parts
  return first && others.length === 0 ? first : { and: parts }
}
