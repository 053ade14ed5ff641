import type { EventType } from '../document.ts'
import type { Entry } from './agendaEntries.ts'
import { agendaEntries } from './agendaEntries.ts'
import { deathOf, lineOf, nominalOf } from './agenda.ts'
import { deedsIn } from './deeds.ts'
import { DATED_EVENT, EVENT_RULES, NAMED_EVENTS, typeOfTitle } from './eventRules.ts'
import { englishEventsOf } from './englishEvents.ts'
import { addOrganisers } from './organisers.ts'
import { dateOf, isSpoken, makeEvent, placeOf, subjectOf } from './makeEvent.ts'
import type { FoundEvent, Named, Reading } from './makeEvent.ts'
import { contentWords, foldName, likeness, withDe } from './words.ts'

const SINGLE = new Set<EventType>(['assembly', 'exhibition', 'handover', 'inauguration', 'signing'])
const NAMED_TYPES = new Set<EventType>(['conference', 'exhibition', 'fair', 'meeting', 'sport'])
const HELD =
  /(?:a eu lieu|avait lieu|aura lieu|s'est tenue?|se tiendra|se déroulera|s'est déroulée?|est prévue?)(?!\p{L})/u
const LOCAL = new Set<EventType>([
  'assembly',
  'conference',
  'exhibition',
  'fair',
  'inauguration',
  'meeting',
  'signing',
  'sport',
])
/** Who somebody is besides, behind a comma or in brackets after the name. */
const HEADED =
  /(?:, (?:dirigeante?|gérante?|patronne?|PDG|fondatrice|fondateur|directrice|directeur|responsable)(?:\s\p{Ll}+){0,2} (?:de la |de l'|du |de |d')|\p{Lu}\p{L}+ \()$/u
const CEREMONIES: [RegExp, EventType][] = [
  [/inaugur/iu, 'inauguration'],
  [/signature|signé/iu, 'signing'],
  [/assemblée générale/iu, 'assembly'],
  [/exposition/iu, 'exhibition'],
]
/** « Assemblée générale du Club », of the « Club des entreprises »: the whole name, where the sentence has it. */
const withWholeName = (title: string, { named }: Reading): string => {
  const cut = named.find(({ kind, name }) => {
    const [first = ''] = name.split(' ')
    return kind === 'organisation' && name.length > first.length && title.endsWith(` ${first}`)
  })
  return cut ? `${title}${cut.name.slice((cut.name.split(' ')[0] ?? '').length)}` : title
}

const withOwner = (
  title: string,
  type: EventType,
  reading: Reading,
  index: number,
  earlier: string | undefined,
): string => {
  // « Jeanne Dupont, dirigeante de Brixel, en prend la présidence »: of what she heads besides, nothing is handed over.
  const { text } = reading.sentence
  const isBeside = ({ kind, start }: Named): boolean =>
    type === 'handover' && kind === 'organisation' && HEADED.test(text.slice(Math.max(0, start - 80), start))
  const own: Reading = { ...reading, named: reading.named.filter((each) => !isBeside(each)) }
  const subject = subjectOf(own, index).at(-1) ?? earlier ?? own.named.find(({ kind }) => kind === 'organisation')?.name
  if (type === 'installation')
    return subject && !title.includes(subject)
      ? title.replace(/^Installation/, `Installation ${withDe(subject)}`)
      : title
  if (subject && ['assembly', 'anniversary', 'handover'].includes(type) && !/ (?:de|du|d')\s?\p{Lu}/u.test(title))
    return `${title} ${withDe(subject)}`
  if (type === 'handover' && !subject) {
    const person = reading.named.find(({ kind }) => kind === 'person')
    if (person) return `${title} à ${person.name}`
  }
  // « sa recyclerie »: whose, the subject tells.
  const possessive = subject
    ? /^(?:Mise en )?\p{L}+ de (?<which>sa|son|ses|leurs?) (?<vowel>[aeiouyéèêh])?/u.exec(title)?.groups
    : undefined
  if (subject && possessive) {
    const { vowel, which = '' } = possessive
    const article = vowel ? "de l'" : which === 'sa' ? 'de la ' : which === 'son' ? 'du ' : 'de '
    const opened = title.replace(/ de (?:sa|son|ses|leurs?) /u, ` ${which.endsWith('s') ? 'des ' : article}`)
    // « son usine de Roanne » names itself.
    return opened.includes(subject) ? opened : `${opened} ${withDe(subject)}`
  }
  return title
}

const eventsOf = (reading: Reading, earlier: string | undefined, earlierSite: string | undefined): FoundEvent[] => {
  const { dates, named, quoted, sentence } = reading
  const { text } = sentence
  const found: FoundEvent[] = []
  const spans: { from: number; to: number }[] = []
  const isFree = (from: number, to: number): boolean => !spans.some((span) => from < span.to && to > span.from)
  for (const { end, kind, start, title } of quoted)
    if (kind === 'event') {
      found.push(
        makeEvent({
          index: start,
          reading,
          title,
          type: typeOfTitle(
            /exposition|expo|triennale|biennale/iu.test(text)
              ? `exposition ${title}`
              : text.slice(Math.max(0, start - 25), start),
          ),
        }),
      )
      spans.push({ from: Math.max(0, start - 30), to: end + 70 })
    }
  for (const { needsDate, pattern, title, type } of EVENT_RULES)
    for (const match of text.matchAll(pattern)) {
      const { index } = match
      const [from, to] = [index, index + match[0].length]
      if (
        isSpoken(index, reading) ||
        found.some((event) => event.type === type && Math.abs(event.index - index) < 60 && type !== 'context')
      )
        continue
      if (type === 'context' && !isFree(from, to)) continue
      const made = title(match.groups ?? {}, match[0])
      if (
        !made ||
        (contentWords(made).size < (type === 'context' ? 1 : 2) &&
          !['assembly', 'anniversary', 'handover', 'milestone'].includes(type))
      )
        continue
      if (needsDate && dates.length === 0) continue
      const event = makeEvent({
        index,
        reading,
        title: withOwner(withWholeName(made, reading), type, reading, index, earlier),
        type,
      })
      if (type === 'assembly' && event.organisers.length === 0 && earlier && event.title.includes(earlier))
        event.organisers.push(earlier)
      found.push(event)
      spans.push({ from, to })
    }
  // « …, une fresque de X, a été inaugurée »: what, the sentence has named before.
  const opened = /inaugur/iu.exec(text)
  const object =
    quoted.find(({ kind }) => kind === 'artwork' || kind === 'place' || kind === 'organisation')?.title ??
    named.find(({ kind }) => kind === 'facility')?.name
  if (opened && object && !found.some(({ type }) => type === 'inauguration')) {
    found.push(
      makeEvent({ index: opened.index, reading, title: `Inauguration ${withDe(object)}`, type: 'inauguration' }),
    )
    spans.push({ from: opened.index, to: opened.index + 12 })
  }
  const ceremony = /(?:l'|cette |son |sa |une )(?<what>inauguration)(?! d)(?![\p{L}])/iu.exec(text)
  const site =
    quoted.find(({ kind }) => kind === 'artwork')?.title ??
    named.find(({ kind }) => kind === 'facility')?.name ??
    earlierSite
  if (ceremony && site && !found.some(({ type }) => type === 'inauguration'))
    found.push(
      makeEvent({ index: ceremony.index, reading, title: `Inauguration ${withDe(site)}`, type: 'inauguration' }),
    )
  for (const pattern of NAMED_EVENTS)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      const title = match[0].replace(/[\s,]+$/, '')
      const isOther = named.some(
        ({ end, kind, start }) => kind !== 'facility' && kind !== 'place' && start <= from && end > from,
      )
      // « centre des congrès », « palais des festivals »: buildings.
      if (/(?:centre|palais|parc|salle|halle|hall)\s(?:des|de|du|d')\s?$/iu.test(text.slice(0, from))) continue
      if (
        !isFree(from, to) ||
        isOther ||
        isSpoken(from, reading) ||
        title.split(' ').length < 2 ||
        (sentence.isTitle && from === 0 && !/\d/.test(title) && title.split(' ').length < 3)
      )
        continue
      found.push(makeEvent({ index: from, reading, title, type: typeOfTitle(title) }))
      spans.push({ from, to })
    }
  const line = found.length === 0 ? lineOf(reading) : undefined
  if (line) {
    found.push(makeEvent({ index: line.index, reading, title: line.title, type: typeOfTitle(line.title) }))
    return found
  }
  for (const told of [nominalOf(reading, earlierSite ?? earlier), deathOf(reading)])
    if (told?.date && found.length === 0) {
      const { date, index, title, type = 'other' } = told
      const { place, ...made } = makeEvent({ index, reading, title, type })
      // Where a dead man had his firm, he need not have died.
      found.push({
        ...made,
        ...(place && type !== 'other' && { place }),
        certainty: date.certainty,
        precision: date.precision,
        start: date.value,
      })
      return found
    }
  for (const { date, index, title, type } of deedsIn(text, dates)) {
    if (isSpoken(index, reading) || found.some((event) => event.start === date.value || event.type === type)) continue
    found.push({
      ...makeEvent({ index, reading, title, type }),
      certainty: date.certainty,
      precision: date.precision,
      start: date.value,
    })
  }
  if (found.length === 0 && dates.some(({ precision }) => precision === 'day' || precision === 'minute'))
    for (const match of text.matchAll(DATED_EVENT)) {
      const what = (match.groups?.what ?? '').trim()
      if (!isFree(match.index, match.index + what.length) || isSpoken(match.index, reading) || found.length > 0)
        continue
      if (/(?:une|chaque|cette|la|à l'issue de la) $/iu.test(text.slice(0, match.index)) && !/\s/.test(what)) continue
      const owner = /\s/.test(what) ? '' : (subjectOf(reading, match.index).at(-1) ?? '')
      found.push(
        makeEvent({
          index: match.index,
          reading,
          title: `${what.charAt(0).toUpperCase()}${what.slice(1).replace(/«\s*|\s*»/g, '')}${owner ? ` ${withDe(owner)}` : ''}`,
          type: typeOfTitle(what),
        }),
      )
    }
  return found
}

const isOpen = (type: EventType): boolean => type === 'other' || NAMED_TYPES.has(type)

const isSameEvent = (a: FoundEvent, b: FoundEvent): boolean => {
  const isDated = a.start !== undefined && b.start !== undefined
  const isOtherDay =
    isDated &&
    !(a.start ?? '').startsWith((b.start ?? '').slice(0, 10)) &&
    !(b.start ?? '').startsWith((a.start ?? '').slice(0, 10))
  if (isOtherDay) return false
  const alike = likeness(a.title, b.title)
  const isSameArticle = a.readings[0]?.sentence.article === b.readings[0]?.sentence.article
  if (alike >= 0.75) return true
  // « lancement de la biennale » in the title, « « Racines », sa cinquième édition, a commencé mardi » below.
  const isTitled = (a.readings[0]?.sentence.isTitle ?? false) && a.readings.length === 1 && a.start === undefined
  if (
    isSameArticle &&
    isTitled &&
    isOpen(a.type) &&
    (b.type === 'other' || a.type === b.type || (a.type === 'other' && isOpen(b.type)))
  )
    return true
  if (a.type !== b.type) return isSameArticle && isDated && alike >= 0.5
  if (isSameArticle && SINGLE.has(a.type)) return true
  return (
    alike >= 0.5 ||
    (isDated && isSameArticle && a.type !== 'milestone' && a.type !== 'announcement' && a.precision === 'day')
  )
}

/** What a line of an agenda tells: its event where its title stands, and below it only what has a day of its own. */
const withinEntry = (entry: Entry | undefined, reading: Reading, read: () => FoundEvent[]): FoundEvent[] => {
  if (!entry) return read()
  if (reading === entry.head) return []
  return reading === entry.title
    ? [entry.event]
    : read().filter((event) => event.start !== undefined && !isSameEvent(entry.event, event))
}

const namesIn = (title: string): number => (title.match(/\p{Lu}/gu) ?? []).length

/** Adds what another mention says to an event: the title that names more, the date that is more exact, the place. */
const join = (into: FoundEvent, other: FoundEvent): void => {
  const isBetter =
    !foldName(into.title).includes(foldName(other.title)) &&
    (namesIn(other.title) > namesIn(into.title) ||
      (other.readings[0]?.sentence.isTitle && namesIn(other.title) >= namesIn(into.title)))
  if (isBetter) into.title = other.title
  if (!into.start && other.start)
    Object.assign(into, { certainty: other.certainty, precision: other.precision, start: other.start })
  if (into.start && other.start && other.start.length > into.start.length && other.start.startsWith(into.start))
    Object.assign(into, { precision: other.precision, start: other.start })
  into.end ??= other.end
  into.place ??= other.place
  into.organisers.push(...other.organisers)
  into.readings.push(...other.readings)
}

/** What happened and what will, by French nouns and verbs of events, each once however often it is told. */
export const findEvents = (readings: Reading[]): FoundEvent[] => {
  const events: FoundEvent[] = []
  const entryOf = new Map(
    agendaEntries(readings).flatMap((entry) =>
      [entry.head, entry.title, ...entry.rest].map((reading) => [reading, entry] as const),
    ),
  )
  let earlier: { article: number; name: string } | undefined
  /** The organisation in an article's title: what its text speaks of where it does not say. */
  const topics = new Map<number, string>()
  /** The first building or work that an article names. */
  const sites = new Map<number, string>()
  for (const reading of readings) {
    const { article } = reading.sentence
    const work = reading.quoted.find(({ kind }) => kind === 'artwork')?.title
    const site = work ?? reading.named.find(({ kind }) => kind === 'facility')?.name
    if (site && !sites.has(article)) sites.set(article, site)
    const topic = topics.get(article) ?? (earlier?.article === article ? earlier.name : undefined)
    const own = withinEntry(entryOf.get(reading), reading, () =>
      reading.isForeign ? englishEventsOf(reading) : eventsOf(reading, topic, sites.get(article)),
    )
    addOrganisers(
      reading,
      own,
      events.findLast(({ readings: told }) => told.some(({ sentence }) => sentence.article === article)),
    )
    for (const event of own) {
      const same = events.find((each) => isSameEvent(each, event))
      if (same) join(same, event)
      else events.push(event)
    }
    const mine = events.filter((each) => each.readings.some(({ sentence }) => sentence.article === article))
    const told = mine.some(({ readings: all }) => all.includes(reading))
    const isHeld = HELD.test(reading.sentence.text)
    const ceremony = CEREMONIES.find(
      ([pattern, type]) => pattern.test(reading.sentence.text) && (isHeld || type === 'inauguration'),
    )?.[1]
    const before = mine.findLast(
      ({ readings: all, type }) => !all.includes(reading) && (ceremony ? type === ceremony : isHeld && !told),
    )
    if (before) {
      const date = dateOf(reading.dates, 0)
      if (date && !before.start)
        Object.assign(before, { certainty: date.certainty, precision: date.precision, start: date.value })
      before.place ??= placeOf(reading, 0, before.title)
      before.readings.push(reading)
    }
    const name = reading.named.find(({ kind }) => kind === 'organisation')?.name
    if (name && reading.sentence.isTitle) topics.set(article, name)
    if (name) earlier = { article, name }
    // « Exposition jusqu'au 3 mars »: a sentence that only says when the one before ends.
    const until = reading.dates.find(({ surface }) => /^jusqu/iu.test(surface))
    const last = events.findLast((each) => each.readings.some(({ sentence }) => sentence.article === article))
    if (until && last && !last.end && last.type === 'exhibition') last.end = until.value
  }
  // Where an article speaks of one town only, it happened there.
  for (const event of events.filter(({ place, type }) => place === undefined && LOCAL.has(type))) {
    const { article } = event.readings[0]?.sentence ?? { article: -1 }
    const towns = new Set(
      readings
        .filter(({ sentence }) => sentence.article === article)
        .flatMap(({ named }) => named.filter(({ placeType }) => placeType === 'commune').map(({ name }) => name)),
    )
    const [town] = towns
    if (town && towns.size === 1) event.place = town
  }
  return events
}
