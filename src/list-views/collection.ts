import { internalCollection } from '../content-model/internalCollection.ts'

/** Lists as somebody wants to find them again: filters, order and columns, by the address of the list. */
export const listViews = internalCollection({
  slug: 'list-views',
  fields: [
    // Who made it: `users:66f0…`.
    { name: 'person', type: 'text', index: true, required: true },
    // The slug of the list's collection.
    { name: 'list', type: 'text', index: true, required: true },
    { name: 'name', type: 'text', required: true },
    // What stands after the question mark.
    { name: 'query', type: 'textarea', required: true },
    { name: 'isShared', type: 'checkbox', required: true },
  ],
  indexes: [{ fields: ['person', 'list', 'name'], unique: true }],
  labels: {
    plural: { en: 'Views of lists', fr: 'Vues de listes' },
    singular: { en: 'View of a list', fr: 'Vue d’une liste' },
  },
})
