import { internalCollection } from '../content-model/internalCollection.ts'

/**
 * What documents lead to, as far as the published snapshot does not say it: of each draft, its newest version; of what has no drafts (files, topics), as it is stored.
 * Written with the document, in one transaction.
 */
export const documentLinks = internalCollection({
  slug: 'document-links',
  fields: [
    // `articles:66f0…`: Beffroi's name of the collection, and the id.
    { name: 'key', type: 'text', required: true, unique: true },
    // The keys of what it leads to, in any language and in any field.
    { name: 'links', type: 'text', hasMany: true, index: true },
  ],
  labels: {
    plural: { en: 'Links of drafts', fr: 'Liens des brouillons' },
    singular: { en: 'Links of a draft', fr: 'Liens d’un brouillon' },
  },
})
