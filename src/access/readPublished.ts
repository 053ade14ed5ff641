import type { Access, Where } from 'payload'

import { mayReadDrafts } from './roles.ts'

/**
 * What a stranger may read of a collection with drafts. `deletedAt` is part of it because `trash=true` in a query
 * switches Payload's own filter off, and a trashed document keeps its `_status`.
 */
export const PUBLISHED: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

/** Staff, and websites whose key may read drafts, see everything; anyone else sees what is published. */
export const readPublished: Access = ({ req }) => (mayReadDrafts(req) ? true : PUBLISHED)
