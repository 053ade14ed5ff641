import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { mayEdit } from '../access/locks.ts'
import { mayPublish } from '../access/roles.ts'
import { contentName } from '../content-events/names.ts'
import type { ContentCollection } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { MERGING_REFUSALS } from '../messages/merging.ts'
import { idIn } from '../payload/ids.ts'
import { childReq } from '../payload/transactions.ts'
import { saidToday } from '../where-used/changeDocument.ts'
import type { Data } from '../where-used/changeDocument.ts'
import { readStored } from '../where-used/findUses.ts'
import { readRecord } from '../where-used/replaceUses.ts'
import type { ID } from '../where-used/walkRelations.ts'
import type { MergeRow } from './MergeRow.ts'

/** The kinds of records that are entered twice. What is written once is not merged, and one picture takes the place of another by *Replace everywhere*. */
const MERGEABLE: ReadonlySet<ContentCollection> = new Set([
  'artworks',
  'events',
  'organisations',
  'people',
  'places',
  'series',
  'topics',
])

export const isMergeable = (config: { custom?: Record<string, unknown> }, slug: string): boolean => {
  const name = contentName({ custom: config.custom ?? {} }, slug)
  return name !== undefined && MERGEABLE.has(name)
}

/** Editors merge: it changes what the public sees of both, and of what leads to them. */
export const assertEditor = (req: PayloadRequest): void => {
  if (!mayPublish(req)) throw refusal(req, MERGING_REFUSALS.editorsOnly, req.user ? 403 : 401)
}

/** A record as it is stored, with a value a language. */
export type StoredRecord = {
  hasPending: boolean
  id: ID
  /** What the public sees of it, or where it sees none the newest version. */
  says: Data
  title: string
  wasPublic: boolean
}

const titleOf = (document: Data, { admin }: SanitizedCollectionConfig): string => {
  const title = document[admin.useAsTitle ?? 'id']
  return typeof title === 'string' && title ? title : String(document.id)
}

/**
 * A record that the person of the request may read and change.
 *
 * @throws a refusal, the same one whether there is no such record or it is not theirs to see.
 */
export const readMergeable = async (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  given: ID,
): Promise<StoredRecord> => {
  const id = idIn(req.payload, given)
  const seen = await readRecord({ collection, id, req })
  const stored = seen && (await readStored(req, collection, [seen.id])).get(String(seen.id))
  if (!seen || !stored) throw refusal(req, MERGING_REFUSALS.nothing, 404)
  const slug = collection.slug as CollectionSlug
  const mayDelete = await collection.access.delete({ id: seen.id as string, req: childReq(req) })
  if (mayDelete === false || !(await mayEdit({ collection: slug, id: seen.id, req })))
    throw refusal(req, MERGING_REFUSALS.mayNotEdit, 403)
  const { draft, published } = saidToday(collection, stored)
  const says = published ?? draft ?? stored.main
  return {
    hasPending: Boolean(draft && published),
    id: seen.id,
    says,
    title: titleOf(seen, collection),
    wasPublic: Boolean(published ?? says.publishedAt),
  }
}

const registerOf = (req: PayloadRequest): CollectionSlug => {
  const slug = projectSlug(req.payload.config, 'merges')
  if (!slug) throw refusal(req, MERGING_REFUSALS.nothing, 404)
  return slug
}

/** The merges that a record was part of, the newest first. */
export const findMerges = async (req: PayloadRequest, collection: string, id: ID): Promise<MergeRow[]> => {
  const name = contentName(req.payload.config, collection)
  const { docs } = await req.payload.db.find<MergeRow>({
    collection: registerOf(req),
    limit: 20,
    pagination: false,
    req: childReq(req),
    sort: '-createdAt',
    where: {
      and: [
        { collectionName: { equals: name } },
        { or: [{ kept: { equals: String(id) } }, { merged: { equals: String(id) } }] },
      ],
    },
  })
  return docs
}

/** A merge by its id. @throws a refusal where there is none. */
export const readMerge = async (req: PayloadRequest, id: ID): Promise<MergeRow> => {
  const row = await req.payload.db.findOne<MergeRow>({
    collection: registerOf(req),
    req: childReq(req),
    where: { id: { equals: id } },
  })
  if (!row) throw refusal(req, MERGING_REFUSALS.nothing, 404)
  return row
}

/** Writes a merge while it is as it was read; a second person, or a second click, is told. */
export const writeMerge = async (req: PayloadRequest, row: MergeRow, data: Partial<MergeRow>): Promise<void> => {
  const written: unknown = await req.payload.db.updateOne({
    collection: registerOf(req),
    data: { ...data, updatedAt: new Date().toISOString() },
    req: childReq(req),
    where: { and: [{ id: { equals: row.id } }, { state: { equals: row.state } }] },
  })
  if (!written) throw refusal(req, MERGING_REFUSALS.busy, 409)
}

/** Begins a merge. */
export const addMerge = async (req: PayloadRequest, data: Omit<MergeRow, 'createdAt' | 'id'>): Promise<MergeRow> =>
  (await req.payload.db.create({
    collection: registerOf(req),
    data: data as never,
    req: childReq(req),
  })) as unknown as MergeRow

/** The collection that a merge is about. */
export const collectionOf = (req: PayloadRequest, { collectionName }: MergeRow): SanitizedCollectionConfig => {
  const slug = projectSlug(req.payload.config, collectionName as ContentCollection)
  const collection = slug && req.payload.collections[slug]?.config
  if (!collection) throw refusal(req, MERGING_REFUSALS.nothing, 404)
  return collection
}
