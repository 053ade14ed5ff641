import { createQueue } from '../../limits/createQueue.ts'
import type { Queue } from '../../limits/createQueue.ts'
import { ImportError } from '../errors.ts'

/** Requests that one site gets at a time: half of what a reader's browser sends it. */
const AT_ONCE = 3
const LONGEST = 500
/** What fetches pictures for a person gives up by itself after a minute. */
const PATIENCE_MS = 120_000

const sites = new Map<string, { queue: Queue; users: number }>()

/**
 * Asks a site for something when it is its turn: however many imports of a process want something of it, it gets few requests at a time.
 *
 * @param host with its port
 * @throws {ImportError} `crowded` where too many wait; the reason of `signal`, which ends the waiting too.
 */
export const inTurnOf = async <Result>(
  host: string,
  ask: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> => {
  const site = sites.get(host) ?? {
    queue: createQueue({ capacity: AT_ONCE, longest: LONGEST, patienceMs: PATIENCE_MS }),
    users: 0,
  }
  sites.set(host, site)
  site.users += 1
  try {
    const release = await site.queue.enter({ cost: 0, weight: 1, ...(signal && { signal }) })
    if (typeof release === 'string') {
      signal?.throwIfAborted()
      throw new ImportError('crowded')
    }
    try {
      return await ask()
    } finally {
      release()
    }
  } finally {
    site.users -= 1
    if (site.users === 0) sites.delete(host)
  }
}
