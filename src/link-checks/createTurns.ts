import { setTimeout as wait } from 'node:timers/promises'

/** What people may have waiting for one site. */
const LONGEST = 10

/** Makes a queue for each site: one question at a time, with a pause after each. */
export const createTurns = ({ pauseMs }: { pauseMs: number }) => {
  const queues = new Map<string, { last: Promise<unknown>; length: number }>()

  /** Does something when it is its turn, which says whether the site was asked; nothing where too many wait already. */
  return async <Result extends { isAsked: boolean }>(
    site: string,
    work: () => Promise<Result>,
  ): Promise<Result | undefined> => {
    const queue = queues.get(site) ?? { last: Promise.resolve(), length: 0 }
    if (queue.length >= LONGEST) return undefined
    queues.set(site, queue)
    queue.length += 1
    const mine = queue.last.then(work)
    const endTurn = async (): Promise<void> => {
      const { isAsked } = await mine.catch(() => ({ isAsked: true }))
      if (isAsked) await wait(pauseMs, undefined, { ref: false })
      queue.length -= 1
      if (queue.length === 0) queues.delete(site)
    }
    queue.last = endTurn()
    return mine
  }
}
