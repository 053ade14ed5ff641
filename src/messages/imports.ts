import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** The sentences of the API for imports. */
export const IMPORTS = {
  badDecision: {
    en: 'Send { "decisions": [{ "key": …, "decision": { "action": "create" | "link" | "update" | "merge" | "reject", … }, "name": … }] }.',
    fr: 'Envoyez { "decisions": [{ "key": …, "decision": { "action": "create" | "link" | "update" | "merge" | "reject", … }, "name": … }] }.',
  },
  badSource: {
    en: 'Paste a text, choose a file or write an address that begins with https://.',
    fr: 'Collez un texte, choisissez un fichier ou indiquez une adresse qui commence par https://.',
  },
  busy: {
    en: 'Somebody else is working on this import: open it again.',
    fr: 'Quelqu’un d’autre travaille sur cet import\u00A0: rouvrez-le.',
  },
  cannotRead: {
    en: 'This document cannot be read: {{why}}',
    fr: 'Ce document ne peut pas être lu\u00A0: {{why}}',
  },
  isPublished: {
    en: 'Already published: {{titles}}. An import is undone as a whole, while all of its drafts are unpublished.',
    fr: 'Déjà publié\u00A0: {{titles}}. Un import s’annule en entier, tant que tous ses brouillons sont inédits.',
  },
  missing: {
    en: 'There is no longer such a record: {{titles}}. Choose another one.',
    fr: 'Cette fiche n’existe plus\u00A0: {{titles}}. Choisissez-en une autre.',
  },
  noAnswer: {
    en: 'This address does not answer with a document.',
    fr: 'Cette adresse ne répond pas avec un document.',
  },
  nothing: { en: 'There is no such import.', fr: 'Cet import n’existe pas.' },
  nothingAccepted: { en: 'Accept at least one proposal.', fr: 'Acceptez au moins une proposition.' },
  notYours: {
    en: 'Editors and authors import documents.',
    fr: 'Les éditeurs et les auteurs importent des documents.',
  },
  tooMany: {
    en: 'An import makes {{most}} drafts at most: reject some, or import a part of the document.',
    fr: 'Un import crée {{most}} brouillons au plus\u00A0: rejetez-en, ou importez une partie du document.',
  },
  tooMuchText: {
    en: 'This document holds more than {{most}} characters. Import a part of it.',
    fr: 'Ce document compte plus de {{most}} caractères. Importez-en une partie.',
  },
  wrongState: {
    en: 'This import has moved on meanwhile: open it again.',
    fr: 'Cet import a changé entre-temps\u00A0: rouvrez-le.',
  },
} satisfies Record<string, Bilingual>

/** Why a document is refused, by the code of its fault. */
export const IMPORT_FAULTS: Record<string, Bilingual> = {
  badArchive: { en: 'the archive is damaged.', fr: 'l’archive est endommagée.' },
  badFormat: { en: 'the file is damaged.', fr: 'le fichier est endommagé.' },
  binary: {
    en: 'it is no text, HTML, Markdown, e-mail, DOCX, PDF or feed.',
    fr: 'ce n’est ni un texte, ni du HTML, du Markdown, un courriel, un DOCX, un PDF ou un flux.',
  },
  empty: { en: 'there is no text in it.', fr: 'il ne contient pas de texte.' },
  entities: {
    en: 'its XML declares a document type or entities. Save it without a DOCTYPE.',
    fr: 'son XML déclare un type de document ou des entités. Enregistrez-le sans DOCTYPE.',
  },
  noTextLayer: {
    en: 'the PDF has no text, a scan perhaps. Recognise its characters first.',
    fr: 'le PDF ne contient pas de texte, c’est peut-être une numérisation. Reconnaissez d’abord ses caractères.',
  },
  notFound: { en: 'there is no such file.', fr: 'ce fichier n’existe pas.' },
  response: {
    en: 'the address did not answer with a document.',
    fr: 'l’adresse n’a pas répondu avec un document.',
  },
  tooBig: { en: 'it is larger than 20\u00A0MB.', fr: 'il dépasse 20\u00A0Mo.' },
  tooDeep: { en: 'its HTML is nested without end.', fr: 'son HTML est imbriqué sans fin.' },
  tooManyPages: { en: 'it has more than 500 pages.', fr: 'il compte plus de 500\u00A0pages.' },
  tooMuchText: {
    en: 'it holds too much text. Import a part of it.',
    fr: 'il contient trop de texte. Importez-en une partie.',
  },
  unpackedTooBig: {
    en: 'the archive unpacks to more than 100\u00A0MB.',
    fr: 'l’archive décompressée dépasse 100\u00A0Mo.',
  },
}

/** The texts of the panel about imports. */
export const IMPORT_TEXTS = {
  accept: { en: 'Accept', fr: 'Accepter' },
  accepted: { en: 'accepted', fr: 'acceptée' },
  address: { en: 'Address of a page', fr: 'Adresse d’une page' },
  articles: { en: 'Articles', fr: 'Articles' },
  artworks: { en: 'Artworks', fr: 'Œuvres' },
  asNew: { en: 'New draft', fr: 'Nouveau brouillon' },
  before: {
    en: 'This document seems to have been imported already: {{title}}. Articles that exist are proposed as updates.',
    fr: 'Ce document semble avoir déjà été importé\u00A0: {{title}}. Les articles qui existent sont proposés comme mises à jour.',
  },
  changeName: { en: 'Name of the proposal', fr: 'Nom de la proposition' },
  choose: { en: 'Find a record', fr: 'Chercher une fiche' },
  confidenceHigh: { en: 'sure', fr: 'sûr' },
  confidenceLow: { en: 'uncertain', fr: 'incertain' },
  confidenceMedium: { en: 'likely', fr: 'probable' },
  create: { en: 'Create {{count}} drafts', fr: 'Créer {{count}} brouillons' },
  created: {
    en: 'Drafts created. Nothing is published: publish them one by one, or undo the import.',
    fr: 'Brouillons créés. Rien n’est publié\u00A0: publiez-les un par un, ou annulez l’import.',
  },
  creating: { en: 'Creating the drafts…', fr: 'Création des brouillons…' },
  events: { en: 'Events', fr: 'Événements' },
  file: { en: 'File (text, HTML, e-mail, DOCX, PDF, feed)', fr: 'Fichier (texte, HTML, courriel, DOCX, PDF, flux)' },
  found: { en: '{{count}} proposals, {{accepted}} accepted.', fr: '{{count}} propositions, {{accepted}} acceptées.' },
  keys: {
    en: 'Keyboard: J and K move, A accepts, R rejects, M chooses another record.',
    fr: 'Clavier\u00A0: J et K pour se déplacer, A pour accepter, R pour rejeter, M pour choisir une autre fiche.',
  },
  link: { en: 'Existing record: {{name}}', fr: 'Fiche existante\u00A0: {{name}}' },
  made: { en: 'What was created', fr: 'Ce qui a été créé' },
  merge: { en: 'Same as: {{name}}', fr: 'La même que\u00A0: {{name}}' },
  mergeWith: { en: 'Becomes', fr: 'Devient' },
  near: { en: 'near', fr: 'proche' },
  newImport: { en: 'Import a document', fr: 'Importer un document' },
  noRecord: { en: 'No record of that name.', fr: 'Aucune fiche de ce nom.' },
  organisations: { en: 'Organisations', fr: 'Organisations' },
  paste: { en: 'Text', fr: 'Texte' },
  people: { en: 'People', fr: 'Personnes' },
  places: { en: 'Places', fr: 'Lieux' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  publishedOn: { en: 'Published on (if the document does not say)', fr: 'Publié le (si le document ne le dit pas)' },
  read: { en: 'Read the document', fr: 'Lire le document' },
  reading: { en: 'Reading the document…', fr: 'Lecture du document…' },
  reject: { en: 'Reject', fr: 'Rejeter' },
  rejected: { en: 'rejected', fr: 'rejetée' },
  roles: { en: 'Roles', fr: 'Fonctions' },
  saved: { en: 'Saved.', fr: 'Enregistré.' },
  source: { en: 'Source', fr: 'Source' },
  stateCreated: { en: 'Drafts created', fr: 'Brouillons créés' },
  stateReview: { en: 'To review', fr: 'À relire' },
  stateUndone: { en: 'Undone', fr: 'Annulé' },
  truncated: { en: 'The text breaks off here.', fr: 'Le texte s’interrompt ici.' },
  undo: { en: 'Undo the import', fr: 'Annuler l’import' },
  undone: {
    en: 'The import is undone: its drafts are in the trash.',
    fr: 'L’import est annulé\u00A0: ses brouillons sont dans la corbeille.',
  },
  update: { en: 'Update of: {{name}}', fr: 'Mise à jour de\u00A0: {{name}}' },
  working: { en: 'Working…', fr: 'En cours…' },
} satisfies Record<string, Bilingual>

export type ImportText = ReturnType<ReturnType<typeof textsOf<keyof typeof IMPORT_TEXTS>>>

/** The texts of the panel about imports, for one reader. */
export const importText = textsOf(IMPORT_TEXTS)
