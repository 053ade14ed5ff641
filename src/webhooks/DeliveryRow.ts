import type { Affected, ContentEvent } from '../content-events/ContentEvent.ts'
import type { FailureCode, FailureParams } from '../http-client/failures.ts'

/** What a message says of a change: who made it and what it is called stay in the newsroom. */
export type MessageEvent = Pick<
  ContentEvent,
  'collection' | 'document' | 'id' | 'locales' | 'occurredAt' | 'sequence' | 'slug' | 'type'
>

/**
 * `content.changed` for changes, `content.rebuild` for a rebuild that somebody asked for, `newsletter.send` for an issue that somebody hands over,
 * `webhook.test` for a test.
 */
export type MessageType = 'content.changed' | 'content.rebuild' | 'newsletter.send' | 'webhook.test'

/** An issue of a newsletter in one language, ready to be sent to subscribers. */
export type MessageIssue = {
  /** Of `html`, in UTF-8. Gmail cuts what is longer than 102 KB. */
  bytes: number
  /** What each e-mail is to have besides: `List-Unsubscribe`, where the newsroom has an address for it. */
  headers: Record<string, string>
  html: string
  id: string
  locale: string
  /** What is behind the subject in the list of a mailbox; `html` has it already. */
  preheader: null | string
  subject: string
  text: string
  /** Where a reader ends their subscription, as `html` and `text` have it: an address, or the mark that the service fills in. */
  unsubscribe: null | string
  /** The issue on the website. */
  url: null | string
}

/** The body of a request to a receiver of ours to define: Standard Webhooks 1.0.0, section "Payload structure". */
export type Message = {
  data: {
    affected: Affected
    /** Oldest first, 500 at most. */
    events: MessageEvent[]
    /** Of a `newsletter.send`, and of nothing else. */
    issue?: MessageIssue
  }
  /** ISO 8601. */
  timestamp: string
  type: MessageType
}

/** Why there is a delivery: events, an issue that was handed over, a rebuild that was asked for, or a test, which is not held up by the others of its webhook. */
export type DeliveryTrigger = 'events' | 'issue' | 'rebuild' | 'test'

/** How far a delivery has come. */
export type DeliveryState = 'cancelled' | 'delivered' | 'failed' | 'pending'

/** Why an attempt did not deliver, as it is stored: told in the reader's language by `explainAttempt`. */
export type AttemptFailure = {
  /** One of the HTTP client's; `refused`: the receiver answered with something else than a success; `notMade`: no request could be made of the settings. */
  code: FailureCode | 'notMade' | 'refused'
  params: FailureParams & { status?: number }
}

/** An event as the log of deliveries shows it to an editor. */
export type DeliveryEvent = {
  collection: string
  document: string
  id: string
  slug: { after: string | null; before: string | null }
  title: string
  type: string
}

/** One try to send a delivery, as the log keeps it. */
export type DeliveryAttempt = {
  /** The first kilobyte of the response's body, secrets taken out. */
  response: string
  /** ISO 8601. */
  at: string
  durationMs: number
  /** `null` for a success. */
  failure: AttemptFailure | null
  /** `null` when there was no response. */
  status: number | null
}

/** A delivery as `payload.db` reads it. */
export type DeliveryRow = {
  attemptCount?: number | null
  attempts?: DeliveryAttempt[] | null
  createdAt: string
  deliveredAt?: string | null
  eventCount?: number | null
  /** 50 at most, for people. */
  events?: DeliveryEvent[] | null
  firstSequence?: number | null
  id: number | string
  /** See `deliveryKeys`: two workers that flush the same batch make one delivery of it. */
  key: string
  trigger: DeliveryTrigger
  lastSequence?: number | null
  message: Message
  /** `msg_…`, the same for every attempt and when it is sent again. */
  messageId: string
  nextAttemptAt?: string | null
  requestedBy?: number | string | null
  state: DeliveryState
  updatedAt: string
  webhook: number | string
}
