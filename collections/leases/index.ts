import type { CollectionConfig } from 'payload'

import { nobody } from '../../src/access/nobody.ts'

/** Which process does what only one may do at a time, and until when. A new holder is a new row: the unique key makes the election safe on any database. */
export const leases: CollectionConfig = {
  slug: 'leases',
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'name', type: 'text', index: true, required: true },
    { name: 'term', type: 'number', required: true },
    // `name:term`
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'owner', type: 'text', required: true },
    { name: 'expiresAt', type: 'date', required: true },
  ],
  graphQL: false,
  labels: { plural: { en: 'Leases', fr: 'Baux' }, singular: { en: 'Lease', fr: 'Bail' } },
  lockDocuments: false,
}
