import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** The sentences of the review over the API. */
export const REVIEW = {
  badComment: {
    en: 'Send { "collection": …, "id": …, "text": … }, and for a passage "quote": { "field", "exact", "prefix", "suffix", "locale" }. A comment has up to {{most}} characters.',
    fr: 'Envoyez { "collection": …, "id": …, "text": … } et, pour un passage, "quote": { "field", "exact", "prefix", "suffix", "locale" }. Un commentaire compte au plus {{most}} caractères.',
  },
  badStep: {
    en: 'Send { "collection": …, "id": …, "step": "proposed", "withdrawn", "assigned", "changes", "takenOver" or "accepted", "word": … }. A word has up to {{most}} characters.',
    fr: 'Envoyez { "collection": …, "id": …, "step": "proposed", "withdrawn", "assigned", "changes", "takenOver" ou "accepted", "word": … }. Un mot compte au plus {{most}} caractères.',
  },
  busy: {
    en: 'Somebody else took a step at the same instant: look at it again.',
    fr: 'Quelqu’un d’autre a agi au même instant\u00A0: regardez de nouveau.',
  },
  changedMeanwhile: {
    en: 'The text has changed since you read it: read it again, then accept it.',
    fr: 'Le texte a changé depuis que vous l’avez lu\u00A0: relisez-le, puis acceptez-le.',
  },
  isLastAuthor: {
    en: 'You are the last author of this text, and the rule “{{rule}}” wants a second pair of eyes: somebody else accepts it.',
    fr: 'Vous êtes le dernier auteur de ce texte, et la règle «\u202F{{rule}}\u202F» demande deux paires d’yeux\u00A0: une autre personne l’accepte.',
  },
  needsTwo: {
    en: 'The rule “{{rule}}” wants two pairs of eyes: this text is published once somebody other than its last author has accepted it. Propose it for review.',
    fr: 'La règle «\u202F{{rule}}\u202F» demande deux paires d’yeux\u00A0: ce texte se publie une fois qu’une autre personne que son dernier auteur l’a accepté. Proposez-le à la relecture.',
  },
  needsWord: {
    en: 'Say in a word what is to be changed.',
    fr: 'Dites en un mot ce qu’il faut modifier.',
  },
  noComment: { en: 'There is no such comment.', fr: 'Ce commentaire n’existe pas.' },
  noDocument: { en: 'There is no such document for you.', fr: 'Ce document n’existe pas pour vous.' },
  notEditor: {
    en: 'Only who may publish is asked to read a text over.',
    fr: 'La relecture se confie à qui peut publier.',
  },
  nothingToPropose: {
    en: 'There is nothing to review: the newest text is public.',
    fr: 'Rien à relire\u00A0: le texte le plus récent est public.',
  },
  notYours: {
    en: 'This step is not yours to take.',
    fr: 'Cette étape ne vous revient pas.',
  },
  tooMany: {
    en: 'This document has {{most}} already: nothing more is added.',
    fr: 'Ce document en compte déjà {{most}}\u00A0: rien de plus n’est ajouté.',
  },
  unnamedRule: { en: 'two pairs of eyes', fr: 'deux paires d’yeux' },
  wrongState: {
    en: 'The review has moved on: look at it again.',
    fr: 'La relecture a avancé entre-temps\u00A0: regardez de nouveau.',
  },
} satisfies Record<string, Bilingual>

/** The texts of the panel about the review. */
export const REVIEW_TEXTS = {
  accept: { en: 'Accept', fr: 'Accepter' },
  accepted: { en: 'Accepted', fr: 'Accepté' },
  acceptHint: {
    en: 'Accepted and published in one go, planned, or only accepted.',
    fr: 'Accepté et publié d’un geste, programmé, ou seulement accepté.',
  },
  acceptPublish: { en: 'Accept and publish', fr: 'Accepter et publier' },
  acceptSchedule: { en: 'Accept and schedule', fr: 'Accepter et programmer' },
  answer: { en: 'Answer', fr: 'Répondre' },
  answerHere: { en: 'Your answer', fr: 'Votre réponse' },
  anyEditor: { en: 'Any editor', fr: 'N’importe quel éditeur' },
  ask: { en: 'Ask for changes', fr: 'Demander des modifications' },
  assign: { en: 'Entrust', fr: 'Confier' },
  assigned: { en: 'Entrusted to {{to}}', fr: 'Confié à {{to}}' },
  assignee: { en: 'Read over by {{name}}', fr: 'Relecture\u00A0: {{name}}' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  changes: { en: 'Changes asked for', fr: 'Modifications demandées' },
  comment: { en: 'Comment', fr: 'Commenter' },
  commentDocument: { en: 'Comment on the document', fr: 'Commenter le document' },
  commentHere: { en: 'Your comment', fr: 'Votre commentaire' },
  commentPassage: { en: 'Comment on the selected passage', fr: 'Commenter le passage sélectionné' },
  comments: { en: 'Comments', fr: 'Commentaires' },
  date: { en: 'Publish on', fr: 'Publier le' },
  history: { en: 'History of the review', fr: 'Historique de la relecture' },
  inLanguage: { en: 'in {{locale}}', fr: 'en {{locale}}' },
  news_accepted: { en: 'Accepted', fr: 'Accepté' },
  news_assigned: { en: 'Entrusted to you', fr: 'Confié à vous' },
  news_changes: { en: 'Changes asked for', fr: 'Modifications demandées' },
  news_comment: { en: 'New comment', fr: 'Nouveau commentaire' },
  news_proposed: { en: 'Proposed', fr: 'Proposé' },
  news_published: { en: 'Published', fr: 'Publié' },
  news_scheduled: { en: 'Accepted and scheduled', fr: 'Accepté et programmé' },
  news_takenOver: { en: 'Taken over', fr: 'Repris en main' },
  news_withdrawn: { en: 'Proposal withdrawn', fr: 'Proposition retirée' },
  noComments: { en: 'No comment yet.', fr: 'Pas encore de commentaire.' },
  noSelection: {
    en: 'Select a passage of the text first, then press this button.',
    fr: 'Sélectionnez d’abord un passage du texte, puis ce bouton.',
  },
  notProposed: { en: 'Not proposed for review.', fr: 'Pas encore proposé à la relecture.' },
  passageChanged: { en: 'Passage changed', fr: 'Passage modifié' },
  passageGone: { en: 'Passage no longer in the text', fr: 'Passage disparu du texte' },
  propose: { en: 'Propose for review', fr: 'Proposer à la relecture' },
  proposed: { en: 'Proposed', fr: 'Proposé' },
  published: { en: 'Published', fr: 'Publié' },
  reopen: { en: 'Reopen', fr: 'Rouvrir' },
  resolve: { en: 'Resolve', fr: 'Marquer comme réglé' },
  resolved: { en: 'Resolved by {{name}}', fr: 'Réglé par {{name}}' },
  resolvedMany: { en: 'Resolved ({{count}})', fr: 'Réglés ({{count}})' },
  review: { en: 'Review', fr: 'Relecture' },
  rule: {
    en: 'Rule “{{rule}}”: published once somebody other than its last author has accepted this text.',
    fr: 'Règle «\u202F{{rule}}\u202F»\u00A0: publié une fois qu’une autre personne que son dernier auteur a accepté ce texte.',
  },
  ruleMet: { en: 'This text has been accepted.', fr: 'Ce texte a été accepté.' },
  saving: { en: 'Saving what you wrote…', fr: 'Enregistrement de ce que vous avez écrit…' },
  scheduled: { en: 'Scheduled for {{date}}', fr: 'Programmé pour le {{date}}' },
  send: { en: 'Send', fr: 'Envoyer' },
  showPassage: { en: 'Show the passage', fr: 'Montrer le passage' },
  somebody: { en: 'somebody', fr: 'quelqu’un' },
  takenOver: { en: 'Taken over', fr: 'Repris en main' },
  takeOver: { en: 'Take over', fr: 'Reprendre en main' },
  to: { en: 'To', fr: 'À' },
  untitled: { en: 'Untitled', fr: 'Sans titre' },
  waitingEmpty: {
    en: 'Nothing waits for you. What is proposed to you, or sent back to you, appears here.',
    fr: 'Rien ne vous attend. Ce qui vous est proposé, ou renvoyé, paraît ici.',
  },
  waitingTitle: { en: 'Waiting for you', fr: 'En attente de vous' },
  waits_changes: { en: 'To correct', fr: 'À corriger' },
  waits_proposed: { en: 'To review', fr: 'À relire' },
  waits_takenOver: { en: 'Taken over by you', fr: 'Repris par vous' },
  waitsFor: { en: 'Waits for {{name}} {{since}}', fr: 'Attend {{name}}, {{since}}' },
  waitsForEditors: { en: 'Waits for an editor, {{since}}', fr: 'Attend un éditeur, {{since}}' },
  waitsForYou: { en: 'Waits for you, {{since}}', fr: 'Vous attend, {{since}}' },
  withdraw: { en: 'Withdraw the proposal', fr: 'Retirer la proposition' },
  withdrawn: { en: 'Proposal withdrawn', fr: 'Proposition retirée' },
  word: { en: 'A word to go with it', fr: 'Un mot pour accompagner' },
} satisfies Record<string, Bilingual>

export type ReviewTextKey = keyof typeof REVIEW_TEXTS

/** The texts of the panel about the review, for one reader. */
export const reviewText = textsOf(REVIEW_TEXTS)

/** What e-mails about the review say. */
export const REVIEW_MAIL = {
  accepted: { en: '{{by}} accepted “{{title}}”', fr: '{{by}} a accepté «\u202F{{title}}\u202F»' },
  assigned: { en: '{{by}} entrusts “{{title}}” to you', fr: '{{by}} vous confie «\u202F{{title}}\u202F»' },
  changes: {
    en: '{{by}} asks for changes to “{{title}}”',
    fr: '{{by}} demande des modifications à «\u202F{{title}}\u202F»',
  },
  comment: { en: '{{by}} commented on “{{title}}”', fr: '{{by}} a commenté «\u202F{{title}}\u202F»' },
  footer: {
    en: 'You receive this because you take part in the review. In your account you choose: at once, once a day, or never.',
    fr: 'Vous recevez ce message parce que vous participez à la relecture. Dans votre compte, vous choisissez\u00A0: aussitôt, une fois par jour, ou jamais.',
  },
  more: { en: 'and {{count}} more', fr: 'et {{count}} de plus' },
  proposed: { en: '{{by}} proposes “{{title}}”', fr: '{{by}} propose «\u202F{{title}}\u202F»' },
  published: { en: '“{{title}}” is published ({{by}})', fr: '«\u202F{{title}}\u202F» est publié ({{by}})' },
  scheduled: {
    en: '{{by}} accepted and scheduled “{{title}}”',
    fr: '{{by}} a accepté et programmé «\u202F{{title}}\u202F»',
  },
  somebody: { en: 'Somebody', fr: 'Quelqu’un' },
  subjectMany: { en: 'Review: {{count}} things to see', fr: 'Relecture\u00A0: {{count}} choses à voir' },
  takenOver: { en: '{{by}} takes over “{{title}}”', fr: '{{by}} reprend «\u202F{{title}}\u202F» en main' },
  untitled: { en: 'Untitled', fr: 'Sans titre' },
  withdrawn: {
    en: '{{by}} withdraws the proposal of “{{title}}”',
    fr: '{{by}} retire la proposition de «\u202F{{title}}\u202F»',
  },
} satisfies Record<string, Bilingual>
