import { setTimeout as wait } from 'node:timers/promises'

import type { Newsroom } from './newsroom.ts'

const POLL_IN_MS = 500
/** Planned publications run on the minute, ten at a time; one that is nobody's is freed after five. */
const PATIENCE_IN_MS = 420_000
/** How long it must be quiet: a round that finds nothing comes at least every two seconds. */
const QUIET_IN_MS = 3000

export type Unfinished = Awaited<ReturnType<Newsroom['waiting']>>

/**
 * Waits until the newsroom has nothing left to do, within limits.
 *
 * @returns what is left then: nothing but zeros, if all went well.
 */
export const settle = async ({
  newsroom,
  report,
}: {
  newsroom: Newsroom
  report: (sentence: string) => void
}): Promise<Unfinished> => {
  const deadline = Date.now() + PATIENCE_IN_MS
  let quietSince: number | undefined
  for (;;) {
    const waiting = await newsroom.waiting()
    const isQuiet = Object.values(waiting).every((count) => count === 0)
    quietSince = isQuiet ? (quietSince ?? Date.now()) : undefined
    if ((quietSince !== undefined && Date.now() - quietSince > QUIET_IN_MS) || Date.now() > deadline) return waiting
    report(
      `${waiting.events} events without a number, ${waiting.deliveries} deliveries, ${waiting.jobs} planned publications`,
    )
    await wait(POLL_IN_MS)
  }
}
