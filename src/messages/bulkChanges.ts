import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

const NBSP = '\u00A0'
const NNBSP = '\u202F'

/** The sentences of the API about changes of many documents at once. */
export const BULK_REFUSALS = {
  alreadyPublic: { en: 'It is public as it is.', fr: 'Déjà public, sans rien de plus récent.' },
  alreadySo: { en: 'It says so already.', fr: 'C’est déjà le cas.' },
  badField: {
    en: 'Choose a field that can be changed in many documents at once.',
    fr: 'Choisissez un champ qui peut être modifié dans plusieurs documents à la fois.',
  },
  badValue: {
    en: 'Choose what is to be written into the field.',
    fr: 'Choisissez ce qui doit être écrit dans le champ.',
  },
  busy: {
    en: 'It is being changed in another window.',
    fr: 'La modification est en cours dans une autre fenêtre.',
  },
  changedMeanwhile: {
    en: 'Its text was changed since it was checked here. Look at it again.',
    fr: 'Son texte a été modifié depuis la vérification. Relisez-le.',
  },
  changedSince: {
    en: 'Somebody has changed it since: it stays as it is.',
    fr: `Modifié depuis${NBSP}: il reste tel quel.`,
  },
  forgotten: {
    en: 'The history no longer has the text of before.',
    fr: 'L’historique n’a plus le texte d’avant.',
  },
  gone: { en: 'It is gone, or in the trash.', fr: 'Supprimé, ou à la corbeille.' },
  locked: { en: 'Somebody else is writing in it.', fr: 'Quelqu’un d’autre y écrit en ce moment.' },
  mayNotEdit: {
    en: 'You may not change it. Ask an editor.',
    fr: 'Vous ne pouvez pas le modifier. Demandez à un éditeur.',
  },
  mayNotField: { en: 'You may not change this field in it.', fr: 'Vous ne pouvez pas y modifier ce champ.' },
  mayNotPublish: {
    en: 'Publishing and taking offline are for editors.',
    fr: 'Publier et retirer du site est réservé aux éditeurs.',
  },
  noDocuments: { en: 'Select documents in the list first.', fr: 'Sélectionnez d’abord des documents dans la liste.' },
  nothing: {
    en: 'There is no such bulk change, or it is not yours.',
    fr: 'Cette modification groupée n’existe pas, ou n’est pas à vous.',
  },
  notPublic: { en: 'It is not public.', fr: 'Il n’est pas public.' },
  otherChange: {
    en: 'Another change was begun with these documents. Select them again for this one.',
    fr: 'Une autre modification a commencé avec ces documents. Sélectionnez-les à nouveau pour celle-ci.',
  },
  tooLate: {
    en: 'A bulk change can be undone for 30 days.',
    fr: 'Une modification groupée peut être annulée pendant 30 jours.',
  },
  tooMany: {
    en: 'Select 500 documents at most: filter the list first.',
    fr: `Sélectionnez 500 documents au plus${NBSP}: filtrez d’abord la liste.`,
  },
  undone: {
    en: 'It was undone. Select the documents again.',
    fr: 'Elle a été annulée. Sélectionnez à nouveau les documents.',
  },
  withoutDrafts: {
    en: 'What is in this list is neither published nor taken offline.',
    fr: 'Le contenu de cette liste ne se publie pas et ne se retire pas du site.',
  },
} satisfies Record<string, Bilingual>

const PANEL = {
  add: { en: 'Add', fr: 'Ajouter' },
  blocks: { en: 'Keeps it from being published', fr: 'Empêche la publication' },
  changed: { en: '{{field}}: {{operation}}', fr: `{{field}}${NBSP}: {{operation}}` },
  choose: { en: 'Choose…', fr: 'Choisir…' },
  chosen: { en: 'Selected: {{count}}', fr: `Sélection${NBSP}: {{count}}` },
  clear: { en: 'Empty', fr: 'Vider' },
  documents: { en: 'Documents', fr: 'Documents' },
  done: {
    en: 'Done: {{done}}. Left as they are: {{refused}}.',
    fr: `Fait${NBSP}: {{done}}. Laissés tels quels${NBSP}: {{refused}}.`,
  },
  edit: { en: 'Change a field…', fr: 'Modifier un champ…' },
  editRun: { en: 'Change {{count}} documents', fr: 'Modifier {{count}} documents' },
  editRunOne: { en: 'Change one document', fr: 'Modifier un document' },
  editTitle: { en: 'Change a field of many documents', fr: 'Modifier un champ de plusieurs documents' },
  empty: {
    en: 'Select documents in a list, with the boxes at the beginning of the rows: what can be done with them appears above the list.',
    fr: `Sélectionnez des documents dans une liste, avec les cases en début de ligne${NBSP}: ce qu’on peut en faire s’affiche au-dessus de la liste.`,
  },
  field: { en: 'Field', fr: 'Champ' },
  goOn: { en: 'Go on with the {{count}} that are left', fr: 'Continuer avec les {{count}} restants' },
  include: { en: 'Include “{{title}}”', fr: `Inclure «${NNBSP}{{title}}${NNBSP}»` },
  listTitle: { en: 'My bulk changes', fr: 'Mes modifications groupées' },
  looked: { en: '{{done}} of {{total}} looked at…', fr: '{{done}} sur {{total}} vérifiés…' },
  no: { en: 'No', fr: 'Non' },
  notBegun: { en: 'not begun: {{count}} documents', fr: `pas commencée${NBSP}: {{count}} documents` },
  operation: { en: 'What to do', fr: 'Que faire' },
  progress: { en: '{{done}} of {{total}}…', fr: '{{done}} sur {{total}}…' },
  publish: { en: 'Publish…', fr: 'Publier…' },
  publishRun: { en: 'Publish {{count}} documents', fr: 'Publier {{count}} documents' },
  publishRunOne: { en: 'Publish one document', fr: 'Publier un document' },
  publishTitle: { en: 'Publish many documents', fr: 'Publier plusieurs documents' },
  putBack: {
    en: 'Put back: {{done}}. Left as they are: {{refused}}.',
    fr: `Remis comme avant${NBSP}: {{done}}. Laissés tels quels${NBSP}: {{refused}}.`,
  },
  ready: {
    en: 'Nothing to look at: {{ready}}. With remarks: {{remarks}}. Held back: {{held}}. Nothing is done yet.',
    fr: `Rien à revoir${NBSP}: {{ready}}. Avec remarques${NBSP}: {{remarks}}. Écartés${NBSP}: {{held}}. Rien n’est encore fait.`,
  },
  readyPlain: {
    en: 'Documents: {{ready}}. Held back: {{held}}. Nothing is done yet.',
    fr: `Documents${NBSP}: {{ready}}. Écartés${NBSP}: {{held}}. Rien n’est encore fait.`,
  },
  recent: { en: 'My bulk changes, and undo', fr: 'Mes modifications groupées, et annuler' },
  remove: { en: 'Take away', fr: 'Retirer' },
  removeValue: { en: 'Take “{{name}}” off the choice', fr: `Retirer «${NNBSP}{{name}}${NNBSP}» du choix` },
  set: { en: 'Replace by', fr: 'Remplacer par' },
  shownBy: {
    en: 'Public pages that show it: {{count}}. They will show it no more.',
    fr: `Pages publiques qui le montrent${NBSP}: {{count}}. Elles ne le montreront plus.`,
  },
  stateChanged: { en: 'Public, draft pending', fr: 'Public, brouillon en cours' },
  stateDone: { en: 'done', fr: 'fait' },
  stateDraft: { en: 'Draft', fr: 'Brouillon' },
  stateGone: { en: 'Gone', fr: 'Absent' },
  stateLeft: { en: 'left out', fr: 'écarté' },
  statePlain: { en: '', fr: '' },
  statePublished: { en: 'Public', fr: 'Public' },
  stateRefused: { en: 'left as it is', fr: 'laissé tel quel' },
  stateUndone: { en: 'put back', fr: 'remis comme avant' },
  stateWaiting: { en: 'not done', fr: 'non fait' },
  stop: { en: 'Stop', fr: 'Arrêter' },
  stopped: { en: 'Stopped.', fr: 'Arrêté.' },
  summary: {
    en: '{{done}} done, {{refused}} left as they are, {{waiting}} not done',
    fr: `{{done}} faits, {{refused}} laissés tels quels, {{waiting}} non faits`,
  },
  undo: { en: 'Undo', fr: 'Annuler la modification' },
  undone: { en: 'undone', fr: 'annulée' },
  unpublish: { en: 'Take offline…', fr: 'Retirer du site…' },
  unpublishRun: { en: 'Take {{count}} documents offline', fr: 'Retirer {{count}} documents du site' },
  unpublishRunOne: { en: 'Take one document offline', fr: 'Retirer un document du site' },
  unpublishTitle: { en: 'Take many documents offline', fr: 'Retirer plusieurs documents du site' },
  value: { en: 'Value', fr: 'Valeur' },
  yes: { en: 'Yes', fr: 'Oui' },
} satisfies Record<string, Bilingual>

/** What the panel says of changes of many documents at once. */
export const bulkText = textsOf(PANEL)

/** `bulkText(language)`. */
export type BulkText = ReturnType<typeof bulkText>
