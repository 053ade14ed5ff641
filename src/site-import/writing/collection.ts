import { internalCollection } from '../../content-model/internalCollection.ts'

/** What each item of an old site became, so that a second run goes on where the first one ended, and writes what has changed alone. */
export const importedItems = internalCollection({
  slug: 'imported-items',
  fields: [
    // The format, the site and the id there.
    { name: 'key', type: 'text', required: true, unique: true },
    // Of the key, what all items of a site have in common.
    { name: 'source', type: 'text', index: true, required: true },
    { name: 'collectionName', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    // Of the item, as it was read.
    { name: 'fingerprint', type: 'text', required: true },
    // Of the document, as it was written: another one says that an editor has changed it.
    { name: 'state', type: 'text', required: true },
    { name: 'wasPublished', type: 'checkbox' },
  ],
  labels: {
    plural: { en: 'Imported items', fr: 'Éléments importés' },
    singular: { en: 'Imported item', fr: 'Élément importé' },
  },
})
