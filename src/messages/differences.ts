import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** The sentences of the API about differences between versions. */
export const DIFFERENCE_REFUSALS = {
  badField: {
    en: 'Name a field of this document (`path`), and for a field that is translated its language (`locale`).',
    fr: 'Nommez un champ de ce document (`path`) et, pour un champ traduit, sa langue (`locale`).',
  },
  noDocument: { en: 'There is no such document.', fr: 'Ce document n’existe pas.' },
  noVersion: {
    en: 'This version is not in the history of the document.',
    fr: 'Cette version n’est pas dans l’historique du document.',
  },
} satisfies Record<string, Bilingual>

const PANEL = {
  allLanguages: { en: 'The same in every language', fr: 'Commun à toutes les langues' },
  authors: { en: 'Who wrote it', fr: 'Qui l’a écrit' },
  authorsCut: {
    en: 'Older versions are no longer kept: what is marked with the oldest date may be older.',
    fr: 'Les versions plus anciennes ne sont plus conservées\u00A0: ce qui porte la date la plus ancienne peut l’être davantage.',
  },
  authorsHint: {
    en: 'Each passage bears the number of the version that it came with.',
    fr: 'Chaque passage porte le numéro de la version qui l’a apporté.',
  },
  authorsOf: { en: 'Who wrote the text of', fr: 'Qui a écrit le texte du champ' },
  between: { en: 'Compare', fr: 'Comparer' },
  choose: { en: 'Choose a field', fr: 'Choisissez un champ' },
  count: { en: 'Fields that differ: {{count}}', fr: 'Champs qui diffèrent\u00A0: {{count}}' },
  countOne: { en: 'One field differs', fr: 'Un champ diffère' },
  draft: { en: 'draft', fr: 'brouillon' },
  formOnly: {
    en: 'The words are the same: only their form has changed (bold, italics, spaces).',
    fr: 'Les mots sont les mêmes\u00A0: seule leur forme a changé (gras, italique, espaces).',
  },
  from: { en: 'Before', fr: 'Avant' },
  legendAdded: { en: 'added', fr: 'ajouté' },
  legendRemoved: { en: 'removed', fr: 'retiré' },
  loading: { en: 'Comparing…', fr: 'Comparaison…' },
  neverPublic: {
    en: 'This document has never been public: it is compared with its oldest version.',
    fr: 'Ce document n’a jamais été public\u00A0: il est comparé à sa plus ancienne version.',
  },
  newest: { en: 'The newest text', fr: 'Le texte le plus récent' },
  nothing: { en: 'Nothing differs.', fr: 'Rien ne diffère.' },
  nothingOnly: { en: 'There is one version only.', fr: 'Il n’existe qu’une version.' },
  notPublicNow: {
    en: 'This document is not public now: it is compared with what was public last.',
    fr: 'Ce document n’est pas public en ce moment\u00A0: il est comparé à ce qui l’a été en dernier.',
  },
  ofProgram: { en: 'A program', fr: 'Un programme' },
  public: { en: 'What is public', fr: 'Ce qui est public' },
  published: { en: 'published', fr: 'publié' },
  restore: { en: 'Restore this field', fr: 'Rétablir ce champ' },
  restored: {
    en: '“{{field}}” is in the draft as it was before. Nothing is published by that.',
    fr: '«\u202F{{field}}\u202F» est de nouveau dans le brouillon comme avant. Rien n’est publié par là.',
  },
  restoring: { en: 'Restoring…', fr: 'Rétablissement…' },
  tab: { en: 'Differences', fr: 'Différences' },
  to: { en: 'After', fr: 'Après' },
  versionBy: { en: '{{date}}, {{name}} ({{status}})', fr: '{{date}}, {{name}} ({{status}})' },
} satisfies Record<string, Bilingual>

/** What the panel says of differences. */
export const differencesText = textsOf(PANEL)
