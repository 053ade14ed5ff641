import type { Payload } from 'payload'

import type { ContentEvent } from '../../content-events/ContentEvent.ts'
import { readEvents } from '../../content-events/cursors.ts'
import { firstSequence } from '../../content-events/sequence.ts'
import type { DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { defaultWindow, isBuildHook, receivesChanges } from '../providers/providers.ts'
import { addEvent, emptyBatch, EVENTS_A_MESSAGE, isEmpty, markIncomplete } from './batch.ts'
import type { Batch } from './batch.ts'
import {
  BURST_SIZE,
  flushDelivery,
  nextFlushAt,
  openConsumerState,
  resumeFailedDelivery,
  skipUnwanted,
} from './consumerState.ts'
import type { ConsumerState } from './consumerState.ts'

type Filters = Pick<WebhookRow, 'changes' | 'collections' | 'locales'>

const holds = <Value>(filter: readonly Value[] | null | undefined, ...values: Value[]): boolean =>
  !filter?.length || values.some((value) => filter.includes(value))

/** Whether a webhook asks for an event. One without languages (a project without localization) is in every language. */
export const isWanted = (
  { change, collection, locales }: Pick<ContentEvent, 'change' | 'collection' | 'locales'>,
  filters: Filters,
): boolean =>
  holds(filters.collections, collection) &&
  holds(filters.changes, change) &&
  (locales.length === 0 || holds(filters.locales, ...locales))

const EVENTS_A_READ = 100

/** Enough for a bulk edit; a webhook that comes back after a long time leaves the others their turn. */
const READS_A_ROUND = 10

/** A receiver that reads events gets a limited number at once; a build is one build, whatever it is for. */
const isFull = ({ count }: Batch, { provider }: Pick<WebhookRow, 'provider'>): boolean =>
  count >= EVENTS_A_MESSAGE && !isBuildHook(provider)

type Args = { state: ConsumerState; now: number; payload: Payload; webhook: WebhookRow }

const readSome = async ({ state, now, payload, webhook }: Args): Promise<{ isEnd: boolean }> => {
  const { batch, readTo } = state
  const events = await readEvents({ after: readTo, limit: EVENTS_A_READ, payload })
  const [next] = events
  const isTold = receivesChanges(webhook)
  if (isTold && next && next.sequence > readTo + 1 && ((await firstSequence(payload)) ?? 0) > readTo + 1) {
    // Pruned before it was read: a webhook that was off for longer than events are kept.
    Object.assign(batch, { first: Math.min(batch.first, now), last: Math.max(batch.last, now) })
    markIncomplete(batch)
  }
  for (const event of events) {
    if (isFull(batch, webhook)) return { isEnd: true }
    state.readTo = event.sequence
    if (!isTold || !isWanted(event, webhook)) continue
    addEvent(batch, event, now)
    state.recent = [...state.recent, now].slice(-BURST_SIZE)
  }
  return { isEnd: events.length < EVENTS_A_READ }
}

/**
 * Reads on in the content events and sums up what the webhook asks for.
 *
 * @returns whether it came to the end, of the events or of what a message holds: what is flushed before would be too small.
 */
const collect = async (args: Args): Promise<boolean> => {
  for (let reads = 0; reads < READS_A_ROUND; reads += 1) {
    const { isEnd } = await readSome(args)
    if (isEnd) return true
  }
  return false
}

/** The cursor moves past what a webhook does not ask for when it is this many events, or a minute has passed: not a write an event. */
const SKIPPED_AT_ONCE = 500
const SKIPPED_EVERY = 60_000

type Advanced = {
  /** The delivery that was made, to be sent. */
  delivery?: DeliveryRow
  /** When to look again at the latest, milliseconds since 1970. */
  due?: number
}

type Consumers = {
  /** Reads what a webhook has not heard yet, and makes a delivery of it when it is time. */
  advance: (webhook: WebhookRow, now: number) => Promise<Advanced>
  /** Forgets every other webhook: paused, disabled, deleted. */
  keepOnly: (webhooks: WebhookRow[]) => void
}

const windowOf = ({ debounceMs, maxWaitMs, provider }: WebhookRow) => {
  const defaults = defaultWindow(provider)
  return { debounceMs: debounceMs ?? defaults.debounceMs, maxWaitMs: maxWaitMs ?? defaults.maxWaitMs }
}

/** Makes what reads the content events for each webhook, and flushes them as deliveries. */
export const createConsumers = (payload: Payload): Consumers => {
  const states = new Map<WebhookRow['id'], ConsumerState>()

  const skip = async (webhook: WebhookRow, state: ConsumerState, now: number): Promise<Advanced> => {
    const skipped = state.readTo - state.cursor
    if (skipped === 0 || (skipped < SKIPPED_AT_ONCE && now - state.movedAt < SKIPPED_EVERY)) return {}
    if (!(await skipUnwanted({ now, payload, state, webhook }))) return forget(webhook, now)
    Object.assign(state, { cursor: state.readTo, movedAt: now })
    return {}
  }

  const flush = async (webhook: WebhookRow, state: ConsumerState, now: number): Promise<Advanced> => {
    const delivery = await flushDelivery({ now, payload, state, webhook })
    if (!delivery) return forget(webhook, now)
    Object.assign(state, { batch: emptyBatch(), cursor: state.readTo, lastFlushedAt: now, movedAt: now })
    return { delivery }
  }

  /** Another worker was first: begin again with what the database says. */
  const forget = ({ id }: WebhookRow, now: number): Advanced => {
    states.delete(id)
    return { due: now }
  }

  const advance = async (webhook: WebhookRow, now: number): Promise<Advanced> => {
    let state = states.get(webhook.id)
    if (state?.settings !== webhook.updatedAt) {
      state = await openConsumerState({ now, payload, webhook })
      states.set(webhook.id, state)
      if (await resumeFailedDelivery({ cursor: state.cursor, now, payload, webhook })) return { due: now }
    }
    const isEnd = await collect({ now, payload, state, webhook })
    const { batch, lastFlushedAt, recent } = state
    if (!isEnd) return { due: now }
    if (isEmpty(batch)) return skip(webhook, state, now)
    // A bulk edit is committed as one and numbered bit by bit: a build waits until nothing more is seen, not since when nothing happened.
    const last = isBuildHook(webhook.provider) ? Math.max(batch.last, recent.at(-1) ?? 0) : batch.last
    const due = nextFlushAt({
      first: batch.first,
      isFull: isFull(batch, webhook),
      last,
      lastFlushedAt,
      now,
      recent,
      window: windowOf(webhook),
    })
    return due > now ? { due } : flush(webhook, state, now)
  }

  return {
    advance: async (webhook, now) => {
      try {
        return await advance(webhook, now)
      } catch (error) {
        states.delete(webhook.id)
        throw error
      }
    },
    keepOnly: (webhooks) => {
      for (const id of states.keys()) if (!webhooks.some((webhook) => webhook.id === id)) states.delete(id)
    },
  }
}
