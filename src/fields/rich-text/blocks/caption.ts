import type { TextareaField } from 'payload'

/** What is said of a picture where it is shown; a field of its own for each editor, since Payload writes into it. */
export const captionField = (): TextareaField => ({
  name: 'caption',
  type: 'textarea',
  admin: {
    description: {
      en: 'Here alone, in place of the caption of the file.',
      fr: 'Ici seulement, à la place de la légende du fichier.',
    },
  },
  label: { en: 'Caption', fr: 'Légende' },
  maxLength: 1000,
})
