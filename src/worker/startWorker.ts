import type { Payload } from 'payload'

import { createLease } from './lease.ts'
import { killOrphanedTransactions, watchDatabase } from './mongodb.ts'
import type { Watch } from './mongodb.ts'
import { workerTasks } from './tasks.ts'
import type { WorkerTask, WorkerTaskConfig } from './tasks.ts'

/** A process that was killed holds its successor up for no longer than this. */
const LEASE_IN_MS = 6000
const POLL_IN_MS = 1000
/** What is published in rapid succession is taken up together: a round costs as much as a publication. */
const PACE_IN_MS = 250
/** Beside a watch only in case it missed something. */
const SLOW_POLL_IN_MS = 5000

/** The worker of one process. */
export type Worker = {
  /** Whether this process is the one that runs jobs and the tasks of one process. */
  isLeader: () => boolean
  stop: () => Promise<void>
  wake: () => void
}

type Task = WorkerTask & Pick<WorkerTaskConfig, 'order' | 'runsIn'>

const soonest = (dates: (Date | undefined)[], latest: number): number =>
  Math.min(latest, ...dates.flatMap((date) => (date ? [date.getTime()] : [])))

const runAll = async (tasks: Task[]): Promise<(Date | undefined)[]> => Promise.all(tasks.map(({ round }) => round()))

/**
 * Starts the worker, which runs the tasks of the config behind the requests: those of one process where this one holds the lease, the others
 * everywhere. Woken by the database where it can (MongoDB), by the clock elsewhere. Whatever fails is told in the log and tried again.
 *
 * @param configs @default those of the project's config
 */
export const startWorker = (payload: Payload, configs: WorkerTaskConfig[] = workerTasks(payload.config)): Worker => {
  const lease = createLease({ durationMs: LEASE_IN_MS, name: 'worker', payload })
  const end = new AbortController()
  let wasLeader = false
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
    timer = setTimeout(
      () => {
        running = run()
      },
      Math.max(0, at - Date.now()),
    )
  }
  const wake = (): void => {
    isWoken = true
    plan()
  }
  const onNews = (): void => {
    isNews = true
    plan()
  }
  const tasks = configs.map(({ create, order, runsIn }): Task => ({ ...create({ payload, wake }), order, runsIn }))

  const becomeLeader = async (): Promise<void> => {
    if (wasLeader) return
    await killOrphanedTransactions(payload)
    for (const { begin } of tasks) await begin?.()
    wasLeader = true
  }
  /** @returns when to look again, in milliseconds since the epoch */
  const round = async (): Promise<number> => {
    if (!watch?.isWatching())
      watch = watchDatabase(payload, {
        conditions: configs.flatMap(({ wakesOn }) => wakesOn?.(payload) ?? []),
        onChange: onNews,
      })
    const isLeader = await lease.hold()
    if (isLeader) await becomeLeader()
    else wasLeader = false
    const mine = tasks.filter(({ runsIn }) => isLeader || runsIn === 'every process')
    const first = await runAll(mine.filter(({ order }) => order === 'first'))
    const others = await runAll(mine.filter(({ order }) => order !== 'first'))
    const patience = isLeader && !watch.isWatching() ? POLL_IN_MS : Math.min(SLOW_POLL_IN_MS, LEASE_IN_MS / 3)
    return soonest([...first, ...others], Date.now() + patience)
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
      await killOrphanedTransactions(payload)
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
      await Promise.all([...tasks.map(({ stop }) => stop?.()), watch?.close()])
      await lease.release()
    },
    wake,
  }
}
