import { textsOf } from './t.ts'
import type { Bilingual } from './t.ts'

const NBSP = '\u00A0'
const NNBSP = '\u202F'

/** The sentences of the doors that say where a document is used, and replace it there. */
export const WHERE_USED_REFUSALS = {
  badReplacement: {
    en: 'Choose the record that takes its place: another one of the same kind, which is not in the trash.',
    fr: `Choisissez la fiche qui prend sa place${NBSP}: une autre, du même genre, qui n’est pas à la corbeille.`,
  },
  busy: {
    en: 'Somebody saved it at the same moment. Try again.',
    fr: 'Quelqu’un l’a enregistré au même instant. Réessayez.',
  },
  failed: {
    en: 'It could not be saved. Open it and save it by hand: what is wrong will be shown.',
    fr: `Impossible de l’enregistrer. Ouvrez-le et enregistrez-le à la main${NBSP}: ce qui ne va pas s’affichera.`,
  },
  locked: {
    en: 'Somebody else is writing in it. Try again when they have left.',
    fr: 'Quelqu’un d’autre y écrit en ce moment. Réessayez quand la place sera libre.',
  },
  mayNotChange: {
    en: 'You may not change it. Ask an editor.',
    fr: 'Vous ne pouvez pas le modifier. Demandez à un éditeur.',
  },
  nothing: { en: 'There is no such document.', fr: 'Ce document n’existe pas.' },
  remains: {
    en: 'Part of it still leads there, in a field that you may not change.',
    fr: 'Il y mène encore, dans un champ que vous ne pouvez pas modifier.',
  },
  usedInPublic: {
    en: '“{{title}}” is shown on public pages ({{count}}). Replace it everywhere first (tab “Where used”), or move it to the trash, from where it can come back.',
    fr: `«${NNBSP}{{title}}${NNBSP}» est montré par des pages publiques ({{count}}). Remplacez-le d’abord partout (onglet «${NNBSP}Emplois${NNBSP}»), ou mettez-le à la corbeille, d’où il peut revenir.`,
  },
  usedInPublicWithoutTrash: {
    en: '“{{title}}” is shown on public pages ({{count}}). Replace it everywhere first (tab “Where used”).',
    fr: `«${NNBSP}{{title}}${NNBSP}» est montré par des pages publiques ({{count}}). Remplacez-le d’abord partout (onglet «${NNBSP}Emplois${NNBSP}»).`,
  },
} satisfies Record<string, Bilingual>

/** The texts of the list of where a document is used. */
export const WHERE_USED_TEXTS = {
  andMore: { en: 'and {{count}} more', fr: 'et {{count}} de plus' },
  change: { en: 'Choose another one', fr: 'En choisir un autre' },
  choose: { en: 'Replace by', fr: 'Remplacer par' },
  chooseHint: {
    en: 'Type a few letters of its name.',
    fr: 'Tapez quelques lettres de son nom.',
  },
  confirm: { en: 'Replace everywhere', fr: 'Remplacer partout' },
  done: {
    en: 'Documents changed: {{replaced}}. Left as they are: {{refused}}.',
    fr: `Documents modifiés${NBSP}: {{replaced}}. Laissés tels quels${NBSP}: {{refused}}.`,
  },
  draftOnly: { en: 'draft', fr: 'brouillon' },
  find: { en: 'Find', fr: 'Chercher' },
  hidden: {
    en: 'and {{count}} that you may not read',
    fr: 'et {{count}} que vous ne pouvez pas lire',
  },
  image: { en: 'picture', fr: 'image' },
  link: { en: 'link', fr: 'lien' },
  many: { en: '{{count}} documents lead here:', fr: `{{count}} documents mènent ici${NBSP}:` },
  merge: {
    en: 'Entered twice? Merge with another record',
    fr: 'Saisie deux fois\u202F? Fusionner avec une autre fiche',
  },
  moreThan: { en: 'More than {{count}} documents lead here:', fr: `Plus de {{count}} documents mènent ici${NBSP}:` },
  none: {
    en: 'No document leads here, published or in draft.',
    fr: 'Aucun document ne mène ici, publié ou en brouillon.',
  },
  noRecord: { en: 'Nothing has this name.', fr: 'Rien ne porte ce nom.' },
  one: { en: 'One document leads here:', fr: `Un document mène ici${NBSP}:` },
  progress: { en: '{{done}} of {{total}} documents…', fr: '{{done}} documents sur {{total}}…' },
  record: { en: 'record', fr: 'fiche' },
  replaceHint: {
    en: 'Every document above will lead to “{{name}}” instead. Public pages change at once; drafts stay drafts. What you may not change is left, and named.',
    fr: `Tous ces documents mèneront à «${NNBSP}{{name}}${NNBSP}». Les pages publiques changent tout de suite, les brouillons restent des brouillons. Ce que vous ne pouvez pas modifier est laissé, et nommé.`,
  },
  seeAll: { en: 'See where, replace everywhere', fr: 'Voir où, remplacer partout' },
  showMore: { en: 'Show more', fr: 'Afficher la suite' },
  stateChanged: { en: 'Public, draft pending', fr: 'Public, brouillon en cours' },
  stateDraft: { en: 'Draft', fr: 'Brouillon' },
  stateOther: { en: 'Not public', fr: 'Interne' },
  statePublished: { en: 'Public', fr: 'Public' },
  stop: { en: 'Stop', fr: 'Arrêter' },
  stopped: { en: 'Stopped.', fr: 'Arrêté.' },
  tab: { en: 'Where used', fr: 'Emplois' },
  title: { en: 'Where it is used', fr: 'Où il est utilisé' },
  untitled: { en: 'Untitled', fr: 'Sans titre' },
  usedByPublic: { en: 'of which {{count}} public', fr: 'dont {{count}} sur le site' },
} satisfies Record<string, Bilingual>

export const whereUsedText = textsOf(WHERE_USED_TEXTS)

/** `whereUsedText(language)`. */
export type WhereUsedText = ReturnType<typeof whereUsedText>
