import type { ChangeKind } from '../content-events/ContentEvent.ts'
import type { StoredSecret } from './secrets/StoredSecret.ts'

export const WEBHOOK_KINDS = ['generic', 'nextjs', 'netlify', 'vercel', 'cloudflare', 'github', 'gitlab', 'varnish', 'fastly'] as const

/** Who answers at the address of a webhook, and so what is sent there. */
export type WebhookKind = (typeof WEBHOOK_KINDS)[number]

/** `disabled` is what the newsroom does to a webhook that failed for too long; `paused` is what an admin does. */
export type WebhookState = 'active' | 'disabled' | 'paused'

export type SignatureKind = 'both' | 'ed25519' | 'hmac'

export type WebhookHeader = {
  id?: string | null
  name: string
  /** Sealed by `seal`; missing in a copy of a webhook until an admin writes it. */
  value?: string | null
}

/** A webhook as `payload.db` reads it: `token`, the headers' values and the secrets are sealed. Empty lists mean "all". */
export type WebhookRow = {
  changes?: ChangeKind[] | null
  /** Beffroi's names of collections. */
  collections?: string[] | null
  createdAt: string
  disabledAt?: string | null
  disabledReason?: string | null
  eventType?: string | null
  headers?: WebhookHeader[] | null
  id: number | string
  kind: WebhookKind
  locales?: string[] | null
  /** Milliseconds; the kind's own without it. */
  longestWait?: number | null
  name: string
  publicKey?: string | null
  /** Milliseconds; the kind's own without it. */
  quietTime?: number | null
  ref?: string | null
  secretRevealedAt?: string | null
  secrets: StoredSecret[]
  signature?: SignatureKind | null
  state: WebhookState
  token?: string | null
  updatedAt: string
  url: string
}
