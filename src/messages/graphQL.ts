import type { Bilingual } from './t.ts'

/** The sentence for several queries in one request. */
export const BATCH: Bilingual = {
  en: 'Several queries in one request are not answered: send one object with “query” in each request, or several fields in one query.',
  fr: 'Plusieurs requêtes GraphQL en un seul envoi ne sont pas traitées\u00A0: envoyez un seul objet avec «\u00A0query\u00A0» à la fois, ou plusieurs champs dans une même requête.',
}

/** The sentence for a request without a query. */
export const NO_QUERY: Bilingual = {
  en: 'This request has no “query”: send the GraphQL document in it, as text, or the id of a stored one in “documentId”.',
  fr: 'Cette requête n’a pas de «\u00A0query\u00A0»\u00A0: envoyez-y le document GraphQL, en texte, ou l’identifiant d’un document enregistré dans «\u00A0documentId\u00A0».',
}

/** The sentence for a parameter of another kind than its own. */
export const wrongParameter = (name: string, isText: boolean): Bilingual => ({
  en: `“${name}” must be ${isText ? 'a text' : 'an object with named values'}.`,
  fr: `«\u00A0${name}\u00A0» doit être ${isText ? 'un texte' : 'un objet à valeurs nommées'}.`,
})

/** The sentence for the id of a document that is not stored here. */
export const UNKNOWN_DOCUMENT: Bilingual = {
  en: 'No document is stored under this “documentId”: send its text in “query”.',
  fr: 'Aucun document n’est enregistré sous ce «\u00A0documentId\u00A0»\u00A0: envoyez son texte dans «\u00A0query\u00A0».',
}

/** The sentence for a document that is not the one its hash says. */
export const WRONG_HASH: Bilingual = {
  en: 'The “sha256Hash” of this request is not that of its “query”.',
  fr: 'Le «\u00A0sha256Hash\u00A0» de cette requête n’est pas celui de sa «\u00A0query\u00A0».',
}

/** The sentence for a document that is not on the list of those that are answered. */
export const NOT_LISTED: Bilingual = {
  en: 'Only the documents that this website has registered are answered without a key: add this one to its list.',
  fr: 'Sans clé, seuls les documents que le site a enregistrés reçoivent une réponse\u00A0: ajoutez celui-ci à sa liste.',
}
