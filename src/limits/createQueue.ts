/** Gives a place in the queue back. */
export type Release = () => void

type Entry = {
  /** What the one who asks has used so far and asks for now: the smallest comes first. */
  cost: number
  signal?: AbortSignal
  weight: number
}

type Waiting = Entry & {
  onAbort: () => void
  resolve: (result: Release | 'full' | 'left') => void
  timer: NodeJS.Timeout
}

type Options = {
  /** Weights that are inside together; one that weighs more enters alone. */
  capacity: number
  /** How many may wait. */
  longest: number
  /** How long one waits. */
  patienceMs: number
  /** After how long a place is free again whose holder never gave it back. @default never */
  releaseAfterMs?: number
}

/**
 * Makes a queue that lets few through at a time, the cheapest first, so that what is modest never waits behind what is not. Between two the event
 * loop is given a turn: whatever needs no place is answered in between.
 */
export const createQueue = ({ capacity, longest, patienceMs, releaseAfterMs }: Options) => {
  const waiting: Waiting[] = []
  let inside = 0
  let isPlanned = false

  const leave = (entry: Waiting, result: Release | 'full' | 'left') => {
    clearTimeout(entry.timer)
    entry.signal?.removeEventListener('abort', entry.onAbort)
    const index = waiting.indexOf(entry)
    if (index !== -1) waiting.splice(index, 1)
    entry.resolve(result)
  }

  const hold = (weight: number): Release => {
    inside += weight
    let isHeld = true
    const release = () => {
      if (!isHeld) return
      isHeld = false
      clearTimeout(timer)
      inside -= weight
      plan()
    }
    const timer = releaseAfterMs === undefined ? undefined : setTimeout(release, releaseAfterMs)
    timer?.unref()
    return release
  }

  const fits = (weight: number): boolean => inside === 0 || inside + weight <= capacity

  const cheapest = (): Waiting | undefined =>
    waiting.reduce<Waiting | undefined>((best, entry) => (!best || entry.cost < best.cost ? entry : best), undefined)

  const letIn = () => {
    isPlanned = false
    for (let next = cheapest(); next && fits(next.weight); next = cheapest()) leave(next, hold(next.weight))
  }

  const plan = () => {
    if (isPlanned || waiting.length === 0) return
    isPlanned = true
    setImmediate(letIn)
  }

  /** What gives the place back, where nobody waits and there is room; `undefined` where one must wait (`enter`). */
  const enterNow = (weight: number): Release | undefined =>
    waiting.length === 0 && fits(weight) ? hold(weight) : undefined

  /** Resolves with what gives the place back; `full` when too many wait, or for too long; `left` when its signal was aborted. */
  const enter = async (entry: Entry): Promise<Release | 'full' | 'left'> => {
    if (entry.signal?.aborted) return 'left'
    const place = enterNow(entry.weight)
    if (place) return place
    return new Promise((resolve) => {
      const waiter: Waiting = {
        ...entry,
        onAbort: () => leave(waiter, 'left'),
        resolve,
        timer: setTimeout(() => leave(waiter, 'full'), patienceMs),
      }
      entry.signal?.addEventListener('abort', waiter.onAbort, { once: true })
      waiting.push(waiter)
      // The most expensive one makes room.
      if (waiting.length > longest)
        leave(
          waiting.reduce((worst, each) => (each.cost >= worst.cost ? each : worst), waiter),
          'full',
        )
      plan()
    })
  }

  return { enter, enterNow }
}

/** What `createQueue` makes. */
export type Queue = ReturnType<typeof createQueue>
