import { internalCollection } from '../content-model/internalCollection.ts'

/** The files that records of the media library had before: a row each, with the names of its sizes. */
export const formerFiles = internalCollection({
  slug: 'former-files',
  fields: [
    // The id of its record in the media library.
    { name: 'media', type: 'text', index: true, required: true },
    { name: 'filename', type: 'text', required: true, unique: true },
    // An upsert writes no `createdAt`.
    { name: 'replacedAt', type: 'date', required: true },
    {
      name: 'sizes',
      type: 'array',
      fields: [
        { name: 'size', type: 'text', required: true },
        { name: 'filename', type: 'text', index: true, required: true },
      ],
    },
  ],
  labels: {
    plural: { en: 'Former files', fr: 'Anciens fichiers' },
    singular: { en: 'Former file', fr: 'Ancien fichier' },
  },
})
