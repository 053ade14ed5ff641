import type { Payload } from 'payload'

import { readLinking, readPublished } from '../content-api/contentApi.ts'
import type { PublishedRow } from '../content-api/contentApi.ts'
import type { ContentEvent } from '../content-events/ContentEvent.ts'
import { readEvents } from '../content-events/cursors.ts'
import { keyOf } from '../content-events/names.ts'
import { firstSequence, lastSequence } from '../content-events/sequence.ts'
import type { Line } from './ChangeLine.ts'

/** A content event with what is public now of its document, whoever asks for it in whichever languages. */
export type Entry = {
  event: ContentEvent
  /** What was written of it, by what a reader asks for. */
  lines: Map<string, Promise<Line[]>>
  /** The published documents that it changes besides its own ({@link spreadOf}). `many`: read them one page after the other. */
  linking: 'many' | PublishedRow[]
  row: PublishedRow | undefined
}

/** Thrown where the log no longer holds what comes next. */
export class LogCut extends Error {}

const BATCH = 100

/** More are not kept with the event. */
const MOST_LINKING = 50

/** Which documents an event changes besides its own, without an event of theirs. */
export type Spread =
  /** Every one that has links in its texts: the pages of the site may stand elsewhere. */
  | 'addresses'
  /** Every one that leads to it: in relations, what is new to the public appears, and what is gone is left out. */
  | 'relations'
  /** Those in whose texts it stands: they show its address, its title, its picture. */
  | 'texts'

export const spreadOf = ({ arePagesMoved, change }: ContentEvent): Spread => {
  if (arePagesMoved) return 'addresses'
  return change === 'updated' || change === 'slugChanged' ? 'texts' : 'relations'
}

const readLinkingTo = async (event: ContentEvent, payload: Payload): Promise<Entry['linking']> => {
  const spread = spreadOf(event)
  if (spread === 'addresses') return 'many'
  const to = keyOf(event.collection, event.document)
  const rows = await readLinking(payload, { isInText: spread === 'texts', limit: MOST_LINKING + 1, to })
  return rows.length > MOST_LINKING ? 'many' : rows
}

/**
 * The events after a cursor, at most a hundred, in the order of their commits. What is public of their documents is read from the database after them, never from
 * memory: it is as new as the events at least.
 *
 * @throws LogCut when some that came after the cursor are kept no longer.
 */
export const readEntries = async (payload: Payload, after: number): Promise<Entry[]> => {
  const events = await readEvents({ after, limit: BATCH, payload })
  const [first] = events
  if (!first) return []
  // Sequences have no gaps, and the log is cut from its beginning only.
  if (first.sequence !== after + 1) throw new LogCut()
  const keys = new Set(events.map(({ collection, document }) => keyOf(collection, document)))
  const [rows, linking] = await Promise.all([
    readPublished(payload, [...keys]),
    Promise.all(events.map(async (event) => readLinkingTo(event, payload))),
  ])
  return events.map((event, index) => ({
    event,
    lines: new Map(),
    linking: linking[index] ?? [],
    row: rows.get(keyOf(event.collection, event.document)),
  }))
}

/** Whether the log goes on from a cursor: nothing that came after it is gone, and it is not of another log (a database that was restored). */
export const isInLog = async (payload: Payload, sequence: number): Promise<boolean> => {
  const last = await lastSequence(payload)
  if (sequence >= last) return sequence === last
  return ((await firstSequence(payload)) ?? 1) <= sequence + 1
}
