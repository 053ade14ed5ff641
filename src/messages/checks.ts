import { linkReason } from './linkChecks.ts'
import { fill, languageOf, t, textsOf } from './t.ts'
import type { Bilingual, Reader } from './t.ts'
import { writeDate } from './writeDate.ts'

/** What is looked at before a document is published, as the settings list it. */
// oxlint-disable-next-line sort-keys -- in the order in which an editor meets them
export const CHECK_LABELS = {
  standfirst: { en: 'No standfirst', fr: 'Chapô manquant' },
  picture: { en: 'No main picture', fr: 'Image principale manquante' },
  altText: { en: 'A picture without alternative text', fr: 'Image sans texte alternatif' },
  rights: { en: 'Rights to a picture that end', fr: 'Droits d’une image qui se terminent' },
  unknownRights: { en: 'A picture whose rights are unknown', fr: 'Image dont les droits sont inconnus' },
  titleLength: { en: 'Too long a title for sharing', fr: 'Titre trop long pour le partage' },
  unlinked: {
    en: 'An organisation, person or place that is named and not linked',
    fr: 'Organisation, personne ou lieu nommé sans lien',
  },
  links: { en: 'A link to what is gone or not published', fr: 'Lien vers ce qui a disparu ou n’est pas publié' },
  addresses: { en: 'A link to a page of another site that is gone', fr: 'Lien vers une page disparue d’un autre site' },
  weekdays: { en: 'A date on the wrong weekday', fr: 'Date dont le jour de la semaine est faux' },
  figureSources: { en: 'A figure without a source', fr: 'Chiffre sans source' },
  translations: { en: 'A translation older than the original', fr: 'Traduction plus ancienne que l’original' },
  repeated: {
    en: 'A sentence found word for word in another article',
    fr: 'Phrase présente mot pour mot dans un autre article',
  },
} satisfies Record<string, Bilingual>

export type CheckName = keyof typeof CHECK_LABELS

export const CHECK_NAMES = Object.keys(CHECK_LABELS) as CheckName[]

/** What a check says of a document. `date`, `language` and `reason` are values as programs write them, told as people read them. */
export const FINDINGS = {
  addressBroken: {
    en: '{{address}} leads nowhere since {{date}}: {{reason}}.',
    fr: '{{address}} ne mène nulle part depuis le {{date}}\u00A0: {{reason}}.',
  },
  altMissing: {
    en: 'The picture “{{name}}” has no alternative text.',
    fr: 'L’image «\u202F{{name}}\u202F» n’a pas de texte alternatif.',
  },
  altUntranslated: {
    en: 'The alternative text of “{{name}}” is not there in this language ({{language}}).',
    fr: 'Le texte alternatif de «\u202F{{name}}\u202F» n’existe pas dans cette langue ({{language}}).',
  },
  figureWithoutSource: {
    en: 'The figure “{{name}}” has no source.',
    fr: 'Le chiffre «\u202F{{name}}\u202F» n’a pas de source.',
  },
  pictureMissing: { en: 'There is no main picture.', fr: 'Il n’y a pas d’image principale.' },
  repeatedSentence: {
    en: '“{{sentence}}” stands word for word in “{{name}}”.',
    fr: '«\u202F{{sentence}}\u202F» figure mot pour mot dans «\u202F{{name}}\u202F».',
  },
  rightsEnded: {
    en: 'The rights to “{{name}}” ended on {{date}}.',
    fr: 'Les droits de «\u202F{{name}}\u202F» ont pris fin le {{date}}.',
  },
  rightsEnding: {
    en: 'The rights to “{{name}}” end on {{date}}, soon after publication.',
    fr: 'Les droits de «\u202F{{name}}\u202F» prennent fin le {{date}}, peu après la publication.',
  },
  rightsUnknown: {
    en: 'The rights to “{{name}}” are unknown: write in its licence what is allowed.',
    fr: 'Les droits de «\u202F{{name}}\u202F» sont inconnus\u00A0: écrivez dans sa licence ce qui est permis.',
  },
  standfirstMissing: { en: 'There is no standfirst.', fr: 'Il n’y a pas de chapô.' },
  targetGone: {
    en: 'A link in “{{field}}” leads to a record that is gone.',
    fr: 'Un lien de «\u202F{{field}}\u202F» mène à une fiche qui n’existe plus.',
  },
  targetInTrash: {
    en: '“{{name}}” is in the trash: the link leads nowhere.',
    fr: '«\u202F{{name}}\u202F» est à la corbeille\u00A0: le lien ne mène nulle part.',
  },
  targetNotPublic: {
    en: '“{{name}}” is not published: it will not be shown on the site.',
    fr: '«\u202F{{name}}\u202F» n’est pas publié\u00A0: le site ne l’affichera pas.',
  },
  titleTooLong: {
    en: 'The title has {{count}} characters: where it is shared, about {{most}} are shown.',
    fr: 'Le titre compte {{count}} caractères\u00A0: une fois partagé, environ {{most}} s’affichent.',
  },
  translationOlder: {
    en: 'The text in {{language}} is older than the original, which changed on {{date}}.',
    fr: 'Le texte en {{language}} est plus ancien que l’original, modifié le {{date}}.',
  },
  unlinkedOrganisation: {
    en: 'The organisation “{{name}}” is named, and not linked.',
    fr: 'L’organisation «\u202F{{name}}\u202F» est nommée sans être liée.',
  },
  unlinkedPerson: {
    en: '“{{name}}” is named, and not linked.',
    fr: '«\u202F{{name}}\u202F» apparaît dans le texte sans être lié.',
  },
  unlinkedPlace: {
    en: 'The place “{{name}}” is named, and not linked.',
    fr: 'Le lieu «\u202F{{name}}\u202F» est nommé sans être lié.',
  },
  wrongWeekday: {
    en: '“{{words}}”: {{date}} is a {{weekday}}.',
    fr: '«\u202F{{words}}\u202F»\u00A0: le {{date}} est un {{weekday}}.',
  },
} satisfies Record<string, Bilingual>

export type FindingCode = keyof typeof FINDINGS

/** `2026-11-27`, as people read it. */
const writeDay = (day: string, language: 'en' | 'fr', options: Intl.DateTimeFormatOptions): string =>
  writeDate(new Date(`${day.slice(0, 10)}T12:00:00Z`), language, { ...options, timeZone: 'UTC' })

type Told = { code: FindingCode; params: Readonly<Record<string, number | string>> }

/** A finding as a sentence, in the language of its reader. */
export const findingText = (reader: Reader, { code, params }: Told): string => {
  const language = languageOf(reader)
  const name = params.language && new Intl.DisplayNames([language], { type: 'language' }).of(String(params.language))
  return fill(FINDINGS[code][language], {
    ...params,
    ...(params.date && {
      date: writeDay(String(params.date), language, { dateStyle: 'long' }),
      weekday: writeDay(String(params.date), language, { weekday: 'long' }),
    }),
    ...(name && { language: name }),
    ...(params.reason && { reason: linkReason(language, String(params.reason)) }),
  })
}

/** Refusals of the checks' endpoint and of a publication that they hold back. */
export const CHECK_REFUSALS = {
  blocked: {
    en: 'This newsroom does not publish like this. {{findings}}',
    fr: 'Cette rédaction ne publie pas ainsi. {{findings}}',
  },
  notYours: {
    en: 'Whoever may write this document checks it.',
    fr: 'Qui peut écrire ce document peut le vérifier.',
  },
} satisfies Record<string, Bilingual>

/** Why a publication is refused: each finding as a sentence. */
export const blockedText = (reader: Reader, findings: readonly Told[]): string =>
  t(reader, CHECK_REFUSALS.blocked, { findings: findings.map((finding) => findingText(reader, finding)).join(' ') })

/** The texts of the panel. */
export const CHECK_TEXTS = {
  blocks: { en: 'Keeps it from being published', fr: 'Empêche la publication' },
  check: { en: 'Check again', fr: 'Vérifier à nouveau' },
  checking: { en: 'Checking…', fr: 'Vérification…' },
  count: { en: 'To look at: {{count}}', fr: 'À revoir\u00A0: {{count}}' },
  cut: {
    en: 'The text is long: only its beginning was searched for names.',
    fr: 'Le texte est long\u00A0: les noms n’ont été cherchés que dans son début.',
  },
  done: { en: 'Done: {{name}}', fr: 'Fait\u00A0: {{name}}' },
  go: { en: 'Go there', fr: 'Y aller' },
  heading: { en: 'Before publishing', fr: 'Avant de publier' },
  leave: { en: 'Leave', fr: 'Laisser' },
  left: { en: 'Left as it is: {{name}}', fr: 'Laissé tel quel\u00A0: {{name}}' },
  link: { en: 'Link', fr: 'Lier' },
  linkAll: { en: 'Link all ({{count}})', fr: 'Tout lier ({{count}})' },
  linked: { en: 'Linked: {{name}}', fr: 'Lié\u00A0: {{name}}' },
  linkWords: { en: 'Link in the text', fr: 'Lier dans le texte' },
  nothing: { en: 'Nothing to look at again.', fr: 'Rien à revoir.' },
  notLinked: { en: 'Taken back.', fr: 'Annulé.' },
  open: { en: 'Open', fr: 'Ouvrir' },
  replace: { en: 'Write “{{by}}”', fr: 'Écrire «\u202F{{by}}\u202F»' },
  undo: { en: 'Undo', fr: 'Annuler' },
} satisfies Record<string, Bilingual>

/** The texts of the panel about checks, for one reader. */
export const checkText = textsOf(CHECK_TEXTS)
