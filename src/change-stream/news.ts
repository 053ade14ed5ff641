import type { Payload } from 'payload'

import { sharedByCopies } from '../payload/sharedByCopies.ts'
import { LogCut, readEntries } from './entries.ts'
import type { Entry } from './entries.ts'

/** In case nothing tells this process of an event: no worker runs in it, or its watch is broken. */
const POLL_IN_MS = 1000

/** A connection on which nothing comes is taken for dead by what lies between: after a minute, often. */
const BEAT_IN_MS = 15_000

/** Kept for those who are a little behind; who is further reads the log. */
const MOST_ENTRIES = 500
const MOST_CHARACTERS = 8 * 1024 * 1024

const wakers = sharedByCopies('changeNews', () => new Set<() => void>())

/** Tells all live readers of this process that there are new events. */
export const tellNews = (): void => {
  for (const wake of wakers) wake()
}

/** What live readers of one process share: each event is read from the database once. */
export type News = {
  close: () => void
  /** The entries after a sequence; without any, waits for the next, for a sign of life (`[]`), or for the end. @throws LogCut */
  follow: (after: number) => Promise<Entry[]>
  isClosed: () => boolean
  /** Counts a live reader, until what is returned is called. */
  join: () => () => void
}

const charactersOf = ({ linking, row }: Entry): number =>
  [...(linking === 'many' ? [] : linking), ...(row ? [row] : [])].reduce((sum, { content }) => sum + content.length, 0)

/** The events of this process's live readers. */
export const createNews = (payload: Payload): News => {
  let isClosed = false
  let readers = 0
  let timers: NodeJS.Timeout[] = []
  let kept: Entry[] = []
  let characters = 0
  /** The sequence of the last entry that was kept; undefined while nobody follows. */
  let head: number | undefined
  const waiting: (() => void)[] = []
  let reading: Promise<void> | undefined
  /** How often it was told that there may be more. */
  let wakes = 0

  const beat = (): void => {
    for (const goOn of waiting.splice(0)) goOn()
  }
  const forget = (): void => {
    kept = []
    characters = 0
    head = undefined
  }
  const keep = (entries: Entry[]): void => {
    for (const entry of entries) {
      kept.push(entry)
      characters += charactersOf(entry)
      head = entry.event.sequence
    }
    while (kept.length > 0 && (kept.length > MOST_ENTRIES || characters > MOST_CHARACTERS))
      characters -= charactersOf(kept.shift() as Entry)
  }

  const readOn = async (): Promise<void> => {
    if (head === undefined || readers === 0) return
    const known = wakes
    const entries = await readEntries(payload, head)
    if (entries.length === 0 && known === wakes) return
    keep(entries)
    if (entries.length > 0) beat()
    return readOn()
  }
  const wake = (): void => {
    wakes++
    if (readers === 0 || isClosed) return
    reading ??= readOn()
      .catch((error: unknown) => {
        // Who follows is told by its own reading.
        forget()
        beat()
        if (!(error instanceof LogCut) && !isClosed)
          payload.logger.warn({
            err: error,
            msg: 'The change stream could not read the content events; it tries again.',
          })
      })
      .finally(() => {
        reading = undefined
      })
  }
  wakers.add(wake)

  const begin = (): void => {
    timers = [setInterval(wake, POLL_IN_MS), setInterval(beat, BEAT_IN_MS)]
    for (const timer of timers) timer.unref()
  }
  const pause = (): void => {
    for (const timer of timers) clearInterval(timer)
    forget()
  }

  return {
    close: () => {
      isClosed = true
      wakers.delete(wake)
      pause()
      beat()
    },
    follow: async (after) => {
      head ??= after
      // Before the first that is kept: only the log has what comes next.
      if (after < head - kept.length) return readEntries(payload, after)
      const entries = kept.slice(Math.max(0, kept.length - (head - after)))
      if (entries.length > 0 || isClosed) return entries
      wake()
      await new Promise<void>((resolve) => void waiting.push(resolve))
      return []
    },
    isClosed: () => isClosed,
    join: () => {
      if (++readers === 1) begin()
      let hasLeft = false
      return () => {
        if (hasLeft) return
        hasLeft = true
        if (--readers === 0) pause()
      }
    },
  }
}
