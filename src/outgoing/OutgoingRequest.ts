import type { Reach } from './Reach.ts'

/** What `sendRequest` sends. */
export type OutgoingRequest = Reach & {
  body?: string
  /** By name, in any case. `host`, `connection`, `accept-encoding` and the framing of the body are set by the client, whatever stands here. */
  headers: Record<string, string>
  /** Bytes of the answer's body that are kept; the rest is not read. @default 1024 */
  keptBytes?: number
  method: string
  /** Gives up when it aborts: the promise then rejects with the signal's reason, since nothing is wrong with the receiver. */
  signal?: AbortSignal
  /** Milliseconds for the whole exchange: name resolution, connection, request and answer. */
  timeout: number
  /** An absolute `http:` or `https:` address. Its path and query may be a secret and are told to nobody but the receiver. */
  url: string
}

/** What a receiver answered, whatever its status: a redirect is an answer like others. */
export type OutgoingAnswer = {
  /** The first `keptBytes` bytes, read as UTF-8, less a character that is cut at the end. NUL, which PostgreSQL cannot store, becomes U+FFFD. */
  body: string
  /** By lower-case name; several values of one name are joined by a comma. */
  headers: Record<string, string>
  status: number
}
