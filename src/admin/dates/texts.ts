import { t, textsOf, type Bilingual } from '../../messages/t.ts'
import type { DateKind, TypedFault } from './typedDate.ts'

const NNBSP = '\u202F'
const NBSP = '\u00A0'

const EXAMPLES: Record<DateKind, Bilingual> = {
  dated: { en: '15/06/2027, 06/2027, summer 2027 or 2027', fr: '15/06/2027, 06/2027, été 2027 ou 2027' },
  datedWithTime: {
    en: '15/06/2027 18:30, 15/06/2027, 06/2027, summer 2027 or 2027',
    fr: '15/06/2027 18:30, 15/06/2027, 06/2027, été 2027 ou 2027',
  },
  day: { en: '15/06/2027', fr: '15/06/2027' },
  moment: { en: '15/06/2027 09:00', fr: '15/06/2027 09:00' },
}

const PLACEHOLDERS: Record<DateKind, Bilingual> = {
  dated: { en: 'dd/mm/yyyy, mm/yyyy or yyyy', fr: 'jj/mm/aaaa, mm/aaaa ou aaaa' },
  datedWithTime: { en: 'dd/mm/yyyy hh:mm, or less', fr: 'jj/mm/aaaa hh:mm, ou moins' },
  day: { en: 'dd/mm/yyyy', fr: 'jj/mm/aaaa' },
  moment: { en: 'dd/mm/yyyy hh:mm', fr: 'jj/mm/aaaa hh:mm' },
}

const FAULTS: Record<TypedFault, Bilingual> = {
  needsDay: {
    en: '“{{typed}}” names no day: write {{example}}.',
    fr: `«${NNBSP}{{typed}}${NNBSP}» ne dit pas quel jour${NBSP}: écrivez {{example}}.`,
  },
  noHour: {
    en: '“{{typed}}” has an hour, and only the day is kept here: write {{example}}.',
    fr: `«${NNBSP}{{typed}}${NNBSP}» a une heure, or seul le jour est gardé ici${NBSP}: écrivez {{example}}.`,
  },
  noSuchDate: {
    en: '“{{typed}}” is no date that exists: write the day first, like {{example}}.',
    fr: `«${NNBSP}{{typed}}${NNBSP}» n’existe pas${NBSP}: écrivez le jour d’abord, comme {{example}}.`,
  },
  unreadable: {
    en: '“{{typed}}” cannot be read as a date: write the day first, like {{example}}.',
    fr: `«${NNBSP}{{typed}}${NNBSP}» n’est pas une date lisible${NBSP}: écrivez le jour d’abord, comme {{example}}.`,
  },
  year: {
    en: '“{{typed}}”: no such year can be meant. Write a year of four digits, like {{example}}.',
    fr: `«${NNBSP}{{typed}}${NNBSP}»${NBSP}: cette année est impossible. Écrivez une année à quatre chiffres, comme {{example}}.`,
  },
}

/** The form in which a date is typed, for an empty input. */
export const datePlaceholder = (kind: DateKind, language: string): string => t(language, PLACEHOLDERS[kind])

/** What is wrong with what was typed, and how to write it. */
export const faultWords = (
  fault: TypedFault,
  { kind, language, typed }: { kind: DateKind; language: string; typed: string },
): string => t(language, FAULTS[fault], { example: t(language, EXAMPLES[kind]), typed: typed.trim() })

const SCHEDULE_TEXTS = {
  allLanguages: { en: 'All languages', fr: 'Toutes les langues' },
  failed: { en: 'This could not be scheduled: try again.', fr: `La programmation a échoué${NBSP}: réessayez.` },
  kind: { en: 'What is to happen', fr: 'Que programmer' },
  language: { en: 'Languages', fr: 'Langues' },
  noDate: {
    en: 'Say when: write the day first, like 15/06/2027 09:00.',
    fr: 'Dites quand : écrivez le jour d’abord, comme 15/06/2027 09:00.'.replace(' :', `${NBSP}:`),
  },
  notPublic: {
    en: 'Only what is public, or will be by then, can be taken offline.',
    fr: 'Seul ce qui est public, ou le sera d’ici là, peut être retiré.',
  },
  past: {
    en: 'This moment has passed: choose a later one.',
    fr: `Ce moment est passé${NBSP}: choisissez-en un autre.`,
  },
  publishHint: {
    en: 'To make it public, choose “Publish”.',
    fr: `Pour le rendre public, choisissez «${NNBSP}Publier${NNBSP}».`,
  },
  when: { en: 'When', fr: 'Quand' },
} satisfies Record<string, Bilingual>

/** The texts of the window that plans a publication, for one reader. */
export const scheduleText = textsOf(SCHEDULE_TEXTS)
