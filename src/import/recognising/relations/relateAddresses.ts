import type { Named, Reading } from '../makeEvent.ts'
import type { Facts, Relate } from './facts.ts'

/** « Salle Solario (SLR), 12 place des Forges », « la Maison Solario, à Roanne », « Solario, Roanne (Loire) » */
const ADDRESS = /^(?:\s\([^()]{1,40}\))?,\s(?:\d+(?:\s?(?:bis|ter))?,?\s)?(?:(?:à|au|aux)\s(?:la\s|l')?)?$/u
/** « 23, place des Forges » in brackets, « Solario (Roanne) » */
const IN_BRACKETS = /^\s\((?:\d+(?:\s?(?:bis|ter))?,?\s)?$/u
/** Where an address ends: what goes on is a sentence about the town. */
const ENDS = /^(?:\s\([^()]{2,40}\))?(?:\s?[,.;:)…–]|\s\d|$)/u

const isVenue = ({ kind, placeType = '' }: Named): boolean =>
  kind === 'facility' || ['industrial-park', 'street'].includes(placeType)
const isSpot = ({ placeType = '' }: Named): boolean =>
  ['area', 'commune', 'industrial-park', 'street'].includes(placeType)
/** « la halle Brixel »: of the building, what is said behind it; not of whose it is. */
const isWithin = (inner: Named, named: readonly Named[]): boolean =>
  named.some((outer) => outer !== inner && outer.start <= inner.start && outer.end >= inner.end)
const IS_TOWN_ONLY = /^,\s$/u

/** What an address says of the first name in it: « halle Solario, rue des Forges, Roanne » is in the street and in the town. */
const relateAddress = (first: Named, { named, sentence }: Reading, relate: Relate): void => {
  const { text } = sentence
  let last = first
  for (const next of named.slice(named.indexOf(first) + 1)) {
    if (next.start < last.end) continue
    const between = text.slice(last.end, next.start)
    if (!isSpot(next) || !(ADDRESS.test(between) || IN_BRACKETS.test(between))) return
    // « avec la société Brixel, Roanne et Thiers »: a row of names, no address.
    const isRow = first.kind === 'organisation' && last === first && IS_TOWN_ONLY.test(between)
    if (isRow && next.placeType === 'commune' && !/^(?:\s\([^()]{2,40}\))?[.…]?$/u.test(text.slice(next.end))) return
    if (!ENDS.test(text.slice(next.end))) return
    if (last.placeType === 'commune') return
    relate(first.name, 'locatedIn', next.name, sentence)
    last = next
  }
}

/** Kinds of organisations that are a building too, so the town in their name is where they stand. */
const HOUSE =
  /^(?:(?:an)?[Mm]usée|[Ll]ycée|[Cc]ollège|IUT|[Uu]niversité|[Éé]cole|[Pp]arc des expositions|[Ss]alle|[Tt]héâtre|[Mm]édiathèque|[Hh]ôpital|CHU|CH|[Pp]ort|[Aa]éroport|[Gg]are|[Pp]arc|[Zz]one|[Hh]ôtel de ville|[Mm]airie|INSA)(?!\p{L})/u

/** Where houses, venues and organisations are: by the address behind them, and by the town that a house is named after. */
export const relateAddresses = ({ readings }: Facts, relate: Relate): void => {
  const towns = new Set(
    readings.flatMap(({ named }) => named.filter(({ placeType }) => placeType === 'commune').map(({ name }) => name)),
  )
  for (const reading of readings)
    for (const first of reading.named) {
      if (!isWithin(first, reading.named) && (isVenue(first) || first.kind === 'organisation'))
        relateAddress(first, reading, relate)
      const town = HOUSE.test(first.name) && first.kind !== 'person' ? townIn(first.name, towns) : undefined
      if (town) relate(first.name, 'locatedIn', town, reading.sentence)
    }
}

const townIn = (name: string, towns: ReadonlySet<string>): string | undefined => {
  const end = /\s(?:de\s|du\s|d'|à\s|des\s)(?<town>\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+)*)$/u.exec(name)?.groups?.town
  return end !== undefined && end !== name ? [end, `Le ${end}`].find((town) => towns.has(town)) : undefined
}
