import type { ChangeKind } from '../content-events/ContentEvent.ts'

/** A secret that requests are signed with, as it is stored. */
export type StoredSecret = {
  /** The secret with its prefix (`whsec_…` or `whsk_…`), sealed by `seal`. */
  ciphertext: string
  /** ISO 8601. */
  createdAt: string
  /** ISO 8601: until when a secret that was replaced still signs; `null` for the current one. */
  expiresAt: string | null
  kind: 'ed25519' | 'hmac'
}

/** The providers, in the order of the form. */
export const PROVIDER_NAMES = [
  'generic',
  'nextjs',
  'netlify',
  'vercel',
  'cloudflare',
  'github',
  'gitlab',
  'varnish',
  'fastly',
] as const

/** Who answers at the address of a webhook, and so what is sent there. */
export type ProviderName = (typeof PROVIDER_NAMES)[number]

/** `disabled` is what the newsroom does to a webhook that failed for too long; `paused` is what an admin does. */
export type WebhookState = 'active' | 'disabled' | 'paused'

/** `exhausted`: every attempt of a delivery failed; `gone`: the receiver answered 410. */
export type DisabledReason = 'exhausted' | 'gone'

/** Which signatures the requests of a webhook carry. */
export type SignatureKind = 'both' | 'ed25519' | 'hmac'

type WebhookHeader = {
  id?: string | null
  name: string
  /** Sealed by `seal`; missing in a copy of a webhook until an admin writes it. */
  value?: string | null
}

/** What a webhook is told: what the public sees change, the issues of a newsletter that an editor hands over, or both. */
export type Receives = 'both' | 'changes' | 'issues'

/** A webhook as `payload.db` reads it: `token`, the headers' values and the secrets are sealed. Empty lists mean "all". */
export type WebhookRow = {
  changes?: ChangeKind[] | null
  /** Beffroi's names of collections. */
  collections?: string[] | null
  createdAt: string
  disabledAt?: string | null
  disabledReason?: DisabledReason | null
  eventType?: string | null
  headers?: WebhookHeader[] | null
  id: number | string
  provider: ProviderName
  locales?: string[] | null
  /** The provider's own without it. */
  maxWaitMs?: number | null
  name: string
  publicKey?: string | null
  /** The provider's own without it. */
  debounceMs?: number | null
  /** `changes` without it. */
  receives?: null | Receives
  ref?: string | null
  secretRevealedAt?: string | null
  secrets: StoredSecret[]
  signature?: SignatureKind | null
  state: WebhookState
  token?: string | null
  updatedAt: string
  url: string
}
