import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

const NNBSP = '\u202F'

/** The sentences of the quick search's door. */
export const QUICK_SEARCH_REFUSALS = {
  busy: {
    en: 'What you searched for before is still being looked for: ask again in a moment.',
    fr: 'Votre recherche précédente est encore en cours\u00A0: réessayez dans un instant.',
  },
  notYours: {
    en: 'This search is for members of the newsroom.',
    fr: 'Cette recherche est réservée aux membres de la rédaction.',
  },
  tooLong: { en: 'Type 100 characters at most.', fr: 'Saisissez 100 caractères au plus.' },
} satisfies Record<string, Bilingual>

/** The texts of the quick search. */
export const QUICK_SEARCH_TEXTS = {
  create: { en: 'New', fr: 'Créer' },
  createTitled: { en: 'New article “{{title}}”', fr: `Nouvel article «${NNBSP}{{title}}${NNBSP}»` },
  found: { en: '{{count}} results', fr: '{{count}} résultats' },
  hint: {
    en: 'A few letters are enough, accents or not. ↑ ↓ to choose, Enter to open, Esc to close.',
    fr: 'Quelques lettres suffisent, avec ou sans accents. ↑ ↓ pour choisir, Entrée pour ouvrir, Échap pour fermer.',
  },
  label: { en: 'Search the newsroom', fr: 'Rechercher dans la rédaction' },
  nothing: { en: 'Nothing has these letters.', fr: 'Rien ne contient ces lettres.' },
  open: { en: 'Go to', fr: 'Aller à' },
  placeholder: { en: 'A title, a name, a place…', fr: 'Un titre, un nom, un lieu…' },
  planning: { en: 'Planning', fr: 'Planning' },
  search: { en: 'Search', fr: 'Rechercher' },
  searching: { en: 'Searching…', fr: 'Recherche…' },
} satisfies Record<string, Bilingual>

/** The texts of the quick search in the language of one reader. */
export const quickSearchText = textsOf(QUICK_SEARCH_TEXTS)
