import type { CollectionSlug, Payload, TaskConfig, Where } from 'payload'

import { isDriverError, withRetry } from '../../payload/transactions.ts'
import type { WorkerTaskConfig } from '../../worker/tasks.ts'
import { expireDue } from '../expiry.ts'
import { LOST_RIGHT, mayStillPublish } from './checkSchedule.ts'
import type { ScheduleInput } from './checkSchedule.ts'

/** Milliseconds between the attempts. MongoDB's replica sets have a new primary within 12 s by default. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 16_000]

const retried = new WeakSet<TaskConfig>()

/**
 * Makes Payload's task for planned publications try again. Payload's task for planned publications knows no second attempt: an editor who saves at
 * that instant, or a database that changes its primary, and it has failed for good. Payload adds the task after every plugin, and so it is changed
 * when the newsroom starts.
 */
const retryScheduledPublish = ({ config }: Payload): void => {
  const task = config.jobs.tasks?.find(({ slug }) => slug === 'schedulePublish') as TaskConfig | undefined
  const { handler } = task ?? {}
  if (!task || typeof handler !== 'function' || retried.has(task)) return
  retried.add(task)
  task.handler = async (args) =>
    withRetry(
      async () => {
        if (!(await mayStillPublish(args.req.payload, args.input as ScheduleInput))) throw new Error(LOST_RIGHT)
        return handler(args)
      },
      { isPassing: isDriverError, pausesMs: PAUSES_MS },
    )
}

/** Those of Payload's jobs that may run twice without harm: a document is published or unpublished already. */
const REPEATABLE = ['schedulePublish', 'expireArticles']

/**
 * Gives the jobs of a process that died back to the queue. A process that dies in a job leaves it `processing` for ever, and Payload 3 never takes
 * it up again: a planned publication would not come, and a task with a schedule never be queued again. Called by the process that has just become
 * the only one to run jobs: whatever is `processing` since before that belongs to a process that is gone, or that was held up so long that doing it
 * again is right.
 */
const requeueOrphanedJobs = async ({ before, payload }: { before: Date; payload: Payload }): Promise<void> => {
  await payload.db.updateMany({
    collection: 'payload-jobs' as CollectionSlug,
    data: { processing: false },
    where: {
      and: [
        { processing: { equals: true } },
        { taskSlug: { in: REPEATABLE } },
        { updatedAt: { less_than: before.toISOString() } },
      ],
    },
  })
}

const MINUTE_IN_MS = 60_000
/** With all attempts of a task while MongoDB has no primary. */
const LONGEST_JOB_IN_MS = 300_000

/** How many documents a lane saves at a time, beside the requests of the same process. */
const AT_ONCE = 5

const SCHEDULES: Where = { taskSlug: { equals: 'schedulePublish' } }
const UNPUBLICATIONS: Where = { and: [SCHEDULES, { 'input.type': { equals: 'unpublish' } }] }
const PUBLICATIONS: Where = { and: [SCHEDULES, { 'input.type': { not_equals: 'unpublish' } }] }
const OTHER_JOBS: Where = { taskSlug: { not_equals: 'schedulePublish' } }

type RunArgs = Parameters<Payload['jobs']['run']>[0]

/** Payload's type wraps the promise in a second one. */
type Run = (args?: RunArgs) => Promise<Awaited<ReturnType<Payload['jobs']['run']>>>

/** One kind of work: run one after the other, whoever asks. */
const createLane = ({ onError, work }: { onError: (error: unknown) => void; work: () => Promise<void> }) => {
  let running: Promise<void> | undefined
  const start = async (): Promise<void> => {
    running ??= work()
      .catch(onError)
      .finally(() => {
        running = undefined
      })
    return running
  }
  return {
    /** Resolves when what is due now is done. */
    finish: async (): Promise<void> => {
      await running
      await start()
    },
    /** Resolves when nothing is under way. */
    settle: async (): Promise<void> => running,
    start,
  }
}

/**
 * The worker's task that publishes and unpublishes what is planned within the minute, in three lanes that do not wait for each other: what takes
 * documents offline (unpublications; expiry dates) never stands behind publications, nor behind a long task of the project's in Payload's queue.
 * For the process that leads.
 *
 * Payload's own runs leave planned publications to the lanes, and wait for them: two that take jobs from one queue take some of them twice.
 */
export const createScheduleTask: WorkerTaskConfig['create'] = ({ payload }) => {
  retryScheduledPublish(payload)
  const end = new AbortController()
  const original = payload.jobs.run
  const run: Run = async (args) => original(args)
  const runDue = async (where: Where): Promise<void> => {
    let isMore = true
    while (isMore && !end.signal.aborted) {
      const { noJobsRemaining } = await run({
        limit: AT_ONCE,
        processingOrder: 'waitUntil',
        queue: 'default',
        silent: { info: true },
        where,
      })
      isMore = !noJobsRemaining
    }
  }
  const onError = (error: unknown): void =>
    payload.logger.error({ err: error, msg: 'What is planned could not be done; it is tried again within a minute.' })
  const lanes = [
    () => runDue(UNPUBLICATIONS),
    () => expireDue({ isStopped: () => end.signal.aborted, payload }),
    () => runDue(PUBLICATIONS),
  ].map((work) => createLane({ onError, work }))

  const runOthers: Run = async (args = {}) => {
    const isOfDefault = args.allQueues === true || (args.queue ?? 'default') === 'default'
    if (args.where || !isOfDefault) return run(args)
    const [others] = await Promise.all([run({ ...args, where: OTHER_JOBS }), ...lanes.map((lane) => lane.finish())])
    return others
  }
  payload.jobs.run = runOthers as unknown as typeof original

  // Editors plan to the minute.
  let nextAt = 0
  return {
    begin: () => requeueOrphanedJobs({ before: new Date(), payload }),
    round: async () => {
      const now = Date.now()
      if (now >= nextAt) {
        // Taken when MongoDB lost its primary, and never begun: this process lives on and does not know.
        await requeueOrphanedJobs({ before: new Date(now - LONGEST_JOB_IN_MS), payload })
        for (const lane of lanes) void lane.start()
        nextAt = (Math.floor(now / MINUTE_IN_MS) + 1) * MINUTE_IN_MS
      }
      return new Date(nextAt)
    },
    stop: async () => {
      end.abort()
      payload.jobs.run = original
      await Promise.all(lanes.map((lane) => lane.settle()))
    },
  }
}
