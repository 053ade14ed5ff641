import type { Payload } from 'payload'

import type { DeliveryRow } from '../DeliveryRow.ts'
import { defaultWindow } from '../targets/defaultWindow.ts'
import { isBuildHook } from '../targets/isBuildHook.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import type { ConsumerState } from './backlog.ts'
import { emptyBatch, isEmpty } from './batch.ts'
import { collect, isFull } from './collect.ts'
import { flushDelivery, skipUnwanted } from './cutDelivery.ts'
import { nextFlushAt } from './nextCut.ts'
import { openConsumerState } from './openBacklog.ts'
import { resumeFailedDelivery } from './takeUpAgain.ts'

/** The cursor moves past what a webhook does not ask for when it is this many events, or a minute has passed: not a write an event. */
const SKIPPED_AT_ONCE = 500
const SKIPPED_EVERY = 60_000

type Advanced = {
  /** What was cut, to be sent. */
  delivery?: DeliveryRow
  /** When to look again at the latest, milliseconds since 1970. */
  due?: number
}

export type Consumers = {
  /** Reads what a webhook has not heard yet, and makes a delivery of it when it is time. */
  advance: (webhook: WebhookRow, now: number) => Promise<Advanced>
  /** Forgets every other webhook: paused, disabled, deleted. */
  keepOnly: (webhooks: WebhookRow[]) => void
}

const windowOf = ({ debounceMs, maxWaitMs, provider }: WebhookRow) => {
  const defaults = defaultWindow(provider)
  return { debounceMs: debounceMs ?? defaults.debounceMs, maxWaitMs: maxWaitMs ?? defaults.maxWaitMs }
}

/** The changes that wait, webhook by webhook. */
export const createConsumers = (payload: Payload): Consumers => {
  const backlogs = new Map<WebhookRow['id'], ConsumerState>()

  const skip = async (webhook: WebhookRow, backlog: ConsumerState, now: number): Promise<Advanced> => {
    const skipped = backlog.readTo - backlog.cursor
    if (skipped === 0 || (skipped < SKIPPED_AT_ONCE && now - backlog.movedAt < SKIPPED_EVERY)) return {}
    if (!(await skipUnwanted({ backlog, now, payload, webhook }))) return forget(webhook, now)
    Object.assign(backlog, { cursor: backlog.readTo, movedAt: now })
    return {}
  }

  const cut = async (webhook: WebhookRow, backlog: ConsumerState, now: number): Promise<Advanced> => {
    const delivery = await flushDelivery({ backlog, now, payload, webhook })
    if (!delivery) return forget(webhook, now)
    Object.assign(backlog, { batch: emptyBatch(), cursor: backlog.readTo, lastFlushedAt: now, movedAt: now })
    return { delivery }
  }

  /** Another runner was first: begin again with what the database says. */
  const forget = ({ id }: WebhookRow, now: number): Advanced => {
    backlogs.delete(id)
    return { due: now }
  }

  const advance = async (webhook: WebhookRow, now: number): Promise<Advanced> => {
    let backlog = backlogs.get(webhook.id)
    if (backlog?.settings !== webhook.updatedAt) {
      backlog = await openConsumerState({ now, payload, webhook })
      backlogs.set(webhook.id, backlog)
      if (await resumeFailedDelivery({ cursor: backlog.cursor, now, payload, webhook })) return { due: now }
    }
    const isEnd = await collect({ backlog, now, payload, webhook })
    const { batch, lastFlushedAt, recent } = backlog
    if (!isEnd) return { due: now }
    if (isEmpty(batch)) return skip(webhook, backlog, now)
    // A bulk edit is committed as one and numbered bit by bit: a build waits until nothing more is seen, not since when nothing happened.
    const last = isBuildHook(webhook.provider) ? Math.max(batch.last, recent.at(-1) ?? 0) : batch.last
    const due = nextFlushAt({ first: batch.first, isFull: isFull(batch, webhook), last, lastFlushedAt, now, recent, window: windowOf(webhook) })
    return due > now ? { due } : cut(webhook, backlog, now)
  }

  return {
    advance: async (webhook, now) => {
      try {
        return await advance(webhook, now)
      } catch (error) {
        backlogs.delete(webhook.id)
        throw error
      }
    },
    keepOnly: (webhooks) => {
      for (const id of backlogs.keys()) if (!webhooks.some((webhook) => webhook.id === id)) backlogs.delete(id)
    },
  }
}
