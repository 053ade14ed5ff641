import type { CollectionConfig } from 'payload'

import { nobody } from '../access/roles.ts'

type Args = Pick<CollectionConfig, 'fields' | 'indexes' | 'labels' | 'slug'>

/** A collection that the newsroom keeps for itself: no API reads or writes it, the panel does not list it, nobody locks it. */
export const internalCollection = (collection: Args): CollectionConfig => ({
  ...collection,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  graphQL: false,
  lockDocuments: false,
})
