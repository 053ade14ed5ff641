import { internalCollection } from '../content-model/internalCollection.ts'

/** What was merged into what, kept for as long as it can be undone. The types of what is JSON are those of `MergeRow`. */
export const merges = internalCollection({
  slug: 'merges',
  fields: [
    { name: 'collectionName', type: 'text', required: true },
    { name: 'kept', type: 'text', index: true, required: true },
    { name: 'keptTitle', type: 'text', required: true },
    { name: 'merged', type: 'text', index: true, required: true },
    { name: 'mergedTitle', type: 'text', required: true },
    { name: 'state', type: 'text', required: true },
    { name: 'person', type: 'text', required: true },
    { name: 'own', type: 'json' },
    { name: 'addedSlugs', type: 'json' },
    { name: 'values', type: 'json' },
    { name: 'traces', type: 'json' },
  ],
  labels: {
    plural: { en: 'Merges', fr: 'Fusions' },
    singular: { en: 'Merge', fr: 'Fusion' },
  },
})
