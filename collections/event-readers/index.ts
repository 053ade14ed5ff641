import type { CollectionConfig } from 'payload'

import { nobody } from '../../src/access/nobody.ts'

/** How far each reader of the content events has read: a row a reader, moved in the same transaction as what the reader made of the events. */
export const eventReaders: CollectionConfig = {
  slug: 'event-readers',
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'reader', type: 'text', required: true, unique: true },
    { name: 'position', type: 'number', required: true },
  ],
  graphQL: false,
  labels: { plural: { en: 'Event readers', fr: 'Lecteurs d’événements' }, singular: { en: 'Event reader', fr: 'Lecteur d’événements' } },
  lockDocuments: false,
}
