import { isGivenName } from './givenNames.ts'
import { NO_NAME, ORGANISATION_TAIL } from './lexicon.ts'
import type { Names, OrganisationMention } from './organisations.ts'
import type { PersonMention } from './people.ts'
import type { Scan } from './scan.ts'
import { take } from './scan.ts'
import { END, NAME, START, WORD, capitalise, foldName } from './words.ts'

const OF = String.raw`\s(?:de la |du |des |de l'|de |d')`
const KIND = String.raw`(?:durables?|imprimée?s?|appliquée?s?|\p{Ll}[\p{L}-]*(?:ale?s?|aux|iques?|aires?|iennes?|iens?|ée?s?|elles?|els?|ives?|aises?|oises?|aines?))(?![\p{L}])`
const THING = String.raw`${NAME}(?:\s${KIND})?`
/** « université de Pau et des Pays de l'Adour », « Musée du Bois et de la Marqueterie de Revel »: of two things, each with its « de ». */
const OF_TWO = new RegExp(
  String.raw`${START}(?<head>[Mm]usée|[Éé]comusée|[Uu]niversité|[Cc]entre|[Ii]nstitut|[Éé]cole|[Mm]aison|[Ff]édération|[Uu]nion|[Ss]yndicat|[Aa]gence|[Cc]omité|[Cc]onservatoire|[Oo]bservatoire|[Cc]hambre)(?:\s${KIND})?${OF}(?<first>${THING}) et(?: de la | du | des | de l'| d')(?<second>${THING})(?:\s(?:de |du |d')${WORD})?${END}`,
  'gu',
)
/** « musée de la Coutellerie », « musée international de la chaussure », « Musées royaux des Beaux-Arts ». */
const MUSEUM = new RegExp(
  String.raw`${START}(?<name>(?:(?:[Mm]usées?|[Éé]comusée)(?:\s(?:inter)?(?:nationa|roya|régiona|départementa)(?:l|ux))?${OF}(?<of>${NAME})|[Mm]usées? (?:inter)?(?:nationa|roya|régiona)(?:l|ux)${OF}\p{Ll}[\p{L}-]{3,})(?:\s(?:de |du |d'|de la )${WORD})?)${END}`,
  'gu',
)
/** « le cabinet d'architectes Brixel », « l'entreprise de construction bois Brixel »: what a firm does stands between its kind and its name. */
const DOING = new RegExp(
  String.raw`${START}(?:[Gg]roupe|[Gg]roupement|[Ss]ociété|[Ee]ntreprise|[Cc]abinet|[Bb]ureau|[Aa]gence|[Cc]oopérative|[Ss]tart-up|[Cc]ompagnie|[Mm]aison|[Ff]onds)\s(?:de |d')(?!(?:la|le|les|l|travail|pression|plus|ces|son|sa|ses|leur)(?![\p{L}]))\p{Ll}[\p{L}-]{3,}(?:\s(?!(?:de|du|des|d|à|au|aux|en|a|est|et|ou|qui|que|dans|pour|sur|par|avec|la|le|les|ont|sont|chez|dont|entre)(?![\p{L}]))\p{Ll}[\p{L}-]+){0,2}\s(?<name>${NAME})${END}`,
  'gu',
)
/** « l'association Horizon libre », « le club Piment d'affaires »: a name of a capital and a word without. */
const QUALIFIED = new RegExp(
  String.raw`${START}(?:association|asbl|collectif|club|fondation|cercle|amicale|compagnie)\s(?<name>\p{Lu}[\p{L}-]+\s(?:d'\p{Ll}{4,}|\p{Ll}{2,}(?:bres?|vives?|vertes?|bleue?s?|aires?|iques?|ables?|ibles?|elles?|iennes?)))(?=[,.;)]|\s(?:a|ont|est|sont|va|qui|et|dont)(?![\p{L}]))`,
  'gu',
)
/** « le verrier Brixel »: a trade and one word of capitals is a firm, of two words it may be a person. */
const TRADE = new RegExp(
  String.raw`${START}(?:chocolatier|confiseur|brasseur|verrier|forgeron|fondeur|lunetier|maroquinier|chausseur|carrossier|papetier|cimentier|fromager|biscuitier|laitier|meunier|textilien|sidérurgiste|métallurgiste|aciériste|pneumaticien|électricien|pétrolier|cosmétologue|cuisiniste|charcutier|conserveur|emballeur|horloger|faïencier|porcelainier|tisseur)s?\s(?:\p{Ll}+(?:ais|ois|ien|ain|éen|and|ol)\s)?(?<name>${WORD}(?= et ${WORD}(?!\s\p{Lu})|(?!\s\p{Lu})))${END}`,
  'gu',
)
/** « les Lyonnais de Brixel »: those of a town who are a firm. */
const TOWNSPEOPLE = new RegExp(
  String.raw`(?<=(?:^|[\s(])(?:[Ll]es|[Dd]es|[Aa]ux) \p{Lu}\p{Ll}+(?:ais|ois|iens|ains|éens|ands|ols|ens) (?:de |d'))(?<name>${NAME})`,
  'gu',
)
/** « la CPME 49 », « le Medef 29 »: an employers' or farmers' union of a department by its number. */
const NUMBERED = new RegExp(
  String.raw`${START}(?<name>(?:CPME|Medef|MEDEF|UIMM|FDSEA|CCI|CMA|U2P|FFB|UMIH|CAPEB|SDIS) (?:0[1-9]|[1-8]\d|9[0-5]))(?!\d|\s?(?:%|€|M€|ans))`,
  'gu',
)
/** « la Région wallonne »: an authority by the adjective of its land. */
const OF_LAND = new RegExp(
  String.raw`(?<=(?:[Ll]a|de la|à la|par la|et la) )(?<name>(?:Région|Communauté|Province) (?:wallonne|flamande|bruxelloise|bretonne|normande|germanophone|lorraine|alsacienne|francilienne|picarde))${END}`,
  'gu',
)
/** Behind a person, in brackets: « Jeanne Dupont (Brixel, Lens) ». */
const IN_BRACKETS = new RegExp(String.raw`^\s\((?<name>${NAME})(?=\)|, )`, 'u')
/** « du musée de Lens et de la Région »: the second is somebody of its own. */
const IS_BODY =
  /^(?:Région|Département|Province|Ville|Métropole|Agglo|Agglomération|Communauté|État|Union|Chambre|CCI|Fondation|Association|Société|Groupe|\p{Lu}{2,})(?![\p{L}])/u

/** Organisations by a head and what belongs to the name behind it, in forms that hold words without a capital. */
export const findHeadedOrganisations = (scan: Scan, names: Names): OrganisationMention[] => {
  const { sentence } = scan
  const found: OrganisationMention[] = []
  if (sentence.isTitle && sentence.text === sentence.text.toUpperCase()) return found
  const add = (start: number, name: string, type: OrganisationMention['type']): void => {
    const end = start + name.length
    if (scan.open.slice(start, end).includes('¤')) return
    found.push({ end, name: capitalise(name.replaceAll(/\s+/g, ' ')), sentence, start, type })
    take(scan, start, end)
  }
  for (const { 0: whole, groups, index } of scan.open.matchAll(OF_TWO)) {
    const { first = '', second = '' } = groups ?? {}
    if (!IS_BODY.test(second) && !IS_BODY.test(first) && !names.isCommune(second)) add(index, whole, 'education')
  }
  for (const { groups, index } of scan.open.matchAll(MUSEUM))
    // « le musée de Lens »: described, not named.
    if (!names.isPlace(groups?.of ?? '')) add(index, groups?.name ?? '', 'organisation')
  for (const { groups, index } of scan.open.matchAll(OF_LAND)) add(index, groups?.name ?? '', 'publicBody')
  for (const { groups, index } of scan.open.matchAll(NUMBERED)) add(index, groups?.name ?? '', 'association')
  for (const { groups, index } of scan.open.matchAll(QUALIFIED))
    add(index + scan.open.slice(index).indexOf(groups?.name ?? ''), groups?.name ?? '', 'association')
  for (const pattern of [DOING, TRADE, TOWNSPEOPLE])
    for (const { 0: whole, groups, index } of scan.open.matchAll(pattern)) {
      const name = groups?.name ?? ''
      const isPerson = (name.includes(' ') || pattern === TRADE) && isGivenName(name.split(' ')[0] ?? '')
      if (!isPerson && !names.isPlace(name) && !NO_NAME.has(foldName(name)))
        add(index + whole.length - name.length, name, 'company')
    }
  return found
}

/** Where people work whose names have it in brackets behind: « Jeanne Dupont (Brixel) ». Parties (« LR ») and towns are others. */
export const findEmployers = (
  scan: Scan,
  people: readonly PersonMention[],
  { isPlace }: Names,
): OrganisationMention[] => {
  const found: OrganisationMention[] = []
  for (const person of people) {
    const name = IN_BRACKETS.exec(scan.open.slice(person.end))?.groups?.name
    if (!name || isPlace(name) || NO_NAME.has(foldName(name)) || /^\p{Lu}{1,4}$/u.test(name)) continue
    if (isGivenName(name.split(' ')[0] ?? '') && name.includes(' ') && !ORGANISATION_TAIL.test(name)) continue
    const start = person.end + 2
    found.push({ end: start + name.length, name, sentence: scan.sentence, start, type: 'company' })
    take(scan, start, start + name.length)
  }
  return found
}
