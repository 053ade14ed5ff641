import { internalCollection } from '../content-model/internalCollection.ts'

/** What tells whether two pictures are alike. Made from the files; may be made again. */
export const pictureFingerprints = internalCollection({
  slug: 'picture-fingerprints',
  fields: [
    // The id of its record in the media library.
    { name: 'media', type: 'text', required: true, unique: true },
    // The file that it was made from: another one has another name.
    { name: 'filename', type: 'text', required: true },
    // See `fingerprint.ts`; empty for what cannot be read.
    { name: 'fingerprint', type: 'text' },
    // Of two that are alike one of these is the same.
    { name: 'parts', type: 'text', hasMany: true, index: true },
  ],
  labels: {
    plural: { en: 'Fingerprints of pictures', fr: 'Empreintes des images' },
    singular: { en: 'Fingerprint of a picture', fr: 'Empreinte d’une image' },
  },
})
