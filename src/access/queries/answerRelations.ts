import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { childReq } from '../../childReq.ts'
import { isRecord } from '../../isRecord.ts'
import { findRelation } from './findRelation.ts'
import { refuseQuery } from './refuseQuery.ts'

/** Related documents that one condition may match: their ids are asked for before the list itself. */
const MOST_MATCHES = 10_000

type Args = { collection: SanitizedCollectionConfig; req: PayloadRequest; where: Where }

/** Parts of a path: more than any site asks for, and each link among them is a query. */
const LONGEST_PATH = 12

const isList = (key: string): boolean => ['and', 'or'].includes(key.toLowerCase())

/** Of the related collection, the documents that match and that the caller may read. */
const readableIDs = async ({ collection, key, req, where }: { collection: CollectionSlug; key: string; req: PayloadRequest; where: Where }) => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: MOST_MATCHES + 1,
    overrideAccess: false,
    pagination: false,
    req: childReq(req),
    select: { createdAt: true } as never,
    where,
  })
  if (docs.length > MOST_MATCHES) throw refuseQuery(req, 'broad', key)
  return docs.map(({ id }) => id)
}

const answerCondition = async ({ collection, condition, key, req }: { collection: SanitizedCollectionConfig; condition: unknown; key: string; req: PayloadRequest }): Promise<Where> => {
  const { localization } = req.payload.config
  const relation = findRelation({ fields: collection.flattenedFields, locales: localization ? localization.localeCodes : [], path: key })
  const untouched = { [key]: condition } as Where
  if (!relation || !isRecord(condition)) return untouched
  const { field, path, rest } = relation
  // `{ organisations: { contains: { name: … } } }` is the other way to write a condition on related documents.
  const asked = Object.entries(condition).filter(([, value]) => rest !== '' || isRecord(value))
  if (asked.length === 0 || rest === 'id') return untouched
  if (field.type === 'join') throw refuseQuery(req, 'where', key)
  if (rest.split('.').length > LONGEST_PATH) throw refuseQuery(req, 'long', key)
  // What a caller may not read at all, Payload refuses by itself, and so it does paths into relations to several collections.
  if (typeof field.relationTo !== 'string' || field.access?.read) return untouched
  const where: Where = rest === '' ? { and: asked.map(([, value]) => value as Where) } : { [rest]: condition as Where[string] }
  const others = Object.entries(condition).filter((entry) => !asked.includes(entry))
  return { and: [{ [path]: { in: await readableIDs({ collection: field.relationTo, key, req, where }) } }, ...(others.length > 0 ? [{ [key]: Object.fromEntries(others) } as Where] : [])] }
}

/**
 * Answers each condition on related documents (`organisations.name`) by asking for those that the caller may read, and puts their ids in
 * its place. Payload adds its own check to such conditions, but loses it in draft mode and in some others, and the number of hits
 * then tells what a draft says.
 *
 * @throws APIError 400 for a condition on the other end of a relation (a join), one that goes on and on, or one that too many match.
 */
export const answerRelations = async ({ collection, req, where }: Args): Promise<Where> => {
  const parts: Where[] = []
  for (const [key, condition] of Object.entries(where)) {
    if (isList(key) && Array.isArray(condition)) {
      const entries: Where[] = []
      for (const entry of condition) entries.push(isRecord(entry) ? await answerRelations({ collection, req, where: entry as Where }) : entry)
      parts.push({ [key.toLowerCase()]: entries })
    } else {
      parts.push(await answerCondition({ collection, condition, key, req }))
    }
  }
  const [first, ...others] = parts
  return first && others.length === 0 ? first : { and: parts }
}
