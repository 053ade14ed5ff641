import { isDeepStrictEqual } from 'node:util'

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

/** A document whose row is missing, was made with another model, or says that it is public when it is not. */
export type SnapshotEntry = {
  key: string
  name: string
  read: (req: PayloadRequest) => Promise<PublicState | undefined>
  id: ID
}

const EVERYTHING = { limit: 0, pagination: false } as const

type Row = Pick<SnapshotRow, 'document' | 'id' | 'key' | 'model' | 'visible'>

const rowsOf = async (payload: Payload, name: string): Promise<Map<string, Row>> => {
  const collection = projectSlug(payload.config, 'published-documents')
  if (!collection) return new Map()
  const { docs } = await payload.db.find<Row>({
    ...EVERYTHING,
    collection,
    select: { document: true, key: true, model: true, visible: true },
    where: { collectionName: { equals: name } },
  })
  return new Map(docs.map((row) => [row.key, row]))
}

type Extent = {
  /** Everything that is published, in place of what is not in the snapshot as it should be. */
  isWhole?: boolean
}

const entriesOfCollection = async (
  collection: SanitizedCollectionConfig,
  { isWhole, name, req }: Extent & { name: string; req: PayloadRequest },
): Promise<SnapshotEntry[]> => {
  const { config, db } = req.payload
  const rule = await strangersRule(collection, req)
  const rows = await rowsOf(req.payload, name)
  const model = modelDigest(collection.flattenedFields)
  const { docs } = rule
    ? await db.find<{ id: ID }>({
        ...EVERYTHING,
        collection: collection.slug as CollectionSlug,
        joins: false as never,
        select: { createdAt: true },
        where: rule,
      })
    : { docs: [] }
  const read = async (own: PayloadRequest, id: ID) => {
    const document = await readAsPublic({ collection, id, req: own })
    return document && publicStateOf({ config, document, model: modelOf(collection) })
  }
  const entryOf = (id: ID): SnapshotEntry => ({ id, key: keyOf(name, id), name, read: async (own) => read(own, id) })
  const published = new Set(docs.map(({ id }) => keyOf(name, id)))
  const withdrawn = [...rows.values()].filter(({ key, visible }) => visible && !published.has(key))
  return [
    ...docs.map(({ id }) => entryOf(id)).filter(({ key }) => isWhole || !isCurrent(rows.get(key), model)),
    ...withdrawn.map(({ document }) => entryOf(document)),
  ]
}

const isCurrent = (row: Row | undefined, model: string): boolean => Boolean(row?.visible) && row?.model === model

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

const entriesOfNewsroom = async (req: PayloadRequest, { isWhole }: Extent): Promise<SnapshotEntry[]> => {
  const { payload } = req
  const global = payload.globals.config.find(({ slug }) => slug === NEWSROOM)
  const key = keyOf(NEWSROOM, NEWSROOM)
  const row = (await rowsOf(payload, NEWSROOM)).get(key)
  if (!global || (!isWhole && row?.model === modelDigest(global.flattenedFields)) || !(await readNewsroom(req)))
    return []
  return [{ id: NEWSROOM, key, name: NEWSROOM, read: readNewsroom }]
}

/**
 * The published documents whose snapshot is missing, or was made before the model of their collection changed, and those that are in it and not published;
 * with `isWhole`, all that are published.
 */
export const findStale = async (req: PayloadRequest, extent: Extent = {}): Promise<SnapshotEntry[]> => {
  const { config, collections } = req.payload
  if (!projectSlug(config, 'published-documents')) return []
  const entries = await entriesOfNewsroom(req, extent)
  for (const name of CONTENT_COLLECTIONS) {
    const slug = projectSlug(config, name)
    const collection = slug && collections[slug]?.config
    if (collection) entries.push(...(await entriesOfCollection(collection, { ...extent, name, req })))
  }
  return entries
}

/** What the row of a document says that is not public. */
const NOTHING_PUBLIC = { content: null, digests: {}, embedded: [], links: [], model: null, visible: false }

const isAsItShouldBe = (row: SnapshotRow, state: PublicState): boolean =>
  row.visible &&
  row.content === state.content &&
  row.model === state.model &&
  isDeepStrictEqual(row.digests, state.digests)

/** Writes the row of a document as it is now, and no event: the public sees what it saw. */
const rebuildEntry = async ({ id, key, name, read }: SnapshotEntry, req: PayloadRequest): Promise<void> => {
  const collection = projectSlug(req.payload.config, 'published-documents')
  const state = await read(req)
  if (!collection) return
  const { db } = req.payload
  const row = await db.findOne<SnapshotRow>({
    collection,
    req: childReq(req),
    select: { content: true, digests: true, key: true, model: true, visible: true },
    where: { key: { equals: key } },
  })
  if (!state && !row) return
  // Published while it was looked for: its row is as it should be, and an editor may be saving the document again.
  if (row && state && isAsItShouldBe(row, state)) return
  const data = {
    ...(state ?? NOTHING_PUBLIC),
    collectionName: name,
    document: String(id),
    key,
    visible: Boolean(state),
  }
  await (row
    ? db.updateOne({ collection, data, id: row.id, req: childReq(req), returning: false })
    : db.create({ collection, data, req: childReq(req), returning: false }))
  await announceChange(req, key)
}

const PROGRESS_EVERY_MS = 10_000

const inLog = (payload: Payload): Progress => {
  let toldAt = Date.now()
  return (done, total) => {
    if (Date.now() - toldAt < PROGRESS_EVERY_MS) return
    toldAt = Date.now()
    payload.logger.info(`Published snapshot: ${done} of ${total} documents written.`)
  }
}

export type Progress = (done: number, total: number) => void

type Options = Extent & {
  /** Asked before each document, to end early. */
  isStopped?: () => boolean
  /** Told after each document; by default the log says it every ten seconds. */
  tell?: Progress
}

/**
 * Writes the snapshot of what is published and has none, and of collections whose model changed since: what was there before the plugin came, and after an
 * upgrade. Interrupted, it goes on where it was, unless it is to write everything anew. It emits no event, so that the next change of a document is an update
 * and not a publication.
 *
 * @returns how many documents were written.
 */
export const rebuildSnapshot = async (
  payload: Payload,
  { isStopped = () => false, isWhole, tell = inLog(payload) }: Options = {},
): Promise<number> => {
  const entries = await findStale(await createLocalReq({}, payload), { isWhole })
  for (const [index, entry] of entries.entries()) {
    if (isStopped()) return index
    await inTransaction(payload, async (req) => rebuildEntry(entry, req))
    tell(index + 1, entries.length)
  }
  return entries.length
}
