/** A text that an editor reads, in the two languages of the admin panel. */
export type Bilingual = { en: string; fr: string }

/** Singular and plural of a collection's or a row's name. */
export type BilingualLabels = { plural: Bilingual; singular: Bilingual }
