import type { Payload } from 'payload'

import { pruneEvents } from '../content-events/pruneEvents.ts'
import { registerPublished } from '../content-events/register/registerPublished.ts'
import { sequenceEvents } from '../content-events/sequenceEvents.ts'
import { sweepFiles } from '../uploads/sweepFiles.ts'
import { createLease } from './createLease.ts'
import { endAbandonedTransactions } from './endAbandonedTransactions.ts'
import type { CreateEventReader } from './EventReader.ts'
import { releaseCrashedJobs } from './releaseCrashedJobs.ts'
import { watchDatabase, type Watch } from './watchDatabase.ts'

/** A process that was killed holds its successor up for no longer than this. */
const LEASE_IN_MS = 6000
const POLL_IN_MS = 1000
/** What is published in rapid succession is taken up together: a round costs as much as a publication. */
const PACE_IN_MS = 250
/** Beside a watch only in case it missed something. */
const SLOW_POLL_IN_MS = 5000
const HOUSEKEEPING_IN_MS = 3_600_000
const JOBS_CHECKED_IN_MS = 60_000
/** With all attempts of a task while MongoDB has no primary. */
const LONGEST_JOB_IN_MS = 300_000

export type Worker = {
  /** Whether this process is the one that runs jobs, numbers events and delivers. */
  isLeader: () => boolean
  stop: () => Promise<void>
  wake: () => void
}

type Options = { createReaders: CreateEventReader[]; keepDays: number; payload: Payload }

const soonest = (dates: (Date | undefined)[], latest: number): number => Math.min(latest, ...dates.flatMap((date) => (date ? [date.getTime()] : [])))

/**
 * What goes on behind the requests, in one process at a time: gives committed events their number, lets the readers react to them, and keeps house.
 * Woken by the database where it can (MongoDB), by the clock elsewhere. Whatever fails is told in the log and tried again.
 */
export const startWorker = ({ createReaders, keepDays, payload }: Options): Worker => {
  const lease = createLease({ duration: LEASE_IN_MS, name: 'worker', payload })
  const end = new AbortController()
  let wasLeader = false
  let housekeepingAt = 0
  let jobsCheckedAt = 0
  let isRunning = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let watch: undefined | Watch
  /** When the last round wanted the next one. All moments are milliseconds since 1970. */
  let due = Infinity
  let isWoken = false
  /** The database told of something since the last round. */
  let isNews = false
  let newsTakenUpAt = 0

  const plan = (): void => {
    if (isRunning || end.signal.aborted) return
    const at = isWoken ? 0 : Math.min(due, isNews ? newsTakenUpAt + PACE_IN_MS : Infinity)
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = run()
    }, Math.max(0, at - Date.now()))
  }
  const wake = (): void => {
    isWoken = true
    plan()
  }
  const onNews = (): void => {
    isNews = true
    plan()
  }
  const readers = createReaders.map((create) => create({ payload, wake }))

  const becomeLeader = async (): Promise<void> => {
    if (wasLeader) return
    await endAbandonedTransactions(payload)
    await releaseCrashedJobs({ before: new Date(), payload })
    await registerPublished(payload)
    wasLeader = true
  }
  const keepHouse = async (): Promise<void> => {
    if (Date.now() - jobsCheckedAt > JOBS_CHECKED_IN_MS) {
      jobsCheckedAt = Date.now()
      // Taken when MongoDB lost its primary, and never begun: this process lives on and does not know.
      await releaseCrashedJobs({ before: new Date(jobsCheckedAt - LONGEST_JOB_IN_MS), payload })
    }
    if (Date.now() < housekeepingAt) return
    housekeepingAt = Date.now() + HOUSEKEEPING_IN_MS
    await pruneEvents({ keepDays, payload })
    await sweepFiles(payload)
  }
  /** @returns when to look again, in milliseconds since the epoch */
  const round = async (): Promise<number> => {
    if (!watch?.isWatching()) watch = watchDatabase(payload, onNews)
    if (!(await lease.hold())) {
      wasLeader = false
      return Date.now() + LEASE_IN_MS / 3
    }
    await becomeLeader()
    // The readers do not wait for the end of a long import.
    const isMore = (await sequenceEvents(payload)) > 0
    const dates = await Promise.all(readers.map((reader) => reader.round()))
    await keepHouse()
    if (isMore) return Date.now()
    return soonest(dates, Date.now() + (watch.isWatching() ? Math.min(SLOW_POLL_IN_MS, LEASE_IN_MS / 3) : POLL_IN_MS))
  }
  const run = async (): Promise<void> => {
    isRunning = true
    if (isNews) newsTakenUpAt = Date.now()
    isNews = false
    isWoken = false
    // A round may take longer than the lease: the first one on a big database does.
    const renewal = setInterval(() => void lease.hold().catch(() => false), LEASE_IN_MS / 3)
    due = await round().catch(async (error: unknown) => {
      if (end.signal.aborted) return Infinity
      payload.logger.error({ err: error, msg: 'The worker could not finish its round; it tries again in a second.' })
      // One of them may be what it lost the race against.
      await endAbandonedTransactions(payload)
      return Date.now() + POLL_IN_MS
    })
    clearInterval(renewal)
    isRunning = false
    plan()
  }

  wake()
  return {
    isLeader: lease.isHeld,
    stop: async () => {
      end.abort()
      clearTimeout(timer)
      await running
      await Promise.all([...readers.map((reader) => reader.stop()), watch?.close()])
      await lease.release()
    },
    wake,
  }
}
