import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** What one of the menus of a rich text inserts: its name, and the words that find it after a `/`. */
export type MenuEntry = Bilingual & { keywords: readonly string[] }

/** Blocks, by their slugs: their labels are those of `fields/rich-text/blocks`. */
const BLOCK_WORDS: Readonly<Record<string, readonly string[]>> = {
  box: ['encadré', 'encart', 'box', 'sidebar', 'aside'],
  download: ['document', 'télécharger', 'téléchargement', 'pdf', 'fichier', 'pièce jointe', 'download', 'file'],
  embed: [
    'vidéo',
    'film',
    'son',
    'audio',
    'podcast',
    'graphique',
    'intégrer',
    'youtube',
    'vimeo',
    'dailymotion',
    'embed',
    'video',
  ],
  gallery: ['galerie', 'diaporama', 'images', 'photos', 'portfolio', 'gallery', 'pictures', 'slideshow'],
  keyFigures: ['chiffres', 'chiffres clés', 'nombres', 'statistiques', 'key figures', 'numbers', 'stats'],
  pullQuote: ['citation en grand', 'exergue', 'verbatim', 'quote', 'pull quote'],
  readAlso: ['lire aussi', 'à lire', 'articles liés', 'relation', 'read also', 'related'],
}

/** By the keys that Payload's features have for their entries, in the menu of `/` and in the toolbar. */
export const MENU: Readonly<Record<string, MenuEntry>> = {
  alignCenter: { en: 'Centred', fr: 'Centré', keywords: [] },
  alignJustify: { en: 'Justified', fr: 'Justifié', keywords: [] },
  alignLeft: { en: 'Left', fr: 'À gauche', keywords: [] },
  alignRight: { en: 'Right', fr: 'À droite', keywords: [] },
  blockquote: {
    en: 'Quotation',
    fr: 'Citation',
    keywords: ['citation', 'exergue', 'guillemets', 'quote', 'quotation'],
  },
  checklist: { en: 'Checklist', fr: 'Liste à cocher', keywords: ['cases', 'à faire', 'cocher', 'todo', 'tasks'] },
  horizontalRule: {
    en: 'Rule',
    fr: 'Filet de séparation',
    keywords: ['filet', 'ligne', 'séparateur', 'trait', 'line', 'rule', 'separator'],
  },
  link: { en: 'Link', fr: 'Lien', keywords: ['lien', 'adresse', 'hyperlien', 'url', 'link'] },
  orderedList: {
    en: 'Numbered list',
    fr: 'Liste numérotée',
    keywords: ['liste', 'numéros', 'étapes', 'numbered list', 'steps', 'ol'],
  },
  paragraph: { en: 'Paragraph', fr: 'Paragraphe', keywords: ['paragraphe', 'texte', 'normal', 'paragraph', 'text'] },
  relationship: {
    en: 'Record',
    fr: 'Relation à une fiche',
    keywords: ['relation', 'fiche', 'organisation', 'personne', 'lieu', 'record'],
  },
  table: { en: 'Table', fr: 'Tableau', keywords: ['tableau', 'grille', 'table', 'grid'] },
  unorderedList: { en: 'List', fr: 'Liste à puces', keywords: ['liste', 'puces', 'tirets', 'bullets', 'list', 'ul'] },
  upload: {
    en: 'Picture or file',
    fr: 'Image ou fichier',
    keywords: [
      'image',
      'photo',
      'illustration',
      'fichier',
      'pdf',
      'média',
      'vidéo',
      'picture',
      'file',
      'video',
      'media',
    ],
  },
}

const HEADING: MenuEntry = {
  en: 'Heading, level {{level}}',
  fr: 'Intertitre de niveau {{level}}',
  keywords: ['titre', 'intertitre', 'sous-titre', 'heading', 'title'],
}

/** What else finds the entry that has a key. */
export const menuWords = (key: string): readonly string[] => {
  const block = /^block-(.+)$/.exec(key)?.[1] ?? ''
  return menuEntry(key)?.keywords ?? (Object.hasOwn(BLOCK_WORDS, block) ? (BLOCK_WORDS[block] ?? []) : [])
}

/** The entry that has a key; headings are `heading-2` in the menu of `/` and `h2` in the toolbar. */
export const menuEntry = (key: string): MenuEntry | undefined => {
  const level = /^(?:heading-|h)([1-6])$/.exec(key)?.[1]
  if (level === undefined) return Object.hasOwn(MENU, key) ? MENU[key] : undefined
  return {
    en: HEADING.en.replace('{{level}}', level),
    fr: HEADING.fr.replace('{{level}}', level),
    keywords: [...HEADING.keywords, `h${level}`, `titre${level}`],
  }
}

/** The menu of a table, by the `data-test-id` that Payload gives its entries, which are in English whatever the language of the panel. */
export const TABLE_MENU = {
  'table-column-header': { en: 'Heading column, or not', fr: 'Colonne d’en-tête, ou non' },
  'table-delete': { en: 'Delete the table', fr: 'Supprimer le tableau' },
  'table-delete-columns': { en: 'Delete the column', fr: 'Supprimer la colonne' },
  'table-delete-rows': { en: 'Delete the row', fr: 'Supprimer la ligne' },
  'table-insert-column-after': { en: 'Insert a column after', fr: 'Insérer une colonne après' },
  'table-insert-column-before': { en: 'Insert a column before', fr: 'Insérer une colonne avant' },
  'table-insert-row-above': { en: 'Insert a row above', fr: 'Insérer une ligne au-dessus' },
  'table-insert-row-below': { en: 'Insert a row below', fr: 'Insérer une ligne au-dessous' },
  'table-merge-cells': { en: 'Merge the cells', fr: 'Fusionner les cellules' },
  'table-row-header': { en: 'Heading row, or not', fr: 'Ligne d’en-tête, ou non' },
  'table-unmerge-cells': { en: 'Split the cell', fr: 'Scinder la cellule' },
} satisfies Record<string, Bilingual>

export const BODY_EDITOR = {
  basicGroup: { en: 'Text', fr: 'Texte' },
  leave: {
    en: 'To leave the text by keyboard: Escape, then Tab. To insert something: /',
    fr: 'Pour quitter le texte au clavier\u00A0: Échap, puis Tab. Pour insérer un élément\u00A0: /',
  },
  linkWords: { en: 'words of the link', fr: 'texte du lien' },
  pictureNotPasted: {
    en: 'A picture was left out: add its file with /picture.',
    fr: 'Une image n’a pas été collée\u00A0: ajoutez son fichier par /image.',
  },
  picturesNotPasted: {
    en: '{{count}} pictures were left out: add their files with /picture.',
    fr: '{{count}} images n’ont pas été collées\u00A0: ajoutez leurs fichiers par /image.',
  },
} satisfies Record<string, Bilingual>

/** The words of the editor of rich texts in the language of one reader. */
export const bodyEditor = textsOf(BODY_EDITOR)

/** The fields of the window that makes a table. */
export const TABLE_FIELDS: Readonly<Record<string, Bilingual>> = {
  columns: { en: 'Columns', fr: 'Colonnes' },
  rows: { en: 'Rows', fr: 'Lignes' },
}
