import type { IncomingMessage } from 'node:http'

import { createQueue } from '../createQueue.ts'

/** Up to here a body is always taken: what a query of a website needs. */
export const SMALL_BODY_IN_BYTES = 16 * 1024

/** Larger ones of strangers that are held at once. The others are not read any further until it is their turn. */
const MOST_HELD = 24
const PATIENCE_IN_MS = 5000

const places = createQueue({ capacity: MOST_HELD, longest: 500, patienceMs: PATIENCE_IN_MS })

export type Body = { bytes: Buffer; release: () => void } | { status: 408 | 413 | 503 } | { status: 'left' }

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
  const left = new AbortController()
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
      const place = await places.enter({ cost: 1, signal: left.signal, weight: 1 })
      if (place === 'full') return end({ status: 503 })
      if (place === 'left') return
      if (left.signal.aborted) return place()
      release = place
      request.resume()
    }
    const onEnd = () => end({ bytes: Buffer.concat(chunks, size), release: () => release?.() })
    const onClose = () => end({ status: 'left' })
    const end = (result: Body) => {
      clearTimeout(timer)
      left.abort()
      request.off('data', onData).off('end', onEnd).off('close', onClose)
      resolve(result)
    }
    request.on('data', onData).once('end', onEnd).once('close', onClose).once('error', onClose)
  })
  if ('status' in body) release?.()
  return body
}
