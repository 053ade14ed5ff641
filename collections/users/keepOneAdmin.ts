import {
  APIError,
  type CollectionAfterOperationHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload'

import { childReq } from '../../src/childReq.ts'
import { translate } from '../../src/translations/translate.ts'

const IS_ADMIN: Where = { role: { equals: 'admin' } }

const refuseWithout = async (collection: string, req: PayloadRequest, where: Where) => {
  const { totalDocs } = await req.payload.db.count({ collection: collection as CollectionSlug, req: childReq(req), where })
  if (totalDocs === 0) throw new APIError(translate(req, 'beffroi:lastAdmin'), 400)
}

/** Without an admin nobody could hand out roles again. */
export const keepOneAdmin: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update' && originalDoc?.role === 'admin' && data.role && data.role !== 'admin') {
    await refuseWithout(collection.slug, req, { and: [IS_ADMIN, { id: { not_equals: originalDoc.id } }] })
  }
  return data
}

export const keepOneAdminOnDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  await refuseWithout(collection.slug, req, { and: [IS_ADMIN, { id: { not_equals: id } }] })
}

/** A bulk edit looks at its accounts side by side, and each one sees the others still there; it is undone as a whole. */
export const keepOneAdminInBulk: CollectionAfterOperationHook = async ({ args, collection, operation, req, result }) => {
  const changesRoles = operation === 'update' && 'data' in args && typeof args.data === 'object' && args.data !== null && 'role' in args.data
  if (operation === 'delete' || changesRoles) await refuseWithout(collection.slug, req, IS_ADMIN)
  return result
}
