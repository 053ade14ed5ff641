import type { DateField } from 'payload'

/** When the public saw a document first; set by its first publication unless an editor wrote a date. */
export const publishedAtField: DateField = {
  name: 'publishedAt',
  type: 'date',
  admin: {
    date: { pickerAppearance: 'dayAndTime' },
    description: {
      en: 'Date shown to readers. Left empty, the moment of the first publication.',
      fr: 'Date montrée aux lecteurs. Laissée vide, c’est l’instant de la première publication.',
    },
    position: 'sidebar',
  },
  index: true,
  label: { en: 'Publication date', fr: 'Date de publication' },
}
