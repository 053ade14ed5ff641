import type { IncomingMessage, ServerResponse } from 'node:http'

import { getRequestLanguage, parseCookies } from 'payload'
import type { Payload } from 'payload'

import { BATCH, NO_QUERY, UNKNOWN_DOCUMENT, WRONG_HASH, wrongParameter } from '../../messages/graphQL.ts'
import { t } from '../../messages/t.ts'
import type { Bilingual } from '../../messages/t.ts'
import { UNREADABLE_BODY } from '../../messages/wrongInput.ts'
import { isRecord } from '../../payload/values.ts'
import type { PersistedDocuments } from '../graphql/persistedDocuments.ts'
import type { Cors } from './cors.ts'
import { isJSON, mediaTypeOf } from './graphQLRequest.ts'

type Parameters = Record<string, unknown>

/** Says what is wrong with a request for GraphQL before it is looked at any further. */
class WrongRequest extends Error {
  readonly code: string
  readonly sentence: Bilingual | string
  readonly status: number

  constructor(sentence: Bilingual | string, { code = 'BAD_REQUEST', status = 400 } = {}) {
    super(code)
    this.code = code
    this.sentence = sentence
    this.status = status
  }
}

const parseJSON = (text: string, sentence: Bilingual): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongRequest(sentence)
  }
}

const fromBody = (request: IncomingMessage, body: Buffer | undefined): Parameters => {
  if (!isJSON(request)) throw new WrongRequest(UNREADABLE_BODY, { status: 415 })
  const read = parseJSON(body?.toString() ?? '', UNREADABLE_BODY)
  if (Array.isArray(read)) throw new WrongRequest(BATCH)
  if (!isRecord(read)) throw new WrongRequest(UNREADABLE_BODY)
  return read
}

const fromAddress = ({ url = '' }: IncomingMessage): Parameters => {
  const at = url.indexOf('?')
  const read: Parameters = Object.fromEntries(new URLSearchParams(at < 0 ? '' : url.slice(at)))
  for (const name of ['extensions', 'variables'] as const) {
    const text = read[name]
    if (typeof text === 'string') read[name] = parseJSON(text, wrongParameter(name, false))
  }
  return read
}

const TEXTS = ['query', 'operationName', 'documentId'] as const
const OBJECTS = ['variables', 'extensions'] as const

const check = (read: Parameters): void => {
  for (const name of TEXTS)
    if (read[name] !== undefined && read[name] !== null && typeof read[name] !== 'string')
      throw new WrongRequest(wrongParameter(name, true))
  for (const name of OBJECTS)
    if (read[name] !== undefined && read[name] !== null && !isRecord(read[name]))
      throw new WrongRequest(wrongParameter(name, false))
}

const hashIn = ({ extensions }: Parameters): string | undefined => {
  const persisted = isRecord(extensions) ? extensions.persistedQuery : undefined
  return isRecord(persisted) && typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : undefined
}

/** By this word, Apollo's clients know that they have to send the document itself once. */
const NOT_FOUND = 'PersistedQueryNotFound'

/** The text of the document that a request names; `undefined` where it sends it. */
const namedDocument = (
  read: Parameters,
  request: IncomingMessage,
  documents: PersistedDocuments,
): string | undefined => {
  const { documentId, query } = read
  const hash = hashIn(read)
  if (typeof query === 'string' && query !== '') {
    if (hash !== undefined && !documents.learn(hash, query)) throw new WrongRequest(WRONG_HASH)
    return undefined
  }
  const id = typeof documentId === 'string' ? documentId : hash
  if (id === undefined) throw new WrongRequest(NO_QUERY)
  const found = documents.find(id)
  if (found !== undefined) return found
  const code = 'PERSISTED_QUERY_NOT_FOUND'
  if (id !== hash) throw new WrongRequest(UNKNOWN_DOCUMENT, { code })
  throw new WrongRequest(NOT_FOUND, { code, status: mediaTypeOf(request) === 'application/json' ? 200 : 400 })
}

/** Puts the document into the address. Returns the body that a POST goes on with. */
const putDocument = (query: string, given: Parameters, request: IncomingMessage): Buffer | false => {
  const { method, url = '' } = request
  const read = { ...given, documentId: undefined, extensions: undefined, query }
  if (method === 'POST') {
    const body = Buffer.from(JSON.stringify(read))
    delete request.headers['transfer-encoding']
    request.headers['content-length'] = String(body.length)
    return body
  }
  const [path] = url.split('?', 1)
  const search = new URLSearchParams(
    Object.entries(read).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
    ),
  )
  request.url = `${path}?${search}`
  return false
}

/** The language of whoever sends a request, of those that the project speaks to its users. */
export const languageOf = ({ headers }: IncomingMessage, { config }: Payload): string => {
  const given = new Headers({ 'Accept-Language': headers['accept-language'] ?? '', Cookie: headers.cookie ?? '' })
  return getRequestLanguage({ config, cookies: parseCookies(given), headers: given })
}

type Around = { cors: Cors; documents: PersistedDocuments; payload: Payload }

type Sent = { cors: Cors; request: IncomingMessage; response: ServerResponse }

/** Sends an answer that nobody keeps. */
export const sendUnkept = (body: object, status: number, { cors, request, response }: Sent): void => {
  const text = Buffer.from(JSON.stringify(body))
  response
    .writeHead(status, [
      'Content-Type',
      `${mediaTypeOf(request) ?? 'application/json'}; charset=utf-8`,
      'Cache-Control',
      'private, no-store',
      'Content-Length',
      String(text.length),
      ...cors(request),
    ])
    .end(request.method === 'HEAD' ? undefined : text)
}

/**
 * Reads a request for GraphQL as its specification has it (GraphQL over HTTP): refuses what is none, in a sentence, and puts the document in its place where a request
 * names one by its id or hash.
 *
 * @returns `true` when the request was refused; else the body to go on with, `false` for the one it has.
 */
export const unfoldRequest = (
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer | undefined,
  { cors, documents, payload }: Around,
): Buffer | boolean => {
  try {
    const read = request.method === 'POST' ? fromBody(request, body) : fromAddress(request)
    check(read)
    const document = namedDocument(read, request, documents)
    return document === undefined ? false : putDocument(document, read, request)
  } catch (error) {
    if (!(error instanceof WrongRequest)) throw error
    const { code, sentence, status } = error
    const message = typeof sentence === 'string' ? sentence : t(languageOf(request, payload), sentence)
    const errors = [{ extensions: { code, statusCode: status }, message }]
    sendUnkept({ errors }, status, { cors, request, response })
    return true
  }
}
