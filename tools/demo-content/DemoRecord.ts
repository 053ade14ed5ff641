import type { CollectionSlug } from 'payload'

/** One record of the content files, as it was written there. */
export type DemoRecord = {
  /** For a draft of an author: the account that it belongs to. */
  account?: 'author'
  collection: CollectionSlug
  /** Its fields by their names; see `toPayloadData` for how values are written. */
  data: Record<string, unknown>
  /** Where it stands, for error messages. */
  file: string
  /** What other records call it by: the slug, the file name of a picture. */
  key: string
  /** When it is to be put online, or taken offline. */
  schedule?: { publish?: string; unpublish?: string }
}

/** A document that facts were read in, which records name by its key. */
export type SourceDocument = { published?: string; publisher?: string; title: string; url?: string }

export type DemoContent = {
  newsroom: DemoRecord
  records: DemoRecord[]
  sources: Record<string, SourceDocument>
}
