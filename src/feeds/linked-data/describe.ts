import type { Event, NewsArticle, Organization, Person, Place, PublicationIssue, VisualArtwork } from 'schema-dts'

import type { CollectionName } from '../../../collections/names.ts'
import type { Site } from '../../content-api/routes/site.ts'
import { dateIn, imageIn, referTo, textIn, textsIn, withoutEmpty } from './documents.ts'
import type { PublishedDocument } from './documents.ts'

type Describe = (document: PublishedDocument, site: Site) => object

type Node<Thing> = Exclude<Thing, string>

/** What every node has. */
const nodeOf = (collection: CollectionName, { id, slug }: PublishedDocument, site: Site) =>
  withoutEmpty({ '@id': site.identityOf(collection, id), url: site.pageAt(collection, slug) })

const publisherOf = ({ home, name }: Site) =>
  ({ '@id': `${home}/#publisher`, '@type': 'NewsMediaOrganization', name, url: home }) as const

const article = (document: PublishedDocument, site: Site): Node<NewsArticle> => {
  const { artworks, authors, body, dateline, events, organisations, people, places, series, topics } = document
  return withoutEmpty<Node<NewsArticle>>({
    '@type': 'NewsArticle' as const,
    ...nodeOf('articles', document, site),
    about: [
      ...referTo('organisations', 'Organization', site)(organisations),
      ...referTo('people', 'Person', site)(people),
      ...referTo('places', 'Place', site)(places),
      ...referTo('events', 'Event', site)(events),
      ...referTo('artworks', 'VisualArtwork', site)(artworks),
    ],
    alternativeHeadline: textIn(document.shortTitle),
    articleSection: referTo('topics', 'DefinedTerm', site)(topics).map(({ name }) => name),
    author: referTo('people', 'Person', site)(authors),
    contentLocation: referTo('places', 'Place', site)(dateline)[0],
    dateModified: document.updatedAt,
    datePublished: textIn(document.publishedAt),
    description: textIn(document.standfirst),
    headline: textIn(document.title),
    image: imageIn(document.mainImage, site),
    inLanguage: site.locale,
    isAccessibleForFree: body ? true : undefined,
    isPartOf: referTo('series', 'CreativeWorkSeries', site)(series),
    mainEntityOfPage: site.pageAt('articles', document.slug),
    publisher: publisherOf(site),
  })
}

const registered = ({ rna, siren }: PublishedDocument) =>
  [
    { propertyID: 'SIREN', value: textIn(siren) },
    { propertyID: 'RNA', value: textIn(rna) },
  ].flatMap(({ propertyID, value }) => (value ? [{ '@type': 'PropertyValue' as const, propertyID, value }] : []))

const placesOfSites = ({ sites }: PublishedDocument): unknown[] =>
  Array.isArray(sites) ? sites.map((one: { place?: unknown }) => one.place) : []

const ORGANISATION_TYPES: Record<string, string> = {
  media: 'NewsMediaOrganization',
  publicBody: 'GovernmentOrganization',
  school: 'EducationalOrganization',
}

const organisation = (document: PublishedDocument, site: Site): Node<Organization> =>
  withoutEmpty<Node<Organization>>({
    '@type': (ORGANISATION_TYPES[String(document.type)] ?? 'Organization') as 'Organization',
    ...nodeOf('organisations', document, site),
    alternateName: textsIn([document.acronym, ...(Array.isArray(document.aliases) ? document.aliases : [])]),
    description: textIn(document.activity),
    dissolutionDate: dateIn(document.dissolved),
    foundingDate: dateIn(document.founded),
    identifier: registered(document),
    // The register of French companies is 0002 among the schemes of ISO/IEC 6523.
    iso6523Code: textIn(document.siren) === undefined ? undefined : `0002:${String(document.siren)}`,
    legalName: textIn(document.legalName),
    location: placesOfSites(document).flatMap(referTo('places', 'Place', site)),
    logo: imageIn(document.logo, site),
    name: textIn(document.name),
    sameAs: textIn(document.website),
  })

const person = (document: PublishedDocument, site: Site): Node<Person> =>
  withoutEmpty<Node<Person>>({
    '@type': 'Person' as const,
    ...nodeOf('people', document, site),
    familyName: textIn(document.familyName),
    givenName: textIn(document.givenName),
    hasOccupation:
      textIn(document.occupation) === undefined
        ? undefined
        : { '@type': 'Occupation' as const, name: String(document.occupation) },
    image: imageIn(document.portrait, site),
    name: textIn(document.name),
    sameAs: textIn(document.website),
  })

const PLACE_TYPES: Record<string, string> = {
  commune: 'City',
  country: 'Country',
  department: 'AdministrativeArea',
  region: 'AdministrativeArea',
  venue: 'EventVenue',
}

const place = (document: PublishedDocument, site: Site): Node<Place> => {
  const [longitude, latitude] = (document.coordinates ?? []) as number[]
  return withoutEmpty<Node<Place>>({
    '@type': (PLACE_TYPES[String(document.type)] ?? 'Place') as 'Place',
    ...nodeOf('places', document, site),
    address: textIn(document.address),
    alternateName: textsIn(document.aliases),
    containedInPlace: referTo('places', 'Place', site)(document.containedIn),
    geo:
      longitude !== undefined && latitude !== undefined
        ? { '@type': 'GeoCoordinates' as const, latitude, longitude }
        : undefined,
    identifier:
      textIn(document.inseeCode) === undefined
        ? undefined
        : {
            '@type': 'PropertyValue' as const,
            propertyID: 'INSEE',
            value: String(document.inseeCode),
          },
    image: imageIn(document.image, site),
    name: textIn(document.name),
  })
}

const EVENT_STATUSES = {
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
  rescheduled: 'https://schema.org/EventRescheduled',
  scheduled: 'https://schema.org/EventScheduled',
} as const

const ATTENDANCE_MODES = {
  mixed: 'https://schema.org/MixedEventAttendanceMode',
  offline: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
} as const

const EVENT_TYPES: Record<string, string> = {
  conference: 'BusinessEvent',
  exhibition: 'ExhibitionEvent',
  fair: 'ExhibitionEvent',
  networking: 'BusinessEvent',
  sport: 'SportsEvent',
}

const event = (document: PublishedDocument, site: Site): Node<Event> =>
  withoutEmpty<Node<Event>>({
    '@type': (EVENT_TYPES[String(document.type)] ?? 'Event') as 'Event',
    ...nodeOf('events', document, site),
    about: [
      ...referTo('organisations', 'Organization', site)(document.aboutOrganisations),
      ...referTo('places', 'Place', site)(document.aboutPlaces),
    ],
    description: textIn(document.summary),
    endDate: dateIn(document.end),
    eventAttendanceMode: ATTENDANCE_MODES[document.attendanceMode as keyof typeof ATTENDANCE_MODES],
    eventStatus: EVENT_STATUSES[document.eventStatus as keyof typeof EVENT_STATUSES],
    image: imageIn(document.image, site),
    inLanguage: site.locale,
    location: referTo('places', 'Place', site)(document.places),
    name: textIn(document.name),
    organizer: referTo('organisations', 'Organization', site)(document.organisers),
    previousStartDate: document.eventStatus === 'rescheduled' ? textIn(document.previousStart) : undefined,
    startDate: dateIn(document.start),
    superEvent: referTo('events', 'Event', site)(document.superEvent)[0],
    workFeatured: referTo('artworks', 'VisualArtwork', site)(document.artworks),
  })

const centimetres = (value: unknown) =>
  typeof value === 'number' ? { '@type': 'QuantitativeValue' as const, unitCode: 'CMT', value } : undefined

const seriesOf = ({ series }: PublishedDocument): unknown[] =>
  Array.isArray(series) ? series.map((one: { series?: unknown }) => one.series) : []

const artwork = (document: PublishedDocument, site: Site): Node<VisualArtwork> =>
  withoutEmpty<Node<VisualArtwork>>({
    '@type': 'VisualArtwork' as const,
    ...nodeOf('artworks', document, site),
    artform: textIn(document.artform),
    artMedium: textIn(document.medium),
    contentLocation: referTo('places', 'Place', site)(document.places),
    creator: referTo('people', 'Person', site)(document.artists),
    creditText: textIn(document.creditLine),
    dateCreated: dateIn(document.created),
    depth: centimetres(document.depth),
    height: centimetres(document.height),
    image: imageIn(document.mainImage, site),
    isPartOf: seriesOf(document).flatMap(referTo('series', 'CreativeWorkSeries', site)),
    maintainer: referTo('organisations', 'Organization', site)(document.owners),
    name: textIn(document.title),
    sponsor: referTo('organisations', 'Organization', site)(document.commissioners),
    width: centimetres(document.width),
  })

const articlesOf = ({ sections }: PublishedDocument): unknown[] =>
  Array.isArray(sections) ? sections.flatMap((one: { articles?: unknown }) => one.articles ?? []) : []

const newsletter = (document: PublishedDocument, site: Site): Node<PublicationIssue> =>
  withoutEmpty<Node<PublicationIssue>>({
    '@type': 'PublicationIssue' as const,
    ...nodeOf('newsletters', document, site),
    datePublished: dateIn(document.issued) ?? textIn(document.publishedAt),
    hasPart: articlesOf(document).flatMap(referTo('articles', 'NewsArticle', site)),
    image: imageIn(document.coverImage, site),
    inLanguage: site.locale,
    issueNumber: typeof document.number === 'number' ? document.number : undefined,
    name: textIn(document.title),
    publisher: referTo('organisations', 'Organization', site)(document.publisher)[0] ?? publisherOf(site),
  })

const series: Describe = (document, site) =>
  withoutEmpty({
    '@type': 'CreativeWorkSeries' as const,
    ...nodeOf('series', document, site),
    description: textIn(document.description),
    maintainer: referTo('organisations', 'Organization', site)(document.organisations),
    name: textIn(document.title),
    sameAs: textIn(document.website),
  })

const topic: Describe = (document, site) =>
  withoutEmpty({
    '@type': 'DefinedTerm' as const,
    ...nodeOf('topics', document, site),
    alternateName: textsIn(document.synonyms),
    name: textIn(document.name),
    termCode: textIn(document.iptcId),
  })

/** How each kind of document is described, in schema.org's words. */
export const DESCRIBED: Partial<Record<CollectionName, Describe>> = {
  articles: article,
  artworks: artwork,
  events: event,
  newsletters: newsletter,
  organisations: organisation,
  people: person,
  places: place,
  series,
  topics: topic,
}

/** A published document as JSON-LD (schema.org); `undefined` for a collection that has no pages. */
export const describe = (collection: CollectionName, document: PublishedDocument, site: Site): object | undefined => {
  const node = DESCRIBED[collection]?.(document, site)
  return node && { '@context': 'https://schema.org', ...node }
}
