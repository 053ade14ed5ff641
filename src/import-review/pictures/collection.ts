import { internalCollection } from '../../content-model/internalCollection.ts'

/** The pictures that documents held themselves, until their import is deleted, and which file of the media library each picture became, so that none is made twice. */
export const importFiles = internalCollection({
  slug: 'import-files',
  fields: [
    // `import:66f0…:SHA-256` of what an import holds; `media:SHA-256` of what is in the library.
    { name: 'key', type: 'text', required: true, unique: true },
    // The import that holds it.
    { name: 'importId', type: 'text', index: true },
    // In base64.
    { name: 'bytes', type: 'textarea' },
    // The file of the library.
    { name: 'document', type: 'text' },
  ],
  labels: {
    plural: { en: 'Files of imports', fr: 'Fichiers des imports' },
    singular: { en: 'File of an import', fr: 'Fichier d’un import' },
  },
})
