import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type CollectionSlug, type PayloadRequest } from 'payload'

import { childReq } from '../../src/childReq.ts'
import { translate } from '../../src/translations/translate.ts'

const refuseLastAdmin = async (collection: CollectionSlug, id: unknown, req: PayloadRequest) => {
  const { totalDocs } = await req.payload.db.count({
    collection,
    req: childReq(req),
    where: { and: [{ role: { equals: 'admin' } }, { id: { not_equals: id } }] },
  })
  if (totalDocs === 0) throw new APIError(translate(req, 'beffroi:lastAdmin'), 400)
}

/** Without an admin nobody could hand out roles again. */
export const keepOneAdmin: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update' && originalDoc?.role === 'admin' && data.role && data.role !== 'admin') {
    await refuseLastAdmin(collection.slug as CollectionSlug, originalDoc.id, req)
  }
  return data
}

export const keepOneAdminOnDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  await refuseLastAdmin(collection.slug as CollectionSlug, id, req)
}
