import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Answers about the schema are megabytes, and the same for everybody as long as the server runs. */
const MOST_KEPT = 4
const LEAST_IN_BYTES = 64 * 1024
const MOST_IN_BYTES = 24 * 1024 * 1024

type Kept = { body: Buffer; headers: OutgoingHttpHeaders }

/** What an answer may depend on besides the body of its request. */
const VARIES = ['accept', 'accept-encoding', 'accept-language', 'content-type', 'host', 'origin'] as const

const toBuffer = (chunk: unknown): Buffer | undefined =>
  typeof chunk === 'string'
    ? Buffer.from(chunk)
    : chunk instanceof Uint8Array
      ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      : undefined

/** Answers of the server that are sent again as they are, without anybody working them out: for strangers who ask for the schema. */
export const createSchemaCache = () => {
  const answers = new Map<string, Kept>()

  /** Passes an answer on as it comes, and keeps it when it is a large one that went well. */
  const watch = (key: string, response: ServerResponse): void => {
    const chunks: Buffer[] = []
    let size = 0
    const collect = (chunk: unknown): void => {
      const buffer = toBuffer(chunk)
      if (!buffer) return
      size += buffer.length
      if (size <= MOST_IN_BYTES) chunks.push(buffer)
    }
    const write = response.write.bind(response) as (...args: unknown[]) => boolean
    const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
    response.write = (...args: unknown[]) => {
      collect(args[0])
      return write(...args)
    }
    response.end = (...args: unknown[]) => {
      collect(args[0])
      if (response.statusCode === 200 && size >= LEAST_IN_BYTES && size <= MOST_IN_BYTES) {
        const [oldest] = answers.keys()
        if (answers.size >= MOST_KEPT && oldest !== undefined) answers.delete(oldest)
        const { 'transfer-encoding': _, ...headers } = response.getHeaders()
        answers.set(key, { body: Buffer.concat(chunks, size), headers: { ...headers, 'content-length': size } })
      }
      return end(...args)
    }
  }

  /** Whether the answer was there and has been sent; else the one that is about to come is watched. */
  return ({
    body,
    headers,
    response,
    url,
  }: {
    body: Buffer
    headers: IncomingHttpHeaders
    response: ServerResponse
    url: string
  }): boolean => {
    if (headers.cookie !== undefined || headers.authorization !== undefined) return false
    const key = JSON.stringify([url, ...VARIES.map((name) => headers[name]), body.toString()])
    const kept = answers.get(key)
    if (kept) response.writeHead(200, kept.headers).end(kept.body)
    else watch(key, response)
    return kept !== undefined
  }
}
