import type { CollectionConfig } from 'payload'

import { internalCollection } from '../content-model/internalCollection.ts'

/** The previews that were sent to somebody outside, until they end or are taken back: one row a link, which knows the link by its hash alone. */
export const previewLinks: CollectionConfig = internalCollection({
  slug: 'preview-links',
  fields: [
    // SHA-256 of the token, in hexadecimal.
    { name: 'hash', type: 'text', required: true, unique: true },
    // Beffroi's name of the collection, and the id.
    { name: 'collectionName', type: 'text', required: true },
    { name: 'document', type: 'text', index: true, required: true },
    { name: 'locale', type: 'text' },
    { name: 'note', type: 'text' },
    // Who made it: the slug of the collection of accounts, and the id.
    { name: 'users', type: 'text', required: true },
    { name: 'maker', type: 'text', index: true, required: true },
    { name: 'expiresAt', type: 'date', index: true, required: true },
    { name: 'lastUsedAt', type: 'date' },
  ],
  labels: {
    plural: { en: 'Preview links', fr: 'Liens d’aperçu' },
    singular: { en: 'Preview link', fr: 'Lien d’aperçu' },
  },
})
