/* oxlint-disable */
// Written by generate.ts from queries/ and the schema of the CMS.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type OrganisationLinks_Type =
  | 'foundedBy'
  | 'memberOf'
  | 'partnerOf'
  | 'subcontractorOf'
  | 'tenantOf'
  | 'hostedBy'
  | 'ownedBy'
  | 'successorOf'
  | 'serviceProviderOf'
  | 'serves';

export type OrganisationSites_Role =
  | 'headquarters'
  | 'establishment'
  | 'manufactures'
  | 'owns'
  | 'builds'
  | 'tenant'
  | 'areaServed'
  | 'equips';

export type Sources_Certainty =
  | 'stated'
  | 'resolved'
  | 'inferred'
  | 'external'
  | 'uncertain';

export type EventParticipants_Role =
  | 'attendee'
  | 'signatory'
  | 'speaker'
  | 'exhibitor'
  | 'guest'
  | 'partner'
  | 'winner'
  | 'predecessor'
  | 'successor';

export type Figures_Qualifier =
  | 'exact'
  | 'about'
  | 'moreThan'
  | 'atLeast'
  | 'atMost'
  | 'barely';

export type Figures_Certainty =
  | 'stated'
  | 'resolved'
  | 'inferred'
  | 'external'
  | 'uncertain';

export type Event_Type =
  | 'inauguration'
  | 'exhibition'
  | 'assembly'
  | 'fair'
  | 'conference'
  | 'networking'
  | 'sport'
  | 'signing'
  | 'handover'
  | 'award'
  | 'founding'
  | 'anniversary'
  | 'announcement'
  | 'milestone'
  | 'construction'
  | 'establishment'
  | 'tradeMission'
  | 'context';

export type Event_EventStatus =
  | 'scheduled'
  | 'postponed'
  | 'rescheduled'
  | 'cancelled';

export type Event_AttendanceMode =
  | 'offline'
  | 'online'
  | 'mixed';

export type Organisation_Type =
  | 'company'
  | 'publicBody'
  | 'authority'
  | 'developmentAgency'
  | 'chamber'
  | 'association'
  | 'network'
  | 'federation'
  | 'school'
  | 'trainingCentre'
  | 'cluster'
  | 'park'
  | 'culture'
  | 'media'
  | 'other';

export type Place_Type =
  | 'commune'
  | 'department'
  | 'region'
  | 'country'
  | 'continent'
  | 'park'
  | 'facility'
  | 'venue'
  | 'street'
  | 'zone'
  | 'cluster'
  | 'area';

export type Article_Kind =
  | 'story'
  | 'brief'
  | 'editorial'
  | 'digest'
  | 'digestItem'
  | 'teaser'
  | 'video';

export type AddressesQueryVariables = Exact<{
  page: number;
}>;


export type AddressesQuery = { Articles: { docs: Array<{ slug: string | null, updatedAt: string | null }> } | null, Events: { docs: Array<{ slug: string | null, updatedAt: string | null }> } | null, Artworks: { docs: Array<{ slug: string | null, updatedAt: string | null }> } | null, Organisations: { docs: Array<{ slug: string | null, updatedAt: string | null }> } | null, Newsletters: { docs: Array<{ slug: string | null, updatedAt: string | null }> } | null };

export type AgendaQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type AgendaQuery = { during: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null }> } | null, before: { docs: Array<{ start: { date: string | null, edtf: string | null } | null }> } | null, after: { docs: Array<{ start: { date: string | null, edtf: string | null } | null }> } | null };

export type ArticleQueryVariables = Exact<{
  slug: string;
}>;


export type ArticleQuery = { Articles: { docs: Array<{ updatedAt: string | null, bodyHtml: string | null, videoUrl: string | null, id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, dateline: { name: string | null } | null, gallery: Array<{ id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null }> | null, quotes: Array<{ id: string | null, text: string | null, speakerTitle: string | null, speaker: { name: string | null } | null }> | null, authors: Array<{ id: string, name: string | null }> | null, organisations: Array<{ id: string, slug: string | null, name: string | null }> | null, people: Array<{ id: string, name: string | null, occupation: string | null }> | null, places: Array<{ id: string, name: string | null }> | null, events: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null }> | null, artworks: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ name: string | null }> | null, places: Array<{ name: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> | null, topics: Array<{ id: string, name: string | null }> | null, relatedArticles: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> | null, digest: { slug: string | null, title: string | null } | null, items: { docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null, figures: Array<{ id: string | null, label: string | null, qualifier: Figures_Qualifier | null, value: number | null, unit: string | null, wording: string | null, source: string | null, sourceUrl: string | null, certainty: Figures_Certainty | null, asOf: { edtf: string | null } | null, deadline: { edtf: string | null } | null }> | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null, origin: { publication: string | null, rubric: string | null, url: string | null, truncated: boolean | null, publisher: { id: string, slug: string | null, name: string | null } | null, published: { edtf: string | null } | null, furtherReading: Array<{ title: string | null, url: string | null }> | null } | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null };

export type ArticlesQueryVariables = Exact<{
  page: number;
}>;


export type ArticlesQuery = { Articles: { page: number, totalPages: number, docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null };

export type ArtworkQueryVariables = Exact<{
  slug: string;
}>;


export type ArtworkQuery = { Artworks: { docs: Array<{ descriptionHtml: string | null, inspiration: string | null, medium: string | null, height: number | null, width: number | null, depth: number | null, quantity: number | null, access: string | null, creditLine: string | null, id: string, slug: string | null, title: string | null, artform: string | null, inspiredBy: Array<{ id: string, name: string | null }> | null, gallery: Array<{ id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null }> | null, created: { edtf: string | null } | null, onViewFrom: { edtf: string | null } | null, onViewUntil: { edtf: string | null } | null, commissioners: Array<{ id: string, slug: string | null, name: string | null }> | null, programmeOwners: Array<{ id: string, slug: string | null, name: string | null }> | null, owners: Array<{ id: string, slug: string | null, name: string | null }> | null, where: Array<{ id: string, name: string | null, type: Place_Type | null, address: string | null, coordinates: Array<number> | null, containedIn: Array<{ name: string | null, coordinates: Array<number> | null }> | null }> | null, series: Array<{ id: string | null, number: number | null, series: { title: string | null } | null }> | null, events: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null }> } | null, articles: { docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null, artists: Array<{ name: string | null }> | null, places: Array<{ name: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null };

export type ArtworksQueryVariables = Exact<{
  page: number;
}>;


export type ArtworksQuery = { Artworks: { page: number, totalPages: number, docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ name: string | null }> | null, places: Array<{ name: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null };

export type EventQueryVariables = Exact<{
  slug: string;
}>;


export type EventQuery = { Events: { docs: Array<{ updatedAt: string | null, descriptionHtml: string | null, edition: number | null, attendanceMode: Event_AttendanceMode | null, previousStart: string | null, timeZone: string | null, id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, image: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null, registration: { url: string | null, deadline: string | null, free: boolean | null, note: string | null } | null, where: Array<{ id: string, name: string | null, type: Place_Type | null, address: string | null, coordinates: Array<number> | null, containedIn: Array<{ name: string | null, coordinates: Array<number> | null }> | null }> | null, hosts: Array<{ id: string, slug: string | null, name: string | null }> | null, organisers: Array<{ id: string, slug: string | null, name: string | null }> | null, participants: Array<{ id: string | null, role: EventParticipants_Role | null, note: string | null, organisation: { id: string, slug: string | null, name: string | null } | null, person: { name: string | null } | null }> | null, aboutPlaces: Array<{ id: string, name: string | null }> | null, aboutOrganisations: Array<{ id: string, slug: string | null, name: string | null }> | null, artworks: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ name: string | null }> | null, places: Array<{ name: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> | null, superEvent: { id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null } | null, subEvents: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null }> } | null, articles: { docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null, figures: Array<{ id: string | null, label: string | null, qualifier: Figures_Qualifier | null, value: number | null, unit: string | null, wording: string | null, source: string | null, sourceUrl: string | null, certainty: Figures_Certainty | null, asOf: { edtf: string | null } | null, deadline: { edtf: string | null } | null }> | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null }> } | null };

export type PictureFragment = { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null };

export type ArticleCardFragment = { id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null };

export type EventCardFragment = { id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null };

export type ArtworkCardFragment = { id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ name: string | null }> | null, places: Array<{ name: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null };

export type FigureFragment = { id: string | null, label: string | null, qualifier: Figures_Qualifier | null, value: number | null, unit: string | null, wording: string | null, source: string | null, sourceUrl: string | null, certainty: Figures_Certainty | null, asOf: { edtf: string | null } | null, deadline: { edtf: string | null } | null };

export type SourceFragment = { id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null };

export type OrganisationLinkFragment = { id: string, slug: string | null, name: string | null };

export type PlaceOnMapFragment = { id: string, name: string | null, type: Place_Type | null, address: string | null, coordinates: Array<number> | null, containedIn: Array<{ name: string | null, coordinates: Array<number> | null }> | null };

export type HomeQueryVariables = Exact<{
  now: string;
}>;


export type HomeQuery = { latest: { docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null, upcoming: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null }> } | null, past: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null }> } | null, Newsletters: { docs: Array<{ id: string, slug: string | null, title: string | null, number: number | null, issued: { edtf: string | null } | null, coverImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null, Artworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ name: string | null }> | null, places: Array<{ name: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null };

export type NewsletterQueryVariables = Exact<{
  slug: string;
}>;


export type NewsletterQuery = { Newsletters: { docs: Array<{ id: string, slug: string | null, title: string | null, number: number | null, publishedAt: string | null, issued: { edtf: string | null } | null, coverImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null, publisher: { id: string, slug: string | null, name: string | null } | null, editorial: { title: string | null, bodyHtml: string | null, authorTitle: string | null, author: { name: string | null } | null } | null, sections: Array<{ id: string | null, title: string | null, articles: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> | null }> | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null }> } | null };

export type NewslettersQueryVariables = Exact<{
  page: number;
}>;


export type NewslettersQuery = { Newsletters: { page: number, totalPages: number, docs: Array<{ id: string, slug: string | null, title: string | null, number: number | null, issued: { edtf: string | null } | null, coverImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null };

export type NewsroomQueryVariables = Exact<{ [key: string]: never; }>;


export type NewsroomQuery = { Newsroom: { name: string | null, timeZone: string, publisher: { id: string, slug: string | null, name: string | null } | null } | null };

export type OrganisationQueryVariables = Exact<{
  slug: string;
}>;


export type OrganisationQuery = { Organisations: { docs: Array<{ type: Organisation_Type | null, legalName: string | null, acronym: string | null, activity: string | null, descriptionHtml: string | null, products: Array<string> | null, siren: string | null, website: string | null, id: string, slug: string | null, name: string | null, founded: { edtf: string | null } | null, dissolved: { edtf: string | null } | null, logo: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null, links: Array<{ id: string | null, type: OrganisationLinks_Type | null, note: string | null, organisation: { id: string, slug: string | null, name: string | null } | null, from: { edtf: string | null } | null, to: { edtf: string | null } | null }> | null, linkedFrom: { docs: Array<{ id: string, slug: string | null, name: string | null, links: Array<{ id: string | null, type: OrganisationLinks_Type | null, organisation: { id: string } | null, from: { edtf: string | null } | null, to: { edtf: string | null } | null }> | null }> } | null, sites: Array<{ id: string | null, role: OrganisationSites_Role | null, note: string | null, place: { id: string, name: string | null, type: Place_Type | null, address: string | null, coordinates: Array<number> | null, containedIn: Array<{ name: string | null, coordinates: Array<number> | null }> | null } | null, from: { edtf: string | null } | null, to: { edtf: string | null } | null }> | null, roles: { docs: Array<{ id: string, title: string | null, ended: boolean | null, person: { name: string | null } | null, from: { edtf: string | null } | null, to: { edtf: string | null } | null }> } | null, figures: Array<{ id: string | null, label: string | null, qualifier: Figures_Qualifier | null, value: number | null, unit: string | null, wording: string | null, source: string | null, sourceUrl: string | null, certainty: Figures_Certainty | null, asOf: { edtf: string | null } | null, deadline: { edtf: string | null } | null }> | null, articles: { docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null, organisedEvents: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null }> } | null, aboutEvents: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ name: string | null }> | null }> } | null, commissionedArtworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ name: string | null }> | null, places: Array<{ name: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null, programmeArtworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ name: string | null }> | null, places: Array<{ name: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null, ownedArtworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ name: string | null }> | null, places: Array<{ name: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, filename: string | null, mimeType: string | null, focalX: number | null, focalY: number | null, sizes: { thumbnail: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, card: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, wide: { url: string | null, filename: string | null, width: number | null, height: number | null } | null, share: { url: string | null, filename: string | null, width: number | null, height: number | null } | null } | null } | null }> } | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null }> } | null };

export type OrganisationsQueryVariables = Exact<{
  page: number;
}>;


export type OrganisationsQuery = { Organisations: { page: number, totalPages: number, docs: Array<{ type: Organisation_Type | null, activity: string | null, id: string, slug: string | null, name: string | null }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PictureFragmentDoc = new TypedDocumentString(`
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}
    `, {"fragmentName":"Picture"}) as unknown as TypedDocumentString<PictureFragment, unknown>;
export const ArticleCardFragmentDoc = new TypedDocumentString(`
    fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}`, {"fragmentName":"ArticleCard"}) as unknown as TypedDocumentString<ArticleCardFragment, unknown>;
export const EventCardFragmentDoc = new TypedDocumentString(`
    fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    name
  }
}
    `, {"fragmentName":"EventCard"}) as unknown as TypedDocumentString<EventCardFragment, unknown>;
export const ArtworkCardFragmentDoc = new TypedDocumentString(`
    fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    name
  }
  places {
    name
  }
  mainImage {
    ...Picture
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}`, {"fragmentName":"ArtworkCard"}) as unknown as TypedDocumentString<ArtworkCardFragment, unknown>;
export const FigureFragmentDoc = new TypedDocumentString(`
    fragment Figure on Figures {
  id
  label
  qualifier
  value
  unit
  wording
  asOf {
    edtf
  }
  deadline {
    edtf
  }
  source
  sourceUrl
  certainty
}
    `, {"fragmentName":"Figure"}) as unknown as TypedDocumentString<FigureFragment, unknown>;
export const SourceFragmentDoc = new TypedDocumentString(`
    fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
    `, {"fragmentName":"Source"}) as unknown as TypedDocumentString<SourceFragment, unknown>;
export const OrganisationLinkFragmentDoc = new TypedDocumentString(`
    fragment OrganisationLink on Organisation {
  id
  slug
  name
}
    `, {"fragmentName":"OrganisationLink"}) as unknown as TypedDocumentString<OrganisationLinkFragment, unknown>;
export const PlaceOnMapFragmentDoc = new TypedDocumentString(`
    fragment PlaceOnMap on Place {
  id
  name
  type
  address
  coordinates
  containedIn {
    name
    coordinates
  }
}
    `, {"fragmentName":"PlaceOnMap"}) as unknown as TypedDocumentString<PlaceOnMapFragment, unknown>;
export const AddressesDocument = new TypedDocumentString(`
    query Addresses($page: Int!) {
  Articles(limit: 1000, page: $page, select: true, sort: "id") {
    docs {
      slug
      updatedAt
    }
  }
  Events(limit: 1000, page: $page, select: true, sort: "id") {
    docs {
      slug
      updatedAt
    }
  }
  Artworks(limit: 1000, page: $page, select: true, sort: "id") {
    docs {
      slug
      updatedAt
    }
  }
  Organisations(limit: 1000, page: $page, select: true, sort: "id") {
    docs {
      slug
      updatedAt
    }
  }
  Newsletters(limit: 1000, page: $page, select: true, sort: "id") {
    docs {
      slug
      updatedAt
    }
  }
}
    `) as unknown as TypedDocumentString<AddressesQuery, AddressesQueryVariables>;
export const AgendaDocument = new TypedDocumentString(`
    query Agenda($from: DateTime!, $until: DateTime!) {
  during: Events(
    limit: 200
    sort: "start.date"
    pagination: false
    select: true
    where: {OR: [{start__date: {greater_than_equal: $from, less_than: $until}}, {start__date: {less_than: $from}, end__date: {greater_than_equal: $from}}]}
  ) {
    docs {
      ...EventCard
    }
  }
  before: Events(
    limit: 1
    sort: "-start.date"
    pagination: false
    select: true
    where: {start__date: {less_than: $from}}
  ) {
    docs {
      start {
        date
        edtf
      }
    }
  }
  after: Events(
    limit: 1
    sort: "start.date"
    pagination: false
    select: true
    where: {start__date: {greater_than_equal: $until}}
  ) {
    docs {
      start {
        date
        edtf
      }
    }
  }
}
    fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    name
  }
}`) as unknown as TypedDocumentString<AgendaQuery, AgendaQueryVariables>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($slug: String!) {
  Articles(where: {slug: {equals: $slug}}, limit: 1, pagination: false) {
    docs {
      ...ArticleCard
      updatedAt
      bodyHtml
      videoUrl
      dateline {
        name
      }
      gallery {
        ...Picture
      }
      quotes {
        id
        text
        speakerTitle
        speaker {
          name
        }
      }
      authors {
        id
        name
      }
      organisations {
        ...OrganisationLink
      }
      people {
        id
        name
        occupation
      }
      places {
        id
        name
      }
      events {
        ...EventCard
      }
      artworks {
        ...ArtworkCard
      }
      topics {
        id
        name
      }
      relatedArticles {
        ...ArticleCard
      }
      digest {
        slug
        title
      }
      items(limit: 50, sort: "digestNumber") {
        docs {
          ...ArticleCard
        }
      }
      figures {
        ...Figure
      }
      sources {
        ...Source
      }
      origin {
        publication
        rubric
        publisher {
          ...OrganisationLink
        }
        url
        published {
          edtf
        }
        truncated
        furtherReading {
          title
          url
        }
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    name
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    name
  }
  places {
    name
  }
  mainImage {
    ...Picture
  }
}
fragment Figure on Figures {
  id
  label
  qualifier
  value
  unit
  wording
  asOf {
    edtf
  }
  deadline {
    edtf
  }
  source
  sourceUrl
  certainty
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}`) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const ArticlesDocument = new TypedDocumentString(`
    query Articles($page: Int!) {
  Articles(limit: 24, page: $page, sort: "-publishedAt", select: true) {
    docs {
      ...ArticleCard
    }
    page
    totalPages
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}`) as unknown as TypedDocumentString<ArticlesQuery, ArticlesQueryVariables>;
export const ArtworkDocument = new TypedDocumentString(`
    query Artwork($slug: String!) {
  Artworks(where: {slug: {equals: $slug}}, limit: 1, pagination: false) {
    docs {
      ...ArtworkCard
      descriptionHtml
      inspiration
      inspiredBy {
        id
        name
      }
      gallery {
        ...Picture
      }
      medium
      height
      width
      depth
      quantity
      created {
        edtf
      }
      onViewFrom {
        edtf
      }
      onViewUntil {
        edtf
      }
      access
      creditLine
      commissioners {
        ...OrganisationLink
      }
      programmeOwners {
        ...OrganisationLink
      }
      owners {
        ...OrganisationLink
      }
      where: places {
        ...PlaceOnMap
      }
      series {
        id
        number
        series {
          title
        }
      }
      events(limit: 12, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      articles(limit: 12, sort: "-publishedAt") {
        docs {
          ...ArticleCard
        }
      }
      sources {
        ...Source
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    name
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    name
  }
  places {
    name
  }
  mainImage {
    ...Picture
  }
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PlaceOnMap on Place {
  id
  name
  type
  address
  coordinates
  containedIn {
    name
    coordinates
  }
}`) as unknown as TypedDocumentString<ArtworkQuery, ArtworkQueryVariables>;
export const ArtworksDocument = new TypedDocumentString(`
    query Artworks($page: Int!) {
  Artworks(limit: 24, page: $page, sort: "title", select: true) {
    docs {
      ...ArtworkCard
    }
    page
    totalPages
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    name
  }
  places {
    name
  }
  mainImage {
    ...Picture
  }
}`) as unknown as TypedDocumentString<ArtworksQuery, ArtworksQueryVariables>;
export const EventDocument = new TypedDocumentString(`
    query Event($slug: String!) {
  Events(where: {slug: {equals: $slug}}, limit: 1, pagination: false) {
    docs {
      ...EventCard
      updatedAt
      descriptionHtml
      image {
        ...Picture
      }
      edition
      attendanceMode
      previousStart
      timeZone
      registration {
        url
        deadline
        free
        note
      }
      where: places {
        ...PlaceOnMap
      }
      hosts {
        ...OrganisationLink
      }
      organisers {
        ...OrganisationLink
      }
      participants {
        id
        role
        note
        organisation {
          ...OrganisationLink
        }
        person {
          name
        }
      }
      aboutPlaces {
        id
        name
      }
      aboutOrganisations {
        ...OrganisationLink
      }
      artworks {
        ...ArtworkCard
      }
      superEvent {
        ...EventCard
      }
      subEvents(limit: 50, sort: "start.date") {
        docs {
          ...EventCard
        }
      }
      articles(limit: 12, sort: "-publishedAt") {
        docs {
          ...ArticleCard
        }
      }
      figures {
        ...Figure
      }
      sources {
        ...Source
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    name
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    name
  }
  places {
    name
  }
  mainImage {
    ...Picture
  }
}
fragment Figure on Figures {
  id
  label
  qualifier
  value
  unit
  wording
  asOf {
    edtf
  }
  deadline {
    edtf
  }
  source
  sourceUrl
  certainty
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PlaceOnMap on Place {
  id
  name
  type
  address
  coordinates
  containedIn {
    name
    coordinates
  }
}`) as unknown as TypedDocumentString<EventQuery, EventQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($now: DateTime!) {
  latest: Articles(
    limit: 16
    sort: "-publishedAt"
    pagination: false
    select: true
    where: {kind: {not_in: [digestItem]}}
  ) {
    docs {
      ...ArticleCard
    }
  }
  upcoming: Events(
    limit: 4
    sort: "start.date"
    pagination: false
    select: true
    where: {start__date: {greater_than_equal: $now}}
  ) {
    docs {
      ...EventCard
    }
  }
  past: Events(
    limit: 4
    sort: "-start.date"
    pagination: false
    select: true
    where: {start__date: {less_than: $now}}
  ) {
    docs {
      ...EventCard
    }
  }
  Newsletters(limit: 1, sort: "-publishedAt", pagination: false, select: true) {
    docs {
      id
      slug
      title
      number
      issued {
        edtf
      }
      coverImage {
        ...Picture
      }
    }
  }
  Artworks(limit: 3, sort: "-publishedAt", pagination: false, select: true) {
    docs {
      ...ArtworkCard
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    name
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    name
  }
  places {
    name
  }
  mainImage {
    ...Picture
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const NewsletterDocument = new TypedDocumentString(`
    query Newsletter($slug: String!) {
  Newsletters(where: {slug: {equals: $slug}}, limit: 1, pagination: false) {
    docs {
      id
      slug
      title
      number
      issued {
        edtf
      }
      publishedAt
      coverImage {
        ...Picture
      }
      publisher {
        ...OrganisationLink
      }
      editorial {
        title
        bodyHtml
        authorTitle
        author {
          name
        }
      }
      sections {
        id
        title
        articles {
          ...ArticleCard
        }
      }
      sources {
        ...Source
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}`) as unknown as TypedDocumentString<NewsletterQuery, NewsletterQueryVariables>;
export const NewslettersDocument = new TypedDocumentString(`
    query Newsletters($page: Int!) {
  Newsletters(limit: 24, page: $page, sort: "-publishedAt", select: true) {
    docs {
      id
      slug
      title
      number
      issued {
        edtf
      }
      coverImage {
        ...Picture
      }
    }
    page
    totalPages
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}`) as unknown as TypedDocumentString<NewslettersQuery, NewslettersQueryVariables>;
export const NewsroomDocument = new TypedDocumentString(`
    query Newsroom {
  Newsroom {
    name
    timeZone
    publisher {
      ...OrganisationLink
    }
  }
}
    fragment OrganisationLink on Organisation {
  id
  slug
  name
}`) as unknown as TypedDocumentString<NewsroomQuery, NewsroomQueryVariables>;
export const OrganisationDocument = new TypedDocumentString(`
    query Organisation($slug: String!) {
  Organisations(where: {slug: {equals: $slug}}, limit: 1, pagination: false) {
    docs {
      ...OrganisationLink
      type
      legalName
      acronym
      activity
      descriptionHtml
      products
      founded {
        edtf
      }
      dissolved {
        edtf
      }
      siren
      website
      logo {
        ...Picture
      }
      links {
        id
        type
        note
        organisation {
          ...OrganisationLink
        }
        from {
          edtf
        }
        to {
          edtf
        }
      }
      linkedFrom(limit: 50) {
        docs {
          ...OrganisationLink
          links {
            id
            type
            organisation {
              id
            }
            from {
              edtf
            }
            to {
              edtf
            }
          }
        }
      }
      sites {
        id
        role
        note
        place {
          ...PlaceOnMap
        }
        from {
          edtf
        }
        to {
          edtf
        }
      }
      roles(limit: 50) {
        docs {
          id
          title
          person {
            name
          }
          from {
            edtf
          }
          to {
            edtf
          }
          ended
        }
      }
      figures {
        ...Figure
      }
      articles(limit: 12, sort: "-publishedAt") {
        docs {
          ...ArticleCard
        }
      }
      organisedEvents(limit: 12, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      aboutEvents(limit: 12, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      commissionedArtworks(limit: 12) {
        docs {
          ...ArtworkCard
        }
      }
      programmeArtworks(limit: 12) {
        docs {
          ...ArtworkCard
        }
      }
      ownedArtworks(limit: 12) {
        docs {
          ...ArtworkCard
        }
      }
      sources {
        ...Source
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  filename
  mimeType
  focalX
  focalY
  sizes {
    thumbnail {
      url
      filename
      width
      height
    }
    card {
      url
      filename
      width
      height
    }
    wide {
      url
      filename
      width
      height
    }
    share {
      url
      filename
      width
      height
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    name
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    name
  }
  places {
    name
  }
  mainImage {
    ...Picture
  }
}
fragment Figure on Figures {
  id
  label
  qualifier
  value
  unit
  wording
  asOf {
    edtf
  }
  deadline {
    edtf
  }
  source
  sourceUrl
  certainty
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PlaceOnMap on Place {
  id
  name
  type
  address
  coordinates
  containedIn {
    name
    coordinates
  }
}`) as unknown as TypedDocumentString<OrganisationQuery, OrganisationQueryVariables>;
export const OrganisationsDocument = new TypedDocumentString(`
    query Organisations($page: Int!) {
  Organisations(limit: 60, page: $page, sort: "name", select: true) {
    docs {
      ...OrganisationLink
      type
      activity
    }
    page
    totalPages
  }
}
    fragment OrganisationLink on Organisation {
  id
  slug
  name
}`) as unknown as TypedDocumentString<OrganisationsQuery, OrganisationsQueryVariables>;