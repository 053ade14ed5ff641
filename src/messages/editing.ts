import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** The texts of a document's form about its own saving. */
export const EDITING_TEXTS = {
  allMine: { en: 'Keep all of mine', fr: 'Garder tout mon texte' },
  allTheirs: { en: 'Take all of theirs', fr: 'Prendre tout le sien' },
  alsoHere: { en: 'Also here:', fr: 'Aussi ici\u00A0:' },
  by: { en: 'By', fr: 'Par' },
  conflictAdded: { en: 'in my text only', fr: 'dans mon texte seulement' },
  conflictBody: {
    en: '{{name}} saved this document while you were writing. Nothing is lost: choose, field by field, whose text stays. The other one is kept under “Versions”.',
    fr: '{{name}} a enregistré ce document pendant que vous écriviez. Rien n’est perdu\u00A0: choisissez, champ par champ, le texte qui reste. L’autre est gardé sous «\u202FVersions\u202F».',
  },
  conflictBodyByHand: {
    en: '{{name}} saved this record while you were writing. Yours has replaced nothing: choose, field by field, whose text stays.',
    fr: '{{name}} a enregistré cette fiche pendant que vous écriviez. Votre texte n’a rien remplacé\u00A0: choisissez, champ par champ, le texte qui reste.',
  },
  conflictOpen: {
    en: '{{count}} fields were changed by both: choose for each.',
    fr: '{{count}} champs ont été modifiés des deux côtés\u00A0: choisissez pour chacun.',
  },
  conflictOpenOne: {
    en: 'One field was changed by both: choose.',
    fr: 'Un champ a été modifié des deux côtés\u00A0: choisissez.',
  },
  conflictRemoved: { en: 'in the text of {{name}} only', fr: 'dans le texte de {{name}} seulement' },
  keepMine: { en: 'Continue with my text', fr: 'Continuer avec mon texte' },
  keptByHand: {
    en: 'The newsroom cannot be reached: kept in this browser, not saved. Save it when the line is back.',
    fr: 'Rédaction injoignable\u00A0: gardé dans ce navigateur, pas enregistré. Enregistrez quand la connexion est revenue.',
  },
  keptOffline: {
    en: 'Offline: kept in this browser, sent when the line is back.',
    fr: 'Hors ligne\u00A0: gardé dans ce navigateur, envoyé quand la connexion revient.',
  },
  keptOpen: { en: 'Open', fr: 'Ouvrir' },
  keptSent: {
    en: 'Your text of “{{title}}”, kept in this browser, is saved now.',
    fr: 'Votre texte de «\u202F{{title}}\u202F», gardé dans ce navigateur, est enregistré.',
  },
  keptUnreachable: {
    en: 'The newsroom cannot be reached: kept in this browser, sent when it answers again.',
    fr: 'Rédaction injoignable\u00A0: gardé dans ce navigateur, envoyé dès qu’elle répond.',
  },
  keptUnsaved: {
    en: 'What you typed in “{{title}}” is kept in this browser and not saved: open it to save it.',
    fr: 'Ce que vous avez tapé dans «\u202F{{title}}\u202F» est gardé dans ce navigateur et n’est pas enregistré\u00A0: ouvrez-le pour l’enregistrer.',
  },
  keptWaits: {
    en: 'Your text of “{{title}}” is kept in this browser and could not be saved as it is: open it to choose.',
    fr: 'Votre texte de «\u202F{{title}}\u202F» est gardé dans ce navigateur et n’a pas pu être enregistré tel quel\u00A0: ouvrez-le pour choisir.',
  },
  leaveAnyway: { en: 'Leave without saving', fr: 'Quitter sans enregistrer' },
  leaveBody: {
    en: 'What you wrote last could not be saved. If you leave now, it is lost.',
    fr: 'Ce que vous avez écrit en dernier n’a pas pu être enregistré. Si vous quittez maintenant, c’est perdu.',
  },
  leaveHeading: { en: 'Not saved', fr: 'Non enregistré' },
  lockedBody: { en: '{{name}} has been working on it since {{date}}.', fr: '{{name}} y travaille depuis le {{date}}.' },
  lockedHeading: { en: 'Someone is editing this document', fr: 'Ce document est en cours de modification' },
  mine: { en: 'My text', fr: 'Mon texte' },
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
  restored: {
    en: 'Your text of {{date}} was kept in this browser: it is here again.',
    fr: 'Votre texte du {{date}} était gardé dans ce navigateur\u00A0: le revoici.',
  },
  restoredByHand: {
    en: 'What you typed on {{date}} was kept in this browser: it is here again, not saved yet.',
    fr: 'Ce que vous aviez tapé le {{date}} était gardé dans ce navigateur\u00A0: le revoici, pas encore enregistré.',
  },
  saveChoices: { en: 'Save these choices', fr: 'Enregistrer ces choix' },
  saved: { en: 'Saved', fr: 'Enregistré' },
  saving: { en: 'Saving…', fr: 'Enregistrement…' },
  seePage: { en: 'See the page', fr: 'Voir la page' },
  shownSaved: { en: 'This is the text that is saved.', fr: 'Voici le texte enregistré.' },
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
  takeBack: { en: 'Take it back', fr: 'Reprendre la main' },
  takenOverBody: { en: '{{name}} is writing in this document now.', fr: '{{name}} écrit maintenant dans ce document.' },
  takenOverBrowser: {
    en: 'Your last words could not be saved: they are kept in this browser, and come back here when you take over.',
    fr: 'Vos derniers mots n’ont pas pu être enregistrés\u00A0: ils sont gardés dans ce navigateur et reviennent ici quand vous reprenez la main.',
  },
  takenOverHeading: { en: '{{name}} has taken over', fr: '{{name}} a pris la main' },
  takenOverSaved: { en: 'Everything that you wrote is saved.', fr: 'Tout ce que vous avez écrit est enregistré.' },
  takenOverScreen: {
    en: 'Your last words could not be saved, here or in this browser: copy them from the screen before you leave it.',
    fr: 'Vos derniers mots n’ont pas pu être enregistrés, ni ici ni dans ce navigateur\u00A0: copiez-les depuis l’écran avant de le quitter.',
  },
  takenOverVersion: {
    en: 'Your last words replaced nothing of theirs: they are kept under “Versions”.',
    fr: 'Vos derniers mots n’ont rien remplacé\u00A0: ils sont gardés sous «\u202FVersions\u202F».',
  },
  takeOver: { en: 'Take over', fr: 'Prendre la main' },
  theirs: { en: 'The text of {{name}}', fr: 'Le texte de {{name}}' },
  unknownAuthor: { en: '—', fr: '—' },
  writes: { en: '{{name}} (writing)', fr: '{{name}} (écrit)' },
} satisfies Record<string, Bilingual>

/** The texts of a document's form in the language of one reader. */
export const editingText = textsOf(EDITING_TEXTS)

/** What `editingText` makes. */
export type EditingText = ReturnType<typeof editingText>
