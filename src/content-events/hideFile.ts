import type { CollectionSlug, PayloadRequest } from 'payload'

import { childReq } from '../childReq.ts'
import { projectSlug } from '../content-model/projectSlug.ts'

type FileRow = { id: number | string; keepPublic?: boolean | null; public?: boolean | null }

type Args = { collection: CollectionSlug; id: number | string; key: string; req: PayloadRequest }

/** Whether something published shows a file, as far as the transaction of `req` sees; undefined without a register, which alone tells. */
const isShown = async ({ key, req }: Pick<Args, 'key' | 'req'>): Promise<boolean | undefined> => {
  const register = projectSlug(req.payload.config, 'published-documents')
  if (!register) return undefined
  return Boolean(await req.payload.db.findOne({ collection: register, req: childReq(req), where: { and: [{ visible: { equals: true } }, { links: { in: [key] } }] } }))
}

export const isFilePublic = async ({ collection, id, req }: Omit<Args, 'key'>): Promise<boolean> =>
  Boolean((await req.payload.db.findOne<FileRow>({ collection, req: childReq(req), where: { id: { equals: id } } }))?.public)

/** Makes a file private again that nothing published shows any more, unless an editor keeps it public. True when it did. */
export const hideFile = async ({ collection, id, key, req }: Args): Promise<boolean> => {
  if ((await isShown({ key, req })) !== false) return false
  const file = await req.payload.db.findOne<FileRow>({ collection, req: childReq(req), where: { id: { equals: id } } })
  if (!file?.public || file.keepPublic) return false
  await req.payload.db.updateOne({ collection, data: { public: false }, id, req: childReq(req), returning: false })
  return true
}

/** Makes a file public again that was made private while something came to show it. True when it did. */
export const showFile = async ({ collection, id, key, req }: Args): Promise<boolean> => {
  if (!(await isShown({ key, req })) || (await isFilePublic({ collection, id, req }))) return false
  await req.payload.db.updateOne({ collection, data: { public: true }, id, req: childReq(req), returning: false })
  return true
}
