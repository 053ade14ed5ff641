import type { FacilityMention } from './facilities.ts'
import { FACILITY_NOUN, eitherCase } from './lexicon.ts'
import type { OrganisationMention } from './organisations.ts'
import type { PlaceMention } from './places.ts'
import type { Sentence } from './sentences.ts'
import { END, foldName, withDe } from './words.ts'

/** Too general without what they are for: « une ligne de tri ». */
const GENERAL = ['base', 'bureaux', 'centre', 'ligne', 'parc', 'pôle']
const alternatives = (nouns: readonly string[]): string =>
  nouns
    .toSorted((a, b) => b.length - a.length)
    .map((noun) => eitherCase(noun).replaceAll(' ', '\\s'))
    .join('|')
const NOUN = `(?:${alternatives([...FACILITY_NOUN, 'boutique-atelier', "village d'artisans"])})|(?:${alternatives(GENERAL)})(?=\\s(?:de\\s|d'|des\\s)\\p{Ll}{3}|\\s\\p{Ll}+(?:ique|elle|el|ive|if)(?!\\p{L}))`
/** What is done to a site that has no name yet. */
const VERB = String.raw`(?:inaugur\p{Ll}+|ouvrir\p{Ll}*|ouvre|ouvrent|ouvrait|ouvert|mis en service|mettait en service|met(?:tra|tent)? en service|mettre en service|constru\p{Ll}+|bâti\p{Ll}*|édifi\p{Ll}+|aménag\p{Ll}+|exploit\p{Ll}+|possède\p{Ll}*|implant\p{Ll}+|instal\p{Ll}+|investi\p{Ll}*[^.;]{0,40} dans|première pierre|dispose(?:ra)? (?:désormais |maintenant )?)`
const ADJECTIVE = String.raw`(?:(?:tout )?(?:nouve(?:au|l|lle)|futur|future|second|seconde|premier|première|deuxième|troisième|quatrième|grand|grande|petit|petite|ancien|ancienne|propre)\s)?`
const MORE = String.raw`(?:\s(?!(?:de|à|en|dans|sur|pour|et|ou|qui|que|par|avec|est|a|sont|ont|afin|au|aux|du|des|où|dont|y|d'ici|lors|dès|avant|après|depuis)(?![\p{L}])|d'ici)\p{Ll}[\p{L}-]+){0,1}(?:\s(?:de\s|d'|des\s)(?!ici)\p{Ll}[\p{L}-]{2,}(?:\s\p{Ll}{2,}(?:ique|elle|el|ive|if|ées?|és|aire|aires)(?![\p{L}]))?)?`
const OPENED = new RegExp(
  String.raw`(?<![\p{L}])(?<verb>${VERB})(?:\s|,)[^.;:«»]{0,60}?(?<=[\s'])(?:(?:un|une|sa|son|leur|notre|du|de la|la|le|d'une?|ses)\s|l')(?<what>(?<adjective>${ADJECTIVE})(?<noun>${NOUN})${END}(?<more>${MORE}))(?<size>\sde \d[\d\s,.]*(?: ?m2| ?m²| mètres carrés| hectares| places| lits)?)?`,
  'gu',
)
/** « son nouveau site » is the site. */
const EMPTY = /^(?:tout )?(?:nouve(?:au|l|lle)|futur|future|grand|grande|propre)\s/iu
/** Whose an organisation is, who did it for them, or with whom: not who opens. */
const BESIDE =
  /(?:filiale|(?:du|au) groupe|avec|chez|pour|par|sein|côtés|maire|président|présidente|directeur|directrice|cofondateur|fondateur)(?:\s\p{Ll}+)?\s?(?:de la |de l'|du |des |de |d')?$/iu
const PRONOUN =
  /^(?:(?:[^,]{2,40}, )?(?:[Ee]lle|[Ii]l|[Ll]e groupe|[Ll]a société|[Ll]'entreprise|[Ll]a PME|[Ll]'industriel|[Ll]e spécialiste|[Ll]e fabricant|[Ll]'association|[Ll]a coopérative|[Ll]a maison|[Ll]a structure)(?![\p{L}]))/u
const WHERE = /(?:^|\s)(?:à|au|aux|dans|sur|en)\s(?:la\s|le\s|les\s|l')?$|,\s$/u

type Found = {
  organisations: OrganisationMention[]
  places: PlaceMention[]
  spoken: string | undefined
  taken: FacilityMention[]
}

/** « a inauguré un second atelier à Lens »: a building without a name, called after what it is, whose it is and where. */
export const findOpenedSites = (
  sentence: Sentence,
  { organisations, places, spoken, taken }: Found,
): FacilityMention[] => {
  const { text } = sentence
  const found: FacilityMention[] = []
  for (const match of text.matchAll(OPENED)) {
    const { noun = '', size = '', what = '' } = match.groups ?? {}
    const start = match.index + match[0].length - what.length - size.length
    const end = start + what.length
    const isWithin = (each: { end: number; start: number }): boolean => each.start < end && each.end > start
    if ([...organisations, ...places, ...taken, ...found].some(isWithin)) continue
    // « une usine Brixel », « l'atelier de Lens »: named, which other rules read.
    if (/^\s(?:de\s|du\s|d'|de la\s)?\p{Lu}/u.test(text.slice(end + size.length))) continue
    const clause = text.slice(match.index).search(/[.;]/u)
    const limit = Math.min(end + 70, clause < 0 ? text.length : match.index + clause)
    const spots = places.filter(
      (place) => place.start >= match.index && place.start < limit && WHERE.test(text.slice(0, place.start)),
    )
    const town = spots.find(({ type }) => type === 'commune')
    const location =
      town ?? spots.find(({ type }) => type === 'area' || type === 'industrial-park' || type === 'street')
    const before = organisations.filter((each) => each.end <= match.index)
    const subject =
      before.find((each) => !BESIDE.test(text.slice(0, each.start)))?.name ??
      (PRONOUN.test(text) && before.length === 0 ? spoken : undefined)
    const owner = match.groups?.verb === 'première pierre' ? undefined : subject
    if (!owner && !location) continue
    found.push({
      end,
      isOwn: false,
      name: [what.replace(EMPTY, ''), owner && withDe(owner), location && `à ${location.name}`]
        .filter(Boolean)
        .join(' '),
      noun: foldName(noun),
      sentence,
      start,
      ...(location && { location: location.name }),
      ...(owner && { owner }),
    })
  }
  return found
}
