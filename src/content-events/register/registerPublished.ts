import { createLocalReq, type Payload, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'

import { projectSlug } from '../../content-model/projectSlug.ts'
import { CONTENT_COLLECTIONS } from '../eventNames.ts'
import { keyOf } from '../keyOf.ts'
import { moveCursor, readCursor } from '../readers.ts'
import { modelOf } from './modelOf.ts'
import { publicStateOf } from './publicStateOf.ts'
import { readAsPublic } from './readAsPublic.ts'
import type { SnapshotRow } from './RegisterRow.ts'

/** Not a consumer of events, but kept like one: 1 once the register is complete. */
const READER = 'register'
const PROGRESS_IN_MS = 10_000

type Entry = { collection: SanitizedCollectionConfig; id: number | string; key: string; name: string }

const missingEntries = async (payload: Payload): Promise<Entry[]> => {
  const register = projectSlug(payload.config, 'published-documents')
  if (!register) return []
  const everything = { limit: 0, pagination: false } as const
  const { docs } = await payload.db.find<Pick<SnapshotRow, 'id' | 'key'>>({ ...everything, collection: register, select: { key: true } })
  const known = new Set(docs.map(({ key }) => key))
  const missing: Entry[] = []
  for (const name of CONTENT_COLLECTIONS) {
    const slug = projectSlug(payload.config, name)
    const collection = slug && payload.collections[slug]?.config
    if (!collection) continue
    const { docs: documents } = await payload.db.find<{ id: number | string }>({ ...everything, collection: slug, select: { createdAt: true } })
    missing.push(...documents.map(({ id }) => ({ collection, id, key: keyOf(name, id), name })).filter(({ key }) => !known.has(key)))
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
