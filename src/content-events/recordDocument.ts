import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq, inTransaction, onTransactionEnd } from '../payload/transactions.ts'
import { contentName, EVENT_NAMES } from './names.ts'
import { recordChange } from './recordChange.ts'
import { modelOf, publicStateOf } from './snapshot/publicState.ts'
import { readAsPublic } from './snapshot/readAsPublic.ts'

type FileRow = { id: number | string; keepPublic?: boolean | null; public?: boolean | null }

type Args = { collection: CollectionSlug; id: number | string; key: string; req: PayloadRequest }

/** Whether something published shows a file, as far as the transaction of `req` sees; undefined without a register, which alone tells. */
const isShown = async ({ key, req }: Pick<Args, 'key' | 'req'>): Promise<boolean | undefined> => {
  const register = projectSlug(req.payload.config, 'published-documents')
  if (!register) return undefined
  return Boolean(
    await req.payload.db.findOne({
      collection: register,
      req: childReq(req),
      select: { key: true },
      where: { and: [{ visible: { equals: true } }, { links: { in: [key] } }] },
    }),
  )
}

const isFilePublic = async ({ collection, id, req }: Omit<Args, 'key'>): Promise<boolean> =>
  Boolean(
    (await req.payload.db.findOne<FileRow>({ collection, req: childReq(req), where: { id: { equals: id } } }))?.public,
  )

/** Makes a file private again that nothing published shows any more, unless an editor keeps it public. True when it did. */
export const hideFile = async ({ collection, id, key, req }: Args): Promise<boolean> => {
  if ((await isShown({ key, req })) !== false) return false
  const file = await req.payload.db.findOne<FileRow>({ collection, req: childReq(req), where: { id: { equals: id } } })
  if (!file?.public || file.keepPublic) return false
  await req.payload.db.updateOne({ collection, data: { public: false }, id, req: childReq(req), returning: false })
  return true
}

/** Makes a file public again that was made private while something came to show it. True when it did. */
const showFile = async ({ collection, id, key, req }: Args): Promise<boolean> => {
  if (!(await isShown({ key, req })) || (await isFilePublic({ collection, id, req }))) return false
  await req.payload.db.updateOne({ collection, data: { public: true }, id, req: childReq(req), returning: false })
  return true
}

const fileOf = (key: string, config: SanitizedConfig) => {
  const [name, id] = key.split(':')
  const collection = name === 'media' ? projectSlug(config, 'media') : undefined
  return collection && id ? { collection, id } : undefined
}

type RecordDocumentArgs = {
  collection: SanitizedCollectionConfig
  id: number | string
  req: PayloadRequest
  whenGone?: 'deleted' | 'unpublished'
}

/**
 * What becomes of a file that a document shows now, or shows no longer. Two transactions do not see one another's documents: when of one picture's two
 * articles both are withdrawn at once, or one while the other is published, each looks again after its commit. The later one sees both.
 */
const recordFile = async ({
  collection,
  id,
  isRemoved,
  key,
  req,
}: RecordDocumentArgs & { isRemoved: boolean; key: string }): Promise<void> => {
  const file = { collection: collection.slug as CollectionSlug, id, key }
  const wasPublic = await isFilePublic({ ...file, req })
  if (isRemoved) await hideFile({ ...file, req })
  await recordDocument({ collection, id, req })
  if (!wasPublic) return
  const lookAgain = async (own: PayloadRequest) => {
    const isChanged = (await hideFile({ ...file, req: own })) || (await showFile({ ...file, req: own }))
    if (isChanged) await recordDocument({ collection, id, req: own })
  }
  await onTransactionEnd(req, { committed: async () => inTransaction(req.payload, lookAgain) })
}

/**
 * Records what the public sees of a document now, after whatever happened to it in the transaction of `req`. The files that it shows since then
 * became public with it; those that it showed before, and that nothing shows any more, become private.
 */
export const recordDocument = async ({ collection, id, req, whenGone }: RecordDocumentArgs): Promise<void> => {
  const { config } = req.payload
  const name = contentName(config, collection.slug)
  if (!name) return
  const document = await readAsPublic({ collection, id, req })
  const { added, removed } = await recordChange({
    after: document && publicStateOf({ config, document, model: modelOf(collection) }),
    collection: name,
    eventName: EVENT_NAMES[name],
    id,
    req,
    whenGone,
  })
  for (const link of [...added, ...removed]) {
    const { collection: file, id: fileID } = fileOf(link, config) ?? {}
    const fileCollection = file && req.payload.collections[file]?.config
    if (fileCollection && fileID)
      await recordFile({ collection: fileCollection, id: fileID, isRemoved: removed.includes(link), key: link, req })
  }
}
