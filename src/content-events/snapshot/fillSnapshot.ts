import { createLocalReq } from 'payload'
import type { CollectionSlug, Payload, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'
import { childReq } from '../../payload/transactions.ts'
import { moveCursor, readCursor } from '../cursors.ts'
import { CONTENT_COLLECTIONS, keyOf } from '../names.ts'
import { modelOf, publicStateOf } from './publicState.ts'
import type { SnapshotRow } from './publicState.ts'

type Args = { collection: SanitizedCollectionConfig; id: number | string; req: PayloadRequest }

/**
 * The stored document, with all its languages, if a stranger may read it now: the collection's own access rule decides, so that a rule which a
 * project has changed is followed.
 */
export const readAsPublic = async ({ collection, id, req }: Args): Promise<Record<string, unknown> | undefined> => {
  const stranger = Object.assign(childReq(req), { user: null })
  // Payload's type of an id here is that of MongoDB's.
  const rule = await collection.access.read({ id: id as string, req: stranger })
  if (!rule) return undefined
  const conditions: Where[] = [
    { id: { equals: id } },
    ...(rule === true ? [] : [rule]),
    ...(collection.trash ? [{ deletedAt: { exists: false } }] : []),
  ]
  const found = await req.payload.db.findOne<Record<string, unknown> & { id: number | string }>({
    collection: collection.slug as CollectionSlug,
    // What leads to the document is not part of it, and costs a lookup for each join. The adapter takes `false`; its type has no joins at all.
    joins: false as never,
    req: childReq(req),
    where: { and: conditions },
  })
  return found ?? undefined
}

/** Not a consumer of events, but kept like one: 1 once the register is complete. */
const READER = 'register'
const PROGRESS_IN_MS = 10_000

type Entry = { collection: SanitizedCollectionConfig; id: number | string; key: string; name: string }

const missingEntries = async (payload: Payload): Promise<Entry[]> => {
  const register = projectSlug(payload.config, 'published-documents')
  if (!register) return []
  const everything = { limit: 0, pagination: false } as const
  const { docs } = await payload.db.find<Pick<SnapshotRow, 'id' | 'key'>>({
    ...everything,
    collection: register,
    select: { key: true },
  })
  const known = new Set(docs.map(({ key }) => key))
  const missing: Entry[] = []
  for (const name of CONTENT_COLLECTIONS) {
    const slug = projectSlug(payload.config, name)
    const collection = slug && payload.collections[slug]?.config
    if (!collection) continue
    const { docs: documents } = await payload.db.find<{ id: number | string }>({
      ...everything,
      collection: slug,
      select: { createdAt: true },
    })
    missing.push(
      ...documents
        .map(({ id }) => ({ collection, id, key: keyOf(name, id), name }))
        .filter(({ key }) => !known.has(key)),
    )
  }
  return missing
}

const register = async ({ collection, id, key, name }: Entry, req: PayloadRequest): Promise<void> => {
  const slug = projectSlug(req.payload.config, 'published-documents')
  const document = await readAsPublic({ collection, id, req })
  if (!slug || !document) return
  const state = publicStateOf({ config: req.payload.config, document, model: modelOf(collection) })
  const data = { ...state, collectionName: name, document: String(id), key, visible: true }
  await req.payload.db.create({ collection: slug, data, returning: false }).catch(async (error: unknown) => {
    // An editor saved it at this instant: then it is registered.
    if (!(await req.payload.db.findOne({ collection: slug, where: { key: { equals: key } } }))) throw error
  })
}

/**
 * Registers what was public before the plugin (or this version of it) came, so that its next change is an update and not a publication. Once for each
 * database; interrupted, it goes on where it was. It emits nothing.
 */
export const fillSnapshot = async (payload: Payload): Promise<void> => {
  if ((await readCursor({ payload, consumer: READER })) !== undefined) return
  const req = await createLocalReq({}, payload)
  const missing = await missingEntries(payload)
  let toldAt = Date.now()
  for (const [index, entry] of missing.entries()) {
    await register(entry, req)
    if (Date.now() - toldAt < PROGRESS_IN_MS) continue
    toldAt = Date.now()
    payload.logger.info(`Registering what is published: ${index + 1} of ${missing.length} documents looked at.`)
  }
  await moveCursor({ payload, consumer: READER, to: 1 })
}
