import type { CollectionBeforeChangeHook, RelationshipField } from 'payload'

import { isStaffField, isStaffUser } from '../access/roles.ts'
import { nobody } from '../access/rules.ts'

/** Who made a document. Not for the public, and nobody may hand a document to somebody else to gain or lose a right. */
export const createdByField: RelationshipField = {
  name: 'createdBy',
  type: 'relationship',
  access: { create: nobody, read: isStaffField, update: nobody },
  admin: { position: 'sidebar', readOnly: true },
  index: true,
  label: { en: 'Created by', fr: 'Créé par' },
  relationTo: 'users',
}

/** Who made a version of a document; empty when no person did (an expiry, an import). Not for the public. */
export const updatedByField: RelationshipField = {
  name: 'updatedBy',
  type: 'relationship',
  access: { create: nobody, read: isStaffField, update: nobody },
  admin: { position: 'sidebar', readOnly: true },
  label: { en: 'Last changed by', fr: 'Modifié par' },
  relationTo: 'users',
}

/** Remembers who made a document: authors may change what they made. A duplicate belongs to whoever made it. */
export const setCreatedBy: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && isStaffUser(req) ? { ...data, createdBy: req.user?.id } : data

/** Remembers who made this version: the member of the newsroom who saved, restored or scheduled it. */
export const stampVersion: CollectionBeforeChangeHook = ({ data, req }) => ({
  ...data,
  updatedBy: isStaffUser(req) ? req.user?.id : null,
})
