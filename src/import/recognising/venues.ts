import type { FacilityMention } from './facilities.ts'
import type { OrganisationMention } from './organisations.ts'
import type { PlaceMention } from './places.ts'
import type { Sentence } from './sentences.ts'
import { bySentence } from './sentences.ts'
import { NO_NAME } from './lexicon.ts'
import { END, NAME, START, foldName } from './words.ts'

/** « à Solario, à Roanne », « au Solario (Roanne) », « 17h, Le Solario, rue des Forges » */
const AT = /(?:^|[\s(])(?:à|À|au|Au|à la|à l')\s?$/u
const IN_LIST = /(?:^|[,–]|\dh\d?\d?|:)\s$/u
const STREET = /^,? (?:\d+(?:\s?(?:bis|ter))?,? )?(?:rue|place|avenue|boulevard|quai|allée|cours)\s/u
const TO_TOWN = /^(?:,? (?:à|au)\s|,\s|\s\()$/u
/** Where people come together, so what stands behind « à » is where. */
const MEETS =
  /(?:réuni|rendez-vous|aura lieu|auront lieu|a eu lieu|se tien|s'est tenu|se déroul|s'est déroulé|accueilli|rassemblé|étaient \d|installés? à|séance|assemblée|soirée|forum|salon|vernissage|conférence)/iu
const HOUR = /\d\s?h(?:\s?\d\d)?(?!\p{L})/u
/** « Namur Expo », « Micropolis » in « Besançon (Micropolis) » */
const EXPO = new RegExp(String.raw`${START}(?<name>(?<town>\p{Lu}[\p{L}-]+) (?:Expo|Congrès|Arena|Events))${END}`, 'gu')
/** Behind « à » or « au », where nothing else has read a name: « au Mabilay ». */
const UNKNOWN = new RegExp(
  String.raw`(?<=(?:^|[\s(])(?:[ÀAàa]|[Aa]u|à la) )(?<name>(?:L[ae] )?${NAME})(?=[,.;]| \()`,
  'gu',
)
const BEHIND_TOWN = new RegExp(String.raw`^ \((?<name>${NAME})\)`, 'u')

type Span = { end: number; sentence: Sentence; start: number }

type Mentions = { people: readonly Span[]; organisations: OrganisationMention[]; places: PlaceMention[] }
type Venues = { taken: Set<OrganisationMention>; venues: FacilityMention[] }

/** The town that an address behind a name leads to, or the one right before it: « Dole, La Commanderie, 17h ». */
const townOf = (
  { end, sentence: { text }, start }: OrganisationMention,
  places: readonly PlaceMention[],
): string | undefined => {
  const towns = places.filter(({ type }) => type === 'commune')
  const behind = towns.find((town) => town.start >= end && TO_TOWN.test(text.slice(end, town.start)))
  return (behind ?? towns.find((town) => text.slice(town.end, start) === ', '))?.name
}

const isVenue = (mention: OrganisationMention, town: string | undefined): boolean => {
  const { end, sentence, start } = mention
  const [before, after] = [sentence.text.slice(0, start), sentence.text.slice(end)]
  if (mention.type !== 'organisation' || mention.acronym || /^\p{Lu}{2,}(?!\p{Ll})/u.test(mention.name)) return false
  const isAddressed = STREET.test(after) || town !== undefined
  if (AT.test(before))
    return (isAddressed && /^(?:,| \()/u.test(after)) || (MEETS.test(sentence.text) && /^[.,;]|^$/u.test(after))
  return IN_LIST.test(before) && isAddressed && HOUR.test(sentence.text)
}

/** Rooms and halls with a name of their own that nothing else tells from an organisation: by the place where they stand in a sentence. */
export const findVenues = (
  sentences: readonly Sentence[],
  { organisations, people, places }: Mentions,
  isPlace: (name: string) => boolean,
): Venues => {
  const placesOf = bySentence(places)
  const mentionsOf = bySentence<Span>([...organisations, ...people, ...places])
  const venues: FacilityMention[] = []
  const taken = new Set<OrganisationMention>()
  const add = (sentence: Sentence, name: string, start: number, location: string | undefined): void => {
    venues.push({
      end: start + name.length,
      isOwn: true,
      name,
      noun: foldName(name),
      sentence,
      start,
      ...(location && { location }),
    })
  }
  for (const mention of organisations) {
    const same = organisations.filter(({ name }) => name === mention.name)
    const towns = same.map((each) => townOf(each, placesOf(each.sentence)))
    if (!same.every((each, index) => isVenue(each, towns[index]))) continue
    const written = mention.sentence.text.slice(mention.start, mention.end)
    const location = towns.find((town) => town !== undefined)
    if (taken.has(mention)) continue
    taken.add(mention)
    add(mention.sentence, written, mention.start, location)
  }
  for (const sentence of sentences) {
    for (const { groups, index } of sentence.text.matchAll(EXPO)) {
      const { name = '', town = '' } = groups ?? {}
      const place = placesOf(sentence).find((each) => each.start === index && each.name.includes(town))
      if (place) add(sentence, name, index, place.name)
    }
    for (const { groups, index } of sentence.text.matchAll(UNKNOWN)) {
      const name = groups?.name ?? ''
      const start = index
      const spot: OrganisationMention = { end: start + name.length, name, sentence, start, type: 'organisation' }
      const isNamed = [...mentionsOf(sentence), ...venues.filter((each) => each.sentence === sentence)].some(
        (each) => each.start < spot.end && each.end > start,
      )
      if (isNamed || isPlace(name) || NO_NAME.has(foldName(name))) continue
      const town = townOf(spot, placesOf(sentence))
      if (isVenue(spot, town)) add(sentence, name, start, town)
    }
    if (!/\d/.test(sentence.text)) continue
    for (const town of placesOf(sentence)) {
      const name = town.type === 'commune' ? BEHIND_TOWN.exec(sentence.text.slice(town.end))?.groups?.name : undefined
      const isKnown =
        name &&
        [...placesOf(sentence), ...organisations.filter((each) => each.sentence === sentence)].some(
          ({ start }) => start === town.end + 2,
        )
      if (name && !isKnown && /^(?:[^.]{0,40}\d\d?(?:\/\d|\s\p{Ll})|\d)/u.test(sentence.text))
        add(sentence, name, town.end + 2, town.name)
    }
  }
  return { taken, venues }
}
