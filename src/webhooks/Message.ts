import type { Affected, ContentEvent } from '../content-events/ContentEvent.ts'

/** What a message says of a change: who made it and what it is called stay in the newsroom. */
export type MessageEvent = Pick<
  ContentEvent,
  'collection' | 'document' | 'id' | 'locales' | 'occurredAt' | 'sequence' | 'slug' | 'type'
>

/** `content.changed` for changes, `content.rebuild` for a rebuild that somebody asked for, `webhook.test` for a test. */
export type MessageType = 'content.changed' | 'content.rebuild' | 'webhook.test'

/** The body of a request to a receiver of ours to define: Standard Webhooks 1.0.0, section "Payload structure". */
export type Message = {
  data: {
    affected: Affected
    /** Oldest first, 500 at most. */
    events: MessageEvent[]
  }
  /** ISO 8601. */
  timestamp: string
  type: MessageType
}
