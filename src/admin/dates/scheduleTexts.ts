import type { Bilingual } from '../../bilingual.ts'

const NNBSP = '\u202F'
const NBSP = '\u00A0'

export const SCHEDULE_TEXTS = {
  allLanguages: { en: 'All languages', fr: 'Toutes les langues' },
  failed: { en: 'This could not be scheduled: try again.', fr: `La programmation a échoué${NBSP}: réessayez.` },
  kind: { en: 'What is to happen', fr: 'Que programmer' },
  language: { en: 'Languages', fr: 'Langues' },
  noDate: { en: 'Say when: write the day first, like 15/06/2027 09:00.', fr: 'Dites quand : écrivez le jour d’abord, comme 15/06/2027 09:00.'.replace(' :', `${NBSP}:`) },
  notPublic: { en: 'Only what is public, or will be by then, can be taken offline.', fr: 'Seul ce qui est public, ou le sera d’ici là, peut être retiré.' },
  past: { en: 'This moment has passed: choose a later one.', fr: `Ce moment est passé${NBSP}: choisissez-en un autre.` },
  publishHint: { en: 'To make it public, choose “Publish”.', fr: `Pour le rendre public, choisissez «${NNBSP}Publier${NNBSP}».` },
  when: { en: 'When', fr: 'Quand' },
} satisfies Record<string, Bilingual>

export const scheduleText =
  (language: string) =>
  (name: keyof typeof SCHEDULE_TEXTS): string =>
    language === 'en' ? SCHEDULE_TEXTS[name].en : SCHEDULE_TEXTS[name].fr
