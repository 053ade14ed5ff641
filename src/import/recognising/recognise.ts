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
import { findArtworks, findLabels } from './artworks.ts'
import type { Reference } from './dates.ts'
import { datesIn, referenceOf, withYears } from './dates.ts'
import type { Named, Reading } from './makeEvent.ts'
import { findEvents } from './events.ts'
import { findFacilities, mergeFacilities } from './facilities.ts'
import { figuresIn } from './figures.ts'
import { findMentions, namesOf } from './findMentions.ts'
import { findRelations } from './relations/findRelations.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { KnownIndex } from './knownOrganisations.ts'
import { mergeOrganisations } from './mergeOrganisations.ts'
import type { OrganisationGroup } from './mergeOrganisations.ts'
import type { PersonMention } from './people.ts'
import { isSamePerson } from './people.ts'
import type { FoundRole } from './roles.ts'
import { rolesOf } from './roles.ts'
import type { Scan } from './scan.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, sentencesIn } from './sentences.ts'
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

/** What was found, by the sentence that it stands in. */
const bySentence = <Found extends { sentence: Sentence }>(all: readonly Found[]): ((sentence: Sentence) => Found[]) => {
  const groups = new Map<Sentence, Found[]>()
  for (const each of all) {
    const group = groups.get(each.sentence)
    if (group) group.push(each)
    else groups.set(each.sentence, [each])
  }
  return (sentence) => groups.get(sentence) ?? []
}

/** What each sentence follows in its article: the organisation of its title, else the last that was named. */
const spokenOf = (
  sentences: readonly Sentence[],
  organisationsOf: (sentence: Sentence) => Named[],
): Map<Sentence, string | undefined> => {
  const articles = new Map<number, { last?: string | undefined; title?: Sentence; topic?: string | undefined }>()
  const found = new Map<Sentence, string | undefined>()
  for (const sentence of sentences) {
    const before = articles.get(sentence.article) ?? {}
    articles.set(sentence.article, before)
    found.set(sentence, before.topic ?? before.last)
    const name = organisationsOf(sentence)[0]?.name
    if (sentence.isTitle && !before.title) Object.assign(before, { title: sentence, topic: name })
    before.last = name ?? before.last
  }
  return found
}

type Merged = { mentions: PersonMention[]; name: string; roles: { role: FoundRole; sentence: Sentence }[] }

const IS_PLURAL = /^(?:co-?)?\p{Ll}+s(?![\p{L}])/u

/** « Jeanne Dupont, Paul Durand et Anne Morel, ministres »: what the last of a row is, in the plural, they all are. */
const sharedRole = (
  mention: PersonMention,
  people: readonly PersonMention[],
  merged: readonly Merged[],
): Merged['roles'] => {
  const { sentence } = mention
  const row = people.filter((each) => each.start > mention.start)
  let { end } = mention
  for (const next of row.toSorted((a, b) => a.start - b.start)) {
    if (!/^(?:, | et |, et )$/u.test(sentence.text.slice(end, next.start))) break
    ;({ end } = next)
  }
  if (end === mention.end) return []
  const last = people.find((each) => each.end === end)
  const roles = merged.find(({ mentions }) => last && mentions.includes(last))?.roles ?? []
  return roles.filter((each) => each.sentence === sentence && IS_PLURAL.test(each.role.role))
}

const readPeople = (
  people: PersonMention[],
  {
    earlierOf,
    organisationsOf,
  }: { earlierOf: (sentence: Sentence) => string | undefined; organisationsOf: (sentence: Sentence) => Named[] },
) => {
  const merged: Merged[] = []
  const peopleOf = bySentence(people)
  for (const mention of people.toSorted((a, b) => b.name.split(' ').length - a.name.split(' ').length)) {
    const same = merged.find(({ name }) => isSamePerson(name, mention.name))
    if (same) same.mentions.push(mention)
    else merged.push({ mentions: [mention], name: mention.name, roles: [] })
  }
  for (const person of merged)
    for (const mention of person.mentions)
      for (const role of rolesOf(mention, mention.sentence.text, {
        earlier: earlierOf(mention.sentence),
        organisations: organisationsOf(mention.sentence),
        people: peopleOf(mention.sentence),
      }))
        if (
          !person.roles.some(
            ({ role: other }) =>
              foldName(other.role) === foldName(role.role) &&
              (other.organisation === role.organisation || !role.organisation),
          )
        )
          person.roles.push({ role, sentence: mention.sentence })
  for (const person of merged) {
    if (person.roles.length > 0) continue
    const shared = person.mentions.flatMap((mention) => sharedRole(mention, peopleOf(mention.sentence), merged))
    const [first] = shared
    if (first) person.roles.push(first)
  }
  return merged
}

const OF_BODY =
  /\s(?:de la |du |de l')(?<head>Région|Département|Métropole|Agglomération|Ville|Communauté|Chambre|Port|Parc|Fédération|Union|Agence|Association|Club|Pôle)$/u

/** « présidente de la Région », of the only one that the text names. */
const ofOnlyBody = (found: FoundRole, groups: readonly OrganisationGroup[]): FoundRole => {
  const head = found.organisation ? undefined : OF_BODY.exec(found.role)?.groups?.head
  const bodies = head ? groups.filter(({ name }) => name.startsWith(`${head} `)) : []
  const [body] = bodies
  return body && bodies.length === 1 ? { organisation: body.name, role: found.role.replace(OF_BODY, '') } : found
}

/** Everything that articles speak of: pure, the same for the same text. */
export const recognise = ({ articles, gazetteer, known, reference }: RecogniseArgs): Recognised => {
  const sentences = sentencesIn(articles)
  const scans: Scan[] = sentences.map((sentence) => ({ open: sentence.text, sentence }))
  const names = namesOf(gazetteer, sentences)
  const { organisations, people, places, quoted } = findMentions(scans, { gazetteer, known, names })
  const groups = mergeOrganisations(organisations, names.isCommune)
  const groupOf = new Map(groups.flatMap((group) => group.mentions.map((mention) => [mention, group] as const)))
  const facilities = mergeFacilities(
    sentences.flatMap((sentence) => findFacilities(sentence, { organisations, places })),
  )

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
  for (const list of named.values()) list.sort((a, b) => a.start - b.start)
  nameAnaphora(sentences, named)
  const organisationsOf = (sentence: Sentence): Named[] =>
    (named.get(sentence) ?? []).filter(({ kind }) => kind === 'organisation')

  const found = sentences.map((sentence) =>
    datesIn(sentence.text, referenceOf(articles[sentence.article]?.publishedOn) ?? reference),
  )
  const dated = withYears(found)
  const quotedOf = bySentence(quoted)
  const readings: Reading[] = sentences.map((sentence, index) => ({
    dates: dated[index] ?? [],
    named: named.get(sentence) ?? [],
    quoted: quotedOf(sentence),
    sentence,
  }))
  const spoken = spokenOf(sentences, organisationsOf)
  const earlierOf = (sentence: Sentence): string | undefined => spoken.get(sentence)
  const persons = readPeople(people, { earlierOf, organisationsOf })
  for (const { roles } of persons) for (const each of roles) each.role = ofOnlyBody(each.role, groups)
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
  const contained = places.flatMap(({ containedIn, name: inner, sentence }) =>
    containedIn ? [{ inner, outer: containedIn, sentence }] : [],
  )

  const merged = new Map<string, ImportedPlace>()
  const addPlace = (place: Omit<ImportedPlace, 'evidence'>, sentence: Sentence): void => {
    const key = foldName(place.name)
    const before = merged.get(key)
    if (before) {
      before.evidence.push(evidenceOf(sentence))
      Object.assign(before, { ...place, ...before })
    } else merged.set(key, { ...place, evidence: [evidenceOf(sentence)] })
  }
  for (const { code, containedIn, name: place, sentence, type } of places)
    addPlace({ name: place, type, ...(code && { inseeCode: code }), ...(containedIn && { containedIn }) }, sentence)
  for (const { mentions, name: facility } of facilities)
    for (const { sentence } of mentions) addPlace({ name: capitalise(facility), type: 'facility' }, sentence)

  const figures: ImportedFigure[] = readings.flatMap(({ sentence }) =>
    figuresIn(sentence.text).map((figure) => ({ ...figure, evidence: [evidenceOf(sentence)] })),
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
