import type { RelationshipField } from 'payload'

import { isStaffField } from '../access/isStaff.ts'
import { nobody } from '../access/nobody.ts'

/** Who made a version of a document; empty when no person did (an expiry, an import). Not for the public. */
export const updatedByField: RelationshipField = {
  name: 'updatedBy',
  type: 'relationship',
  access: { create: nobody, read: isStaffField, update: nobody },
  admin: { position: 'sidebar', readOnly: true },
  label: { en: 'Last changed by', fr: 'Modifié par' },
  relationTo: 'users',
}
