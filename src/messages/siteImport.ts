import { TARGET_LABELS } from './importTable.ts'
import { t } from './t.ts'
import type { Bilingual, Reader } from './t.ts'

/** What is said of an item of an old site that is not in the newsroom as it was there, by the code that the report has. */
export const SITE_IMPORT_NOTES: Record<string, Bilingual> = {
  addressTaken: {
    en: 'Its address “{{slug}}” belongs to another document here; it is “{{free}}”, and the old address leads to it.',
    fr: 'Son adresse «\u202F{{slug}}\u202F» appartient ici à un autre document\u00A0; c’est «\u202F{{free}}\u202F», et l’ancienne adresse y mène.',
  },
  ambiguousAuthor: {
    en: 'Several people here are called {{name}}: choose the author.',
    fr: 'Plusieurs personnes s’appellent ici {{name}}\u00A0: choisissez l’auteur.',
  },
  ambiguousRecord: {
    en: 'Several records here are called “{{name}}”: nothing was written. Give the row an identifier, or merge them.',
    fr: 'Plusieurs fiches s’appellent ici «\u202F{{name}}\u202F»\u00A0: rien n’a été écrit. Donnez un identifiant à la ligne, ou fusionnez-les.',
  },
  ceased: {
    en: 'The register says that it has ceased, since {{date}}.',
    fr: 'Le registre la dit cessée, depuis le {{date}}.',
  },
  comments: {
    en: '{{count}} comments of readers are left out: a newsroom has none.',
    fr: '{{count}} commentaires de lecteurs ne sont pas repris\u00A0: une rédaction n’en a pas.',
  },
  deletedHere: {
    en: 'Deleted here since, and not made again.',
    fr: 'Supprimé ici depuis, et pas recréé.',
  },
  differs: {
    en: '“{{field}}” says “{{there}}” there and “{{here}}” here: kept as it is here.',
    fr: '«\u202F{{field}}\u202F» dit «\u202F{{there}}\u202F» là-bas et «\u202F{{here}}\u202F» ici\u00A0: gardé tel quel.',
  },
  editedHere: {
    en: 'Changed here since the last import, and at the source as well: kept as it is here.',
    fr: 'Modifié ici depuis le dernier import, et aussi à la source\u00A0: gardé tel qu’il est ici.',
  },
  embargoed: {
    en: 'Scheduled at the source for {{date}}: a draft here.',
    fr: 'Programmé à la source pour le {{date}}\u00A0: un brouillon ici.',
  },
  filesLinked: {
    en: '{{count}} links to files of the old site stay as they are: put these files into the media library before that site goes.',
    fr: '{{count}} liens vers des fichiers de l’ancien site restent tels quels\u00A0: mettez ces fichiers dans la médiathèque avant sa fermeture.',
  },
  linksUnresolved: {
    en: '{{count}} links lead to pages of the old site that are not here.',
    fr: '{{count}} liens mènent à des pages de l’ancien site qui ne sont pas ici.',
  },
  mapped: {
    en: 'Read as {{collection}}: {{columns}}.',
    fr: 'Lu comme {{collection}}\u00A0: {{columns}}.',
  },
  mayNotTopics: {
    en: 'Topics are made by editors: {{names}} left out.',
    fr: 'Les thèmes sont créés par les éditeurs\u00A0: {{names}} non repris.',
  },
  nameless: {
    en: 'The row has no name.',
    fr: 'La ligne n’a pas de nom.',
  },
  noDate: {
    en: 'The source does not say when it was published: a draft here.',
    fr: 'La source ne dit pas quand il a été publié\u00A0: un brouillon ici.',
  },
  noHome: {
    en: 'The export does not say where the site was: with --site, old addresses lead here, and links between posts to articles.',
    fr: 'L’export ne dit pas où était le site\u00A0: avec --site, les anciennes adresses mènent ici, et les liens entre articles aussi.',
  },
  noStart: {
    en: 'It does not say when it begins.',
    fr: 'Il ne dit pas quand il commence.',
  },
  nothingInIt: { en: 'There is neither a title nor a text.', fr: 'Il n’y a ni titre ni texte.' },
  noTitle: {
    en: 'It has no title: one was made of its first words.',
    fr: 'Il n’a pas de titre\u00A0: ses premiers mots en font un.',
  },
  otherLanguage: {
    en: 'It is in another language ({{language}}): translations are left out.',
    fr: 'Il est dans une autre langue ({{language}})\u00A0: les traductions ne sont pas reprises.',
  },
  otherPlayers: {
    en: '{{count}} players of sites that are not shown within a page became links.',
    fr: '{{count}} lecteurs de sites qui ne s’affichent pas dans une page sont devenus des liens.',
  },
  otherStatus: {
    en: 'Its state at the source is “{{status}}”.',
    fr: 'Son état à la source est «\u202F{{status}}\u202F».',
  },
  otherType: {
    en: 'It is a “{{type}}”, which the content model does not have.',
    fr: 'C’est un «\u202F{{type}}\u202F», que le modèle de contenu n’a pas.',
  },
  page: {
    en: 'It is a page, not an article: --pages takes pages as articles.',
    fr: 'C’est une page, pas un article\u00A0: --pages reprend les pages comme articles.',
  },
  password: {
    en: 'Behind a password at the source: a draft here.',
    fr: 'Protégé par un mot de passe à la source\u00A0: un brouillon ici.',
  },
  pictureFailed: { en: 'The picture {{url}} is missing: {{why}}', fr: 'L’image {{url}} manque\u00A0: {{why}}' },
  picturesLeftOut: {
    en: '{{count}} pictures are left out: --media fetches them.',
    fr: '{{count}} images ne sont pas reprises\u00A0: --media les télécharge.',
  },
  privateThere: { en: 'Private at the source: a draft here.', fr: 'Privé à la source\u00A0: un brouillon ici.' },
  publishedHere: {
    en: 'No longer public at the source, and public here: kept as it is here.',
    fr: 'Plus public à la source, mais public ici\u00A0: gardé tel qu’il est ici.',
  },
  recurrenceCut: {
    en: 'It recurs: {{count}} occurrences, from a month ago to a year ahead and no more than 60.',
    fr: 'Il se répète\u00A0: {{count}} occurrences, d’il y a un mois à dans un an, et 60 au plus.',
  },
  refused: { en: 'Refused: {{why}}', fr: 'Refusé\u00A0: {{why}}' },
  refusedToPublish: { en: 'Not published, a draft: {{why}}', fr: 'Pas publié, un brouillon\u00A0: {{why}}' },
  registerNotHere: {
    en: '{{count}} companies of the register are not in the newsroom: --create makes drafts of them.',
    fr: '{{count}} entreprises du registre ne sont pas dans la rédaction\u00A0: --create en fait des brouillons.',
  },
  reusedBlocks: {
    en: '{{count}} reusable blocks are left out: WordPress does not export what is in them.',
    fr: '{{count}} blocs réutilisables ne sont pas repris\u00A0: WordPress n’exporte pas leur contenu.',
  },
  sameKey: {
    en: 'The file has it twice: the first counts.',
    fr: 'Le fichier l’a deux fois\u00A0: la première compte.',
  },
  sameNameHere: {
    en: 'A record of this name is here without a SIREN: write {{siren}} into it, if it is the same, and run it again.',
    fr: 'Une fiche de ce nom est ici sans SIREN\u00A0: inscrivez-y {{siren}}, si c’est la même, et relancez.',
  },
  shortcodes: {
    en: 'What plugins put in place of these marks is left out: {{names}}.',
    fr: 'Ce que des extensions mettent à la place de ces balises n’est pas repris\u00A0: {{names}}.',
  },
  sounds: {
    en: '{{count}} sounds or films within the text are left out.',
    fr: '{{count}} sons ou films dans le texte ne sont pas repris.',
  },
  tooLong: {
    en: 'It is longer than four million characters.',
    fr: 'Il dépasse quatre millions de caractères.',
  },
  topicLoop: {
    en: 'The term “{{name}}” stands under itself at the source: a topic of the first level here.',
    fr: 'La catégorie «\u202F{{name}}\u202F» est à la source sous elle-même\u00A0: un thème de premier niveau ici.',
  },
  trashed: { en: 'In the trash at the source.', fr: 'Dans la corbeille à la source.' },
  unknownNames: {
    en: 'Not found here, or not for sure, and not linked ({{field}}): {{names}}.',
    fr: 'Introuvables ici, ou pas à coup sûr, et pas liés ({{field}})\u00A0: {{names}}.',
  },
  unreadable: {
    en: 'It cannot be read.',
    fr: 'Il ne peut pas être lu.',
  },
  unreadableValue: {
    en: '“{{value}}” cannot be read as {{field}}, and is left out.',
    fr: '«\u202F{{value}}\u202F» ne se lit pas comme {{field}}, et n’est pas repris.',
  },
}

/** A note as a sentence, in the language of its reader. */
export const noteText = (
  reader: Reader,
  { code, values }: { code: string; values?: Readonly<Record<string, number | string>> },
): string => {
  const text = SITE_IMPORT_NOTES[code]
  const label = TARGET_LABELS[String(values?.field)]
  return text ? t(reader, text, { ...values, ...(label && { field: t(reader, label) }) }) : code
}
