import type {
  Evidence,
  ImportedArticle,
  ImportedDate,
  ImportedDocument,
  ImportedFigure,
  ImportedPerson,
  ImportedPlace,
} from '../document.ts'
import { nameAnaphora } from './anaphora.ts'
import { findContained } from './containment.ts'
import { findArtworks, findLabels } from './artworks.ts'
import type { Reference } from './dates.ts'
import { datesIn, referenceOf } from './dates.ts'
import type { Named, Reading } from './makeEvent.ts'
import { englishDatesIn } from './englishDates.ts'
import { englishFiguresIn } from './englishFigures.ts'
import { findEvents } from './events.ts'
import { findAllFacilities } from './allFacilities.ts'
import { mergeFacilities } from './facilities.ts'
import { figuresIn } from './figures.ts'
import { withHours } from './hours.ts'
import { findMentions, namesOf } from './findMentions.ts'
import { findRelations } from './relations/findRelations.ts'
import type { Gazetteer } from './gazetteer.ts'
import { issuerOf, nameIssuer } from './issuer.ts'
import type { KnownIndex } from './knownOrganisations.ts'
import { languagesOf } from './language.ts'
import { mergeOrganisations } from './mergeOrganisations.ts'
import { isSamePerson } from './people.ts'
import { readPeople } from './readPeople.ts'
import type { Scan } from './scan.ts'
import type { Sentence } from './sentences.ts'
import { bySentence, evidenceOf, sentencesIn } from './sentences.ts'
import { findVenues } from './venues.ts'
import { withYears } from './withYears.ts'
import { capitalise, foldName } from './words.ts'

export type Recognised = Pick<
  ImportedDocument,
  'artworks' | 'dates' | 'events' | 'figures' | 'organisations' | 'people' | 'places' | 'relations'
>

export type RecogniseArgs = {
  articles: ImportedArticle[]
  gazetteer: Gazetteer
  known: KnownIndex
  reference: Reference | undefined
  /** The title of the whole document: the masthead of a letter. */
  title?: string | undefined
}

const MAX_EVIDENCE = 20

const unique = (evidence: Evidence[]): Evidence[] => {
  const found = new Map<string, Evidence>()
  for (const each of evidence) {
    const key = `${each.article} ${each.sentence}`
    if (!found.has(key)) found.set(key, each)
    if (found.size === MAX_EVIDENCE) break
  }
  return [...found.values()]
}

const isDay = (reference: Reference | undefined): boolean => reference !== undefined && reference.from === reference.to

/** The day of an article; that of the whole source where the article's is vaguer (« Automne 2024 »). */
const narrower = (own: Reference | undefined, whole: Reference | undefined): Reference | undefined =>
  isDay(own) || !isDay(whole) ? (own ?? whole) : whole

/** Everything that articles speak of: pure, the same for the same text. */
export const recognise = ({ articles, gazetteer, known, reference, title }: RecogniseArgs): Recognised => {
  const sentences = sentencesIn(articles)
  const scans: Scan[] = sentences.map((sentence) => ({ open: sentence.text, sentence }))
  const names = namesOf(gazetteer, sentences)
  const languages = languagesOf(sentences)
  const { english, foreign } = languages
  const found = findMentions(scans, { gazetteer, known, languages, names })
  const { people, places, quoted } = found
  const { taken, venues } = findVenues(sentences, found, (name) => names.isPlace(name))
  const organisations = found.organisations.filter((mention) => !taken.has(mention))
  const groups = mergeOrganisations(organisations, names.isCommune)
  const groupOf = new Map(groups.flatMap((group) => group.mentions.map((mention) => [mention, group] as const)))
  // « the port together with the museum »: the rules for French buildings read no English.
  const inFrench = sentences.filter(({ article }) => !english.has(article))
  const facilities = mergeFacilities([...findAllFacilities(inFrench, { organisations, places }), ...venues])

  const named = new Map<Sentence, Named[]>()
  const name = (sentence: Sentence, each: Named): void => {
    named.set(sentence, [...(named.get(sentence) ?? []), each])
  }
  for (const mention of organisations)
    name(mention.sentence, {
      end: mention.end,
      kind: 'organisation',
      name: groupOf.get(mention)?.name ?? mention.name,
      start: mention.start,
    })
  for (const { end, name: place, sentence, start, type } of places)
    name(sentence, { end, kind: 'place', name: place, placeType: type, start })
  for (const { mentions, name: facility } of facilities)
    for (const { end, sentence, start } of mentions) name(sentence, { end, kind: 'facility', name: facility, start })
  for (const { end, name: person, sentence, start } of people)
    name(sentence, { end, kind: 'person', name: person, start })
  for (const list of named.values()) list.sort((a, b) => a.start - b.start || b.end - a.end)
  const issuer = issuerOf(title, groups)
  if (issuer) nameIssuer(sentences, named, issuer)
  nameAnaphora(sentences, named)
  const organisationsOf = (sentence: Sentence): Named[] =>
    (named.get(sentence) ?? []).filter(({ kind }) => kind === 'organisation')

  const datesFound = sentences.map(({ article, text }) => {
    const read = foreign.has(article) ? englishDatesIn : datesIn
    return withHours(text, read(text, narrower(referenceOf(articles[article]?.publishedOn), reference)))
  })
  const dated = withYears(datesFound)
  const quotedOf = bySentence(quoted)
  const readings: Reading[] = sentences.map((sentence, index) => ({
    dates: dated[index] ?? [],
    isForeign: foreign.has(sentence.article),
    named: named.get(sentence) ?? [],
    quoted: quotedOf(sentence),
    sentence,
  }))
  const persons = readPeople(people, { groups, issuer, organisationsOf, sentences })
  const nameOfPerson = (mention: string): string =>
    persons.find(({ name: whole }) => isSamePerson(whole, mention))?.name ?? mention
  const labelled = findLabels(sentences, quoted, (sentence) =>
    (named.get(sentence) ?? []).flatMap(({ kind, name: person }) => (kind === 'person' ? [nameOfPerson(person)] : [])),
  )
  const works = findArtworks(quoted, ({ sentence }) =>
    (named.get(sentence) ?? [])
      .filter(({ kind }) => kind === 'person')
      .map((each) => ({ ...each, name: nameOfPerson(each.name) })),
  )
  const artworks = [...works, ...labelled.filter(({ title }) => !works.some((work) => work.title === title))]
  const titles = new Set(artworks.map(({ title }) => foldName(title)))
  const events = findEvents(readings).filter(({ title }) => !titles.has(foldName(title)))
  const contained = findContained(places, gazetteer)
  const containerOf = new Map(contained.map(({ inner, outer }) => [inner, outer]))

  const merged = new Map<string, ImportedPlace>()
  const addPlace = (place: Omit<ImportedPlace, 'evidence'>, sentence: Sentence): void => {
    const key = foldName(place.name)
    const before = merged.get(key)
    if (before) {
      before.evidence.push(evidenceOf(sentence))
      Object.assign(before, { ...place, ...before })
    } else merged.set(key, { ...place, evidence: [evidenceOf(sentence)] })
  }
  for (const { code, name: place, sentence, type } of places) {
    const containedIn = containerOf.get(place)
    addPlace({ name: place, type, ...(code && { inseeCode: code }), ...(containedIn && { containedIn }) }, sentence)
  }
  for (const { mentions, name: facility } of facilities)
    for (const { sentence } of mentions) addPlace({ name: capitalise(facility), type: 'facility' }, sentence)

  const figures: ImportedFigure[] = readings.flatMap(({ sentence }) =>
    (foreign.has(sentence.article) ? englishFiguresIn : figuresIn)(sentence.text).map((figure) => ({
      ...figure,
      evidence: [evidenceOf(sentence)],
    })),
  )
  const dates: ImportedDate[] = readings.flatMap(({ dates: found, sentence }) =>
    found.map(({ certainty, end, precision, surface, value }) => ({
      surface,
      value,
      ...(end && { end }),
      precision,
      certainty,
      evidence: [evidenceOf(sentence)],
    })),
  )
  return {
    artworks: artworks.map(({ artists, quoted: { sentence }, title }) => ({
      artists,
      evidence: [evidenceOf(sentence)],
      title,
    })),
    dates,
    events: events.map(({ certainty, end, organisers, place, precision, readings: told, start, title, type }) => ({
      certainty,
      evidence: unique(told.map(({ sentence }) => evidenceOf(sentence))),
      title,
      type,
      ...(start && { start }),
      ...(end && { end }),
      ...(precision && { precision }),
      ...(place && { place }),
      ...(organisers.length > 0 && { organisers: [...new Set(organisers)] }),
    })),
    figures,
    organisations: groups.map(({ acronym, mentions, name: organisation, type }) => {
      const aliases = [...new Set(mentions.map((mention) => mention.name))].filter(
        (alias) => alias !== organisation && alias !== acronym,
      )
      const is = known.get(organisation) ?? (acronym === undefined ? undefined : known.get(acronym))
      return {
        evidence: unique(mentions.map(({ sentence }) => evidenceOf(sentence))),
        name: organisation,
        type,
        ...(acronym && acronym !== organisation && { acronym }),
        ...(aliases.length > 0 && { aliases }),
        ...(is && { known: is.id }),
      }
    }),
    people: persons.map(({ mentions, name: person, roles }): ImportedPerson => {
      const organisation = roles.find(({ role }) => role.organisation)?.role.organisation
      const role = roles.map(({ role: each }) => each.role).join(' ; ')
      return {
        evidence: unique(mentions.map(({ sentence }) => evidenceOf(sentence))),
        name: person,
        ...(role && { role }),
        ...(organisation && { organisation }),
      }
    }),
    places: [...merged.values()].map((place) => ({ ...place, evidence: unique(place.evidence) })),
    relations: findRelations({
      artworks,
      contained,
      events,
      facilities,
      readings,
      roles: persons.flatMap(({ name: person, roles }) => roles.map((each) => ({ person, ...each }))),
    }),
  }
}
