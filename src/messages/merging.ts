import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

const NBSP = '\u00A0'
const NNBSP = '\u202F'

/** The sentences of the doors that merge two records. */
export const MERGING_REFUSALS = {
  badChoice: {
    en: 'Say of each field which value stays: kept, other, or of a list both.',
    fr: 'Dites pour chaque champ quelle valeur reste : kept, other, ou both pour une liste.',
  },
  busy: {
    en: 'Somebody else is at this merge. Reload the page.',
    fr: 'Quelqu’un d’autre s’occupe de cette fusion. Rechargez la page.',
  },
  changedSince: {
    en: 'It was changed since: its links stay as they are. Look at it.',
    fr: `Il a été modifié depuis${NBSP}: ses liens restent tels quels. Regardez-le.`,
  },
  editorsOnly: {
    en: 'Editors merge records. Ask one of them.',
    fr: 'Les éditeurs fusionnent les fiches. Demandez à l’un d’eux.',
  },
  gone: {
    en: 'The record that was merged has been deleted for good since: the merge cannot be undone.',
    fr: `La fiche fusionnée a été supprimée définitivement depuis${NBSP}: la fusion ne peut plus être annulée.`,
  },
  inTrash: {
    en: 'It is in the trash, or has been deleted: its links stay as they are.',
    fr: `Il est à la corbeille, ou supprimé${NBSP}: ses liens restent tels quels.`,
  },
  mayNotEdit: {
    en: 'You may not change both records. Ask an administrator.',
    fr: 'Vous ne pouvez pas modifier les deux fiches. Demandez à l’administration.',
  },
  nothing: { en: 'There is no such record.', fr: 'Cette fiche n’existe pas.' },
  pending: {
    en: '“{{title}}” has a draft that is not published yet. Publish it, or put the public version back, then merge.',
    fr: `«${NNBSP}{{title}}${NNBSP}» a un brouillon qui n’est pas encore publié. Publiez-le, ou rétablissez la version publique, puis fusionnez.`,
  },
  sameRecord: { en: 'Choose another record to merge.', fr: 'Choisissez une autre fiche à fusionner.' },
  wrongState: {
    en: 'This merge is not one that can be gone on with or undone now. Reload the page.',
    fr: 'Cette fusion ne peut être ni poursuivie ni annulée maintenant. Rechargez la page.',
  },
} satisfies Record<string, Bilingual>

/** The texts of the page that merges two records. */
export const MERGING_TEXTS = {
  both: { en: 'Both', fr: 'Les deux' },
  choose: { en: 'Merge with', fr: 'Fusionner avec' },
  differ: {
    en: 'Fields that differ',
    fr: 'Champs qui diffèrent',
  },
  done: {
    en: 'Merged. Documents that followed: {{replaced}}. Left as they are: {{refused}}.',
    fr: `Fusion faite. Documents qui ont suivi${NBSP}: {{replaced}}. Laissés tels quels${NBSP}: {{refused}}.`,
  },
  goOn: { en: 'Go on with the merge', fr: 'Poursuivre la fusion' },
  hint: {
    en: '“{{other}}” leaves for the trash and “{{kept}}” stays. Links, roles and figures follow in every document, in all languages; readers of the old address are led to the new one. It can be undone for 30 days.',
    fr: `«${NNBSP}{{other}}${NNBSP}» part à la corbeille, «${NNBSP}{{kept}}${NNBSP}» reste. Liens, fonctions et chiffres suivent dans tous les documents et toutes les langues${NBSP}; les lecteurs de l’ancienne adresse arrivent à la nouvelle. Annulable pendant 30 jours.`,
  },
  identifier: { en: 'same number', fr: 'même numéro' },
  kept: { en: 'Stays', fr: 'Reste' },
  leads: { en: '{{count}} documents lead here', fr: '{{count}} documents mènent ici' },
  likely: { en: 'Records that may be the same', fr: 'Fiches qui sont peut-être la même' },
  merge: { en: 'Merge', fr: 'Fusionner' },
  merged: {
    en: '“{{merged}}” was merged into “{{kept}}” on {{date}} by {{person}}.',
    fr: `«${NNBSP}{{merged}}${NNBSP}» a été fusionnée avec «${NNBSP}{{kept}}${NNBSP}» le {{date}} par {{person}}.`,
  },
  moving: {
    en: 'The merge of “{{merged}}” into “{{kept}}” was begun on {{date}} by {{person}} and has not ended.',
    fr: `La fusion de «${NNBSP}{{merged}}${NNBSP}» avec «${NNBSP}{{kept}}${NNBSP}», commencée le {{date}} par {{person}}, n’est pas terminée.`,
  },
  name: { en: 'same name', fr: 'même nom' },
  near: { en: 'similar name', fr: 'nom proche' },
  nothing: { en: '(nothing)', fr: '(rien)' },
  other: { en: 'Leaves', fr: 'Part' },
  past: { en: 'Merges', fr: 'Fusions' },
  progress: { en: 'Documents that followed: {{done}}…', fr: `Documents qui ont suivi${NBSP}: {{done}}…` },
  same: {
    en: 'Nothing differs but what follows by itself.',
    fr: 'Rien ne diffère, hors ce qui suit de lui-même.',
  },
  swap: { en: 'Keep the other one', fr: 'Garder l’autre' },
  title: { en: 'Merge two records', fr: 'Fusionner deux fiches' },
  undo: { en: 'Undo the merge', fr: 'Annuler la fusion' },
  undoing: {
    en: 'Undoing the merge of “{{merged}}” into “{{kept}}” was begun and has not ended.',
    fr: `L’annulation de la fusion de «${NNBSP}{{merged}}${NNBSP}» avec «${NNBSP}{{kept}}${NNBSP}» a commencé et n’est pas terminée.`,
  },
  undone: {
    en: 'Undone. Documents put back: {{replaced}}. Left as they are: {{refused}}.',
    fr: `Fusion annulée. Documents remis${NBSP}: {{replaced}}. Laissés tels quels${NBSP}: {{refused}}.`,
  },
} satisfies Record<string, Bilingual>

export const mergingText = textsOf(MERGING_TEXTS)

/** `mergingText(language)`. */
export type MergingText = ReturnType<typeof mergingText>
