import type { CollectionBeforeValidateHook } from 'payload'

import { childReq } from '../../src/childReq.ts'

/** Somebody has to hand out the roles: whoever opens a new newsroom. */
export const firstUserIsAdmin: CollectionBeforeValidateHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create') return data
  // Not a count: MongoDB refuses the quick one, of a whole collection, inside a transaction.
  const somebody = await req.payload.db.findOne({ collection: collection.slug, req: childReq(req), select: { role: true }, where: {} })
  return somebody ? data : { ...data, role: 'admin' }
}
