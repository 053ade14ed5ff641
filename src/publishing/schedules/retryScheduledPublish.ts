import { setTimeout as wait } from 'node:timers/promises'

import type { Payload, TaskConfig } from 'payload'

import { isDriverError } from '../../payload/transactions.ts'
import { LOST_RIGHT, mayStillPublish } from './checkSchedule.ts'
import type { ScheduleInput } from './checkSchedule.ts'

/** Seconds between the attempts. MongoDB's replica sets have a new primary within 12 s by default. */
const PAUSES = [1, 2, 4, 8, 16]

/**
 * Does something that may be done twice, and again when the database had to give it up: another transaction was first, or the primary is gone.
 *
 * @throws the error of the last attempt, and at once what is no error of the database: a rule of the newsroom that says no.
 */
export const withRetry = async <Result>(
  work: () => Promise<Result>,
  pauses: readonly number[] = PAUSES,
): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    const [pause, ...later] = pauses
    if (pause === undefined || !isDriverError(error)) throw error
    await wait(pause * 1000)
    return withRetry(work, later)
  }
}

const retried = new WeakSet<TaskConfig>()

/**
 * Payload's task for planned publications knows no second attempt: an editor who saves at that instant, or a database that changes its primary, and it
 * has failed for good. Payload adds the task after every plugin, and so it is changed when the newsroom starts.
 */
export const retryScheduledPublish = ({ config }: Payload): void => {
  const task = config.jobs.tasks?.find(({ slug }) => slug === 'schedulePublish') as TaskConfig | undefined
  const { handler } = task ?? {}
  if (!task || typeof handler !== 'function' || retried.has(task)) return
  retried.add(task)
  task.handler = async (args) =>
    withRetry(async () => {
      if (!(await mayStillPublish(args.req.payload, args.input as ScheduleInput))) throw new Error(LOST_RIGHT)
      return handler(args)
    })
}
