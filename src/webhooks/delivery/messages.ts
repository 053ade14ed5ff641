import type { Message, MessageType } from '../Message.ts'
import type { Batch } from './batch.ts'
import { EVENTS_A_MESSAGE } from './batch.ts'

/** Receivers and caches in front of them refuse more, and it would name so much that everything may as well be touched. */
const LARGEST_MESSAGE = 1024 * 1024

type Data = Message['data']

const message = (type: MessageType, now: number, data: Data): Message => ({ data, timestamp: new Date(now).toISOString(), type })

const changed = ({ complete, documents, events, paths, tags }: Batch, now: number): Message =>
  message('content.changed', now, { affected: { complete, documents: [...documents.values()], paths: [...paths], tags: [...tags] }, events })

/** What changed, and all that shows it; when that is too large to send, that everything is touched. */
export const contentChanged = (batch: Batch, now: number): Message => {
  const whole = changed(batch, now)
  const isNamed = batch.count <= EVENTS_A_MESSAGE && Buffer.byteLength(JSON.stringify(whole)) <= LARGEST_MESSAGE
  return isNamed ? whole : message('content.changed', now, { affected: { complete: false, documents: [], paths: [], tags: ['all'] }, events: batch.events })
}

/** What “Rebuild now” sends: nothing changed, and everything is to be made anew. */
export const contentRebuild = (now: number): Message =>
  message('content.rebuild', now, { affected: { complete: false, documents: [], paths: ['/'], tags: ['all'] }, events: [] })

/** What a test sends: nothing is touched. */
export const webhookTest = (now: number): Message => message('webhook.test', now, { affected: { complete: true, documents: [], paths: [], tags: [] }, events: [] })
