import { findEmployers, findHeadedOrganisations } from './headedOrganisations.ts'
import { findDemonyms } from './demonyms.ts'
import { findEnglishOrganisations, findInHeadline } from './englishOrganisations.ts'
import { findEnglishPlaces } from './englishPlaces.ts'
import type { Languages } from './language.ts'
import { escapePattern } from '../../formats/escapePattern.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { KnownIndex } from './knownOrganisations.ts'
import { isGivenName } from './givenNames.ts'
import {
  ASSOCIATION_HEAD,
  COMPANY_HEAD,
  EDUCATION_HEAD,
  FACILITY_NOUN,
  NO_NAME,
  PUBLIC_HEAD,
  eitherCase,
} from './lexicon.ts'
import type { Names, OrganisationMention } from './organisations.ts'
import { findNamedOrganisations } from './organisations.ts'
import type { PersonMention } from './people.ts'
import { findPeople } from './people.ts'
import type { PlaceMention } from './places.ts'
import { findPlaces } from './places.ts'
import type { Quoted } from './quotes.ts'
import { findQuoted } from './quotes.ts'
import { artArticles, makersBehind } from './titlesInArt.ts'
import { isInitial, take, vocabularyOf } from './scan.ts'
import type { Scan } from './scan.ts'
import type { Sentence } from './sentences.ts'
import { findUnnamedOrganisations, PRODUCT } from './unnamedOrganisations.ts'
import { findRooms } from './rooms.ts'
import { END, START, foldName } from './words.ts'

const PARK_WORDS =
  /^(?:parc|zone|zac|za|zi|zae|ecoparc|activites?|industries|industriel|industrielle|logistique|economique|technologique|d|de|des|du|la|l)$/
const parkKey = (name: string): string =>
  foldName(name)
    .split(' ')
    .filter((word) => !PARK_WORDS.test(word))
    .join(' ')

/** A park under its longest name, and « le Parc » where a text speaks of one only. */
const mergeParks = (places: PlaceMention[], scans: Scan[]): PlaceMention[] => {
  const parks = places.filter(({ type }) => type === 'industrial-park')
  const longest = new Map<string, string>()
  for (const { name } of parks)
    if (name.length > (longest.get(parkKey(name))?.length ?? 0)) longest.set(parkKey(name), name)
  const merged = places.map((place) =>
    place.type === 'industrial-park' ? { ...place, name: longest.get(parkKey(place.name)) ?? place.name } : place,
  )
  const [only] = longest.values()
  if (!only || longest.size !== 1) return merged
  const alone = scans.flatMap(({ open, sentence }) =>
    [
      ...open.matchAll(/(?<=(?:le|du|au|ce|notre|Le|Au|Du) )Parc(?!\p{L}|\s\p{Lu}|\s(?:de |des |du |d')\s?\p{L})/gu),
    ].map(({ index }): PlaceMention => ({
      end: index + 4,
      name: only,
      sentence,
      start: index,
      type: 'industrial-park',
    })),
  )
  return [...merged, ...alone]
}

/** « Cherbourg » is « Cherbourg-en-Cotentin » where a text has both. */
const mergeShortNames = (places: PlaceMention[]): PlaceMention[] => {
  const whole = new Map<string, string>()
  for (const { code, name, type } of places)
    if (code && type === 'commune' && name.length > (whole.get(code)?.length ?? 0)) whole.set(code, name)
  return places.map((place) =>
    place.code && place.type === 'commune' ? { ...place, name: whole.get(place.code) ?? place.name } : place,
  )
}

type Mentions = { organisations: OrganisationMention[]; people: PersonMention[]; places: PlaceMention[] }

/** Finds the texts that have some words, in any case: a lengthy list has thousands of names in thousands of texts, too many to try a pattern on each. */
const whichHave = (scans: readonly Scan[]): ((words: string) => Scan[]) => {
  const texts = scans.map((scan) => ({ scan, text: scan.open.toLowerCase() }))
  return (words) => {
    const sought = words.toLowerCase()
    return texts.filter(({ text }) => text.includes(sought)).map(({ scan }) => scan)
  }
}

/** Names that one sentence has told apart are looked for in the others, where a rule alone finds them not: a bare acronym, a name in a title, one without its capitals. */
const findAgain = (scans: Scan[], { organisations }: Mentions): OrganisationMention[] => {
  const again: OrganisationMention[] = []
  const having = whichHave(scans)
  const names = new Map<string, OrganisationMention>()
  for (const mention of organisations)
    for (const name of [mention.acronym, mention.name])
      if (name && name.length > 1 && !names.has(name)) names.set(name, mention)
  for (const [name, first] of [...names].toSorted(([a], [b]) => b.length - a.length)) {
    // Of several words, capitals may differ: « fédération textile ».
    const pattern = new RegExp(
      `${START}${escapePattern(name)}(?: (?:France|Europe|International))?${END}`,
      name.includes(' ') ? 'giu' : 'gu',
    )
    for (const scan of having(name))
      for (const { 0: found, index } of scan.open.matchAll(pattern)) {
        again.push({
          end: index + found.length,
          name: first.name,
          sentence: scan.sentence,
          start: index,
          type: first.type,
          ...(first.acronym && { acronym: first.acronym }),
        })
        take(scan, index, index + found.length)
      }
  }
  return again
}

const HEAD = new RegExp(
  `^(?:${PUBLIC_HEAD}|${ASSOCIATION_HEAD}|${EDUCATION_HEAD}|${COMPANY_HEAD}|${FACILITY_NOUN.map(eitherCase).join('|')})s?$`,
  'u',
)

/** « Brixel » of « Brixel Processing »: the first word of a name, alone, where no other name begins with it and it is no word of the text. */
const findShortened = (scans: Scan[], { organisations }: Mentions, names: Names): OrganisationMention[] => {
  const firsts = new Map<string, OrganisationMention[]>()
  for (const mention of organisations) {
    const [first = '', second = ''] = mention.name.split(' ')
    if (!/^\p{Lu}\p{Ll}{3,}$/u.test(first) || !/^\p{Lu}\p{Ll}/u.test(second)) continue
    firsts.set(first, [...(firsts.get(first) ?? []), mention])
  }
  const having = whichHave(scans)
  const found: OrganisationMention[] = []
  for (const [first, mentions] of firsts) {
    const [mention] = mentions
    const isOne = new Set(mentions.map(({ name }) => name)).size === 1
    const isWord =
      names.vocabulary.lower.has(foldName(first)) ||
      NO_NAME.has(foldName(first)) ||
      ['', 'Le ', 'La ', 'Les '].some((article) => names.isPlace(article + first)) ||
      isGivenName(first) ||
      HEAD.test(first)
    if (!mention || !isOne || isWord) continue
    const articles = new Set(mentions.map(({ sentence }) => sentence.article))
    const pattern = new RegExp(`${START}${escapePattern(first)}${END}(?![-'&]|\\s\\p{Lu})`, 'gu')
    for (const scan of having(first).filter(({ sentence }) => articles.has(sentence.article)))
      for (const { index } of scan.open.matchAll(pattern)) {
        found.push({ ...mention, end: index + first.length, sentence: scan.sentence, start: index })
        take(scan, index, index + first.length)
      }
  }
  return found
}

/** What rules ask of a name: whether the gazetteer has it, and how the text writes its words. */
export const namesOf = (gazetteer: Gazetteer, sentences: Sentence[]): Names => {
  const listed = (name: string) => gazetteer.byName.get(foldName(name))
  return {
    isArea: (name) => listed(name)?.[0]?.type === 'area',
    isCommune: (name) => listed(name)?.[0]?.type === 'commune',
    isCommunity: (name) => gazetteer.communities.has(foldName(name)),
    isDepartment: (name) => listed(name)?.[0]?.type === 'department',
    isPlace: (name) => listed(name) !== undefined,
    vocabulary: vocabularyOf(sentences),
  }
}

/** The names in a text, each rule taking its words from those after it: quoted titles, known organisations, those that their words tell, people, places, and what is left. */
export const findMentions = (
  scans: Scan[],
  {
    gazetteer,
    known,
    languages: { english, foreign },
    names,
  }: { gazetteer: Gazetteer; known: KnownIndex; languages: Languages; names: Names },
): Mentions & { quoted: Quoted[] } => {
  const mentions: Mentions = { organisations: [], people: [], places: [] }
  const aboutArt = artArticles(scans.map(({ sentence }) => sentence))
  const quoted = scans.flatMap((scan) => findQuoted(scan, { isAboutArt: aboutArt.has(scan.sentence.article) }))
  // The title of a work or of an event, where it is not quoted: no name of another thing.
  const titles = quoted.filter(({ kind }) => kind === 'artwork' || kind === 'event' || kind === 'series')
  const having = whichHave(scans)
  for (const title of new Set(titles.map(({ title }) => title.replace(/^[Ll]'/, '')))) {
    const pattern = new RegExp(`${START}${escapePattern(title)}${END}`, 'giu')
    for (const scan of having(title))
      for (const { 0: found, index } of scan.open.matchAll(pattern)) take(scan, index, index + found.length)
  }
  for (const { end, kind, sentence, start, title } of quoted) {
    if (kind === 'organisation')
      mentions.organisations.push({ end, name: title, sentence, start, type: 'organisation' })
    if (kind === 'place') mentions.places.push({ end, name: title, sentence, start, type: 'area' })
  }
  const scanOf = new Map(scans.map((scan) => [scan.sentence, scan]))
  for (const { after, end, kind, sentence } of quoted) {
    const scan = kind === 'artwork' && aboutArt.has(sentence.article) ? scanOf.get(sentence) : undefined
    if (!scan) continue
    for (const { name, start: at } of makersBehind(after)) {
      const [from, to] = [end + at, end + at + name.length]
      if (names.isPlace(name) || scan.open.slice(from, to) !== name) continue
      mentions.people.push({ end: to, name, sentence, start: from })
      take(scan, from, to)
    }
  }
  for (const scan of scans)
    for (const { end, organisation, start, type } of known.find(scan.open)) {
      const { acronym, name } = organisation
      // A known name within a longer one is another: « Lens » in « Lens Agglo ».
      if (/^[\s-]\p{Lu}|^-/u.test(scan.open.slice(end, end + 2)) || names.isPlace(scan.open.slice(start, end))) continue
      mentions.organisations.push({ end, name, sentence: scan.sentence, start, type, ...(acronym && { acronym }) })
      take(scan, start, end)
    }
  for (const scan of scans)
    mentions.organisations.push(...findHeadedOrganisations(scan, names), ...findNamedOrganisations(scan, names))
  const told = new Set(mentions.organisations.map(({ name }) => foldName(name)))
  for (const scan of scans) {
    const people = findPeople(scan, (name) => told.has(foldName(name)) || names.isPlace(name))
    mentions.people.push(...people)
    mentions.organisations.push(...findEmployers(scan, people, names))
  }
  // Before places: « University of Strasbourg ».
  for (const scan of scans)
    if (english.has(scan.sentence.article)) {
      mentions.organisations.push(...findInHeadline(scan, names), ...findEnglishOrganisations(scan, names))
      mentions.places.push(...findEnglishPlaces(scan, names))
    }
  mentions.organisations.push(...findAgain(scans, mentions))
  mentions.organisations.push(...findShortened(scans, mentions, names))
  for (const scan of scans) mentions.organisations.push(...findBesideAPlace(scan, names))
  // Before places, which take words of them.
  for (const scan of scans) if (!foreign.has(scan.sentence.article)) mentions.places.push(...findRooms(scan, names))
  for (const scan of scans) mentions.places.push(...findPlaces(scan, gazetteer, names.vocabulary))
  for (const scan of scans)
    if (!foreign.has(scan.sentence.article)) {
      mentions.organisations.push(...findUnnamedOrganisations(scan, names))
      mentions.places.push(...findDemonyms(scan, gazetteer))
    }
  mentions.organisations.push(...findAgain(scans, mentions))
  return { ...mentions, places: mergeParks(mergeShortNames(mentions.places), scans), quoted }
}

const OF_DEPARTMENT = new RegExp(
  String.raw`${START}(\p{Lu}[\p{L}]{2,})\s(?:de la |du |des |de l'|de |d')(\p{Lu}[\p{L}-]+)${END}`,
  'gu',
)

/** « CPME Bretagne », « Réseau Bois Limousin »: a name that ends in a region's, without a link between. */
const findBesideAPlace = (scan: Scan, names: Names): OrganisationMention[] => {
  const found: OrganisationMention[] = []
  const pattern = new RegExp(
    String.raw`${START}(\p{Lu}[\p{L}\p{N}&-]+®?(?:\s\p{Lu}[\p{L}\p{N}&-]+®?){0,4})\s(\p{Lu}[\p{L}-]+(?:(?:[ -]de[ -]| du | d')\p{Lu}[\p{L}]+)?)${END}`,
    'gu',
  )
  for (const match of scan.open.matchAll(pattern)) {
    const [whole, lead = '', place = ''] = match
    const isArticle =
      /^(?:Notre|Nos|Votre|Vos|Leur|Leurs|Son|Sa|Ses|Ce|Cet|Cette|Ces|Tout|Toute|Selon|Avec|Depuis|Entre|Vers|Sur|Sous|Par|Quel|Quelle|Le|La|Les|En|À|Au|Aux|Du|De|Des|Dans|Pour|Et|Saint|Sainte|Parc|Zone|Grand|Nouvelle|Pays|Bassin|Espace|Halle|Salle|Théâtre|Palais|Stade|Cité|Domaine|Centre|Pavillon)$/u.test(
        lead,
      )
    if (
      isArticle ||
      PRODUCT.test(scan.sentence.text.slice(0, match.index)) ||
      !names.isPlace(place) ||
      names.isCommune(place) ||
      names.isPlace(lead) ||
      names.isPlace(whole) ||
      names.vocabulary.lower.has(foldName(lead))
    )
      continue
    found.push({
      end: match.index + whole.length,
      name: whole,
      sentence: scan.sentence,
      start: match.index,
      type: 'organisation',
    })
    take(scan, match.index, match.index + whole.length)
  }
  // « Greta de l'Aisne », « Medef du Cantal »: a name and a department's, with a link.
  for (const match of scan.open.matchAll(OF_DEPARTMENT)) {
    const [whole, lead = '', department = ''] = match
    const isName =
      !isInitial(scan.sentence.text, match.index) &&
      !names.vocabulary.lower.has(foldName(lead)) &&
      !/^(?:Pavillon|Espace|Halle|Théâtre|Palais|Stade|Cité|Domaine)$/u.test(lead) &&
      !NO_NAME.has(foldName(lead)) &&
      !names.isPlace(lead)
    if (!isName || !names.isDepartment(department)) continue
    found.push({
      end: match.index + whole.length,
      name: whole,
      sentence: scan.sentence,
      start: match.index,
      type: 'organisation',
    })
    take(scan, match.index, match.index + whole.length)
  }
  return found
}
