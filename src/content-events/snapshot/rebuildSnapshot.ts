import { createLocalReq } from 'payload'
import type { CollectionSlug, Payload, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'
import { childReq, inTransaction } from '../../payload/transactions.ts'
import { CONTENT_COLLECTIONS, keyOf, NEWSROOM } from '../names.ts'
import { announceChange } from './announceChange.ts'
import { modelDigest, modelOf, publicStateOf } from './publicState.ts'
import type { PublicState, SnapshotRow } from './publicState.ts'
import { readAsPublic, strangersRule } from './readAsPublic.ts'

type ID = number | string

/** A document whose row is missing, or was made with another model. */
type StaleEntry = { key: string; name: string; read: (req: PayloadRequest) => Promise<PublicState | undefined>; id: ID }

const EVERYTHING = { limit: 0, pagination: false } as const

type Row = Pick<SnapshotRow, 'id' | 'key' | 'model' | 'visible'>

const rowsOf = async (payload: Payload, name: string): Promise<Map<string, Row>> => {
  const collection = projectSlug(payload.config, 'published-documents')
  if (!collection) return new Map()
  const { docs } = await payload.db.find<Row>({
    ...EVERYTHING,
    collection,
    select: { key: true, model: true, visible: true },
    where: { collectionName: { equals: name } },
  })
  return new Map(docs.map((row) => [row.key, row]))
}

const staleOfCollection = async (
  collection: SanitizedCollectionConfig,
  { name, req }: { name: string; req: PayloadRequest },
): Promise<StaleEntry[]> => {
  const { config, db } = req.payload
  const rule = await strangersRule(collection, req)
  if (!rule) return []
  const rows = await rowsOf(req.payload, name)
  const model = modelDigest(collection.flattenedFields)
  const { docs } = await db.find<{ id: ID }>({
    ...EVERYTHING,
    collection: collection.slug as CollectionSlug,
    joins: false as never,
    select: { createdAt: true },
    where: rule,
  })
  return docs.flatMap(({ id }) => {
    const key = keyOf(name, id)
    const row = rows.get(key)
    if (row?.visible && row.model === model) return []
    const read = async (own: PayloadRequest) => {
      const document = await readAsPublic({ collection, id, req: own })
      return document && publicStateOf({ config, document, model: modelOf(collection) })
    }
    return [{ id, key, name, read }]
  })
}

/** What the public sees of the newsroom's settings; `undefined` in a project that leaves them out, or has never saved them. */
export const readNewsroom = async (req: PayloadRequest): Promise<PublicState | undefined> => {
  const { config, db, globals } = req.payload
  const global = globals.config.find(({ slug }) => slug === NEWSROOM)
  if (!global) return undefined
  // Whatever its type says, it is `null` or empty as long as nobody has saved it.
  const document: Record<string, unknown> | null = await db.findGlobal({ req: childReq(req), slug: NEWSROOM })
  if (!document || Object.keys(document).length === 0) return undefined
  const model = { flattenedFields: global.flattenedFields, titleField: 'name' }
  return publicStateOf({ config, document, model })
}

const staleNewsroom = async (req: PayloadRequest): Promise<StaleEntry[]> => {
  const { payload } = req
  const global = payload.globals.config.find(({ slug }) => slug === NEWSROOM)
  const key = keyOf(NEWSROOM, NEWSROOM)
  const row = (await rowsOf(payload, NEWSROOM)).get(key)
  if (!global || row?.model === modelDigest(global.flattenedFields) || !(await readNewsroom(req))) return []
  return [{ id: NEWSROOM, key, name: NEWSROOM, read: readNewsroom }]
}

/** The published documents whose snapshot is missing, or was made before the model of their collection changed. */
export const findStale = async (req: PayloadRequest): Promise<StaleEntry[]> => {
  const { config, collections } = req.payload
  if (!projectSlug(config, 'published-documents')) return []
  const stale = await staleNewsroom(req)
  for (const name of CONTENT_COLLECTIONS) {
    const slug = projectSlug(config, name)
    const collection = slug && collections[slug]?.config
    if (collection) stale.push(...(await staleOfCollection(collection, { name, req })))
  }
  return stale
}

/** Writes the row of a document as it is now, and no event: the public sees what it saw. */
const rebuildEntry = async ({ id, key, name, read }: StaleEntry, req: PayloadRequest): Promise<void> => {
  const collection = projectSlug(req.payload.config, 'published-documents')
  const state = await read(req)
  if (!collection || !state) return
  const { db } = req.payload
  const row = await db.findOne<SnapshotRow>({
    collection,
    req: childReq(req),
    select: { key: true },
    where: { key: { equals: key } },
  })
  const data = { ...state, collectionName: name, document: String(id), key, visible: true }
  await (row
    ? db.updateOne({ collection, data, id: row.id, req: childReq(req), returning: false })
    : db.create({ collection, data, req: childReq(req), returning: false }))
  await announceChange(req, key)
}

const PROGRESS_EVERY_MS = 10_000

/**
 * Writes the snapshot of what is published and has none, and of collections whose model changed since: what was there before the plugin came, and after an
 * upgrade. Says how far it is every ten seconds; interrupted, it goes on where it was. It emits no event, so that the next change of a document is an
 * update and not a publication.
 *
 * @param isStopped asked before each document, to end early.
 * @returns how many documents were written.
 */
export const rebuildSnapshot = async (payload: Payload, isStopped = () => false): Promise<number> => {
  const stale = await findStale(await createLocalReq({}, payload))
  let toldAt = Date.now()
  for (const [index, entry] of stale.entries()) {
    if (isStopped()) return index
    await inTransaction(payload, async (req) => rebuildEntry(entry, req))
    if (Date.now() - toldAt < PROGRESS_EVERY_MS) continue
    toldAt = Date.now()
    payload.logger.info(`Published snapshot: ${index + 1} of ${stale.length} documents written.`)
  }
  return stale.length
}
