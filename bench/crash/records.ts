import type { MessageEvent } from '../../src/webhooks/DeliveryRow.ts'

/**
 * What the client was told: `acknowledged`, a whole answer with 2xx; `refused`, an answer that says that nothing was saved, or no connection at all;
 * `unknown`, anything else (an error 500, an answer that never came): it may have happened or not.
 */
export type Outcome = 'acknowledged' | 'refused' | 'unknown'

/** `publish` covers whatever leaves the article public with a title of its own: creation, change, change of address, publication that was planned. */
export type Operation = {
  /** When the answer came, milliseconds since 1970. */
  at?: number
  outcome: Outcome
} & ({ kind: 'publish'; title: string } | { kind: 'unpublish' })

/** An article and everything that was done to it, by one client, one thing after the other. */
export type Dossier = { id?: string; key: string; operations: Operation[] }

/** A row of `content-events`. */
export type LoggedEvent = { document: string; id: string; sequence: null | number; title: string; type: string }

/** A message that the receiver has verified. */
export type Arrival = {
  /** Milliseconds since 1970. */
  at: number
  /** Answered with 200; the receiver refuses some once. */
  accepted: boolean
  events: MessageEvent[]
  messageId: string
  webhook: string
}

export type StoredArticle = { id: string; isPublished: boolean; title: string }

const PATTERN = /^Dossier (\S+), version \d+$/

/** No two changes of a run write the same title, and a title tells whose it is. */
export const titleOf = (key: string, version: number): string => `Dossier ${key}, version ${version}`

export const keyOfTitle = (title: string): string | undefined => PATTERN.exec(title)?.[1]
