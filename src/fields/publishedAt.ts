import type { CollectionBeforeChangeHook, DateField } from 'payload'

import { MOMENT_INPUT } from './dated.ts'

/** When the public saw a document first; set by its first publication unless an editor wrote a date. */
export const publishedAtField: DateField = {
  name: 'publishedAt',
  type: 'date',
  admin: {
    ...MOMENT_INPUT,
    description: {
      en: 'Date shown to readers. Left empty, the moment of the first publication.',
      fr: 'Date montrée aux lecteurs. Laissée vide, c’est l’instant de la première publication.',
    },
    position: 'sidebar',
  },
  // A duplicate has not been published yet.
  hooks: { beforeDuplicate: [() => null] },
  index: true,
  label: { en: 'Publication date', fr: 'Date de publication' },
}

/** The first publication dates a document, unless an editor gave it a date. */
export const setPublishedAt: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  data._status === 'published' && !data.publishedAt && !originalDoc?.publishedAt
    ? { ...data, publishedAt: new Date().toISOString() }
    : data
