import { internalCollection } from '../content-model/internalCollection.ts'

/** Who has which document open: one row a person and document, written again while it is open, and worth nothing a minute and a half later. */
export const openDocuments = internalCollection({
  slug: 'open-documents',
  fields: [
    // `articles/66f0… users:66f0…`
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'document', type: 'text', index: true, required: true },
    { name: 'person', type: 'text', required: true },
    { name: 'seenAt', type: 'date', index: true, required: true },
  ],
  labels: {
    plural: { en: 'Open documents', fr: 'Documents ouverts' },
    singular: { en: 'Open document', fr: 'Document ouvert' },
  },
})
