import type { FoundDate } from './dates.ts'
import { typeOfTitle } from './eventRules.ts'
import { atHours, hoursIn } from './hours.ts'
import type { FoundEvent, Named, Reading } from './makeEvent.ts'
import { makeEvent, placeOf } from './makeEvent.ts'

/** An entry of an agenda: its event, the line of its date, the line of its title and what is told below. */
export type Entry = { event: FoundEvent; head: Reading; rest: Reading[]; title: Reading }

/** What may stand beside the date of a heading: hours. */
const HOURS = /^(?:[\s,–-]*(?:de|à|dès|from|at)?\s?\d{1,2}(?:\s?h(?:eures)?|[.:])\s?(?:\d\d)?(?:\s?[ap]\.?m\.?)?)*/iu
const TOWN = /^[\s–—,.:/|(-]*(?<town>\p{Lu}[^.,:;()]{1,40}?)?[\s.:)]*$/u
const MOST_OF_A_TITLE = 100
/** A sentence with a verb, or speech: no title. */
const IS_SENTENCE =
  /(?<![\p{L}])(?:nous|vous|est|sont|a|ont|sera|seront|aura|auront|will|is|are|was|were|has|have)(?![\p{L}])|[?!]$/iu

/** The day that a line is the heading of: « Mardi 13 janvier, 18 h 30 – Quimper », « 20 mars, Orléans. »; and the town beside it. */
const headOf = ({
  dates,
  named,
  sentence: { isTitle, text },
}: Reading): { date: FoundDate; town?: Named } | undefined => {
  const [date, ...others] = dates
  if (!date || isTitle || others.length > 0 || !['day', 'minute'].includes(date.precision)) return undefined
  if (!/^[\s•–*-]*$/u.test(text.slice(0, date.index))) return undefined
  const behind = text.slice(date.index + date.surface.length).replace(HOURS, '')
  const town = TOWN.exec(behind)
  if (!town) return undefined
  if (!town.groups?.town) return { date }
  const name = named.find(({ kind, start }) => kind === 'place' && start > date.index)
  return name && { date, town: name }
}

/** What an entry is called: its line up to what is told of it. */
const titleOf = (text: string): string | undefined => {
  const quoted = text.replaceAll(/«[^»]*»|\([^)]*\)/gu, (part) => '¤'.repeat(part.length))
  const cut = quoted.search(/,\s|\s[–—]\s|\.$|\s(?:au|à la|à l'|aux|chez|in|at)\s\p{Lu}|\s¤+$/u)
  const short = (cut < 0 ? text : text.slice(0, cut)).trim()
  return short.length <= MOST_OF_A_TITLE && /^[«"*\d]?\s?\p{L}.{3}/u.test(short) && !IS_SENTENCE.test(short)
    ? short.replaceAll(/«\s*|\s*»|"/gu, '')
    : undefined
}

/** « Au Quartz », « au Lab'O », « à la Halle aux grains »: a venue by what stands before its capital. */
const VENUE =
  /(?:^|[\s,])(?:[Aa]u|[Àà] la|[Àà] l'|[Cc]hez|[Aa]t the)\s?(?<venue>\p{Lu}[\p{L}'’-]+(?:\s(?:(?:de|du|des|d'|en|aux|la|l')\s?)*[\p{Lu}][\p{L}-]+)*)/u

const venueOf = (readings: readonly Reading[], title: string): string | undefined => {
  for (const reading of readings) {
    const place = placeOf(reading, -1, title)
    if (place && !reading.named.some(({ name, placeType }) => name === place && placeType === 'commune')) return place
  }
  for (const { named, sentence } of readings) {
    const found = VENUE.exec(sentence.text)
    const isOther = named.some(
      ({ kind, start }) => kind === 'person' && found && start >= found.index && start < found.index + found[0].length,
    )
    if (found && !isOther) return found.groups?.venue
  }
  return undefined
}

const entryOf = (head: Reading, title: Reading | undefined, rest: Reading[]): Entry | undefined => {
  const found = headOf(head)
  const name = title && titleOf(title.sentence.text)
  if (!found || !title || !name) return undefined
  const hours = [head, title, ...rest].map(({ sentence }) => hoursIn(sentence.text)).find((each) => each !== undefined)
  const date = atHours(found.date, hours)
  const { organisers, type } = makeEvent({ index: 0, reading: title, title: name, type: typeOfTitle(name) })
  const place = venueOf([title, ...rest.slice(0, 2)], name) ?? found.town?.name
  const event: FoundEvent = {
    certainty: date.certainty,
    index: 0,
    organisers,
    precision: date.precision,
    readings: [title, head],
    start: date.value,
    title: name,
    type,
    ...(date.end && { end: date.end }),
    ...(place && { place }),
  }
  return { event, head, rest, title }
}

/** The entries of an agenda in which a line has the day and the town, and the next what there is. A day alone is a heading where it is not the only one: else it is the date of a letter. */
export const agendaEntries = (readings: readonly Reading[]): Entry[] => {
  const heads = readings.flatMap((reading, index) => {
    const head = headOf(reading)
    return head ? [{ ...head, index, reading }] : []
  })
  return heads.flatMap(({ index, reading, town }, at) => {
    const { article } = reading.sentence
    const siblings = heads.filter(({ reading: { sentence } }) => sentence.article === article)
    if (!town && siblings.length < 2) return []
    const from = reading.sentence.paragraph
    const below = readings.slice(index + 1, heads[at + 1]?.index ?? readings.length)
    const title = below.find(({ sentence }) => sentence.article === article && sentence.paragraph <= from + 1)
    // What stands beside its day is told there; what has a line of its own, in the paragraph below.
    const until = title?.sentence.paragraph === from ? from : from + 2
    const rest = below.filter(
      (each) => each !== title && each.sentence.article === article && each.sentence.paragraph <= until,
    )
    return entryOf(reading, title, rest) ?? []
  })
}
