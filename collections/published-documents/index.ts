import type { CollectionConfig } from 'payload'

import { nobody } from '../../src/access/nobody.ts'

/**
 * The register of what the public sees: one row for each document that is, or was lately, public. It is what a change is compared with, and
 * what tells, in one query, which documents show another. Written with the document, in one transaction.
 */
export const publishedDocuments: CollectionConfig = {
  slug: 'published-documents',
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    // `articles:66f0…`: Beffroi's name of the collection, and the id.
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'collectionName', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'visible', type: 'checkbox', index: true },
    { name: 'slug', type: 'text' },
    { name: 'title', type: 'text' },
    // By language: the digest of what a reader of that language sees.
    { name: 'digests', type: 'json' },
    // The keys of the documents that it links to.
    { name: 'links', type: 'text', hasMany: true, index: true },
    // Those of them that are shown wherever the document itself is shown: an event comes with its place.
    { name: 'carried', type: 'json' },
    { name: 'lastEventAt', type: 'date', index: true },
  ],
  graphQL: false,
  labels: { plural: { en: 'Published documents', fr: 'Documents publiés' }, singular: { en: 'Published document', fr: 'Document publié' } },
  lockDocuments: false,
}
