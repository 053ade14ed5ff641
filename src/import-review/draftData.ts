import type {
  Certainty,
  DatePrecision,
  Evidence,
  EventType,
  ImportedDocument,
  ImportedFigure,
  PlaceType,
  Predicate,
} from '../import/document.ts'
import type { Proposal, Proposed } from '../import/linking/Proposal.ts'
import { elementNode } from '../fields/rich-text/elementNode.ts'
import { splitPersonName } from '../formats/personName.ts'
import { typeset } from '../import/splitting/mendText.ts'
import { withPictures } from './pictures/placePictures.ts'
import type { PlacedPicture } from './pictures/placePictures.ts'
import type { Resolved } from './resolve.ts'

type Data = Record<string, unknown>

export type Making = {
  document: ImportedDocument
  /** Whether an article that is updated has a lead picture. */
  hasLead?: boolean
  /** Those of an article that were taken. */
  pictures?: readonly PlacedPicture[]
  proposal: Proposal
  resolved: Resolved
}

const paragraph = (text: string) =>
  elementNode('paragraph', [{ detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1 }], {
    textFormat: 0,
  })

/** Paragraphs as the editor's rich text has them, with the pictures between them. */
const richText = (paragraphs: readonly string[], shown: Parameters<typeof withPictures>[2]) => ({
  root: {
    children: withPictures(paragraphs.map(paragraph), paragraphs, shown),
    direction: null,
    format: '',
    indent: 0,
    type: 'root',
    version: 1,
  },
})

const SEASONS: Record<string, string> = { '03': '04', '06': '07', '09': '10', '12': '12' }

/** A value of the importer (`2023-06`, `2023-06-15T17:45`) as a field of `dated`; nothing without a year. */
export const datedOf = (
  value: string | undefined,
  { precision, withTime = false }: { precision?: DatePrecision | undefined; withTime?: boolean } = {},
): Data | undefined => {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?$/.exec(value ?? '') ?? []
  if (!year) return undefined
  const known = precision ?? (time ? 'minute' : day ? 'day' : month ? 'month' : 'year')
  const date = `${year}-${known === 'season' ? (SEASONS[month ?? '06'] ?? month ?? '07') : (month ?? '07')}-${day ?? '01'}`
  if (time && withTime) return { date: `${date}T${time}`, precision: 'minute' }
  return { date, precision: known === 'minute' ? 'day' : known }
}

/** The row that says where a record was read. */
const sourcesOf = ({ source }: ImportedDocument, evidence: readonly Evidence[], certainty?: Certainty): Data[] => {
  const published = datedOf(source.publishedOn)
  const [first] = evidence
  return [
    {
      method: 'import',
      title: source.title ?? source.name,
      ...(source.url && /^https?:/.test(source.url) && { url: source.url }),
      ...(published && { published }),
      ...(first && { sentence: typeset(first.sentence) }),
      ...(certainty && { certainty }),
    },
  ]
}

const FEW = 50

const figuresIn = (figures: readonly ImportedFigure[], document: ImportedDocument, article: number): Data[] =>
  figures
    .filter(({ evidence }) => evidence.some((each) => each.article === article))
    .slice(0, FEW)
    .map(({ deadline, evidence, isApproximate, surface, unit, value }) => {
      const until = datedOf(deadline)
      return {
        label: typeset(surface),
        qualifier: isApproximate ? 'about' : 'exact',
        value,
        unit: typeset(unit),
        certainty: 'stated',
        source: document.source.title ?? document.source.name,
        ...(evidence[0] && { sentence: typeset(evidence[0].sentence) }),
        ...(until && { deadline: until }),
      }
    })

const ORGANISATION_TYPES = {
  association: 'association',
  company: 'company',
  education: 'school',
  organisation: 'other',
  publicBody: 'publicBody',
} as const

const PLACE_TYPES: Partial<Record<PlaceType, string>> = { 'industrial-park': 'park' }

/** Those of our types that have another name; `other` has none. */
const EVENT_TYPES: Partial<Record<EventType, string | undefined>> = {
  installation: 'establishment',
  meeting: 'networking',
  other: undefined,
  visit: 'tradeMission',
}

const LINK_TYPES: Partial<Record<Predicate, string>> = {
  foundedBy: 'foundedBy',
  memberOf: 'memberOf',
  partOf: 'ownedBy',
  partnerOf: 'partnerOf',
  subsidiaryOf: 'ownedBy',
  succeeds: 'successorOf',
}

const ROLE_KINDS: [RegExp, string][] = [
  [/président|présidence/iu, 'president'],
  [/fondat/iu, 'founder'],
  [/maire|adjoint|élue?$|député|sénat|conseill(?:er|ère) (?:municipal|départemental|régional)/iu, 'elected'],
  [/direct|dirigeant|gérant|PDG|P-DG|patron/iu, 'head'],
  [/porte-parole/iu, 'spokesperson'],
]

const relationsOf = ({ document }: Making, subject: string, predicates: readonly Predicate[]) =>
  document.relations.filter((each) => each.subject === subject && predicates.includes(each.predicate))

const idsOf = (values: (number | string | undefined)[]): (number | string)[] => [
  ...new Set(values.filter((value) => value !== undefined)),
]

const organisation = (making: Making): Data => {
  const { document, proposal, resolved } = making
  const {
    acronym,
    aliases = [],
    evidence = [],
    name = '',
    type = 'organisation',
  } = document.organisations[proposal.index] ?? {}
  const sites = idsOf(relationsOf(making, name, ['locatedIn']).map(({ object }) => resolved.idOf('places', object)))
  const others = [name, ...aliases]
    .map(typeset)
    .filter((each) => each !== '' && each !== proposal.name && each !== acronym)
  return {
    name: proposal.name,
    type: ORGANISATION_TYPES[type],
    ...(acronym && { acronym }),
    ...(others.length > 0 && { aliases: others }),
    ...(sites.length > 0 && { sites: sites.map((place) => ({ place, role: 'establishment' })) }),
    sources: sourcesOf(document, evidence),
  }
}

const person = ({ document, proposal }: Making): Data => {
  const { evidence = [], role } = document.people[proposal.index] ?? {}
  return {
    ...splitPersonName(proposal.name),
    ...(role && { occupation: typeset(role) }),
    sources: sourcesOf(document, evidence),
  }
}

const place = ({ document, proposal, resolved }: Making): Data => {
  const { containedIn, evidence = [], inseeCode, type = 'area' } = document.places[proposal.index] ?? {}
  const outer = resolved.idOf('places', containedIn)
  return {
    name: proposal.name,
    type: PLACE_TYPES[type] ?? type,
    ...(inseeCode && { inseeCode }),
    ...(outer !== undefined && { containedIn: [outer] }),
    sources: sourcesOf(document, evidence),
  }
}

const event = (making: Making): Data => {
  const { document, proposal, resolved } = making
  const read = document.events[proposal.index]
  const { certainty, evidence = [], organisers = [], title = '', type = 'other' } = read ?? {}
  const corrected = proposal.start
  const start = corrected
    ? datedOf(corrected, { withTime: true })
    : datedOf(read?.start, { precision: read?.precision, withTime: true })
  // What ended before it begins was read as wrongly as its beginning.
  const hasEnd = !corrected || (read?.end ?? '').slice(0, 10) >= corrected.slice(0, 10)
  const end = hasEnd ? datedOf(read?.end, { withTime: true }) : undefined
  const kind = type in EVENT_TYPES ? EVENT_TYPES[type] : type
  const where = resolved.idOf('places', read?.place)
  const host = where === undefined ? resolved.idOf('organisations', read?.place) : undefined
  const signatories = idsOf(
    document.relations
      .filter(({ object, predicate }) => predicate === 'signatoryOf' && object === title)
      .map(({ subject }) => resolved.idOf('organisations', subject)),
  )
  const organised = idsOf(organisers.map((name) => resolved.idOf('organisations', name)))
  const about = idsOf(relationsOf(making, title, ['inaugurates']).map(({ object }) => resolved.idOf('places', object)))
  return {
    name: proposal.name,
    ...(kind && { type: kind }),
    eventStatus: 'scheduled',
    ...(start && { start }),
    // A season or a month ends where it ends: only days and hours have an end of their own.
    ...(end && (read?.precision === 'day' || read?.precision === 'minute') && { end }),
    ...(where !== undefined && { places: [where] }),
    ...(host !== undefined && { hosts: [host] }),
    ...(organised.length > 0 && { organisers: organised }),
    ...(about.length > 0 && { aboutPlaces: about }),
    ...(signatories.length > 0 && {
      participants: signatories.map((id) => ({ organisation: id, role: 'signatory' })),
    }),
    sources: sourcesOf(document, evidence, certainty),
  }
}

const artwork = (making: Making): Data => {
  const { document, proposal, resolved } = making
  const { artists = [], evidence = [], title = '' } = document.artworks[proposal.index] ?? {}
  const makers = idsOf(artists.map((name) => resolved.idOf('people', name)))
  const commissioners = idsOf(
    relationsOf(making, title, ['commissionedBy']).map(({ object }) => resolved.idOf('organisations', object)),
  )
  const places = idsOf(relationsOf(making, title, ['locatedIn']).map(({ object }) => resolved.idOf('places', object)))
  return {
    title: proposal.name,
    ...(makers.length > 0 && { artists: makers }),
    ...(commissioners.length > 0 && { commissioners }),
    ...(places.length > 0 && { places }),
    sources: sourcesOf(document, evidence),
  }
}

const LINKED = ['organisations', 'people', 'places', 'events', 'artworks'] as const

/** What an article says and speaks of, less what a draft has beside it. */
export const articleText = ({ document, hasLead, pictures = [], proposal, resolved }: Making): Data => {
  const read = document.articles[proposal.index]
  // The first one that is taken is what lists and social networks show.
  const lead = hasLead ? undefined : pictures[0]
  return {
    title: proposal.name,
    ...(read?.standfirst && { standfirst: read.standfirst }),
    ...(lead && { mainImage: lead.target.id }),
    body: richText(read?.paragraphs ?? [], { lead, pictures }),
    ...Object.fromEntries(LINKED.map((name) => [name, resolved.idsIn(name, proposal.index)])),
    figures: figuresIn(document.figures, document, proposal.index),
  }
}

const article = (making: Making): Data => {
  const { document, proposal, resolved } = making
  const { source } = document
  const read = document.articles[proposal.index]
  const url = read?.url ?? source.url
  const published = datedOf(read?.publishedOn ?? source.publishedOn)
  const authors = idsOf((read?.authors ?? []).map((name) => resolved.idOf('people', name)))
  return {
    ...articleText(making),
    kind: read?.kind === 'agenda' ? 'brief' : (read?.kind ?? 'story'),
    ...(authors.length > 0 && { authors }),
    origin: {
      publication: source.title ?? source.name,
      ...(read?.section && { rubric: read.section }),
      ...(url && /^https?:/.test(url) && { url }),
      ...(published && { certainty: source.publishedOnCertainty, published }),
      truncated: read?.isTruncated ?? false,
    },
    sources: sourcesOf(document, []),
  }
}

/** The data of the draft that a proposal becomes. What it leads to must be made before: see `ORDER`. */
export const draftData = (making: Making): Data =>
  ({ articles: article, artworks: artwork, events: event, organisations: organisation, people: person, places: place })[
    making.proposal.collection
  ](making)

/** What is led to comes first. */
export const ORDER: readonly Proposed[] = ['places', 'organisations', 'people', 'artworks', 'events', 'articles']

/** The links of an organisation to others, which can be written once all of them are there. */
export const linksOf = (making: Making): Data[] => {
  const { document, proposal, resolved } = making
  const { name = '' } = document.organisations[proposal.index] ?? {}
  const own = resolved.idOf('organisations', name)
  return relationsOf(making, name, Object.keys(LINK_TYPES) as Predicate[]).flatMap(({ object, predicate }) => {
    const other = resolved.idOf('organisations', object)
    return other === undefined || other === own
      ? []
      : [{ organisation: other, source: document.source.title ?? document.source.name, type: LINK_TYPES[predicate] }]
  })
}

export type NewRole = { organisation: number | string; person: number | string; title: string } & Data

/** What a person is, and where: one role, of whoever the proposal became. */
export const roleOf = ({ document, proposal, resolved }: Making): NewRole | undefined => {
  const { evidence = [], name, organisation: employer, role } = document.people[proposal.index] ?? {}
  const [person, organisation] = [resolved.idOf('people', name), resolved.idOf('organisations', employer)]
  if (!role || person === undefined || organisation === undefined) return undefined
  const kind = ROLE_KINDS.find(([pattern]) => pattern.test(role))?.[1]
  // New when it was written, and not for long.
  const title = role.replace(/^(?:nouveau|nouvel|nouvelle|actuel|actuelle) /iu, '')
  return { organisation, person, title, ...(kind && { kind }), sources: sourcesOf(document, evidence) }
}
