import type { SanitizedConfig } from 'payload'

import type { ContentCollection } from '../../content-events/names.ts'
import type { View } from '../documents/StoredDocument.ts'

/** A field that is made of a document as it is published, of the documents that it leads to and of the newsroom's settings. */
export type DocumentRendering = {
  collection: ContentCollection
  make: (source: {
    config: SanitizedConfig
    /** With the public documents that it leads to put in: their ids, names, titles and slugs, and files whole. */
    document: View
    locale: string | undefined
    settings: undefined | View
  }) => unknown
  name: string
}

/** What a field makes of the published document that it is a field of; `undefined` for any other. */
export const documentRenderingOf = (field: object): DocumentRendering | undefined =>
  (field as { custom?: Record<string, unknown> }).custom?.documentRendering as DocumentRendering | undefined

/** Those of the fields of a document. */
export const documentRenderingsIn = (fields: readonly object[]): DocumentRendering[] =>
  fields.flatMap((field) => documentRenderingOf(field) ?? [])
