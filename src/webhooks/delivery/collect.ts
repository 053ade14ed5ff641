import type { Payload } from 'payload'

import { firstSequence } from '../../content-events/lastSequence.ts'
import { readEvents } from '../../content-events/readEvents.ts'
import { isBuildHook } from '../targets/isBuildHook.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import type { ConsumerState } from './backlog.ts'
import { addEvent, EVENTS_A_MESSAGE, markIncomplete, type Batch } from './batch.ts'
import { isWanted } from './isWanted.ts'
import { BURST_SIZE } from './nextCut.ts'

const EVENTS_A_READ = 100

/** Enough for a bulk edit; a webhook that comes back after a long time leaves the others their turn. */
const READS_A_ROUND = 10

/** A receiver that reads events gets a limited number at once; a build is one build, whatever it is for. */
export const isFull = ({ count }: Batch, { provider }: Pick<WebhookRow, 'provider'>): boolean => count >= EVENTS_A_MESSAGE && !isBuildHook(provider)

type Args = { backlog: ConsumerState; now: number; payload: Payload; webhook: WebhookRow }

const readSome = async ({ backlog, now, payload, webhook }: Args): Promise<{ isEnd: boolean }> => {
  const { batch, readTo } = backlog
  const events = await readEvents({ after: readTo, limit: EVENTS_A_READ, payload })
  const [next] = events
  if (next && next.sequence > readTo + 1 && ((await firstSequence(payload)) ?? 0) > readTo + 1) {
    // Pruned before it was read: a webhook that was off for longer than events are kept.
    Object.assign(batch, { first: Math.min(batch.first, now), last: Math.max(batch.last, now) })
    markIncomplete(batch)
  }
  for (const event of events) {
    if (isFull(batch, webhook)) return { isEnd: true }
    backlog.readTo = event.sequence
    if (!isWanted(event, webhook)) continue
    addEvent(batch, event, now)
    backlog.recent = [...backlog.recent, now].slice(-BURST_SIZE)
  }
  return { isEnd: events.length < EVENTS_A_READ }
}

/**
 * Reads on in the content events and sums up what the webhook asks for.
 *
 * @returns whether it came to the end, of the events or of what a message holds: what was cut before would be cut too small.
 */
export const collect = async (args: Args): Promise<boolean> => {
  for (let reads = 0; reads < READS_A_ROUND; reads += 1) {
    const { isEnd } = await readSome(args)
    if (isEnd) return true
  }
  return false
}
