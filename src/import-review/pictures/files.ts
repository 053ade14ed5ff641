import type { CollectionAfterDeleteHook, CollectionSlug, PayloadRequest } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'
import type { EmbeddedFiles } from '../../import/pictures/SourcePicture.ts'
import { idIn } from '../../payload/ids.ts'
import { childReq, isTaken } from '../../payload/transactions.ts'

type ID = number | string
type Row = { bytes?: null | string; document?: null | string; id: ID; key: string }

/** Bytes that one import keeps: as much as its source may be large. */
const MOST_KEPT = 40 * 1024 * 1024

const keyIn = (importId: ID, sha256: string): string => `import:${importId}:${sha256}`
const mediaKey = (sha256: string): string => `media:${sha256}`

const slugOf = (req: PayloadRequest): CollectionSlug | undefined => projectSlug(req.payload.config, 'import-files')

/** Keeps the pictures that a document holds itself until somebody has decided about them. What is too much is left: it is told when it is taken. */
export const keepFiles = async (req: PayloadRequest, importId: ID, files: EmbeddedFiles): Promise<void> => {
  const collection = slugOf(req)
  if (!collection) return
  let left = MOST_KEPT
  for (const [sha256, bytes] of files) {
    left -= bytes.byteLength
    if (left < 0) return
    await req.payload.db.create({
      collection,
      data: {
        bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
        importId: String(importId),
        key: keyIn(importId, sha256),
      },
      req: childReq(req),
      returning: false,
    })
  }
}

const rowAt = async (req: PayloadRequest, key: string): Promise<Row | undefined> => {
  const collection = slugOf(req)
  return collection
    ? ((await req.payload.db.findOne<Row>({ collection, req: childReq(req), where: { key: { equals: key } } })) ??
        undefined)
    : undefined
}

/** A picture that an import keeps. */
export const readFile = async (req: PayloadRequest, importId: ID, sha256: string): Promise<Buffer | undefined> => {
  const row = await rowAt(req, keyIn(importId, sha256))
  return row?.bytes ? Buffer.from(row.bytes, 'base64') : undefined
}

/** The file of the media library that the same bytes became before, unless it is gone or not the person's to see. */
export const findInLibrary = async (
  req: PayloadRequest,
  media: CollectionSlug,
  sha256: string,
): Promise<ID | undefined> => {
  const row = await rowAt(req, mediaKey(sha256))
  if (!row?.document) return undefined
  const { docs } = await req.payload.find({
    collection: media,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req: childReq(req),
    where: { id: { equals: idIn(req.payload, row.document) } },
  })
  return docs[0]?.id
}

/** Writes down which file of the library a picture became. */
export const noteInLibrary = async (req: PayloadRequest, sha256: string, document: ID): Promise<void> => {
  const collection = slugOf(req)
  if (!collection) return
  const key = mediaKey(sha256)
  const data = { document: String(document), key }
  const common = { collection, req: childReq(req), returning: false as const }
  const row = await rowAt(req, key)
  if (row) return void (await req.payload.db.updateOne({ ...common, data, id: row.id }))
  try {
    await req.payload.db.create({ ...common, data })
  } catch (error) {
    // Another import has made the same picture this moment: one of the two is known.
    if (!isTaken(error)) throw error
  }
}

/** An import that is deleted keeps nothing. */
export const forgetFiles: CollectionAfterDeleteHook = async ({ id, req }) => {
  const collection = slugOf(req)
  if (collection)
    await req.payload.db.deleteMany({
      collection,
      req: childReq(req),
      where: { importId: { equals: String(id) } },
    })
}
