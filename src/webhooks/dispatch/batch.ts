import type { AffectedDocument, ContentEvent } from '../../content-events/ContentEvent.ts'
import { keyOf } from '../../content-events/names.ts'
import type { DeliveryEvent, Message, MessageEvent, MessageIssue, MessageType } from '../DeliveryRow.ts'

/** The most events in one message. A receiver that reads events gets the others in the next one. */
export const EVENTS_A_MESSAGE = 500

/** Beyond this many documents a message says that everything is touched. */
const DOCUMENTS_A_MESSAGE = 1000

/** For the log, which a person reads. */
const EVENTS_FOR_PEOPLE = 50

/** The changes that wait to become a delivery, summed up as they are read: it stays small however many they are. */
export type Batch = {
  /** False once not every touched document is named. */
  complete: boolean
  count: number
  /** By collection and id; a later change knows the address better. */
  documents: Map<string, AffectedDocument>
  events: MessageEvent[]
  /** The moment of the first change, milliseconds since 1970. */
  first: number
  firstSequence: number
  forPeople: DeliveryEvent[]
  last: number
  paths: Set<string>
  tags: Set<string>
}

/** A batch without changes. */
export const emptyBatch = (): Batch => ({
  complete: true,
  count: 0,
  documents: new Map(),
  events: [],
  first: Infinity,
  firstSequence: 0,
  forPeople: [],
  last: 0,
  paths: new Set(),
  tags: new Set(),
})

/** Whether a batch has nothing to tell: no change, and none that was missed. */
export const isEmpty = ({ complete, count }: Batch): boolean => complete && count === 0

/** Says that everything is touched, beside what is named already: changes were pruned before they were sent, or are too many to name. */
export const markIncomplete = (batch: Batch): void => {
  batch.complete = false
  batch.tags.add('all')
}

const addAffected = (batch: Batch, { affected }: ContentEvent): void => {
  if (!batch.complete) return
  for (const document of affected.documents) {
    const key = keyOf(document.collection, document.id)
    const known = batch.documents.get(key)
    if (!known && batch.documents.size === DOCUMENTS_A_MESSAGE) return markIncomplete(batch)
    // Deleted afterwards, it keeps the last address that the public knew.
    batch.documents.set(key, { ...document, slug: document.slug ?? known?.slug ?? null })
  }
  for (const tag of affected.tags) batch.tags.add(tag)
  for (const path of affected.paths) batch.paths.add(path)
  if (!affected.complete) markIncomplete(batch)
}

/**
 * Adds an event to a batch.
 *
 * @param seenAt when it was read, milliseconds since 1970: an event that another machine dates in the future happened now.
 */
export const addEvent = (batch: Batch, event: ContentEvent, seenAt: number): void => {
  const { collection, document, id, locales, occurredAt, sequence, slug, title, type } = event
  const moment = Math.min(Date.parse(occurredAt), seenAt)
  batch.first = Math.min(batch.first, moment)
  batch.last = Math.max(batch.last, moment)
  if (batch.count === 0) batch.firstSequence = sequence
  batch.count += 1
  addAffected(batch, event)
  if (batch.events.length < EVENTS_A_MESSAGE)
    batch.events.push({ collection, document, id, locales, occurredAt, sequence, slug, type })
  if (batch.forPeople.length < EVENTS_FOR_PEOPLE) batch.forPeople.push({ collection, document, id, slug, title, type })
}

/** Receivers and caches in front of them refuse more, and it would name so much that everything may as well be touched. */
export const LARGEST_MESSAGE = 1024 * 1024

type Data = Message['data']

/** Of a message that is not about what the public sees. */
const UNTOUCHED: Data['affected'] = { complete: true, documents: [], paths: [], tags: [] }

const message = (type: MessageType, now: number, data: Data): Message => ({
  data,
  timestamp: new Date(now).toISOString(),
  type,
})

const changed = ({ complete, documents, events, paths, tags }: Batch, now: number): Message =>
  message('content.changed', now, {
    affected: { complete, documents: [...documents.values()], paths: [...paths], tags: [...tags] },
    events,
  })

/** The message for what changed, and all that shows it; when that is too large to send, that everything is touched. */
export const contentChanged = (batch: Batch, now: number): Message => {
  const whole = changed(batch, now)
  const isNamed = batch.count <= EVENTS_A_MESSAGE && Buffer.byteLength(JSON.stringify(whole)) <= LARGEST_MESSAGE
  return isNamed
    ? whole
    : message('content.changed', now, {
        affected: { complete: false, documents: [], paths: [], tags: ['all'] },
        events: batch.events,
      })
}

/** The message of “Rebuild now”: nothing changed, and everything is to be made anew. */
export const contentRebuild = (now: number): Message =>
  message('content.rebuild', now, {
    affected: { complete: false, documents: [], paths: ['/'], tags: ['all'] },
    events: [],
  })

/** The message of a test: nothing is touched. */
export const webhookTest = (now: number): Message => message('webhook.test', now, { affected: UNTOUCHED, events: [] })

/** The message of an issue that is to be sent to subscribers. The website has it already: nothing is touched. */
export const newsletterSend = (issue: MessageIssue, now: number): Message =>
  message('newsletter.send', now, { affected: UNTOUCHED, events: [], issue })
