import type { CollectionConfig } from 'payload'

import { internalCollection } from '../content-model/internalCollection.ts'

/**
 * How far each document is translated, a row for each of its languages: what the list of translations is read from, since thousands of documents with their
 * histories cannot be looked through when somebody asks. Whatever is in it is made from the documents and may be made again.
 */
export const translationStates: CollectionConfig = internalCollection({
  fields: [
    // The document and the language: articles:66f0…:en
    { name: 'key', type: 'text', required: true, unique: true },
    // The document: articles:66f0…
    { name: 'document', type: 'text', index: true, required: true },
    { name: 'collectionName', type: 'text', required: true },
    { name: 'language', type: 'text', required: true },
    // What readers have of this language: see `languageStatus.ts`.
    { name: 'status', type: 'text', required: true },
    // Whether readers see the document.
    { name: 'isPublic', type: 'checkbox', required: true },
    // What there is to do: see `judge.ts`. 0 is nothing.
    { name: 'todo', type: 'number', required: true },
    // Since when.
    { name: 'since', type: 'date' },
    // When each text became what it is, here and in the original.
    { name: 'stamps', type: 'json', required: true },
  ],
  indexes: [
    { fields: ['language', 'isPublic', 'todo', 'since'] },
    { fields: ['language', 'collectionName', 'isPublic', 'todo', 'since'] },
  ],
  labels: {
    plural: { en: 'States of translations', fr: 'États des traductions' },
    singular: { en: 'State of a translation', fr: 'État d’une traduction' },
  },
  slug: 'translation-states',
})
