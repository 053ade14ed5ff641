import type { CollectionAfterChangeHook, CollectionSlug } from 'payload'

import { recordedOperation } from '../../hooks/recordOperation.ts'
import { contentName } from '../contentName.ts'
import { hideFile } from '../hideFile.ts'
import { keyOf } from '../keyOf.ts'
import { recordDocument } from './recordDocument.ts'

/** A draft that is written beside a published document leaves that one as it is: nothing to compare, and an autosave stays cheap. */
export const recordAfterChange: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const isDraftSaved = operation === 'update' && doc._status === 'draft' && recordedOperation(req, collection.slug).draft
  if (previousDoc?.keepPublic && !doc.keepPublic && contentName(req.payload.config, collection.slug) === 'media') {
    await hideFile({ collection: collection.slug as CollectionSlug, id: doc.id, key: keyOf('media', doc.id), req })
  }
  if (!isDraftSaved) await recordDocument({ collection, id: doc.id, req })
  return doc
}
