import type { Payload } from 'payload'

import type { DeliveryRow } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { webhookSlugs } from '../names.ts'
import type { SanitizedWebhooksOptions } from '../options.ts'
import { attemptDelivery } from './attemptDelivery.ts'
import { createConsumers } from './consumeEvents.ts'
import { consumerOf } from './consumerState.ts'
import { createDispatchPool } from './dispatchPool.ts'
import { claim, readHead, readTests, readWebhooks } from './pendingDeliveries.ts'
import type { PendingDelivery } from './pendingDeliveries.ts'

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

/** At the end of a process, what is on its way may still arrive and be written down. */
const PATIENCE_AT_STOP = 3000

type CreateDeliveryArgs = { options: SanitizedWebhooksOptions; payload: Payload; wake: () => void }

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
 * Tells webhooks what the public sees change. Each reads the content events with a cursor of its own:
 *
 *     read → collect → cut a delivery, moving the cursor → send → record
 *
 * A webhook has one delivery of events at a time that is not done. While that one is tried again, the log of events is the queue behind it, and the
 * next delivery is cut from everything since: so a receiver that was down for a day gets all of it, in order, in few messages. What is kept in memory
 * can be read again: after a crash, or beside another runner, the rows in the database say what is next.
 */
export const createDispatcher = ({ options, payload, wake }: CreateDeliveryArgs): Dispatcher => {
  const sendings = createDispatchPool({ onEnd: wake, payload })
  const backlogs = createConsumers(payload)
  let prunedAt = 0
  let last: Promise<unknown> = Promise.resolve()

  const send = (key: string, webhook: WebhookRow, take: () => Promise<DeliveryRow | null>): void =>
    sendings.start(key, async (signal) => {
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

  const serve = async (webhook: WebhookRow, now: number): Promise<number | undefined> => {
    const key = consumerOf(webhook)
    if (!sendings.accepts(key)) return undefined
    const head = await readHead(payload, webhook)
    if (head) return sendWhenDue(key, webhook, head, now)
    const { delivery, due } = await backlogs.advance(webhook, now)
    if (delivery) send(key, webhook, () => Promise.resolve(delivery))
    return due
  }

  const run = async (): Promise<Date | undefined> => {
    const now = Date.now()
    const webhooks = await readWebhooks(payload)
    const active = webhooks.filter(({ state }) => state === 'active')
    backlogs.keepOnly(active)
    for (const test of await readTests(payload)) {
      const webhook = webhooks.find(({ id }) => id === test.webhook)
      if (webhook) sendWhenDue(`test:${test.id}`, webhook, test, now)
    }
    const served = await Promise.allSettled(active.map((webhook) => serve(webhook, now)))
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
      // One after the other: two at once would read the same events into one backlog.
      const next = last.then(run, run)
      last = next
      return next
    },
    stop: () => sendings.stop(PATIENCE_AT_STOP),
  }
}
