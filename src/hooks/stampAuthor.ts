import type { CollectionBeforeChangeHook } from 'payload'

import { isStaffUser } from '../access/roles.ts'

/** Remembers who made a document: authors may change what they made. A duplicate belongs to whoever made it. */
export const stampAuthor: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && isStaffUser(req) ? { ...data, createdBy: req.user?.id } : data
