import type { Bilingual } from '../bilingual.ts'

/** In a list of words: the panel’s own placeholder would ask to choose among words that are not there. */
export const WORDS_PLACEHOLDER: Bilingual = { en: 'Type, then press Enter', fr: 'Écrivez, puis Entrée' }
