import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import type { Payload } from 'payload'

import type { DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { claim, readHead, readTests, readWebhooks, webhookSlugs } from '../deliveries.ts'
import type { PendingDelivery } from '../deliveries.ts'
import type { SanitizedWebhooksOptions } from '../options.ts'
import { DELIVERIES_HELD } from './holdDeliveries.ts'
import { attemptDelivery } from './attemptDelivery.ts'
import { heldUntil } from '../../worker/lease.ts'
import { createConsumers } from './consumeEvents.ts'
import { consumerOf } from './consumerState.ts'

/** Sockets and memory have an end; what does not fit waits for the next round. */
const AT_ONCE = 50

/** What was sent and could not be written down is sent again, but not at once and for ever. */
const PAUSE_AFTER_ERROR = 5000

type DispatchPool = {
  /** False when something runs under the same key, or too much runs: the end of either gives a new chance. */
  accepts: (key: string) => boolean
  /** Begins `send`, without waiting for its end, if it is accepted. */
  start: (key: string, send: (signal: AbortSignal) => Promise<void>) => void
  /** Waits for what runs, at most `patience` milliseconds, and then gives it up. */
  stop: (patience: number) => Promise<void>
}

type Options = { onEnd: () => void; payload: Payload }

/** Makes a pool of requests that are under way. What is on its way, side by side: a slow receiver keeps nobody waiting but itself. */
const createDispatchPool = ({ onEnd, payload }: Options): DispatchPool => {
  const running = new Map<string, Promise<void>>()
  const giveUp = new AbortController()
  // Whatever runs listens to it.
  setMaxListeners(0, giveUp.signal)

  const accepts = (key: string): boolean => !running.has(key) && running.size < AT_ONCE && !giveUp.signal.aborted

  const run = async (key: string, send: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    try {
      await send(giveUp.signal)
    } catch (error) {
      // Given up at the end of the process: the next one sends it again.
      if (giveUp.signal.aborted) return
      payload.logger.error({
        err: error as Error,
        msg: '[beffroi] A webhook delivery could not be written down; it is sent again in a few seconds.',
      })
      await wait(PAUSE_AFTER_ERROR, undefined, { signal: giveUp.signal }).catch(() => undefined)
    } finally {
      running.delete(key)
      if (!giveUp.signal.aborted) onEnd()
    }
  }

  return {
    accepts,
    start: (key, send) => {
      if (accepts(key)) running.set(key, run(key, send))
    },
    stop: async (patience) => {
      const patient = new AbortController()
      await Promise.race([
        Promise.all(running.values()),
        wait(patience, undefined, { signal: patient.signal }).catch(() => undefined),
      ])
      patient.abort()
      giveUp.abort()
      await Promise.all(running.values())
    },
  }
}

const DAY = 24 * 60 * 60 * 1000

type Args = { keepDays: number; now: number; payload: Payload; webhooks: WebhookRow[] }

/** Takes deliveries that are done out of the log when they are old; not what a webhook that is off failed to deliver, which it begins with once it is active again. */
const pruneDeliveries = async ({ keepDays, now, payload, webhooks }: Args): Promise<void> => {
  const off = webhooks.filter(({ state }) => state !== 'active').map(({ id }) => id)
  await payload.db.deleteMany({
    collection: webhookSlugs(payload).deliveries,
    where: {
      and: [
        { state: { in: ['delivered', 'failed', 'cancelled'] } },
        { createdAt: { less_than: new Date(now - keepDays * DAY).toISOString() } },
        ...(off.length > 0 ? [{ or: [{ state: { not_equals: 'failed' } }, { webhook: { not_in: off } }] }] : []),
      ],
    },
  })
}

const PRUNE_EVERY = 60 * 60 * 1000

const LOOK_AGAIN_MS = 2000

/** At the end of a process, what is on its way may still arrive and be written down. */
const PATIENCE_AT_STOP = 3000

type DispatcherArgs = { options: SanitizedWebhooksOptions; payload: Payload; wake: () => void }

type Dispatcher = {
  /**
   * Looks at every webhook once, and starts what is to be sent without waiting for it.
   *
   * @returns when it must be called again at the latest; undefined when only news can give it something to do.
   */
  round: () => Promise<Date | undefined>
  /** Leaves nothing half-written: what does not end within seconds is sent again, under the same id, by whoever runs next. */
  stop: () => Promise<void>
}

/**
 * Makes the dispatcher, which tells webhooks what the public sees change. Each reads the content events with a cursor of its own:
 *
 *     read → collect → flush a delivery, moving the cursor → send → record
 *
 * A webhook has one delivery of events at a time that is not done. While that one is tried again, the log of events is the queue behind it, and the
 * next delivery is made of everything since: so a receiver that was down for a day gets all of it, in order, in few messages. What is kept in memory
 * can be read again: after a crash, or beside another worker, the rows in the database say what is next.
 */
export const createDispatcher = ({ options, payload, wake }: DispatcherArgs): Dispatcher => {
  const pool = createDispatchPool({ onEnd: wake, payload })
  const consumers = createConsumers(payload)
  let prunedAt = 0
  let last: Promise<unknown> = Promise.resolve()

  const send = (key: string, webhook: WebhookRow, take: () => Promise<DeliveryRow | null>): void =>
    pool.start(key, async (signal) => {
      const delivery = await take()
      if (delivery) await attemptDelivery({ delivery, options, payload, signal, webhook })
    })

  /** @returns when the delivery is to be sent, unless it is on its way now. */
  const sendWhenDue = (key: string, webhook: WebhookRow, pending: PendingDelivery, now: number): number | undefined => {
    const due = Date.parse(pending.nextAttemptAt ?? pending.createdAt)
    if (due > now) return due
    send(key, webhook, () => claim(payload, pending))
    return undefined
  }

  const serve = async (
    webhook: WebhookRow,
    { held, now }: { held: number | undefined; now: number },
  ): Promise<number | undefined> => {
    const key = consumerOf(webhook)
    if (!pool.accepts(key)) return undefined
    const head = await readHead(payload, webhook)
    if (head) return sendWhenDue(key, webhook, head, now)
    // Nothing tells when a hold is given up: it is looked for.
    if (held !== undefined) return Math.min(held, now + LOOK_AGAIN_MS)
    const { delivery, due } = await consumers.advance(webhook, now)
    if (delivery) send(key, webhook, () => Promise.resolve(delivery))
    return due
  }

  const run = async (): Promise<Date | undefined> => {
    const now = Date.now()
    const webhooks = await readWebhooks(payload)
    const active = webhooks.filter(({ state }) => state === 'active')
    consumers.keepOnly(active)
    const held = active.length > 0 ? await heldUntil(payload, DELIVERIES_HELD) : undefined
    for (const test of await readTests(payload)) {
      const webhook = webhooks.find(({ id }) => id === test.webhook)
      if (webhook) sendWhenDue(`test:${test.id}`, webhook, test, now)
    }
    const served = await Promise.allSettled(active.map((webhook) => serve(webhook, { held, now })))
    if (now - prunedAt > PRUNE_EVERY) {
      prunedAt = now
      await pruneDeliveries({ keepDays: options.keepDays, now, payload, webhooks })
    }
    const failure = served.find(({ status }) => status === 'rejected')
    if (failure?.status === 'rejected') throw failure.reason
    const next = Math.min(...served.map((one) => (one.status === 'fulfilled' ? (one.value ?? Infinity) : Infinity)))
    return Number.isFinite(next) ? new Date(next) : undefined
  }

  return {
    round: () => {
      // One after the other: two at once would read the same events into one batch.
      const next = last.then(run, run)
      last = next
      return next
    },
    stop: () => pool.stop(PATIENCE_AT_STOP),
  }
}
