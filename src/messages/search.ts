import type { Bilingual } from './t.ts'

/** The sentence before everything that is published has been read. */
export const NOT_READY: Bilingual = {
  en: 'The search index is being built: ask again in a moment.',
  fr: 'L’index de recherche est en cours de construction\u00A0: réessayez dans un instant.',
}

/** What a query may be. */
export const notLongerThan = (characters: number): Bilingual => ({
  en: `expected at most ${characters} characters`,
  fr: `attendu au plus ${characters} caractères`,
})

/** What a day is written like. */
export const A_DAY: Bilingual = {
  en: 'expected a day, as 2026-01-31',
  fr: 'attendu un jour, comme 2026-01-31',
}

/** The sentence for a topic or a place that nobody has published. */
export const notFound = (name: string): Bilingual => ({
  en: `“${name}”: nothing is published under this ID or slug.`,
  fr: `«\u00A0${name}\u00A0»\u00A0: rien n’est publié sous cet identifiant ou cet identifiant d’adresse (slug).`,
})
