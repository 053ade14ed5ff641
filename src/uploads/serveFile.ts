import { stat } from 'node:fs/promises'

import type { CollectionSlug, PayloadRequest, TypeWithID } from 'payload'

import { childReq } from '../childReq.ts'
import { inLanguageOf } from '../translations/inLanguageOf.ts'
import { type FileRow, keepsFiles, naming, pathOf, uploadOf } from './storedNames.ts'

type Parameters = { doc: TypeWithID; params: { collection: string; filename: string } }

/** A file has a name of its own, which changes with its content (RFC 8246). */
const FOR_EVERYONE = 'public, max-age=31536000, immutable'

/** Caches in front of the newsroom ask again, so that a file that is withdrawn is gone from them within that time (RFC 9213). */
const IN_FRONT = 'max-age=300'

const FOR_THE_ASKER = 'private, no-store'

/** What a file may do that is opened by its own address: be shown, and nothing else. */
const SECURITY = "default-src 'none'; frame-ancestors 'self'; img-src 'self'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'"

/** Payload goes on to the next handler, and then to the file itself, unless it is given a response. */
const PAYLOADS_OWN = undefined as unknown as Response

const refuse = (req: PayloadRequest): Response =>
  Response.json(
    { errors: [{ message: inLanguageOf(req, { en: 'There is no such file.', fr: 'Ce fichier n’existe pas.' }) }] },
    { headers: { 'Cache-Control': 'no-store' }, status: 404 },
  )

/** Whether a stranger could read the file as well: the collection's own rule decides. */
const isPublic = async (req: PayloadRequest, { collection, filename }: Parameters['params']): Promise<boolean> => {
  if (!req.user) return true
  const config = req.payload.collections[collection as CollectionSlug]?.config
  const upload = uploadOf(req.payload, collection)
  if (!config || !upload) return false
  const stranger = Object.assign(childReq(req), { user: null })
  const rule = await config.access.read({ data: { filename }, isReadingStaticFile: true, req: stranger })
  if (typeof rule === 'boolean') return rule
  return Boolean(await req.payload.db.findOne({ collection: collection as CollectionSlug, req: childReq(req), where: { and: [naming([filename], upload), rule] } }))
}

const humanName = (doc: Partial<FileRow> | undefined): string | undefined => (typeof doc?.originalFilename === 'string' ? doc.originalFilename : undefined)

/** RFC 9110, sections 13.1.2 and 13.1.3: a date is looked at only where no tag is given. */
const isUnchanged = ({ headers }: PayloadRequest, { changedAt, tag }: { changedAt: Date; tag: string }): boolean => {
  const tags = headers.get('if-none-match')
  if (tags !== null) return tags.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}

/**
 * The headers of a file that whoever asks may read; Payload sends the bytes, whole or in part. With an unchanged file at the asker's already the
 * answer is 304, and with no file on the disk 404.
 */
export const serveFile = async (req: PayloadRequest, { doc, params }: Parameters): Promise<Response> => {
  const upload = uploadOf(req.payload, params.collection)
  if (!keepsFiles(upload)) return PAYLOADS_OWN
  const file = await Promise.resolve(params.filename).then((name) => stat(pathOf(name, upload))).catch(() => undefined)
  if (!file?.isFile()) return refuse(req)
  const shared = await isPublic(req, params)
  const tag = `"${file.size.toString(36)}-${Math.floor(file.mtimeMs).toString(36)}"`
  const name = humanName(doc as unknown as Partial<FileRow> | undefined)
  const headers = new Headers({
    'Cache-Control': shared ? FOR_EVERYONE : FOR_THE_ASKER,
    'Content-Security-Policy': SECURITY,
    'Cross-Origin-Resource-Policy': shared ? 'cross-origin' : 'same-site',
    ETag: tag,
    'Last-Modified': file.mtime.toUTCString(),
    'X-Content-Type-Options': 'nosniff',
    ...(shared ? { 'CDN-Cache-Control': IN_FRONT } : { Vary: 'Authorization, Cookie' }),
    ...(name && { 'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (one) => `%${one.codePointAt(0)?.toString(16).toUpperCase()}`)}` }),
  })
  if (isUnchanged(req, { changedAt: file.mtime, tag })) return new Response(null, { headers, status: 304 })
  req.responseHeaders = headers
  return PAYLOADS_OWN
}
