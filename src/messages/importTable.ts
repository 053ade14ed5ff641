import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** What is said of a table of organisations or events that is read in the panel. */
export const IMPORT_TABLE = {
  badRows: {
    en: 'Send { "name": …, "mapping": …, "rows": [ … ] }, fifty rows at most.',
    fr: 'Envoyez { "name": …, "mapping": …, "rows": [ … ] }, cinquante lignes au plus.',
  },
  becomes: { en: 'Becomes', fr: 'Devient' },
  cannotRead: { en: 'This table cannot be read: {{why}}', fr: 'Ce tableau ne peut pas être lu\u00A0: {{why}}' },
  column: { en: 'Column', fr: 'Colonne' },
  create: { en: 'Create the drafts', fr: 'Créer les brouillons' },
  created: { en: 'new drafts', fr: 'nouveaux brouillons' },
  createdOne: { en: 'new draft', fr: 'nouveau brouillon' },
  done: { en: 'Done: {{parts}}.', fr: 'Terminé\u00A0: {{parts}}.' },
  events: { en: 'Events', fr: 'Événements' },
  file: { en: 'Table (CSV)', fr: 'Tableau (CSV)' },
  firstRows: { en: 'First rows', fr: 'Premières lignes' },
  holds: { en: 'It holds', fr: 'Il contient' },
  intro: {
    en: 'Records that are here already are found by their SIREN or name: their empty fields are filled, and nothing is overwritten. Nothing is published.',
    fr: 'Les fiches déjà là sont retrouvées par leur SIREN ou leur nom\u00A0: leurs champs vides sont remplis, rien n’est remplacé. Rien n’est publié.',
  },
  leaveOut: { en: '(left out)', fr: '(non repris)' },
  left: { en: 'kept as they are here', fr: 'gardées telles quelles' },
  leftOne: { en: 'kept as it is here', fr: 'gardée telle quelle' },
  linked: { en: 'already here', fr: 'déjà là' },
  linkedOne: { en: 'already here', fr: 'déjà là' },
  noFile: { en: 'Choose a table first.', fr: 'Choisissez d’abord un tableau.' },
  noName: { en: 'Say which column is the name.', fr: 'Dites quelle colonne est le nom.' },
  notYours: {
    en: 'Only editors and authors import tables.',
    fr: 'Seuls les éditeurs et les auteurs importent des tableaux.',
  },
  organisations: { en: 'Organisations', fr: 'Organisations' },
  progress: { en: 'Rows done: {{done}} of {{total}}', fr: 'Lignes traitées\u00A0: {{done}} sur {{total}}' },
  read: { en: 'Read the table', fr: 'Lire le tableau' },
  reading: { en: 'Reading the table…', fr: 'Lecture du tableau…' },
  report: { en: 'To look at', fr: 'À regarder' },
  rows: { en: '{{count}} rows.', fr: '{{count}} lignes.' },
  rowsOne: { en: '{{count}} row.', fr: '{{count}} ligne.' },
  skipped: { en: 'left out', fr: 'non reprises' },
  skippedOne: { en: 'left out', fr: 'non reprise' },
  stopped: {
    en: 'Stopped after {{done}} of {{total}} rows: start again, what is done is not done twice.',
    fr: 'Arrêté après {{done}} lignes sur {{total}}\u00A0: relancez, ce qui est fait ne l’est pas deux fois.',
  },
  title: { en: 'Import a table of organisations or events', fr: 'Importer un tableau d’organisations ou d’événements' },
  tooBig: {
    en: 'The table is larger than 5\u00A0MB. Use the command: npx beffroi import-site FILE.',
    fr: 'Le tableau dépasse 5\u00A0Mo. Utilisez la commande\u00A0: npx beffroi import-site FICHIER.',
  },
  tooManyRows: {
    en: 'The table has more than 2,000 rows. Use the command: npx beffroi import-site FILE.',
    fr: 'Le tableau a plus de 2\u202F000 lignes. Utilisez la commande\u00A0: npx beffroi import-site FICHIER.',
  },
  tried: { en: 'Nothing is written. It would be: {{parts}}.', fr: 'Rien n’est écrit. Ce serait\u00A0: {{parts}}.' },
  try: { en: 'Try, without writing', fr: 'Essayer, sans rien écrire' },
  unchanged: { en: 'unchanged', fr: 'inchangées' },
  unchangedOne: { en: 'unchanged', fr: 'inchangée' },
  updated: { en: 'filled in', fr: 'complétées' },
  updatedOne: { en: 'filled in', fr: 'complétée' },
} satisfies Record<string, Bilingual>

/** What a column may become, as it is chosen. */
export const TARGET_LABELS: Record<string, Bilingual> = {
  acronym: { en: 'Acronym', fr: 'Sigle' },
  activity: { en: 'Activity', fr: 'Activité' },
  aliases: { en: 'Other names', fr: 'Autres noms' },
  description: { en: 'Description', fr: 'Présentation' },
  end: { en: 'End', fr: 'Fin' },
  endTime: { en: 'Hour of the end', fr: 'Heure de fin' },
  id: { en: 'Identifier there', fr: 'Identifiant d’origine' },
  legalForm: { en: 'Legal form', fr: 'Forme juridique' },
  legalName: { en: 'Full or legal name', fr: 'Nom complet ou raison sociale' },
  naf: { en: 'NAF code', fr: 'Code NAF' },
  name: { en: 'Name', fr: 'Nom' },
  organisers: { en: 'Organised by', fr: 'Organisé par' },
  places: { en: 'Places', fr: 'Lieux' },
  registration: { en: 'Where to register', fr: 'Adresse d’inscription' },
  rna: { en: 'RNA number', fr: 'Numéro RNA' },
  siren: { en: 'SIREN', fr: 'SIREN' },
  siret: { en: 'SIRET', fr: 'SIRET' },
  start: { en: 'Start', fr: 'Début' },
  startTime: { en: 'Hour of the start', fr: 'Heure de début' },
  status: { en: 'State', fr: 'État' },
  summary: { en: 'In a few words', fr: 'En quelques mots' },
  topics: { en: 'Topics', fr: 'Thèmes' },
  type: { en: 'Type', fr: 'Type' },
  website: { en: 'Website', fr: 'Site web' },
}

/** The texts of the panel about tables, for one reader. */
export const importTableText = textsOf(IMPORT_TABLE)
