import { stat } from 'node:fs/promises'

import type { CollectionSlug, PayloadRequest, SanitizedUploadConfig, TypeWithID } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { contentDisposition } from '../formats/contentDisposition.ts'
import { t } from '../messages/t.ts'
import { uploadMessages } from '../messages/uploads.ts'
import { childReq } from '../payload/transactions.ts'
import { keepsFiles, naming, pathOf, uploadOf } from './storedNames.ts'
import type { FileRow } from './storedNames.ts'

type Parameters = { doc: TypeWithID; params: { collection: string; filename: string } }

/** Caches that many share ask again, so that a file that is withdrawn is gone from them within that time; sooner where they are purged. */
export const SHARED_SECONDS = 300

/** A browser need not ask again: a file has a name of its own, which changes with its content (RFC 8246). */
const FOR_EVERYONE = `public, max-age=31536000, s-maxage=${SHARED_SECONDS}, immutable`

/** For caches in front of the newsroom that are to do otherwise than others on the way (RFC 9213). */
export const IN_FRONT = `max-age=${SHARED_SECONDS}`

export const FOR_THE_ASKER = 'private, no-store'

/** What a file may do that is opened by its own address: be shown, and nothing else. */
const SECURITY =
  "default-src 'none'; frame-ancestors 'self'; img-src 'self'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'"

const PDF = 'application/pdf'

/** What browsers show without running anything; whatever else a project lets in, an SVG or a page, is downloaded. Browsers show no PDF in a sandbox. */
const isShown = (type: string): boolean => type === PDF || /^(?:audio|image|video)\/(?!svg)/.test(type)

/** Payload goes on to the next handler, and then to the file itself, unless it is given a response. */
const PAYLOADS_OWN = undefined as unknown as Response

const refuse = (req: PayloadRequest): Response =>
  Response.json(
    { errors: [{ message: t(req, uploadMessages.noSuchFile) }] },
    { headers: { 'Cache-Control': 'no-store' }, status: 404 },
  )

/** Whether who asks may read a file: the collection's own rule decides, as Payload asks it for the file's address. */
export const mayReadFile = async (
  req: PayloadRequest,
  { collection, filename }: Parameters['params'],
): Promise<boolean> => {
  const config = req.payload.collections[collection as CollectionSlug]?.config
  const upload = uploadOf(req.payload, collection)
  if (!config || !upload) return false
  const rule = await config.access.read({ data: { filename }, isReadingStaticFile: true, req })
  if (typeof rule === 'boolean') return rule
  return Boolean(
    await req.payload.db.findOne({
      collection: collection as CollectionSlug,
      req: childReq(req),
      where: { and: [naming([filename], upload), rule] },
    }),
  )
}

/** Whether a stranger could read a file as well that may be read by who asks. */
export const isPublic = async (req: PayloadRequest, params: Parameters['params']): Promise<boolean> =>
  !req.user || mayReadFile(Object.assign(childReq(req), { user: null }), params)

/** The row that names a file; who reads every row gets the file from Payload without its row. */
const rowOf = async (
  req: PayloadRequest,
  { doc, params: { collection, filename } }: Parameters,
  upload: SanitizedUploadConfig,
): Promise<Partial<FileRow>> =>
  (doc as Partial<FileRow> | undefined) ??
  (await req.payload.db.findOne<FileRow>({
    collection: collection as CollectionSlug,
    req: childReq(req),
    where: naming([filename], upload),
  })) ??
  {}

/** Under the name that it had when it was uploaded. */
const dispositionOf = ({ mimeType, originalFilename }: Partial<FileRow>, filename: string): string => {
  const name = typeof originalFilename === 'string' && originalFilename !== '' ? originalFilename : filename
  return contentDisposition(isShown(String(mimeType)) ? 'inline' : 'attachment', name)
}

/** RFC 9110, sections 13.1.2 and 13.1.3: a date is looked at only where no tag is given. */
const isUnchanged = ({ headers }: PayloadRequest, { changedAt, tag }: { changedAt: Date; tag: string }): boolean => {
  const tags = headers.get('if-none-match')
  if (tags !== null) return tags.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}

/** RFC 9110, section 13.1.5: a part is of use to who has the rest of the very same file. */
const isSameFile = ({ headers }: PayloadRequest, { changedAt, tag }: { changedAt: Date; tag: string }): boolean => {
  const condition = headers.get('if-range')
  return condition === null || condition === tag || condition === changedAt.toUTCString()
}

/**
 * The part of a file that is asked for, as Payload understands it; undefined for the whole file, which answers what is no range of bytes (RFC 9110,
 * section 14.2) and several ranges at once, and `outside` for a part that the file does not have.
 */
const rangeOf = (req: PayloadRequest, file: { changedAt: Date; size: number; tag: string }): string | undefined => {
  const [, first = '', last = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(req.headers.get('range') ?? '') ?? []
  const isBackwards = first !== '' && last !== '' && Number(last) < Number(first)
  if ((first === '' && last === '') || isBackwards || !isSameFile(req, file)) return undefined
  if (first === '') return Number(last) === 0 ? 'outside' : `bytes=-${Math.min(Number(last), file.size)}`
  return Number(first) >= file.size ? 'outside' : `bytes=${first}-${last}`
}

/** What a webhook purges when the file is withdrawn, by the two names that caches know (docs/webhooks.md, "Tags"). */
export const tagsOf = (
  { payload }: PayloadRequest,
  { id }: Partial<FileRow>,
  collection: string,
): Record<string, string> => {
  if (id === undefined || projectSlug(payload.config, 'media') !== collection) return {}
  return { 'Cache-Tag': `all,media:${id}`, 'Surrogate-Key': `all media:${id}` }
}

/**
 * The headers of a file that whoever asks may read; Payload sends the bytes, whole or in part. With an unchanged file at the asker's already the
 * answer is 304, and with no file on the disk 404.
 */
export const serveFile = async (req: PayloadRequest, { doc, params }: Parameters): Promise<Response> => {
  const upload = uploadOf(req.payload, params.collection)
  if (!keepsFiles(upload)) return PAYLOADS_OWN
  const file = await Promise.resolve(params.filename)
    .then((name) => stat(pathOf(name, upload)))
    .catch(() => undefined)
  if (!file?.isFile()) return refuse(req)
  const shared = await isPublic(req, params)
  const version = { changedAt: file.mtime, tag: `"${file.size.toString(36)}-${Math.floor(file.mtimeMs).toString(36)}"` }
  const row = await rowOf(req, { doc, params }, upload)
  const headers = new Headers({
    'Cache-Control': shared ? FOR_EVERYONE : FOR_THE_ASKER,
    'Content-Disposition': dispositionOf(row, params.filename),
    'Content-Security-Policy': row.mimeType === PDF ? SECURITY : `${SECURITY}; sandbox`,
    'Cross-Origin-Resource-Policy': shared ? 'cross-origin' : 'same-site',
    ETag: version.tag,
    'Last-Modified': file.mtime.toUTCString(),
    'X-Content-Type-Options': 'nosniff',
    ...(shared
      ? { 'CDN-Cache-Control': IN_FRONT, ...tagsOf(req, row, params.collection) }
      : { Vary: 'Authorization, Cookie' }),
  })
  if (isUnchanged(req, version)) return new Response(null, { headers, status: 304 })
  const range = rangeOf(req, { ...version, size: file.size })
  if (range === 'outside')
    return new Response(null, {
      headers: { 'Cache-Control': 'no-store', 'Content-Range': `bytes */${file.size}` },
      status: 416,
    })
  const asked = new Headers(req.headers)
  asked.delete('range')
  if (range) asked.set('range', range)
  Object.defineProperty(req, 'headers', { configurable: true, value: asked })
  req.responseHeaders = headers
  return PAYLOADS_OWN
}
