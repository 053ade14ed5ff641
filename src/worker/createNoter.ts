import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest } from 'payload'

/** What was saved in a transaction that took this long is not overlooked. */
const OVERLAP_MS = 120_000
const FULL_EVERY_MS = 24 * 3_600_000

type Args<Item> = {
  /** What has to be noted anew: of all that is stored, or of what was saved since a date. Of all, it also forgets what is gone. */
  find: (req: PayloadRequest, since?: Date) => Promise<Item[]>
  /** Other tasks of the worker, webhooks among them, wait for the end of a round. */
  mostARound: number
  note: (req: PayloadRequest, items: Item[]) => Promise<void>
}

/**
 * Keeps notes about what is stored up to date, behind the requests: nothing is added to a save. Everything is compared when it begins and once a day, what was
 * saved since then in each round.
 *
 * @returns a function that does a round of it, and says whether there is more to do.
 */
export const createNoter = <Item>(
  payload: Payload,
  { find, mostARound, note }: Args<Item>,
): (() => Promise<boolean>) => {
  let lastRound: Date | undefined
  let lastFull = Number.NEGATIVE_INFINITY
  let waiting: Item[] = []

  const findWork = async (req: PayloadRequest): Promise<Item[]> => {
    const start = Date.now()
    const isFull = start - lastFull > FULL_EVERY_MS
    const found = await find(req, isFull ? undefined : lastRound)
    if (isFull) lastFull = start
    lastRound = new Date(start - OVERLAP_MS)
    return found
  }

  return async () => {
    const req = await createLocalReq({}, payload)
    if (waiting.length === 0) waiting = await findWork(req)
    await note(req, waiting.splice(0, mostARound))
    return waiting.length > 0
  }
}
