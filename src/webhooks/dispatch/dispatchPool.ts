import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import type { Payload } from 'payload'

/** Sockets and memory have an end; what does not fit waits for the next round. */
const AT_ONCE = 50

/** What was sent and could not be written down is sent again, but not at once and for ever. */
const PAUSE_AFTER_ERROR = 5000

export type DispatchPool = {
  /** False when something runs under the same key, or too much runs: the end of either gives a new chance. */
  accepts: (key: string) => boolean
  /** Begins `send`, without waiting for its end, if it is accepted. */
  start: (key: string, send: (signal: AbortSignal) => Promise<void>) => void
  /** Waits for what runs, at most `patience` milliseconds, and then gives it up. */
  stop: (patience: number) => Promise<void>
}

type Options = { onEnd: () => void; payload: Payload }

/** What is on its way, side by side: a slow receiver keeps nobody waiting but itself. */
export const createDispatchPool = ({ onEnd, payload }: Options): DispatchPool => {
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
