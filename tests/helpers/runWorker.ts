import { setImmediate as turn } from 'node:timers/promises'

import type { Payload } from 'payload'

import { createDispatcher } from '../../src/webhooks/dispatch/createDispatcher.ts'
import { sanitizeWebhooksOptions } from '../../src/webhooks/options.ts'
import type { WebhooksOptions } from '../../src/webhooks/options.ts'

export type RunningWorker = {
  stop: () => Promise<void>
  /** Waits until something holds; it is looked at after each round. Rejects with the last failure of a round when it does not hold for a minute. */
  until: (holds: () => Promise<boolean>) => Promise<void>
  /** As the worker does when there is news. */
  wake: () => void
}

const PATIENCE_IN_MS = 60_000
const PAUSE_AFTER_ERROR_IN_MS = 10

/**
 * Runs the delivery as the worker does: a round when it asks for one, when it is woken, and soon after one that failed. Attempts follow at once unless
 * told otherwise.
 */
export const runWorker = (payload: Payload, options: WebhooksOptions = {}): RunningWorker => {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  const state = { isNews: false, isStopped: false }
  let onRound: (() => void)[] = []
  let failure: unknown

  const run = async (): Promise<void> => {
    let next: Date | undefined
    while (state.isNews && !state.isStopped) {
      state.isNews = false
      next = await delivery.round().catch((error: unknown) => {
        failure = error
        return new Date(Date.now() + PAUSE_AFTER_ERROR_IN_MS)
      })
      for (const resolve of onRound.splice(0)) resolve()
    }
    running = undefined
    if (state.isNews) wake()
    else if (next && !state.isStopped) timer = setTimeout(wake, Math.max(0, next.getTime() - Date.now()))
  }
  const wake = (): void => {
    if (state.isStopped) return
    state.isNews = true
    clearTimeout(timer)
    running ??= run()
  }
  const delivery = createDispatcher({
    options: sanitizeWebhooksOptions({ allowLoopback: true, retryDelaysSeconds: [0, 0.01, 0.01], ...options }),
    payload,
    wake,
  })

  wake()
  return {
    stop: async () => {
      state.isStopped = true
      clearTimeout(timer)
      onRound = []
      await running
      await delivery.stop()
    },
    until: async (holds) => {
      const deadline = Date.now() + PATIENCE_IN_MS
      while (!(await holds())) {
        if (Date.now() > deadline) throw new Error('What was waited for did not come about.', { cause: failure })
        const round = new Promise<void>((resolve) => void onRound.push(resolve))
        wake()
        await round
        // A database in this process never waits for anything, and would leave no turn to the network.
        await turn()
      }
    },
    wake,
  }
}
