import { atLeast, checkKeys } from '../options/check.ts'

const MEGABYTE = 1024 * 1024

/** How published content is read: from memory, and by caches. */
export type ContentApiOptions = {
  /** For what a stranger reads over GET: `Cache-Control`. */
  caching?: {
    /** For which a browser shows an answer without asking again. @default 0 */
    maxAgeSeconds?: number
    /** The same for caches that stand between many readers and the newsroom. A webhook purges them at each publication; this is for a purge that was lost. @default 300 */
    sharedMaxAgeSeconds?: number
    /** For which a cache may answer with what is too old, while it asks for a new one. @default 60 */
    staleWhileRevalidateSeconds?: number
  }
  /** Memory for finished answers, in bytes; 0 keeps none. @default 64 MB */
  maxAnswerBytes?: number
  /** Memory for published documents, in bytes. @default 128 MB */
  maxDocumentBytes?: number
}

/** The options with their defaults. */
export type SanitizedContentApiOptions = {
  caching: Required<NonNullable<ContentApiOptions['caching']>>
  maxAnswerBytes: number
  maxDocumentBytes: number
}

const CACHING = { maxAgeSeconds: 0, sharedMaxAgeSeconds: 300, staleWhileRevalidateSeconds: 60 }

/** Fills in the defaults. @throws TypeError with the path of the option that has another shape. */
export const sanitizeContentApiOptions = (options: ContentApiOptions = {}): SanitizedContentApiOptions => {
  checkKeys('contentApi', options, ['caching', 'maxAnswerBytes', 'maxDocumentBytes'])
  const { caching = {}, maxAnswerBytes = 64 * MEGABYTE, maxDocumentBytes = 128 * MEGABYTE } = options
  checkKeys('contentApi.caching', caching, Object.keys(CACHING))
  const seconds = (name: keyof typeof CACHING): number =>
    atLeast({ least: 0, path: `contentApi.caching.${name}`, value: caching[name] ?? CACHING[name] })
  return {
    caching: {
      maxAgeSeconds: seconds('maxAgeSeconds'),
      sharedMaxAgeSeconds: seconds('sharedMaxAgeSeconds'),
      staleWhileRevalidateSeconds: seconds('staleWhileRevalidateSeconds'),
    },
    maxAnswerBytes: atLeast({ least: 0, path: 'contentApi.maxAnswerBytes', value: maxAnswerBytes }),
    maxDocumentBytes: atLeast({ least: 0, path: 'contentApi.maxDocumentBytes', value: maxDocumentBytes }),
  }
}

/** The options that a project was started with; the defaults where the plugin is not used. */
export const contentApiOptionsOf = ({ custom }: { custom?: Record<string, unknown> }): SanitizedContentApiOptions =>
  (custom?.beffroi as { contentApi?: SanitizedContentApiOptions } | undefined)?.contentApi ??
  sanitizeContentApiOptions()
