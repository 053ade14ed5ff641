import type { SourcePicture } from './pictures/SourcePicture.ts'
import type { SourceFormat } from './readers/blocks.ts'

/**
 * How sure a statement is: `stated` in the text as it is given; `resolved` from it by one safe step (a relative date, an adjective); `uncertain` where the
 * text leaves it open.
 */
export type Certainty = 'resolved' | 'stated' | 'uncertain'

/** Where something was read: the sentence, as it stands in the (mended) text, and the place of its article in `articles`. */
export type Evidence = { article: number; sentence: string }

export type ArticleKind = 'agenda' | 'brief' | 'digest' | 'editorial' | 'story' | 'teaser' | 'video'

/** A picture of an article. It is not fetched: this is what the source says of it. */
export type ImportedPicture = SourcePicture & {
  /** How many paragraphs of its article stand above it. */
  position: number
}

export type ImportedArticle = {
  title: string
  /** The text has no title: this one is made of its first words. */
  isWorkingTitle: boolean
  kind: ArticleKind
  standfirst?: string
  /** The rubric that it stands under (« En bref »). */
  section?: string
  paragraphs: string[]
  /** The text breaks off; it is never completed. */
  isTruncated: boolean
  authors?: string[]
  publishedOn?: string
  url?: string
  /** Without what belongs to the page: logos, icons, lines, what counts readers. */
  pictures?: ImportedPicture[]
}

export type OrganisationType = 'association' | 'company' | 'education' | 'organisation' | 'publicBody'

export type ImportedOrganisation = {
  name: string
  acronym?: string
  /** Other ways in which the text writes it. */
  aliases?: string[]
  type: OrganisationType
  /** The `id` of the known organisation that it is. */
  known?: string
  evidence: Evidence[]
}

export type ImportedPerson = { name: string; role?: string; organisation?: string; evidence: Evidence[] }

export type PlaceType =
  'area' | 'commune' | 'continent' | 'country' | 'department' | 'facility' | 'industrial-park' | 'region' | 'street'

export type ImportedPlace = {
  name: string
  type: PlaceType
  /** Of a commune, department or region, where the text allows only one. */
  inseeCode?: string
  containedIn?: string
  evidence: Evidence[]
}

export type DatePrecision = 'day' | 'minute' | 'month' | 'season' | 'year'

/** What an expression says: `2023-06-13`, `2023-06`, `2023`, `2023-06-15T17:45`, or `--06-13` when nothing tells the year. */
export type ImportedDate = {
  surface: string
  value: string
  /** The last day, of a season or a period. */
  end?: string
  precision: DatePrecision
  certainty: Certainty
  evidence: Evidence[]
}

export type EventType =
  | 'anniversary'
  | 'announcement'
  | 'assembly'
  | 'award'
  | 'conference'
  | 'construction'
  | 'context'
  | 'exhibition'
  | 'fair'
  | 'founding'
  | 'handover'
  | 'inauguration'
  | 'installation'
  | 'meeting'
  | 'milestone'
  | 'other'
  | 'signing'
  | 'sport'
  | 'visit'

export type ImportedEvent = {
  title: string
  type: EventType
  start?: string
  end?: string
  precision?: DatePrecision
  certainty: Certainty
  place?: string
  organisers?: string[]
  evidence: Evidence[]
}

export type ImportedArtwork = { title: string; artists: string[]; place?: string; evidence: Evidence[] }

export type ImportedFigure = {
  value: number
  unit: string
  surface: string
  isApproximate: boolean
  deadline?: string
  evidence: Evidence[]
}

export type Predicate =
  | 'commissionedBy'
  | 'containedIn'
  | 'createdBy'
  | 'directorOf'
  | 'foundedBy'
  | 'founderOf'
  | 'inaugurates'
  | 'locatedIn'
  | 'mayorOf'
  | 'memberOf'
  | 'organized'
  | 'owns'
  | 'partOf'
  | 'partnerOf'
  | 'presidentOf'
  | 'signatoryOf'
  | 'subsidiaryOf'
  | 'succeeds'
  | 'worksFor'

export type ImportedRelation = { subject: string; predicate: Predicate; object: string; evidence: Evidence[] }

/** What was found in one source: the stable schema of `--json`, described in docs/import.md. A change that breaks a reader of it raises `schemaVersion`. */
export type ImportedDocument = {
  schemaVersion: 1
  source: {
    name: string
    format: SourceFormat
    url?: string
    title?: string
    publishedOn?: string
    publishedOnCertainty: Certainty
  }
  kind: 'digest' | 'listing' | 'newsletter' | 'story'
  articles: ImportedArticle[]
  organisations: ImportedOrganisation[]
  people: ImportedPerson[]
  places: ImportedPlace[]
  events: ImportedEvent[]
  artworks: ImportedArtwork[]
  figures: ImportedFigure[]
  dates: ImportedDate[]
  relations: ImportedRelation[]
}
