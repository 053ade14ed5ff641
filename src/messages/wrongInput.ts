import type { Bilingual } from './t.ts'

const MAX_ECHO = 60

/** What was sent, in one line that cannot grow and holds no character that a terminal would obey. */
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const line = text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
  return line.length > MAX_ECHO ? `${line.slice(0, MAX_ECHO)}…` : line
}

const listed = (names: readonly string[]): string => names.slice(0, 40).join(', ')

/** Why what a form is said to hold is not looked at. */
export const FORM_DATA_REFUSALS = {
  badBody: {
    en: 'Send { "data": … }, the fields of the document as the form has them.',
    fr: 'Envoyez { "data": … }, les champs du document tels que le formulaire les a.',
  },
  tooLarge: {
    en: 'This document is too large: send at most two million characters.',
    fr: 'Ce document est trop grand\u00A0: envoyez deux millions de caractères au plus.',
  },
} satisfies Record<string, Bilingual>

/** What a value should have been, in words. */
export const EXPECTED = {
  boolean: { en: 'true or false', fr: 'true ou false' },
  condition: {
    en: 'a field, an operator and a value: where[title][equals]=Lens',
    fr: 'un champ, un opérateur et une valeur\u00A0: where[title][equals]=Lens',
  },
  conditions: {
    en: 'a list of conditions: where[or][0][title][equals]=Lens',
    fr: 'une liste de conditions\u00A0: where[or][0][title][equals]=Lens',
  },
  date: {
    en: 'a date such as 2024-06-22 or 2024-06-22T18:30:00.000Z',
    fr: 'une date comme 2024-06-22 ou 2024-06-22T18:30:00.000Z',
  },
  fields: {
    en: 'names of fields, each true (only these) or false (all but these): select[title]=true',
    fr: 'des noms de champs, chacun true (ceux-là seuls) ou false (tous sauf ceux-là)\u00A0: select[title]=true',
  },
  id: {
    en: 'an id, as the “id” of a document has it',
    fr: 'un identifiant, tel que le donne «\u00A0id\u00A0» d’un document',
  },
  joins: {
    en: 'false, or the limit, page, sort, where or count of a join: joins[articles][limit]=5',
    fr: 'false, ou limit, page, sort, where ou count d’une jointure\u00A0: joins[articles][limit]=5',
  },
  list: { en: 'a list', fr: 'une liste' },
  number: { en: 'a number', fr: 'un nombre' },
  object: { en: 'an object with named values', fr: 'un objet à valeurs nommées' },
  page: { en: 'a whole number from 1 to 1,000,000', fr: 'un nombre entier de 1 à 1\u202F000\u202F000' },
  relation: { en: 'the id of a document', fr: 'l’identifiant d’un document' },
  relations: { en: 'a list of ids of documents', fr: 'une liste d’identifiants de documents' },
  richText: {
    en: 'a text of the editor, an object with “root”',
    fr: 'un texte de l’éditeur, un objet avec «\u00A0root\u00A0»',
  },
  rows: { en: 'a list of objects', fr: 'une liste d’objets' },
  sort: {
    en: 'names of fields, a minus before those that descend: sort=-publishedAt,title',
    fr: 'des noms de champs, précédés d’un moins pour l’ordre décroissant\u00A0: sort=-publishedAt,title',
  },
  status: { en: 'draft or published', fr: 'draft ou published' },
  text: { en: 'a text', fr: 'un texte' },
  texts: { en: 'a list of texts', fr: 'une liste de textes' },
  value: { en: 'one value', fr: 'une seule valeur' },
  whole: { en: 'a whole number from 0 up', fr: 'un nombre entier à partir de 0' },
} satisfies Record<string, Bilingual>

/** The sentence for a value of another kind than its place expects. */
export const wrongValue = (at: string, value: unknown, expected: keyof typeof EXPECTED): Bilingual => ({
  en: `“${shown(at)}” cannot be “${shown(value)}”: write ${EXPECTED[expected].en}.`,
  fr: `«\u00A0${shown(at)}\u00A0» ne peut pas être «\u00A0${shown(value)}\u00A0»\u00A0: écrivez ${EXPECTED[expected].fr}.`,
})

/** The sentence for a value or a name that is none of those that there are. */
export const unknownName = (at: string, name: unknown, known: readonly string[]): Bilingual => ({
  en: `“${shown(at)}”: there is no “${shown(name)}”.${known.length > 0 ? ` Choose from ${listed(known)}.` : ''}`,
  fr: `«\u00A0${shown(at)}\u00A0»\u00A0: «\u00A0${shown(name)}\u00A0» n’existe pas.${known.length > 0 ? ` Choisissez parmi ${listed(known)}.` : ''}`,
})

/** The sentence for a path that names no field of the collection. */
export const unknownField = (at: string, path: unknown, collection: string): Bilingual => ({
  en: `“${shown(at)}”: ${shown(collection)} have no field “${shown(path)}”. The fields are listed in schema.graphql.`,
  fr: `«\u00A0${shown(at)}\u00A0»\u00A0: ${shown(collection)} n’a pas de champ «\u00A0${shown(path)}\u00A0». Les champs sont listés dans schema.graphql.`,
})

/** The sentence for conditions on fields that the caller may not read. */
export const hiddenFields = (paths: readonly string[]): Bilingual => ({
  en: `“where” cannot look at “${shown(listed(paths))}”, which you may not read: write a field that you may read.`,
  fr: `«\u00A0where\u00A0» ne peut pas regarder «\u00A0${shown(listed(paths))}\u00A0», que vous ne pouvez pas lire\u00A0: écrivez un champ que vous pouvez lire.`,
})

/** The sentence for an operator that a field cannot be compared with. */
export const wrongOperator = (at: string, operator: unknown, known: readonly string[]): Bilingual => ({
  en: `“${shown(at)}” cannot be compared with “${shown(operator)}”. Choose from ${listed(known)}.`,
  fr: `«\u00A0${shown(at)}\u00A0» ne se compare pas avec «\u00A0${shown(operator)}\u00A0». Choisissez parmi ${listed(known)}.`,
})

/** The sentence for a parameter that the address does not know. */
export const unknownParameter = (name: unknown, known: readonly string[]): Bilingual => ({
  en: `There is no parameter “${shown(name)}” here: it would be ignored. Choose from ${listed(known)}; to search, use “where”.`,
  fr: `Il n’y a pas de paramètre «\u00A0${shown(name)}\u00A0» ici\u00A0: il serait ignoré. Choisissez parmi ${listed(known)}\u202F; pour chercher, utilisez «\u00A0where\u00A0».`,
})

/** The sentence for data that is nested too deeply. */
export const TOO_DEEP: Bilingual = {
  en: '“where” has too many conditions within conditions: write them side by side.',
  fr: '«\u00A0where\u00A0» a trop de conditions dans des conditions\u00A0: écrivez-les côte à côte.',
}

/** The sentence for a body that is no JSON. */
export const UNREADABLE_BODY: Bilingual = {
  en: 'The body of this request cannot be read: send valid JSON with “Content-Type: application/json”.',
  fr: 'Le corps de cette requête est illisible\u00A0: envoyez du JSON valide avec «\u00A0Content-Type: application/json\u00A0».',
}

/** The sentence for a form that cannot be read. */
export const UNREADABLE_FORM: Bilingual = {
  en: 'The form in the body of this request cannot be read: send it as multipart/form-data with its boundary (RFC 7578), or as JSON.',
  fr: 'Le formulaire de cette requête est illisible\u00A0: envoyez-le en multipart/form-data avec sa délimitation (RFC 7578), ou en JSON.',
}

/** The sentence for a collection without versions. */
export const noVersions = (slug: string): Bilingual => ({
  en: `“${slug}” keep no versions: ask for the documents themselves.`,
  fr: `«\u00A0${slug}\u00A0» ne garde pas de versions\u00A0: demandez les documents eux-mêmes.`,
})

/** The sentence for accounts that confirm no address. */
export const noVerification = (slug: string): Bilingual => ({
  en: `The addresses of “${slug}” are not confirmed by e-mail: sign in.`,
  fr: `Les adresses de «\u00A0${slug}\u00A0» ne sont pas confirmées par courriel\u00A0: connectez-vous.`,
})

/** The sentence for an address that cannot be decoded. */
export const UNREADABLE_ADDRESS: Bilingual = {
  en: 'The address of this request cannot be read: a percent sign is followed by two hexadecimal digits (RFC 3986, section 2.1).',
  fr: 'L’adresse de cette requête est illisible\u00A0: un signe pour cent est suivi de deux chiffres hexadécimaux (RFC 3986, section 2.1).',
}

/** The sentence for a value that the database cannot read. */
export const unreadableValue = (at: string | undefined): Bilingual => ({
  en: at
    ? `The value of “${shown(at)}” has a wrong form: correct it and send the request again.`
    : 'A value of this request has a wrong form: correct it and send the request again.',
  fr: at
    ? `La valeur de «\u00A0${shown(at)}\u00A0» n’a pas la bonne forme\u00A0: corrigez-la et renvoyez la requête.`
    : 'Une valeur de cette requête n’a pas la bonne forme\u00A0: corrigez-la et renvoyez la requête.',
})
