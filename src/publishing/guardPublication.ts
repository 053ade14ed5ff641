import { APIError } from 'payload'
import type { CollectionBeforeChangeHook } from 'payload'

import { mayPublish, staffRole } from '../access/roles.ts'
import { translate } from '../messages/translate.ts'
import { childReq } from '../payload/requests.ts'
import { recordedOperation } from './recordOperation.ts'

/**
 * Nobody without the right to publish changes what the public sees, by whichever operation: an update without `draft`
 * on a published document that has a newer draft would put that draft live or take the document offline, and so would
 * a restored version, a bulk edit or the trash. Only the main document tells what is public: the versions that
 * Payload checks access on may be newer.
 *
 * What is published is in the editors' hands: its author does not write drafts of it either. Translators do, and
 * never put an older version back, since that brings all its languages.
 */
export const guardPublication: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { draft, isRestoring, overrideAccess } = recordedOperation(req, collection.slug)
  if (overrideAccess || !req.user || mayPublish(req)) return data

  const isTranslator = staffRole(req) === 'translator'
  const refuse = () => {
    throw new APIError(translate(req, 'beffroi:mayNotPublish'), 403)
  }
  if (data._status === 'published' || (isTranslator && isRestoring)) refuse()
  if (operation === 'create' || (draft && isTranslator)) return data

  const main = await req.payload.db.findOne<{ _status?: string; id: string }>({
    collection: collection.slug,
    req: childReq(req),
    select: { _status: true },
    where: { id: { equals: originalDoc.id } },
  })
  if (main?._status === 'published') refuse()
  return data
}

/** Whether a document is public once it is saved. One that is moved to the trash keeps its `_status`, and nobody sees it. */
export const isPublishing = (data: Record<string, unknown>): boolean => data._status === 'published' && !data.deletedAt
