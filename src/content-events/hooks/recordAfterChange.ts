import type { CollectionAfterChangeHook } from 'payload'

import { recordedOperation } from '../../hooks/recordOperation.ts'
import { recordDocument } from './recordDocument.ts'

/** A draft that is written beside a published document leaves that one as it is: nothing to compare, and an autosave stays cheap. */
export const recordAfterChange: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const isDraftSaved = operation === 'update' && doc._status === 'draft' && recordedOperation(req, collection.slug).draft
  if (!isDraftSaved) await recordDocument({ collection, id: doc.id, req })
  return doc
}
