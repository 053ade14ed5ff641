import type { Certainty, DatePrecision, EventType } from '../document.ts'
import type { FoundDate } from './dates.ts'
import type { Quoted } from './quotes.ts'
import type { Sentence } from './sentences.ts'
import { likeness } from './words.ts'

/** A thing that a sentence names: where it stands, what kind it is. */
export type Named = {
  end: number
  kind: 'facility' | 'organisation' | 'person' | 'place'
  name: string
  placeType?: string
  start: number
}

/** What other rules have read in a sentence. */
export type Reading = {
  dates: FoundDate[]
  /** Whether its article is in another language than French. */
  isForeign?: boolean
  named: Named[]
  quoted: Quoted[]
  sentence: Sentence
}

export type FoundEvent = {
  certainty: Certainty
  end?: string
  index: number
  organisers: string[]
  place?: string
  precision?: DatePrecision
  readings: Reading[]
  start?: string
  title: string
  type: EventType
}

const PLACELESS = new Set<EventType>(['anniversary', 'announcement', 'handover'])
const IS_AT =
  /(?:(?:^|[\s,(])(?:à|À|a|au|aux|dans|sur|chez|en)\s+(?:la\s+|l'|le\s+|les\s+)?|à l'|au sein (?:du|de la|de l'|des|de|d')\s*|(?:site|cœur|coeur|salle|locaux|centre|ville) (?:du |de la |de l'|de |d')|(?:\s|^)(?:at|in|near)\s(?:the\s)?|[–,(-]\s*)$/u
type Making = { index: number; reading: Reading; title: string; type: EventType }

const FINE = new Set<DatePrecision>(['day', 'minute'])

/** The date that a sentence tells of what stands at `index`: exact ones before vague ones, then the nearest. Ends (« jusqu'au ») are others. */
export const dateOf = (dates: FoundDate[], index: number): FoundDate | undefined =>
  dates
    .filter(({ surface }) => !/^(?:jusqu|d'ici|depuis)/iu.test(surface))
    .toSorted(
      (a, b) =>
        Number(!FINE.has(a.precision)) - Number(!FINE.has(b.precision)) ||
        Math.abs(a.index - index) - Math.abs(b.index - index),
    )[0]

/** The only town that a sentence names, however it does. */
const onlyTownOf = (named: readonly Named[]): Named | undefined => {
  const towns = named.filter(({ kind, placeType }) => kind === 'place' && placeType === 'commune')
  return new Set(towns.map(({ name }) => name)).size === 1 ? towns[0] : undefined
}

/** « Le musée Solario accueille, jusqu'au 3 mai, l'exposition… »: the house is the place. */
const HOSTS =
  /^(?:\s\([^()]{1,40}\))?(?:,[^,.;]{2,40},)?\s(?:accueill(?:e|ait|era|ent)|a accueilli|héberge|hébergera|servait de cadre|sert de cadre|servira de cadre)(?![\p{L}])/u
const IS_BODY =
  /(?:^(?:Ville|Région|Département|Métropole|Communauté|Province|Commune|CCI|Chambre|Conseil)|Agglo|Agglomération|Métropole)(?![\p{L}])/u

/** Where a sentence says that an event is: at what it opens, else at the first place behind it, else at the only town. */
export const placeOf = ({ named, sentence }: Reading, index: number, title: string): string | undefined => {
  const host = named.find(
    ({ end, kind, name }) =>
      (kind === 'facility' || (kind === 'organisation' && !IS_BODY.test(name))) &&
      end <= index &&
      HOSTS.test(sentence.text.slice(end)),
  )
  if (host) return host.name
  const spots = named.filter(
    ({ kind, start }) => kind !== 'person' && IS_AT.test(sentence.text.slice(Math.max(0, start - 40), start)),
  )
  const fine = spots.filter(
    ({ placeType }) => !['continent', 'country', 'department', 'region'].includes(placeType ?? ''),
  )
  const after = fine.filter(
    ({ kind, start }) =>
      start > index &&
      (kind !== 'organisation' ||
        /(?:à l'|à la|au|chez|au sein|\sat)\s*\S{0,4}$/u.test(sentence.text.slice(Math.max(0, start - 20), start))),
  )
  const inTitle = named.find(({ kind, name }) => kind === 'facility' && likeness(name, title) >= 0.5)
  return (
    inTitle && (/^(?:Inauguration|Ouverture)/u.test(title) || !after.some(({ placeType }) => placeType === 'commune'))
      ? inTitle
      : (after[0] ?? fine.find(({ kind }) => kind !== 'organisation') ?? onlyTownOf(named))
  )?.name
}

export const subjectOf = ({ named }: Reading, index: number): string[] => {
  const before = named.filter(({ end, kind }) => kind === 'organisation' && end <= index)
  return before.map(({ name }) => name)
}

const organisersOf = (reading: Reading, { index, title, type }: Omit<Making, 'reading'>): string[] => {
  if (!['assembly', 'conference', 'inauguration', 'meeting'].includes(type)) return []
  const inTitle =
    type === 'inauguration'
      ? []
      : reading.named
          .filter(({ kind, name }) => kind === 'organisation' && title.includes(name))
          .map(({ name }) => name)
  // Of a conference its own words tell who organises it: whoever stands before may only speak of it.
  const subjects = subjectOf(reading, index)
  return [...(type === 'inauguration' ? subjects : type === 'assembly' ? subjects.slice(-1) : []), ...inTitle]
}

export const isSpoken = (index: number, { quoted }: Reading): boolean =>
  quoted.some(({ end, kind, start }) => kind !== 'event' && kind !== 'organisation' && index >= start && index < end)

/** An event with what its sentence says of it: when, where, by whom. */
export const makeEvent = ({ index, reading, title, type }: Making): FoundEvent => {
  const date =
    type === 'context'
      ? reading.dates.find(({ index: at, surface }) => Math.abs(at - index) < 30 && /\d{4}/.test(surface))
      : dateOf(reading.dates, index)
  const until = reading.dates.find(({ surface }) => /^jusqu/iu.test(surface))
  const last = date && FINE.has(date.precision) ? date.end : undefined
  const isTown = (name: string | undefined): boolean =>
    reading.named.some((each) => each.name === name && each.placeType === 'commune')
  const site = reading.named.find(
    ({ end, kind, placeType, start }) =>
      kind === 'place' &&
      ['area', 'industrial-park'].includes(placeType ?? '') &&
      start >= index &&
      end <= index + title.length + 5,
  )
  const spot = type === 'context' ? undefined : (placeOf(reading, index, title) ?? site?.name)
  // A change of directors happens nowhere.
  const place = type === 'handover' || (PLACELESS.has(type) && !isTown(spot)) ? undefined : spot
  const end = last ?? (until && ['exhibition', 'fair', 'other'].includes(type) ? until.value : undefined)
  return {
    certainty: date?.certainty ?? 'stated',
    index,
    organisers: organisersOf(reading, { index, title, type }),
    readings: [reading],
    title,
    type,
    ...(place && { place }),
    ...(date && { precision: date.precision, start: date.value }),
    ...(end && { end }),
  }
}
