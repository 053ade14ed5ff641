import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

const NNBSP = '\u202F'

/** Names for what the admin panel shows as a sign alone, as screen readers say them. */
export const ACCESSIBLE_NAMES = {
  addColumn: { en: 'Add a column', fr: 'Ajouter une colonne' },
  addCondition: { en: 'And another condition', fr: 'Et une autre condition' },
  addRow: { en: 'Add a row', fr: 'Ajouter une ligne' },
  alignment: { en: 'Alignment', fr: 'Alignement' },
  bold: { en: 'Bold', fr: 'Gras' },
  captionHere: { en: 'Caption in this text', fr: 'Légende dans ce texte' },
  clear: { en: 'Clear', fr: 'Effacer' },
  conditionField: { en: 'Field to filter by', fr: 'Champ à filtrer' },
  conditionOperator: { en: 'Condition', fr: 'Condition' },
  conditionValue: { en: 'Value', fr: 'Valeur' },
  copyAddress: { en: 'Copy the address', fr: 'Copier l’adresse' },
  createTable: { en: 'New table', fr: 'Nouveau tableau' },
  editFile: { en: 'Edit the file', fr: 'Modifier le fichier' },
  editLink: { en: 'Edit the link', fr: 'Modifier le lien' },
  fullWidth: { en: 'Responsive', fr: 'Pleine largeur' },
  indentDecrease: { en: 'Decrease the indent', fr: 'Diminuer le retrait' },
  indentIncrease: { en: 'Increase the indent', fr: 'Augmenter le retrait' },
  inlineCode: { en: 'Code', fr: 'Code' },
  insert: { en: 'Insert', fr: 'Insérer' },
  insertBlock: { en: 'Insert a block', fr: 'Insérer un bloc' },
  italic: { en: 'Italic', fr: 'Italique' },
  link: { en: 'Link', fr: 'Lien' },
  listActions: { en: 'Copy or paste all rows', fr: 'Copier ou coller toutes les lignes' },
  moreActions: { en: 'More actions', fr: 'Autres actions' },
  moveRow: { en: 'Move the row', fr: 'Déplacer la ligne' },
  nextPage: { en: 'Next page', fr: 'Page suivante' },
  open: { en: 'Open “{{title}}”', fr: `Ouvrir «${NNBSP}{{title}}${NNBSP}»` },
  pages: { en: 'Page', fr: 'Page' },
  previewHeight: { en: 'Height of the preview', fr: 'Hauteur de l’aperçu' },
  previewWidth: { en: 'Width of the preview', fr: 'Largeur de l’aperçu' },
  previousPage: { en: 'Previous page', fr: 'Page précédente' },
  publishOtherwise: { en: 'Other ways to publish', fr: 'Autres façons de publier' },
  removeBlock: { en: 'Remove the block', fr: 'Retirer le bloc' },
  removeCondition: { en: 'Remove the condition', fr: 'Retirer la condition' },
  removeFile: { en: 'Remove the file', fr: 'Retirer le fichier' },
  removeLink: { en: 'Remove the link', fr: 'Retirer le lien' },
  rowActions: { en: 'Actions on the row', fr: 'Actions sur la ligne' },
  select: { en: 'Select “{{title}}”', fr: `Sélectionner «${NNBSP}{{title}}${NNBSP}»` },
  selectAll: { en: 'Select all', fr: 'Tout sélectionner' },
  strikethrough: { en: 'Strikethrough', fr: 'Barré' },
  subscript: { en: 'Subscript', fr: 'Indice' },
  superscript: { en: 'Superscript', fr: 'Exposant' },
  swapFile: { en: 'Take another file', fr: 'Prendre un autre fichier' },
  tableActions: { en: 'Actions on the table', fr: 'Actions sur le tableau' },
  textStyle: { en: 'Style of the text', fr: 'Style du texte' },
  underline: { en: 'Underlined', fr: 'Souligné' },
  untitled: { en: 'untitled', fr: 'sans titre' },
} satisfies Record<string, Bilingual>

/** The names in the language of one reader. */
export const accessibleName = textsOf(ACCESSIBLE_NAMES)

/** What `accessibleName` makes. */
export type AccessibleName = ReturnType<typeof accessibleName>
