import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

import type { Payload } from 'payload'

import { graphQLPaths } from '../../payload/routes.ts'
import { isRecord } from '../../payload/values.ts'
import { estimateAddress, MODEST_COST } from './estimateCost.ts'
import type { GraphQLMessage } from './estimateCost.ts'
import { isStaffSession } from './isStaffSession.ts'
import { createLanes } from './lanes.ts'
import { createDocumentRates } from './rateDocument.ts'
import { refuseRequest } from './refuseRequest.ts'
import { hasModestShape, readBody, replayRequest, SMALL_BODY_IN_BYTES } from './requestBody.ts'
import { createSchemaCache } from './schemaCache.ts'

const MEGABYTE = 1024 * 1024

const STRANGER_BODY_IN_BYTES = MEGABYTE
const STAFF_BODY_IN_BYTES = 20 * MEGABYTE
const FORM_AROUND_A_FILE_IN_BYTES = MEGABYTE
const LONGEST_URL = 15_000
/** Twice what Node.js takes, so that an address that is too long is told so. */
const MOST_HEADERS = 32 * 1024

const STAFF_BODY_TIMEOUT_IN_MS = 5 * 60_000

/** Nobody waits this long for bytes that come or go: the socket of a reader who reads nothing is freed. */
const IDLE_TIMEOUT_IN_MS = 2 * 60_000

type Options = {
  /** For the body of a stranger. @default 10_000 */
  bodyTimeoutMs?: number
  /** What may answer from memory, at once: asked before anything else is done with a request but reading it. */
  answerFromMemory?: (request: IncomingMessage, response: ServerResponse, body?: Buffer) => boolean
  firstAnswer?: FirstAnswer
  /** @default 10_000 */
  headersTimeoutMs?: number
  /** What may refuse a request for GraphQL (true), or give the body to go on with, before its cost is looked at. */
  unfold?: (request: IncomingMessage, response: ServerResponse, body?: Buffer) => Buffer | boolean
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** What may answer a request of a stranger, once it is its turn, before the listener sees it; its body has been read. */
export type FirstAnswer = (request: IncomingMessage, response: ServerResponse, body?: Buffer) => Promise<boolean>

const NO_BODY = Buffer.alloc(0)
const NO_MESSAGE: GraphQLMessage = { query: '', variables: {} }

const readMessage = (body: Buffer): GraphQLMessage => {
  try {
    const read: unknown = JSON.parse(body.toString())
    return isRecord(read) && typeof read.query === 'string'
      ? { query: read.query, variables: isRecord(read.variables) ? read.variables : {} }
      : NO_MESSAGE
  } catch {
    // Not JSON, which is refused later with what is wrong in it.
    return NO_MESSAGE
  }
}

const messageInAddress = (search: string): GraphQLMessage => {
  const asked = new URLSearchParams(search)
  const query = asked.get('query') ?? ''
  try {
    const variables: unknown = JSON.parse(asked.get('variables') ?? '{}')
    return { query, variables: isRecord(variables) ? variables : {} }
  } catch {
    // Not JSON, which is refused later.
    return { query, variables: {} }
  }
}

const searchOf = ({ url = '' }: IncomingMessage): string => (url.includes('?') ? url.slice(url.indexOf('?') + 1) : '')

const pathOf = ({ url = '' }: IncomingMessage): string => (url.split('?', 1)[0] ?? '').replace(/\/$/, '')

/** What is sent to the doors of accounts is an address and a password. */
const isForAccounts = ({ url = '' }: IncomingMessage): boolean =>
  /\/(?:first-register|forgot-password|login|logout|refresh-token|reset-password|unlock)\/?(?:\?|$)/.test(url)

const isForm = (contentType: string): boolean => contentType.startsWith('application/x-www-form-urlencoded')

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0

/**
 * A `node:http` server that reads each request whole before `listener` sees it, within a size and a time that depend on who sends it, so that
 * no body keeps the process busy or its memory full: 1 MB in 10 seconds, 20 MB for the signed-in newsroom, the project's `upload.limits` for files.
 */
export const boundedServer = (
  listener: Listener,
  payload: Payload,
  {
    answerFromMemory = () => false,
    bodyTimeoutMs = 10_000,
    firstAnswer = async () => false,
    headersTimeoutMs = 10_000,
    unfold = () => false,
  }: Options = {},
): Server => {
  const fileSize = payload.config.upload.limits?.fileSize ?? 25 * MEGABYTE
  const answerAgain = createSchemaCache()
  const enter = createLanes()
  const rateDocument = createDocumentRates()

  const { api } = payload.config.routes
  const { forReaders, own } = graphQLPaths(payload.config)
  const isGraphQL = (request: IncomingMessage): boolean => [forReaders, own].includes(pathOf(request))

  /** The schema for readers says the same to everybody: a session counts for nothing there. */
  const isOfStaff = (request: IncomingMessage): boolean =>
    isStaffSession(request, payload) && pathOf(request) !== forReaders

  /** Whether it is a request's turn; else it has been told, or has left. */
  const hasTurn = async (cost: number, request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const turn = await enter({ cost, request, response })
    if (turn === 'full') refuseRequest(request, response, 503, payload)
    return turn === 'turn'
  }

  /** What takes no time to answer, or takes its time from the disk, waits for nobody. */
  const isFree = ({ url = '' }: IncomingMessage): boolean =>
    /^\/(?:_next\/static\/|healthz\b|favicon)/.test(url) || (url.startsWith(`${api}/`) && url.includes('/file/'))

  const takeBody = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const isStaff = isOfStaff(request)
    const contentType = request.headers['content-type'] ?? ''
    const ofStaff = contentType.startsWith('multipart/')
      ? Math.max(STAFF_BODY_IN_BYTES, fileSize + FORM_AROUND_A_FILE_IN_BYTES)
      : STAFF_BODY_IN_BYTES
    const body = await readBody({
      isShared: !isStaff,
      largest: isStaff ? ofStaff : isForAccounts(request) ? SMALL_BODY_IN_BYTES : STRANGER_BODY_IN_BYTES,
      request,
      timeoutMs: isStaff ? STAFF_BODY_TIMEOUT_IN_MS : bodyTimeoutMs,
    })
    if ('status' in body) {
      if (body.status !== 'left') refuseRequest(request, response, body.status, payload)
      return
    }
    if (body.release) response.once('close', body.release)
    if (isStaff) {
      const unfolded = unfold(request, response, body.bytes)
      if (unfolded !== true) listener(replayRequest(request, unfolded || body.bytes), response)
      return
    }
    let { bytes } = body
    if (answerFromMemory(request, response, bytes)) return
    // Before it is looked at: looking at a megabyte takes as long as answering what is modest.
    if (bytes.length > SMALL_BODY_IN_BYTES && !(await hasTurn(MODEST_COST + bytes.length, request, response))) return
    if (!hasModestShape(bytes, contentType)) return refuseRequest(request, response, 413, payload)
    const unfolded = unfold(request, response, bytes)
    if (unfolded === true) return
    if (unfolded) bytes = unfolded
    const message = isGraphQL(request) ? readMessage(bytes) : undefined
    const rated = message && rateDocument(message)
    if (rated === 'tooLong') return refuseRequest(request, response, 400, payload)
    if (bytes.length <= SMALL_BODY_IN_BYTES) {
      const cost = rated ?? estimateAddress(isForm(contentType) ? bytes.toString() : '')
      if (!(await hasTurn(cost, request, response))) return
    }
    if (
      message?.query.includes('__schema') &&
      answerAgain({ body: bytes, headers: request.headers, response, url: request.url ?? '' })
    )
      return
    if (!(await firstAnswer(request, response, bytes))) listener(replayRequest(request, bytes), response)
  }

  const answerAddress = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (unfold(request, response) === true) return
    if (isOfStaff(request)) return listener(request, response)
    const message = isGraphQL(request) ? messageInAddress(searchOf(request)) : undefined
    const rated = message && rateDocument(message)
    if (rated === 'tooLong') return refuseRequest(request, response, 400, payload)
    if (!(await hasTurn(rated ?? estimateAddress(searchOf(request)), request, response))) return
    if (
      message?.query.includes('__schema') &&
      answerAgain({ body: NO_BODY, headers: request.headers, response, url: request.url ?? '' })
    )
      return
    if (!(await firstAnswer(request, response))) listener(request, response)
  }

  const server = createServer(
    {
      connectionsCheckingInterval: headersTimeoutMs / 5,
      headersTimeout: headersTimeoutMs,
      maxHeaderSize: MOST_HEADERS,
    },
    (request, response) => {
      if ((request.url?.length ?? 0) > LONGEST_URL) return refuseRequest(request, response, 414, payload)
      const isAddress = !hasBody(request)
      if (isAddress && answerFromMemory(request, response)) return
      if (isAddress && isFree(request)) return listener(request, response)
      const taken = isAddress ? answerAddress(request, response) : takeBody(request, response)
      taken.catch((error: unknown) => {
        payload.logger.error({ err: error, msg: 'A request could not be read' })
        response.destroy()
      })
    },
  )
  server.timeout = IDLE_TIMEOUT_IN_MS
  return server
}
