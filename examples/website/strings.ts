import type { Locale } from './locale.ts'
import { pageLocale } from './reader.ts'
import { en } from './strings/en.ts'
import type { Strings } from './strings/fr.ts'
import { fr } from './strings/fr.ts'

const STRINGS: Record<Locale, Strings> = { en, fr }

/** Every word of the site's own, in the language of the page. */
export const strings = (): Strings => STRINGS[pageLocale()]
