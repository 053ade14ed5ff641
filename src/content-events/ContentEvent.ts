import type { Bilingual } from '../messages/t.ts'

/** What happened to a document, as the public sees it. */
export type ChangeKind = 'deleted' | 'published' | 'slugChanged' | 'unpublished' | 'updated'

/** The kinds of change with their labels, in the order of a form. */
export const CHANGE_KINDS: { label: Bilingual; value: ChangeKind }[] = [
  { label: { en: 'Published', fr: 'Publié' }, value: 'published' },
  { label: { en: 'Updated', fr: 'Modifié' }, value: 'updated' },
  { label: { en: 'Address changed', fr: 'Adresse changée' }, value: 'slugChanged' },
  { label: { en: 'Unpublished', fr: 'Dépublié' }, value: 'unpublished' },
  { label: { en: 'Deleted', fr: 'Supprimé' }, value: 'deleted' },
]

/** A published document that a change touches. */
export type AffectedDocument = {
  /** Beffroi's name of the collection: `articles`. */
  collection: string
  id: string
  /** `null` where documents have no page of their own: media, roles. */
  slug: string | null
}

/** What a change touches: documents, paths on the website and cache tags. */
export type Affected = {
  /** False when too many documents are touched to name them: then everything is, and `tags` holds `all`. */
  complete: boolean
  /** The document itself first, then the published documents that show it. */
  documents: AffectedDocument[]
  /** Paths on the website, by the newsroom's address patterns. */
  paths: string[]
  /** Cache tags: `articles` for lists, `articles:<id>` and `articles:<slug>` for a page, `feeds`, `sitemap`, `newsroom`, `all`. */
  tags: string[]
}

/** One change of what the public sees. */
export type ContentEvent = {
  affected: Affected
  /** Whether every page of the site may stand elsewhere: the newsroom's settings say so. */
  arePagesMoved?: boolean
  change: ChangeKind
  /** Beffroi's name of the collection, `articles`; `newsroom` for the global. */
  collection: string
  /** The document's id. */
  document: string
  id: string
  /** The languages in which the public sees something else; none in a project without localization. */
  locales: string[]
  /** When it was written, ISO 8601. Of two events about one document the later one is always later. */
  occurredAt: string
  /** 1, 2, 3… in the order of the commits. */
  sequence: number
  slug: { after: string | null; before: string | null }
  /** What an editor calls the document. */
  title: string
  /** `article.published` */
  type: string
  /** Who did it; `null` for scripts. Never leaves the newsroom. */
  user: { collection: string; id: string } | null
}

/** A row of `content-events` as it is stored. */
export type EventRow = Omit<ContentEvent, 'affected' | 'arePagesMoved' | 'collection' | 'id' | 'sequence'> & {
  affected?: ContentEvent['affected'] | null
  collectionName: string
  id: number | string
  links: string[]
  pending?: boolean | null
  sequence?: null | number
}
