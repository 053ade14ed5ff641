import type { CollectionConfig } from 'payload'

import { nobody } from '../../src/access/nobody.ts'

/** How far each consumer of the content events has read: a row a consumer, moved in the same transaction as what it made of the events. */
export const eventConsumers: CollectionConfig = {
  slug: 'event-consumers',
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'consumer', type: 'text', required: true, unique: true },
    { name: 'cursor', type: 'number', required: true },
  ],
  graphQL: false,
  labels: { plural: { en: 'Event consumers', fr: 'Consommateurs d’événements' }, singular: { en: 'Event consumer', fr: 'Consommateur d’événements' } },
  lockDocuments: false,
}
