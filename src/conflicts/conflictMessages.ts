import type { Bilingual } from '../bilingual.ts'

/** What a person reads whose change was not saved. */
export const conflictMessages: Record<'conflict' | 'interrupted' | 'slow', Bilingual> = {
  conflict: {
    en: 'Someone else saved this document at the same moment: your change was not saved. Reload the page and try again.',
    fr: 'Quelqu’un d’autre a enregistré ce document au même moment : votre modification n’a pas été enregistrée. Rechargez la page et recommencez.',
  },
  interrupted: {
    en: 'The database interrupted this change: it was not saved. Try again in a moment.',
    fr: 'La base de données a interrompu cette modification : elle n’a pas été enregistrée. Recommencez dans un instant.',
  },
  slow: {
    en: 'The database took too long over this request and stopped: ask for less at once, or narrow the conditions.',
    fr: 'La base de données a mis trop de temps à répondre et s’est arrêtée : demandez moins à la fois, ou resserrez les conditions.',
  },
}
