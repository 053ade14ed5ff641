import { internalCollection } from '../content-model/internalCollection.ts'

/** The addresses of other sites in each document, in any language, in what is public and in its newest draft. Made from the documents; may be made again. */
export const documentAddresses = internalCollection({
  slug: 'document-addresses',
  fields: [
    // `articles:66f0…`: Beffroi's name of the collection, and the id.
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'addresses', type: 'text', hasMany: true, index: true },
    // When what it was read from was saved.
    { name: 'savedAt', type: 'date', index: true, required: true },
  ],
  labels: {
    plural: { en: 'Addresses in documents', fr: 'Adresses dans les documents' },
    singular: { en: 'Addresses in a document', fr: 'Adresses dans un document' },
  },
})

/** What became of each address when it was asked for: see `judge.ts`. */
export const linkChecks = internalCollection({
  slug: 'link-checks',
  fields: [
    { name: 'address', type: 'text', required: true, unique: true },
    { name: 'state', type: 'text', required: true },
    // An HTTP status, or why there is none.
    { name: 'code', type: 'text' },
    // Where it leads now, if that is somewhere else for good.
    { name: 'location', type: 'text' },
    // Since when it is in this state.
    { name: 'since', type: 'date' },
    { name: 'checkedAt', type: 'date' },
    { name: 'nextCheckAt', type: 'date', index: true },
    // How often in a row it did not answer.
    { name: 'failures', type: 'number', required: true },
    // The last checks, the newest first: { at, code }.
    { name: 'history', type: 'json', required: true },
    // That an editor wants to hear no more of it.
    { name: 'isIgnored', type: 'checkbox', required: true },
  ],
  indexes: [{ fields: ['state', 'isIgnored', 'since'] }],
  labels: {
    plural: { en: 'Checks of links', fr: 'Vérifications des liens' },
    singular: { en: 'Check of a link', fr: 'Vérification d’un lien' },
  },
})
