import type { CollectionConfig } from 'payload'

import { internalCollection } from '../content-model/internalCollection.ts'

/** What was handed over to a list, or to the webhooks that ask for issues: an issue, once in each language. */
export const mailings: CollectionConfig = internalCollection({
  fields: [
    // The issue, the language and the list, so that two editors who press the button at once send one message.
    { name: 'key', type: 'text', required: true, unique: true },
    // Its address, or the names of the webhooks.
    { name: 'list', type: 'text', required: true },
    // The key of who sent it, `users:66f0…`; the id alone where it is of before there were hand-overs.
    { name: 'sender', type: 'text', required: true },
  ],
  labels: {
    plural: { en: 'Newsletters sent', fr: 'Lettres envoyées' },
    singular: { en: 'Newsletter sent', fr: 'Lettre envoyée' },
  },
  slug: 'mailings',
})
