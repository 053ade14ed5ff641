/** A text that an editor reads, in the two languages of the admin panel. */
export type Bilingual = { en: string; fr: string }
