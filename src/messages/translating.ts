import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** The sentences of the API about translations. */
export const TRANSLATING_REFUSALS = {
  badLanguage: {
    en: 'Name a language of the newsroom that documents are translated into (`to`).',
    fr: 'Nommez une langue de la rédaction dans laquelle on traduit (`to`).',
  },
  noDocument: { en: 'There is no such document.', fr: 'Ce document n’existe pas.' },
} satisfies Record<string, Bilingual>

const PANEL = {
  all: { en: 'All ({{count}})', fr: 'Tout ({{count}})' },
  changed: { en: 'published, newer draft', fr: 'publié, brouillon plus récent' },
  chooseLanguage: { en: 'Into which language?', fr: 'Vers quelle langue\u00A0?' },
  copied: {
    en: '“{{field}}” is copied: translate it, it is not published.',
    fr: '«\u202F{{field}}\u202F» est recopié\u00A0: traduisez-le, rien n’est publié.',
  },
  copy: { en: 'Copy the original', fr: 'Recopier l’original' },
  current: { en: 'Up to date', fr: 'À jour' },
  document: { en: 'Document', fr: 'Document' },
  done: { en: 'Everything is translated and up to date.', fr: 'Tout est traduit et à jour.' },
  draft: { en: 'draft', fr: 'brouillon' },
  drafts: { en: 'Drafts too', fr: 'Brouillons aussi' },
  empty: {
    en: 'Nothing to translate. What is written in one language and not in another, or was changed since, stands here.',
    fr: 'Rien à traduire. Ce qui est écrit dans une langue et pas dans une autre, ou modifié depuis, apparaît ici.',
  },
  into: { en: 'Into', fr: 'Vers' },
  kind: { en: 'Kind', fr: 'Type' },
  kinds: { en: 'Every kind', fr: 'Tous les types' },
  languages: { en: 'Languages', fr: 'Langues' },
  list: { en: 'To translate', fr: 'À traduire' },
  loading: { en: 'Reading the original…', fr: 'Lecture de l’original…' },
  missing: { en: 'Missing', fr: 'Manque' },
  missingLanguage: { en: 'not translated', fr: 'pas traduit' },
  newer: { en: 'Newer', fr: 'Plus récents' },
  none: { en: 'Not translated ({{count}})', fr: 'Pas traduits ({{count}})' },
  older: { en: 'Older than the original ({{count}})', fr: 'Dépassés par l’original ({{count}})' },
  olderSince: {
    en: 'Older than the original, which changed {{date}}',
    fr: 'Plus ancien que l’original, qui a changé {{date}}',
  },
  onlyOpen: { en: 'Only what there is to do', fr: 'Seulement ce qui reste à faire' },
  open: { en: 'Translate', fr: 'Traduire' },
  original: { en: 'Original ({{language}})', fr: 'Original ({{language}})' },
  partial: { en: 'Translated in part ({{count}})', fr: 'Traduits en partie ({{count}})' },
  previous: { en: 'Longest waiting', fr: 'Plus anciens' },
  published: { en: 'published', fr: 'publié' },
  seeAll: { en: 'See all that there is to translate', fr: 'Voir tout ce qui est à traduire' },
  since: { en: 'Since', fr: 'Depuis' },
  toDo: { en: 'To do', fr: 'À faire' },
  todo_none: { en: 'not translated', fr: 'pas traduit' },
  todo_older: { en: 'older than the original', fr: 'dépassé par l’original' },
  todo_partial: { en: 'translated in part', fr: 'traduit en partie' },
  waiting: { en: 'To do: {{count}} of {{all}}', fr: 'À faire\u00A0: {{count}} sur {{all}}' },
} satisfies Record<string, Bilingual>

/** What the panel says of translations. */
export const translatingText = textsOf(PANEL)

export type TranslatingText = ReturnType<typeof translatingText>

/** Of the column that lists show. */
export const LANGUAGES_LABEL: Bilingual = PANEL.languages
