import { deepCopyObjectSimple, type CollectionSlug, type PayloadRequest } from 'payload'

import { childReq } from '../childReq.ts'

type Args = {
  collection: string
  /** Of the document. */
  id: number | string
  req: PayloadRequest
  version: Record<string, unknown>
}

const contentOf = ({ _id, ...version }: Record<string, unknown>): Record<string, unknown> => deepCopyObjectSimple(version)

/** Adds an entry to the history of a document, as the newest, without hooks: for what was checked when it was first saved. */
export const addVersion = async ({ collection, id, req, version }: Args): Promise<void> => {
  // An entry of the same millisecond would stay the newest beside it.
  const now = new Date(Date.now() + 1).toISOString()
  await req.payload.db.createVersion({
    autosave: false,
    collectionSlug: collection as CollectionSlug,
    createdAt: now,
    parent: id,
    req: childReq(req),
    returning: false,
    updatedAt: now,
    versionData: contentOf(version) as never,
  })
}

type RewriteArgs = Args & {
  isLatest: boolean
  versionID: number | string
}

/** Puts a content into an entry of the history that is there. */
export const rewriteVersion = async ({ collection, id, isLatest, req, version, versionID }: RewriteArgs): Promise<void> => {
  await req.payload.db.updateVersion({
    collection: collection as CollectionSlug,
    id: versionID,
    req: childReq(req),
    returning: false,
    versionData: { latest: isLatest, parent: id, updatedAt: new Date().toISOString(), version: contentOf(version) } as never,
  })
}
