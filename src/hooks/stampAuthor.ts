import type { CollectionBeforeChangeHook } from 'payload'

import { isStaffUser } from '../access/roles.ts'

/** Remembers who made a document: authors may change what they made. A duplicate belongs to whoever made it. */
export const setCreatedBy: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && isStaffUser(req) ? { ...data, createdBy: req.user?.id } : data

/** Remembers who made this version: the member of the newsroom who saved, restored or scheduled it. */
export const stampVersion: CollectionBeforeChangeHook = ({ data, req }) => ({ ...data, updatedBy: isStaffUser(req) ? req.user?.id : null })
