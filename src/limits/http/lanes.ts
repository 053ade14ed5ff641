import type { IncomingMessage, ServerResponse } from 'node:http'

import { createQueue } from '../createQueue.ts'
import type { Queue, Release } from '../createQueue.ts'
import { beginModest, markDear, quiet } from '../modestRequests.ts'
import { MODEST_COST } from './estimateCost.ts'

/** How long a request waits until it is its turn. */
const PATIENCE_IN_MS = 30_000

/** Modest requests are answered in the order in which they come, a few at a time; of all others one at a time, the cheapest first. */
const MODEST = { capacity: 4, longest: 1000, patienceMs: PATIENCE_IN_MS, releaseAfterMs: 2000 }
const DEAR = { capacity: 1, longest: 100, patienceMs: PATIENCE_IN_MS, releaseAfterMs: 3000 }

/** What costs its sender nothing is asked for again at once: a request that was refused, or left before its answer, keeps its place for so long. */
const REPEATED_AFTER_MS = 100

/** Calls back when an answer begins, or will never come: what comes after is up to the reader's line. */
const onAnswer = (response: ServerResponse, callback: (status?: number) => void): void => {
  // Looked up, not bound: this is done for each request.
  const { writeHead } = response as { writeHead: (...args: unknown[]) => ServerResponse }
  response.writeHead = (...args: unknown[]) => {
    callback(Number(args[0]))
    return writeHead.apply(response, args)
  }
  response.once('close', () => callback())
}

/** Waits for a place, until the sender leaves. */
const enterLane = async (
  lane: Queue,
  { cost, response }: { cost: number; response: ServerResponse },
): Promise<Release | 'full' | 'left'> => {
  const left = new AbortController()
  // With a reason: without one Node.js makes an error with its stack, for each request.
  const leave = () => left.abort('left')
  response.once('close', leave)
  const place = await lane.enter({ cost, signal: left.signal, weight: 1 })
  response.off('close', leave)
  return place
}

/**
 * Two lanes for the requests of strangers, so that what is modest never waits behind what is not, and little is begun at once: whatever is
 * begun shares one thread, and the memory.
 */
export const createLanes = () => {
  const modest = createQueue(MODEST)
  const dear = createQueue(DEAR)
  /** Resolves once it is a request's turn, which ends when its answer begins; `full` when too many wait, or for too long; `left` when its sender did. */
  return async ({
    cost,
    request,
    response,
  }: {
    cost: number
    request: IncomingMessage
    response: ServerResponse
  }): Promise<'full' | 'left' | 'turn'> => {
    const isModest = cost <= MODEST_COST
    const lane = isModest ? modest : dear
    // Counted while it waits too: nothing that is not modest begins or goes on meanwhile.
    const endModest = isModest ? beginModest() : undefined
    let held: Release | undefined
    onAnswer(response, (status = Infinity) => {
      endModest?.()
      const release = held
      held = undefined
      if (isModest || status < 400) release?.()
      else if (release) setTimeout(release, REPEATED_AFTER_MS)
    })
    const place = lane.enterNow(1) ?? (await enterLane(lane, { cost: isModest ? 1 : cost, response }))
    if (typeof place === 'string') return place
    held = place
    if (!isModest) {
      markDear(request.headers)
      await quiet()
    }
    if (!response.closed) return 'turn'
    place()
    return 'left'
  }
}
