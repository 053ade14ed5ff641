import type { CollectionBeforeValidateHook } from 'payload'

import { childReq } from '../../src/childReq.ts'

/** Somebody has to hand out the roles: whoever opens a new newsroom. */
export const firstUserIsAdmin: CollectionBeforeValidateHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.db.count({ collection: collection.slug, req: childReq(req) })
  return totalDocs === 0 ? { ...data, role: 'admin' } : data
}
