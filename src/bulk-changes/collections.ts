import { internalCollection } from '../content-model/internalCollection.ts'

/** What somebody does with many documents of a list at once. */
export const bulkChanges = internalCollection({
  fields: [
    // Who does it: `users:66f0…`.
    { name: 'person', type: 'text', index: true, required: true },
    // The slug of the list's collection.
    { name: 'list', type: 'text', required: true },
    // `edit`, `publish` or `unpublish`.
    { name: 'action', type: 'text', required: true },
    // What is written into a field: see `fieldChange.ts`.
    { name: 'change', type: 'json' },
    { name: 'undoneAt', type: 'date' },
  ],
  labels: {
    plural: { en: 'Bulk changes', fr: 'Modifications groupées' },
    singular: { en: 'Bulk change', fr: 'Modification groupée' },
  },
  slug: 'bulk-changes',
})

/** What came of each document of a bulk change, and what it was before, so that it can be undone. */
export const bulkChangeItems = internalCollection({
  fields: [
    { name: 'bulkChange', type: 'text', index: true, required: true },
    { name: 'document', type: 'text', required: true },
    // `waiting`, `done`, `refused`, `left` out by hand, or `undone`.
    { name: 'state', type: 'text', required: true },
    // Why it was left as it is, in the language of who asked: fields and guards of any project may have refused it.
    { name: 'reason', type: 'textarea' },
    // When the text was saved that was looked at before.
    { name: 'seenAt', type: 'date' },
    // What has to be known to undo it: see `rows.ts`.
    { name: 'trace', type: 'json' },
  ],
  indexes: [{ fields: ['bulkChange', 'document'], unique: true }],
  labels: {
    plural: { en: 'Documents of bulk changes', fr: 'Documents de modifications groupées' },
    singular: { en: 'Document of a bulk change', fr: 'Document d’une modification groupée' },
  },
  slug: 'bulk-change-items',
})
