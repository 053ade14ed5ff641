import { APIError, type CollectionBeforeChangeHook } from 'payload'

import { mayPublish } from '../access/roles.ts'
import { childReq } from '../childReq.ts'
import { translate } from '../translations/translate.ts'
import { recordedOperation } from './recordOperation.ts'

/**
 * Nobody without the right to publish changes what the public sees, by whichever operation: an update without `draft`
 * on a published document that has a newer draft would put that draft live or take the document offline, and so would
 * a restored version, a bulk edit or the trash. Only the main document tells what is public: the versions that
 * Payload checks access on may be newer.
 */
export const guardPublication: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  const { draft, overrideAccess } = recordedOperation(req, collection.slug)
  if (overrideAccess || !req.user || mayPublish(req)) return data

  const refuse = () => {
    throw new APIError(translate(req, 'beffroi:mayNotPublish'), 403)
  }
  if (data._status === 'published') refuse()
  if (operation === 'create' || draft) return data

  const main = await req.payload.db.findOne<{ _status?: string; id: string }>({
    collection: collection.slug,
    req: childReq(req),
    select: { _status: true },
    where: { id: { equals: originalDoc.id } },
  })
  if (main?._status === 'published') refuse()
  return data
}
