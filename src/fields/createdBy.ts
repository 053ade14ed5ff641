import type { RelationshipField } from 'payload'

import { isStaffField } from '../access/isStaff.ts'
import { nobody } from '../access/nobody.ts'

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
