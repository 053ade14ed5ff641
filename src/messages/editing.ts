import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** The texts of a document's form about its own saving. */
export const EDITING_TEXTS = {
  by: { en: 'By', fr: 'Par' },
  keepMine: { en: 'Continue with my text', fr: 'Continuer avec mon texte' },
  leaveAnyway: { en: 'Leave without saving', fr: 'Quitter sans enregistrer' },
  leaveBody: {
    en: 'What you wrote last could not be saved. If you leave now, it is lost.',
    fr: 'Ce que vous avez écrit en dernier n’a pas pu être enregistré. Si vous quittez maintenant, c’est perdu.',
  },
  leaveHeading: { en: 'Not saved', fr: 'Non enregistré' },
  lockedBody: { en: '{{name}} has been working on it since {{date}}.', fr: '{{name}} y travaille depuis le {{date}}.' },
  lockedHeading: { en: 'Someone is editing this document', fr: 'Ce document est en cours de modification' },
  newer: { en: 'Newer', fr: 'Plus récentes' },
  newest: { en: 'Show the saved text', fr: 'Voir le texte enregistré' },
  newestVersion: { en: 'Newest', fr: 'La plus récente' },
  notPublished: { en: 'Not published: {{reason}}', fr: 'Pas publié : {{reason}}' },
  notSaved: { en: 'Not saved', fr: 'Non enregistré' },
  offline: {
    en: 'The newsroom cannot be reached. It is tried again by itself; keep this page open.',
    fr: 'La rédaction est injoignable. Un nouvel essai se fait tout seul ; gardez cette page ouverte.',
  },
  offlineByHand: {
    en: 'The newsroom cannot be reached: try again when the line is back.',
    fr: 'La rédaction est injoignable : recommencez quand la connexion est revenue.',
  },
  older: { en: 'Older', fr: 'Plus anciennes' },
  published: { en: 'Published', fr: 'Publié' },
  publishing: { en: 'Publishing…', fr: 'Publication…' },
  readOnly: { en: 'Read only', fr: 'Lire seulement' },
  refused: { en: 'The server refused it.', fr: 'Le serveur l’a refusé.' },
  saved: { en: 'Saved', fr: 'Enregistré' },
  saving: { en: 'Saving…', fr: 'Enregistrement…' },
  seePage: { en: 'See the page', fr: 'Voir la page' },
  signedOut: {
    en: 'You are signed out: sign in in another tab, then come back here.',
    fr: 'Vous êtes déconnecté : reconnectez-vous dans un autre onglet puis revenez ici.',
  },
  somebody: { en: 'Somebody', fr: 'Quelqu’un' },
  staleBody: {
    en: '{{name}} saved this document after you opened it. Your text did not replace theirs.',
    fr: '{{name}} a enregistré ce document après que vous l’avez ouvert. Votre texte n’a pas remplacé le sien.',
  },
  staleHeading: { en: 'This document has changed', fr: 'Ce document a changé' },
  staleKept: { en: 'It is kept under “Versions”.', fr: 'Il est gardé sous « Versions ».' },
  stay: { en: 'Stay', fr: 'Rester' },
  takeOver: { en: 'Take over', fr: 'Prendre la main' },
  unknownAuthor: { en: '—', fr: '—' },
} satisfies Record<string, Bilingual>

/** The texts of a document's form in the language of one reader. */
export const editingText = textsOf(EDITING_TEXTS)

/** What `editingText` makes. */
export type EditingText = ReturnType<typeof editingText>
