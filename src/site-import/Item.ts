/** Who may read something at its source. Only what is `public` is ever published by an import. */
export type SourceStatus = 'draft' | 'password' | 'private' | 'public' | 'scheduled'

type Common = {
  /** The format, the site and the id there: what a second run finds it again by. */
  key: string
  /** Its page on the old site, whole. */
  address?: string
  title?: string
}

export type AuthorItem = Common & {
  kind: 'author'
  biography?: string
  familyName?: string
  givenName?: string
  name: string
}

export type TermItem = Common & {
  kind: 'term'
  name: string
  /** The key of the term above it. */
  parent?: string
}

export type MediaItem = Common & {
  kind: 'media'
  alt?: string
  caption?: string
  url: string
}

export type PostItem = Common & {
  kind: 'post'
  authors: readonly string[]
  /** The key of its main picture, or the address of it. */
  featured?: string
  html: string
  isPage: boolean
  isVideo?: boolean
  /** Of another one than the newsroom's own, where the source says so: `en`. */
  language?: string
  /** An instant of ISO 8601. */
  publishedAt?: string
  slug?: string
  standfirst?: string
  status: SourceStatus
  terms: readonly string[]
}

/** A document of one collection whose fields are known already: a row of a table, an event of a calendar, a company of a register. */
export type RecordItem = Common & {
  kind: 'record'
  collection: 'events' | 'organisations'
  data: Readonly<Record<string, unknown>>
  /** Its text, plain or HTML. */
  html?: string
  /** What stands under a name alone, by its field: to be found among the newsroom's records. */
  named?: Readonly<Partial<Record<'organisers' | 'places' | 'topics', readonly string[]>>>
  /** What could not be read of it. */
  notes: readonly Note[]
  /** Fills what is empty in the record that there is, and makes none unless that is asked for. */
  onlyFills?: boolean
  /** What its place is for an organisation. */
  site?: Readonly<{ role: string; siret?: string }>
  status: SourceStatus
}

/** What is written one after the other; authors, terms and media are written when something needs them. */
export type WrittenItem = PostItem | RecordItem

/** What a source has, and the newsroom does not get. */
export type SkippedItem = { kind: 'skipped'; address?: string; key: string; note: Note; title?: string }

/** Something to say of an item: the name of a sentence of `SITE_IMPORT_NOTES`, and what is filled in. */
export type Note = { code: string; values?: Readonly<Record<string, number | string>> }

/** A site, or a file of records. What is small stands in memory; posts and records are read one after the other, as often as is asked. */
export type SiteSource = {
  format: SourceKind
  /** By old address as `addressKey` writes it, the key of what stands there. */
  addresses: ReadonlyMap<string, string>
  authors: ReadonlyMap<string, AuthorItem>
  /** The file, as it is told. */
  file: string
  items: () => AsyncIterable<SkippedItem | WrittenItem>
  /** What the key of each of its items begins with. */
  keyPrefix: string
  media: ReadonlyMap<string, MediaItem>
  /** What is to be said of the whole. */
  notes: readonly Note[]
  /** The address of its home page, where it is known. */
  home?: string
  terms: ReadonlyMap<string, TermItem>
  title: string
  /** How many items there are to read. */
  total: number
}

export type SourceKind = 'calendar' | 'csv' | 'ghost' | 'sirene' | 'strapi' | 'wordpress'
