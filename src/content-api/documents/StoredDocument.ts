import { sanitizeLocales } from 'payload'
import type { Payload, TypedFallbackLocale, TypedLocale } from 'payload'

/** A language that a document is answered in, and what stands in where it has no words. */
export type Language = {
  fallbackLocale: TypedFallbackLocale | undefined
  /** `undefined` in a project without localization. */
  locale: TypedLocale | undefined
}

/** The language of a request that names this one, and no other to fall back on; of one that names none without `locale`. */
export const usualLanguage = ({ config: { localization } }: Payload, locale?: string): Language =>
  localization
    ? (sanitizeLocales({ fallbackLocale: undefined as never, locale: locale as never, localization }) as Language)
    : { fallbackLocale: undefined, locale: undefined }

/** A document as a stranger gets it at depth 0. All its readers share it: it is copied where something is put into it, and never changed. */
export type View = Record<string, unknown> & { id: number | string }

/** A published document as it is kept: the content of its snapshot, and what was made of it for readers. */
export type StoredDocument = {
  /** The content of the snapshot, as JSON. */
  content: string
  id: number | string
  key: string
  /** Documents ready to be answered with, by language and selection (`viewOf`). */
  views: Map<string, Promise<View> | View>
}
