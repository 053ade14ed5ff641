import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

import type { Payload } from 'payload'

import { isRecord } from '../../isRecord.ts'
import { createQueue } from '../createQueue.ts'
import { hasTooManyTokens } from '../graphql/countTokens.ts'
import { hasModestShape } from './bodyShape.ts'
import { isStaffSession } from './isStaffSession.ts'
import { readBody, SMALL_BODY_IN_BYTES } from './readBody.ts'
import { refuseRequest } from './refuseRequest.ts'
import { replayRequest } from './replayRequest.ts'

const MEGABYTE = 1024 * 1024

const STRANGER_BODY_IN_BYTES = MEGABYTE
const STAFF_BODY_IN_BYTES = 20 * MEGABYTE
const FORM_AROUND_A_FILE_IN_BYTES = MEGABYTE
const LONGEST_URL = 15_000
/** Twice what Node.js takes, so that an address that is too long is told so. */
const MOST_HEADERS = 32 * 1024

const STAFF_BODY_TIMEOUT_IN_MS = 5 * 60_000

/** How long a large body waits until it is its turn. */
const PATIENCE_IN_MS = 10_000

/** Nobody waits this long for bytes that come or go: the socket of a reader who reads nothing is freed. */
const IDLE_TIMEOUT_IN_MS = 2 * 60_000

type Timeouts = {
  /** For the body of a stranger. */
  bodyTimeoutMs: number
  headersTimeoutMs: number
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void

const readQuery = (body: Buffer): string => {
  try {
    const read: unknown = JSON.parse(body.toString())
    return isRecord(read) && typeof read.query === 'string' ? read.query : ''
  } catch {
    // Not JSON, which is refused later with what is wrong in it.
    return ''
  }
}

const hasBody = ({ headers }: IncomingMessage): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0

/**
 * A `node:http` server that reads each request whole before `listener` sees it, within a size and a time that depend on who sends it, so that
 * no body keeps the process busy or its memory full: 1 MB in 10 seconds, 20 MB for the signed-in newsroom, the project's `upload.limits` for files.
 */
export const boundedServer = (listener: Listener, payload: Payload, { bodyTimeoutMs, headersTimeoutMs }: Timeouts = { bodyTimeoutMs: 10_000, headersTimeoutMs: 10_000 }): Server => {
  const fileSize = payload.config.upload.limits?.fileSize ?? 25 * MEGABYTE
  const largeBodies = createQueue({ capacity: 1, longest: 30, patienceMs: PATIENCE_IN_MS })

  const { api, graphQL } = payload.config.routes
  const isGraphQL = ({ url = '' }: IncomingMessage): boolean => url.split('?')[0]?.replace(/\/$/, '') === `${api}${graphQL}`

  const handOver = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const isStaff = isStaffSession(request, payload)
    const contentType = request.headers['content-type'] ?? ''
    const ofStaff = contentType.startsWith('multipart/') ? Math.max(STAFF_BODY_IN_BYTES, fileSize + FORM_AROUND_A_FILE_IN_BYTES) : STAFF_BODY_IN_BYTES
    const body = await readBody({
      isShared: !isStaff,
      largest: isStaff ? ofStaff : STRANGER_BODY_IN_BYTES,
      request,
      timeoutMs: isStaff ? STAFF_BODY_TIMEOUT_IN_MS : bodyTimeoutMs,
    })
    if ('status' in body) {
      if (body.status !== 'left') refuseRequest(request, response, body.status, payload)
      return
    }
    response.once('close', body.release)
    if (isStaff) return listener(replayRequest(request, body.bytes), response)
    if (!hasModestShape(body.bytes, contentType)) return refuseRequest(request, response, 413, payload)
    // Before it is parsed: afterwards is too late for what the parser makes of a megabyte.
    const query = isGraphQL(request) ? readQuery(body.bytes) : ''
    if (hasTooManyTokens(query)) return refuseRequest(request, response, 400, payload)
    // The answer to introspection is as large as such a body.
    if (body.bytes.length > SMALL_BODY_IN_BYTES || /__(?:schema|type)\b/.test(query)) {
      const left = new AbortController()
      response.once('close', () => left.abort())
      const turn = await largeBodies.enter({ cost: body.bytes.length, signal: left.signal, weight: 1 })
      if (turn === 'left') return
      if (turn === 'full') return refuseRequest(request, response, 503, payload)
      if (response.closed) return turn()
      response.once('close', turn)
    }
    listener(replayRequest(request, body.bytes), response)
  }

  const server = createServer({ connectionsCheckingInterval: headersTimeoutMs / 5, headersTimeout: headersTimeoutMs, maxHeaderSize: MOST_HEADERS }, (request, response) => {
    if ((request.url?.length ?? 0) > LONGEST_URL) return refuseRequest(request, response, 414, payload)
    if (!hasBody(request)) return listener(request, response)
    handOver(request, response).catch((error: unknown) => {
      payload.logger.error({ err: error, msg: 'The body of a request could not be read' })
      response.destroy()
    })
  })
  server.timeout = IDLE_TIMEOUT_IN_MS
  return server
}
