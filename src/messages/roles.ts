import type { Bilingual } from './t.ts'

/** What the roles of a newsroom are called, where one is chosen. */
export const ROLE_LABELS = {
  admin: { en: 'Administrator', fr: 'Administration' },
  author: { en: 'Author: own drafts', fr: 'Auteur : ses brouillons' },
  editor: { en: 'Editor: publishes', fr: 'Éditeur : publie' },
  translator: { en: 'Translator: other languages', fr: 'Traducteur : autres langues' },
} satisfies Record<string, Bilingual>
