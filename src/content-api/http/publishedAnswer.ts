import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import type { SanitizedContentApiOptions } from '../options.ts'
import type { Dependencies, Kept } from './answerCache.ts'
import { cacheTags } from './cacheTags.ts'

/** How an answer is written: as it is, or compressed. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** Smaller ones fit one packet as they are. */
const COMPRESSED_FROM_BYTES = 1400

/** Good enough to keep, quick enough to wait for. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: 5 },
}

const COMPRESS: Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Promise<Buffer>> = {
  br: async (body) => promisify(brotliCompress)(body, BROTLI),
  gzip: async (body) => promisify(gzip)(body),
}

/** The answer in one encoding: its body, and the headers (names and values in turn) of each way of asking for it. */
type Variant = {
  body: Buffer
  etag: string
  headers: string[]
  /** Nothing on the way keeps what is posted: it is told nothing of tags. */
  headersOfPost: string[]
  headersUnchanged: readonly string[]
}

/** A published answer, ready to be sent. */
export type PublishedAnswer = Kept & {
  body: Buffer
  hash: string
  /** Names and values in turn, as `writeHead` takes them. */
  headers: readonly string[]
  /** Whether it is sent compressed to who takes that. */
  isLarge: boolean
  tags: readonly string[]
  variants: Partial<Record<Encoding, Variant>>
}

type Args = {
  /** A text, or bytes, as they are sent, or a value that is sent as JSON. */
  body: object | string
  cacheControl: string
  contentType: string
  from: Dependencies
  /** For which it may be kept, where it depends on the clock. */
  maxAgeSeconds?: number
  /** Whether caches on the way may keep it: then it says what it was made from. */
  isShared: boolean
  vary: readonly string[]
}

/** The `Cache-Control` of what a stranger reads; nothing keeps what depends on the clock for longer than it holds. */
export const cacheControl = (
  { maxAgeSeconds, sharedMaxAgeSeconds, staleWhileRevalidateSeconds }: SanitizedContentApiOptions['caching'],
  holdsForSeconds = Infinity,
): string =>
  `public, max-age=${Math.min(maxAgeSeconds, holdsForSeconds)}, s-maxage=${Math.min(sharedMaxAgeSeconds, holdsForSeconds)}, stale-while-revalidate=${staleWhileRevalidateSeconds}`

/** Pictures are as small as they become. */
const isCompressed = (contentType: string): boolean => contentType.startsWith('image/')

/** Makes an answer that can be sent, and kept. */
export const publishedAnswer = ({
  body: content,
  cacheControl,
  contentType,
  from,
  isShared,
  maxAgeSeconds,
  vary,
}: Args): PublishedAnswer => {
  const body = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
  const tags = isShared ? cacheTags(from) : []
  const isLarge = body.length >= COMPRESSED_FROM_BYTES && !isCompressed(contentType)
  return {
    body,
    // With what compressing it adds.
    bytes: isLarge ? Math.ceil(body.length * 1.5) : body.length,
    from,
    // Of its type too: the same words of another type are another representation.
    hash: createHash('sha256').update(contentType).update(body).digest('base64url').slice(0, 22),
    headers: [
      'Content-Type',
      contentType,
      'Cache-Control',
      cacheControl,
      'Vary',
      (isLarge ? [...vary, 'Accept-Encoding'] : vary).join(', '),
    ],
    isLarge,
    ...(maxAgeSeconds !== undefined && { maxAgeMs: maxAgeSeconds * 1000 }),
    tags: tags.length > 0 ? ['Cache-Tag', tags.join(','), 'Surrogate-Key', tags.join(' ')] : [],
    variants: {},
  }
}

const makeVariant = (answer: PublishedAnswer, encoding: Encoding, body: Buffer): Variant => {
  const etag = encoding === 'identity' ? `"${answer.hash}"` : `"${answer.hash}-${encoding}"`
  const ofBody = [
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    'Content-Length',
    String(body.length),
  ]
  return {
    body,
    etag,
    headers: [...answer.headers, ...answer.tags, 'ETag', etag, ...ofBody],
    headersOfPost: [...answer.headers, ...ofBody],
    headersUnchanged: answer.headers,
  }
}

/** What of an answer goes to a reader who takes an encoding, if it is there already. */
const readyVariant = (answer: PublishedAnswer, encoding: Encoding): Variant | undefined => {
  if (encoding !== 'identity' && answer.isLarge) return answer.variants[encoding]
  return (answer.variants.identity ??= makeVariant(answer, 'identity', answer.body))
}

/** Compresses an answer for a reader who takes an encoding, once. */
export const prepareVariant = async (answer: PublishedAnswer, encoding: Encoding): Promise<void> => {
  if (readyVariant(answer, encoding) || encoding === 'identity') return
  answer.variants[encoding] = makeVariant(answer, encoding, await COMPRESS[encoding](answer.body))
}

const refusesCoding = (accepted: string, coding: string): boolean =>
  new RegExp(`\\b${coding}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`).test(accepted)

/** Whether who sends an `Accept-Encoding` takes a coding. */
export const takesCoding = (accepted: string, coding: string): boolean =>
  new RegExp(`\\b${coding}\\b`).test(accepted) && !refusesCoding(accepted, coding)

const readEncoding = (accepted: string): Encoding =>
  takesCoding(accepted, 'br') ? 'br' : takesCoding(accepted, 'gzip') ? 'gzip' : 'identity'

const encodings = new Map<string, Encoding>()
const ENCODINGS_KNOWN = 100

/** The best encoding of those that a request takes. There are few such headers: each is read once. */
export const encodingOf = ({ headers }: IncomingMessage): Encoding => {
  const accepted = headers['accept-encoding']
  if (accepted === undefined || Array.isArray(accepted)) return 'identity'
  const known = encodings.get(accepted)
  if (known) return known
  const encoding = readEncoding(accepted)
  if (encodings.size < ENCODINGS_KNOWN) encodings.set(accepted, encoding)
  return encoding
}

const ANY_TAG = '*'

/**
 * Under which tag a reader has the answer already, in whichever encoding; `undefined` when they have another, or none (RFC 9110, section 13.1.2: weak
 * comparison).
 */
const tagOfReader = ({ hash }: PublishedAnswer, asked: string | undefined): string | undefined => {
  if (asked === undefined || !(asked.includes(hash) || asked === ANY_TAG)) return undefined
  const tags = asked.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.find((tag) => tag === ANY_TAG || tag.slice(1, hash.length + 1) === hash)
}

type Exchange = {
  /** Headers that depend on who asks. */
  more: readonly string[]
  request: IncomingMessage
  response: ServerResponse
}

const withMore = (headers: string[], more: readonly string[]): string[] =>
  more.length > 0 ? [...headers, ...more] : headers

/** Sends an answer, or that its reader has it already. Returns false when it is not there yet in the encoding that they take ({@link prepareVariant}). */
export const sendAnswer = (answer: PublishedAnswer, { more, request, response }: Exchange): boolean => {
  const variant = readyVariant(answer, encodingOf(request))
  if (!variant) return false
  const { method } = request
  if (method === 'POST') {
    response.writeHead(200, withMore(variant.headersOfPost, more)).end(variant.body)
    return true
  }
  const tag = tagOfReader(answer, request.headers['if-none-match'])
  if (tag !== undefined) {
    const headers = [...variant.headersUnchanged, 'ETag', tag === ANY_TAG ? variant.etag : tag]
    response.writeHead(304, withMore(headers, more)).end()
    return true
  }
  response.writeHead(200, withMore(variant.headers, more)).end(method === 'HEAD' ? undefined : variant.body)
  return true
}

/** The same for a handler of Payload's. */
export const answerAsResponse = (answer: PublishedAnswer, asked: Headers): Response => {
  const { body, hash, headers, tags } = answer
  const etag = `"${hash}"`
  const entries: [string, string][] = [['ETag', etag]]
  for (const list of [headers, tags])
    for (let index = 0; index + 1 < list.length; index += 2) entries.push([list[index] ?? '', list[index + 1] ?? ''])
  const isKnown = tagOfReader(answer, asked.get('if-none-match') ?? undefined) !== undefined
  return new Response(isKnown ? null : new Uint8Array(body), { headers: entries, status: isKnown ? 304 : 200 })
}
