import { IncomingMessage } from 'node:http'

import { createQueue } from '../createQueue.ts'

/** Up to here a body is always taken: what a query of a website needs. */
export const SMALL_BODY_IN_BYTES = 16 * 1024

/** Larger ones of strangers that are held at once. The others are not read any further until it is their turn. */
const MOST_HELD = 24
const PATIENCE_IN_MS = 5000

const places = createQueue({ capacity: MOST_HELD, longest: 500, patienceMs: PATIENCE_IN_MS })

type Body = { bytes: Buffer; release?: () => void } | { status: 408 | 413 | 503 } | { status: 'left' }

type Args = { isShared: boolean; largest: number; request: IncomingMessage; timeoutMs: number }

/**
 * Reads the body of a request, counting bytes as they come whatever its headers say, and never for longer than `timeoutMs`.
 * @param isShared counts it among the `MOST_HELD` until it is released, if it is not small
 */
export const readBody = async ({ isShared, largest, request, timeoutMs }: Args): Promise<Body> => {
  if (Number(request.headers['content-length'] ?? 0) > largest) return { status: 413 }
  const chunks: Buffer[] = []
  let size = 0
  let release: (() => void) | undefined
  let hasEnded = false
  let left: AbortController | undefined
  const body = await new Promise<Body>((resolve) => {
    const timer = setTimeout(() => end({ status: 408 }), timeoutMs)
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > largest) return end({ status: 413 })
      const isLarge = size > SMALL_BODY_IN_BYTES && size - chunk.length <= SMALL_BODY_IN_BYTES
      if (isShared && isLarge) void wait()
      chunks.push(chunk)
    }
    const wait = async () => {
      request.pause()
      left = new AbortController()
      const place = await places.enter({ cost: 1, signal: left.signal, weight: 1 })
      if (place === 'full') return end({ status: 503 })
      if (place === 'left') return
      if (hasEnded) return place()
      release = place
      request.resume()
    }
    const onEnd = () => {
      const [only] = chunks
      end({ bytes: only && chunks.length === 1 ? only : Buffer.concat(chunks, size), release })
    }
    const onClose = () => end({ status: 'left' })
    const end = (result: Body) => {
      clearTimeout(timer)
      hasEnded = true
      left?.abort('ended')
      request.off('data', onData).off('end', onEnd).off('close', onClose)
      resolve(result)
    }
    request.on('data', onData).once('end', onEnd).once('close', onClose).once('error', onClose)
  })
  if ('status' in body) release?.()
  return body
}

/** The same request, its body read already: for a listener that wants to read it itself. */
export const replayRequest = (request: IncomingMessage, body: Buffer): IncomingMessage => {
  const { headers, httpVersion, httpVersionMajor, httpVersionMinor, method, rawHeaders, url } = request
  const replay = Object.assign(new IncomingMessage(request.socket), {
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
    method,
    rawHeaders,
    url,
  })
  // A getter on the prototype, computed once: what other listeners may have changed stays.
  replay.headers = headers
  replay.complete = true
  replay.push(body)
  replay.push(null)
  return replay
}

/** Values and levels that the JSON of a stranger may hold: a megabyte of `{},` becomes thirty megabytes of objects, read several times over. */
const MOST_VALUES = 20_000
const MOST_LEVELS = 64

/** Parameters of a form that is sent in place of an address. */
const MOST_PARAMETERS = 1000

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const AMPERSAND = 0x26
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

const countParameters = (body: Buffer): number => {
  let count = 1
  for (const byte of body) if (byte === AMPERSAND) count++
  return count
}

/**
 * Whether a body is small once it is read: counts what JSON opens and separates outside of its strings, and the parameters of a form, in one
 * pass over the bytes. What is no JSON is counted alike, which only means that a file in a form counts by its commas.
 */
export const hasModestShape = (body: Buffer, contentType = ''): boolean => {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return countParameters(body) <= MOST_PARAMETERS
  let values = 0
  let levels = 0
  let inString = false
  for (let index = 0; index < body.length; index++) {
    const byte = body[index] ?? 0
    if (inString) {
      if (byte === BACKSLASH) index++
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (byte === COMMA) values++
    else if (OPENING.has(byte)) {
      values++
      levels++
    } else if (CLOSING.has(byte)) levels--
    if (values > MOST_VALUES || levels > MOST_LEVELS) return false
  }
  return true
}
