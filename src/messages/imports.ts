import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

/** The sentences of the API for imports. */
export const IMPORTS = {
  badDecision: {
    en: 'Send { "decisions": [{ "key": …, "decision": { "action": "create" | "link" | "update" | "merge" | "reject", … }, "name": … }] }.',
    fr: 'Envoyez { "decisions": [{ "key": …, "decision": { "action": "create" | "link" | "update" | "merge" | "reject", … }, "name": … }] }.',
  },
  badPictures: {
    en: 'Send { "take": [ … ], "leave": [ … ] } with places of pictures of this document, such as "0.2".',
    fr: 'Envoyez { "take": [ … ], "leave": [ … ] } avec des places d’images de ce document, par exemple "0.2".',
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
  crowded: {
    en: 'Many documents are being read: try again in a moment.',
    fr: 'Beaucoup de documents sont en cours de lecture\u00A0: réessayez dans un instant.',
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
  noPicture: { en: 'The document holds no such picture.', fr: 'Le document ne contient pas cette image.' },
  nothing: { en: 'There is no such import.', fr: 'Cet import n’existe pas.' },
  nothingAccepted: { en: 'Accept at least one proposal.', fr: 'Acceptez au moins une proposition.' },
  notYours: {
    en: 'Editors and authors import documents.',
    fr: 'Les éditeurs et les auteurs importent des documents.',
  },
  notYoursToChange: {
    en: 'You may not change this article: {{titles}}. Make a new draft, or reject it.',
    fr: 'Vous ne pouvez pas modifier cet article\u00A0: {{titles}}. Faites-en un nouveau brouillon, ou rejetez-le.',
  },
  notYoursToCreate: {
    en: 'You may not create these records: {{titles}}. Reject them, or choose existing ones.',
    fr: 'Vous ne pouvez pas créer ces fiches\u00A0: {{titles}}. Rejetez-les, ou choisissez-en qui existent.',
  },
  privateAddress: {
    en: 'This address is inside a private network, which the newsroom does not call. Save the page, and choose the file.',
    fr: 'Cette adresse est dans un réseau privé, que la rédaction n’appelle pas. Enregistrez la page, puis choisissez le fichier.',
  },
  tooMany: {
    en: 'An import makes {{most}} drafts at most: reject some, or import a part of the document.',
    fr: 'Un import crée {{most}} brouillons au plus\u00A0: rejetez-en, ou importez une partie du document.',
  },
  tooManyPictures: {
    en: 'An import takes {{most}} pictures at most.',
    fr: 'Un import reprend {{most}} images au plus.',
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
  crowded: {
    en: 'many imports are waiting for its site. Try again in a moment.',
    fr: 'beaucoup d’imports attendent son site. Réessayez dans un instant.',
  },
  empty: { en: 'there is no text in it.', fr: 'il ne contient pas de texte.' },
  encrypted: { en: 'it is encrypted.', fr: 'il est chiffré.' },
  entities: {
    en: 'its XML declares a document type or entities. Save it without a DOCTYPE.',
    fr: 'son XML déclare un type de document ou des entités. Enregistrez-le sans DOCTYPE.',
  },
  incomplete: {
    en: 'the address stopped in the middle of its answer. Try again.',
    fr: 'l’adresse s’est interrompue au milieu de sa réponse. Réessayez.',
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
  tooManyElements: {
    en: 'it has more than 200,000 elements, or one with more than 2,000 attributes. Import its text.',
    fr: 'il compte plus de 200\u202F000 éléments, ou un élément à plus de 2\u202F000 attributs. Importez son texte.',
  },
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

/** Why a picture is not there, by its code. */
export const PICTURE_FAULTS = {
  forbidden: {
    en: 'Its address is inside a private network, which the newsroom does not call. Upload the file.',
    fr: 'Son adresse est dans un réseau privé, que la rédaction n’appelle pas. Envoyez le fichier.',
  },
  gone: {
    en: 'The document no longer holds it. Import the document again.',
    fr: 'Le document ne la contient plus. Importez de nouveau le document.',
  },
  late: {
    en: 'There was no time left for it: the others took a minute. Try again.',
    fr: 'Le temps a manqué\u00A0: les autres ont pris une minute. Réessayez.',
  },
  noAnswer: {
    en: 'Its site does not answer. Try again later, or upload the file.',
    fr: 'Son site ne répond pas. Réessayez plus tard, ou envoyez le fichier.',
  },
  noArticle: {
    en: 'Its article is no longer there.',
    fr: 'Son article n’existe plus.',
  },
  notAPicture: {
    en: 'What is at its address is no JPEG, PNG, WebP, AVIF, GIF or HEIC.',
    fr: 'Ce qui se trouve à son adresse n’est pas du JPEG, PNG, WebP, AVIF, GIF ou HEIC.',
  },
  refused: {
    en: 'The media library does not take it: the file is damaged, or larger than a picture on a page.',
    fr: 'La médiathèque la refuse\u00A0: le fichier est endommagé, ou plus grand qu’une image de page.',
  },
  response: {
    en: 'Its site no longer has it, or gives it to nobody. Upload the file.',
    fr: 'Son site ne l’a plus, ou ne la donne pas. Envoyez le fichier.',
  },
  timeout: {
    en: 'Its site took too long. Try again.',
    fr: 'Son site a mis trop de temps. Réessayez.',
  },
  tooBig: {
    en: 'It is larger than 20\u00A0MB. Upload a smaller one.',
    fr: 'Elle dépasse 20\u00A0Mo. Envoyez-en une plus petite.',
  },
} satisfies Record<string, Bilingual>

/** The texts of the panel about imports. */
export const IMPORT_TEXTS = {
  accept: { en: 'Accept', fr: 'Accepter' },
  accepted: { en: 'accepted', fr: 'acceptée' },
  address: { en: 'Address of a page', fr: 'Adresse d’une page' },
  again: { en: 'Try again', fr: 'Réessayer' },
  articles: { en: 'Articles', fr: 'Articles' },
  artworks: { en: 'Artworks', fr: 'Œuvres' },
  asNew: { en: 'New draft', fr: 'Nouveau brouillon' },
  before: {
    en: 'This document seems to have been imported already: {{title}}. Articles that exist are proposed as updates.',
    fr: 'Ce document semble avoir déjà été importé\u00A0: {{title}}. Les articles qui existent sont proposés comme mises à jour.',
  },
  changeDate: { en: 'Day', fr: 'Jour' },
  changeName: { en: 'Name of the proposal', fr: 'Nom de la proposition' },
  choose: { en: 'Find a record', fr: 'Chercher une fiche' },
  chooseWords: { en: 'Name of the record', fr: 'Nom de la fiche' },
  confidenceHigh: { en: 'sure', fr: 'sûr' },
  confidenceLow: { en: 'uncertain', fr: 'incertain' },
  confidenceMedium: { en: 'likely', fr: 'probable' },
  create: { en: 'Create {{count}} drafts', fr: 'Créer {{count}} brouillons' },
  created: {
    en: 'Drafts created. Nothing is published: publish them one by one, or undo the import.',
    fr: 'Brouillons créés. Rien n’est publié\u00A0: publiez-les un par un, ou annulez l’import.',
  },
  createdWithout: {
    en: 'Drafts created. {{count}} pictures could not be had: they are listed below.',
    fr: 'Brouillons créés. {{count}} images n’ont pas pu être reprises\u00A0: elles sont indiquées ci-dessous.',
  },
  createdWithoutOne: {
    en: 'Drafts created. One picture could not be had: it is listed below.',
    fr: 'Brouillons créés. Une image n’a pas pu être reprise\u00A0: elle est indiquée ci-dessous.',
  },
  createOne: { en: 'Create {{count}} draft', fr: 'Créer {{count}} brouillon' },
  creating: { en: 'Creating the drafts…', fr: 'Création des brouillons…' },
  events: { en: 'Events', fr: 'Événements' },
  failedPictures: { en: 'Pictures that could not be had', fr: 'Images qui n’ont pas pu être reprises' },
  fetchedAll: {
    en: 'The pictures are in their drafts now.',
    fr: 'Les images sont maintenant dans leurs brouillons.',
  },
  fetchedSome: {
    en: '{{count}} pictures still cannot be had.',
    fr: '{{count}} images restent impossibles à reprendre.',
  },
  fetchedSomeOne: {
    en: 'One picture still cannot be had.',
    fr: 'Une image reste impossible à reprendre.',
  },
  fetching: { en: 'Fetching the pictures…', fr: 'Récupération des images…' },
  file: { en: 'File (text, HTML, e-mail, DOCX, PDF, feed)', fr: 'Fichier (texte, HTML, courriel, DOCX, PDF, flux)' },
  found: { en: '{{count}} proposals', fr: '{{count}} propositions' },
  foundAccepted: { en: '{{count}} accepted', fr: '{{count}} acceptées' },
  foundAcceptedOne: { en: '{{count}} accepted', fr: '{{count}} acceptée' },
  foundOne: { en: '{{count}} proposal', fr: '{{count}} proposition' },
  fromTo: { en: '{{from}} to {{to}}', fr: 'du {{from}} au {{to}}' },
  inDocument: { en: 'In the document itself', fr: 'Dans le document lui-même' },
  keptChanged: { en: 'Changed since: {{titles}}.', fr: 'Modifié depuis\u00A0: {{titles}}.' },
  keptOpen: { en: 'Open at a colleague’s: {{titles}}.', fr: 'Ouvert chez un collègue\u00A0: {{titles}}.' },
  keptUsed: { en: 'Linked from elsewhere: {{titles}}.', fr: 'Lié depuis ailleurs\u00A0: {{titles}}.' },
  keys: {
    en: 'Keyboard: J and K move, A accepts, R rejects, M chooses another record.',
    fr: 'Clavier\u00A0: J et K pour se déplacer, A pour accepter, R pour rejeter, M pour choisir une autre fiche.',
  },
  link: { en: 'Existing record: {{name}}', fr: 'Fiche existante\u00A0: {{name}}' },
  made: { en: 'What was created', fr: 'Ce qui a été créé' },
  media: { en: 'Pictures', fr: 'Images' },
  merge: { en: 'Same as: {{name}}', fr: 'La même que\u00A0: {{name}}' },
  mergeWith: { en: 'Becomes', fr: 'Devient' },
  near: { en: 'near', fr: 'proche' },
  newImport: { en: 'Import a document', fr: 'Importer un document' },
  newImportHint: {
    en: 'Paste a text, choose a file or write an address. Of several, the file is read, else the page at the address.',
    fr: 'Collez un texte, choisissez un fichier ou indiquez une adresse. S’il y en a plusieurs, c’est le fichier qui est lu, sinon la page de l’adresse.',
  },
  noRecord: { en: 'No record of that name.', fr: 'Aucune fiche de ce nom.' },
  organisations: { en: 'Organisations', fr: 'Organisations' },
  paste: { en: 'Text', fr: 'Texte' },
  people: { en: 'People', fr: 'Personnes' },
  pictureCredit: { en: 'Credit: {{credit}}', fr: 'Crédit\u00A0: {{credit}}' },
  pictures: { en: 'Pictures: {{count}}', fr: 'Images\u00A0: {{count}}' },
  picturesHint: {
    en: 'Those that you take are fetched with the drafts, their rights marked unknown; the first one becomes the lead picture.',
    fr: 'Celles que vous reprenez sont récupérées avec les brouillons, leurs droits marqués inconnus\u202F; la première devient l’image principale.',
  },
  places: { en: 'Places', fr: 'Lieux' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  published: { en: 'Document published: {{date}}', fr: 'Document publié\u00A0: {{date}}' },
  publishedGuess: {
    en: 'Document published: {{date}} (not stated, its dates say so)',
    fr: 'Document publié\u00A0: {{date}} (non indiqué, déduit de ses dates)',
  },
  publishedOn: { en: 'Published on (if the document does not say)', fr: 'Publié le (si le document ne le dit pas)' },
  read: { en: 'Read the document', fr: 'Lire le document' },
  reading: { en: 'Reading the document…', fr: 'Lecture du document…' },
  reject: { en: 'Reject', fr: 'Rejeter' },
  rejected: { en: 'rejected', fr: 'rejetée' },
  roles: { en: 'Roles', fr: 'Fonctions' },
  saidCreate: { en: 'Saved: {{name}}, new draft.', fr: 'Enregistré\u00A0: {{name}}, nouveau brouillon.' },
  saidLink: {
    en: 'Saved: {{name}}, existing record {{to}}.',
    fr: 'Enregistré\u00A0: {{name}}, fiche existante {{to}}.',
  },
  saidMerge: { en: 'Saved: {{name}}, same as {{to}}.', fr: 'Enregistré\u00A0: {{name}}, la même que {{to}}.' },
  saidReject: { en: 'Saved: {{name}}, rejected.', fr: 'Enregistré\u00A0: {{name}}, rejetée.' },
  saidUpdate: { en: 'Saved: {{name}}, update of {{to}}.', fr: 'Enregistré\u00A0: {{name}}, mise à jour de {{to}}.' },
  saved: { en: 'Saved.', fr: 'Enregistré.' },
  search: { en: 'Find', fr: 'Chercher' },
  source: { en: 'Source', fr: 'Source' },
  stateCreated: { en: 'Drafts created', fr: 'Brouillons créés' },
  stateReview: { en: 'To review', fr: 'À relire' },
  stateUndone: { en: 'Undone', fr: 'Annulé' },
  take: { en: 'Take', fr: 'Reprendre' },
  tooBig: {
    en: 'This file is larger than 20\u00A0MB. Import a part of it.',
    fr: 'Ce fichier dépasse 20\u00A0Mo. Importez-en une partie.',
  },
  truncated: { en: 'The text breaks off here.', fr: 'Le texte s’interrompt ici.' },
  undo: { en: 'Undo the import', fr: 'Annuler l’import' },
  undone: {
    en: 'The import is undone: its drafts are in the trash.',
    fr: 'L’import est annulé\u00A0: ses brouillons sont dans la corbeille.',
  },
  undoneKept: {
    en: 'The import is undone: its drafts are in the trash, less what follows, which stays as it is.',
    fr: 'L’import est annulé\u00A0: ses brouillons sont dans la corbeille, sauf ce qui suit, qui reste tel quel.',
  },
  update: { en: 'Update of: {{name}}', fr: 'Mise à jour de\u00A0: {{name}}' },
  working: { en: 'Working…', fr: 'En cours…' },
} satisfies Record<string, Bilingual>

export type ImportText = ReturnType<ReturnType<typeof textsOf<keyof typeof IMPORT_TEXTS>>>

/** The texts of the panel about imports, for one reader. */
export const importText = textsOf(IMPORT_TEXTS)

/** Why a picture is not there, for one reader. */
export const pictureFaultText = textsOf(PICTURE_FAULTS)
