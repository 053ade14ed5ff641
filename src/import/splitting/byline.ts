import { datesIn } from '../recognising/dates.ts'

/** When a text was published and by whom, as a line of its own says it. */
export type Byline = { authors?: string[]; publishedOn?: string }

const DATE = String.raw`(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?\d{1,2}(?:er)? \p{L}+\.? (?:19|20)\d\d|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d`
const NAME = String.raw`\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,3}`
/** « Publié le 15 janvier 2024 par Julie Morel ». */
const PUBLISHED = new RegExp(
  String.raw`^(?:\p{L}[\p{L} ,'-]{2,40} \| )?(?:[Pp]ublié|[Pp]osté|[Aa]jouté|[Mm]is(?:e)? à jour|[Mm]is en ligne|[Éé]crit|Date)e?(?: le)?(?: ?:)? (?<date>${DATE})(?:,? à \d{1,2} ?[h:]\d\d)?(?:,? (?:par|[-–|]) (?<author>${NAME}))?`,
  'u',
)
const BY = new RegExp(String.raw`^Par (?<author>${NAME})(?:,? (?:[-–|] )?(?:le )?(?<date>${DATE}))?$`, 'u')
/** « Lorient, le 12 septembre 2024 »: where a press release was written. */
const DATELINE = new RegExp(String.raw`^\p{Lu}[\p{L}' -]{1,40}, le (?<date>${DATE})[.:]?$`, 'u')
const ALONE = new RegExp(String.raw`^(?:[Ll]e )?(?<date>${DATE})$`, 'u')
const MONTH_ALONE =
  /^(?<date>(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre) (?:19|20)\d\d)$/iu
const INITIALS = /^Par (?:\p{Lu}\. ?){1,3}$/u
const READING_TIME = /^(?:(?:temps de )?lecture ?: ?)?\d{1,2} ?min(?:utes)?\.?(?: (?:de lecture|read))?$/iu
/** A date alone dates a text when it stands at its top. */
const TOP = 5
const MAX_LENGTH = 140

/** Whether a line is a day and nothing else. */
export const isDayAlone = (text: string): boolean => ALONE.test(text)

/** « Par L. D. | Mis en ligne le 12/09/2024 | 3 min de lecture »: each part says who, when or how long. */
const readParts = (text: string): Byline | undefined => {
  const parts = text.split(/\s+[|·•–—]\s+/)
  if (parts.length < 2) return undefined
  const found: Byline[] = []
  for (const part of parts) {
    const groups = (PUBLISHED.exec(part) ?? BY.exec(part) ?? ALONE.exec(part))?.groups
    if (!groups && !INITIALS.test(part) && !READING_TIME.test(part)) return undefined
    const publishedOn = groups?.date && datesIn(groups.date)[0]?.value
    found.push({
      ...(groups?.author && { authors: [groups.author] }),
      ...(publishedOn && /^\d/.test(publishedOn) && { publishedOn }),
    })
  }
  return Object.assign({}, ...found) as Byline
}

/** What a line says of the publication; nothing when it is a line of the text. `index` is its place among the blocks. */
export const readByline = (text: string, index: number): Byline | undefined => {
  if (text.length > MAX_LENGTH) return undefined
  const parts = readParts(text)
  if (parts) return parts
  const found =
    PUBLISHED.exec(text) ??
    BY.exec(text) ??
    (index < TOP ? (DATELINE.exec(text) ?? ALONE.exec(text) ?? MONTH_ALONE.exec(text)) : null)
  if (!found) return undefined
  const { author, date } = found.groups ?? {}
  const publishedOn = date && datesIn(date)[0]?.value
  return { ...(author && { authors: [author] }), ...(publishedOn && /^\d/.test(publishedOn) && { publishedOn }) }
}
