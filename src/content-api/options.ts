import { readFileSync } from 'node:fs'

import { atLeast, checkBoolean, checkKeys, refuseOption } from '../options/check.ts'
import { isRecord } from '../payload/values.ts'

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
  /** Memory for finished answers, in bytes; with 0 each request is answered by itself. @default 64 MB */
  maxAnswerBytes?: number
  /** Memory for published documents, in bytes. @default 128 MB */
  maxDocumentBytes?: number
  /** GraphQL documents that a website names by their hash in place of sending them. */
  persistedDocuments?: {
    /**
     * By id (`sha256:…`, a hash, or any other): what GraphQL Code Generator and Relay write, an object or the path of a JSON file; Apollo's
     * `operations` too. Without it, documents are known once they were sent (Apollo's automatic persisted queries).
     */
    documents?: string | Record<string, unknown>
    /** Whether strangers are answered these alone. @default false */
    only?: boolean
  }
}

/** The options with their defaults. */
export type SanitizedContentApiOptions = {
  caching: Required<NonNullable<ContentApiOptions['caching']>>
  maxAnswerBytes: number
  maxDocumentBytes: number
  persistedDocuments: { documents: Record<string, string>; only: boolean }
}

const CACHING = { maxAgeSeconds: 0, sharedMaxAgeSeconds: 300, staleWhileRevalidateSeconds: 60 }

const PERSISTED = 'contentApi.persistedDocuments'

const readFile = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return refuseOption(`${PERSISTED}.documents`, `cannot be read: ${String(error)}`)
  }
}

const readManifest = (given: unknown): Record<string, string> => {
  const read = typeof given === 'string' ? readFile(given) : given
  const operations = isRecord(read) && Array.isArray(read.operations) ? read.operations : undefined
  const entries: unknown[][] = operations
    ? operations.map((one) => (isRecord(one) ? [one.id, one.body] : []))
    : Object.entries(isRecord(read) ? read : { '': read })
  if (entries.some(([id, query]) => typeof id !== 'string' || id === '' || typeof query !== 'string'))
    refuseOption(`${PERSISTED}.documents`, 'is no manifest; write an object of documents by their ids.')
  return Object.fromEntries(entries) as Record<string, string>
}

const sanitizePersisted = ({
  documents = {},
  only = false,
}: NonNullable<ContentApiOptions['persistedDocuments']>): SanitizedContentApiOptions['persistedDocuments'] => {
  checkBoolean(`${PERSISTED}.only`, only)
  return { documents: readManifest(documents), only }
}

/** Fills in the defaults. @throws TypeError with the path of the option that has another shape. */
export const sanitizeContentApiOptions = (options: ContentApiOptions = {}): SanitizedContentApiOptions => {
  checkKeys('contentApi', options, ['caching', 'maxAnswerBytes', 'maxDocumentBytes', 'persistedDocuments'])
  const {
    caching = {},
    maxAnswerBytes = 64 * MEGABYTE,
    maxDocumentBytes = 128 * MEGABYTE,
    persistedDocuments = {},
  } = options
  checkKeys(PERSISTED, persistedDocuments, ['documents', 'only'])
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
    persistedDocuments: sanitizePersisted(persistedDocuments),
  }
}

/** The options that a project was started with; the defaults where the plugin is not used. */
export const contentApiOptionsOf = ({ custom }: { custom?: Record<string, unknown> }): SanitizedContentApiOptions =>
  (custom?.beffroi as { contentApi?: SanitizedContentApiOptions } | undefined)?.contentApi ??
  sanitizeContentApiOptions()
