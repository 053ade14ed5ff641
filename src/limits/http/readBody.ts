import type { IncomingMessage } from 'node:http'

/** Up to here a body is always taken: what a query of a website needs. */
export const SMALL_BODY_IN_BYTES = 16 * 1024

/** What all bodies of strangers that are held may weigh together. */
const MOST_HELD_IN_BYTES = 24 * 1024 * 1024

let held = 0

export type Body = { bytes: Buffer; release: () => void } | { status: 408 | 413 | 503 } | { status: 'left' }

type Args = { isShared: boolean; largest: number; request: IncomingMessage; timeoutMs: number }

/**
 * Reads the body of a request, counting bytes as they come whatever its headers say, and never for longer than `timeoutMs`.
 * @param isShared counts it among those that share `MOST_HELD_IN_BYTES` until it is released
 */
export const readBody = async ({ isShared, largest, request, timeoutMs }: Args): Promise<Body> => {
  if (Number(request.headers['content-length'] ?? 0) > largest) return { status: 413 }
  const chunks: Buffer[] = []
  let size = 0
  let counted = 0
  const release = () => {
    held -= counted
    counted = 0
  }
  const body = await new Promise<Body>((resolve) => {
    const timer = setTimeout(() => end({ status: 408 }), timeoutMs)
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > largest) return end({ status: 413 })
      if (isShared) {
        held += chunk.length
        counted += chunk.length
        if (held > MOST_HELD_IN_BYTES && size > SMALL_BODY_IN_BYTES) return end({ status: 503 })
      }
      chunks.push(chunk)
    }
    const onEnd = () => end({ bytes: Buffer.concat(chunks, size), release })
    const onClose = () => end({ status: 'left' })
    const end = (result: Body) => {
      clearTimeout(timer)
      request.off('data', onData).off('end', onEnd).off('close', onClose)
      resolve(result)
    }
    request.on('data', onData).once('end', onEnd).once('close', onClose).once('error', onClose)
  })
  if ('status' in body) release()
  return body
}
