import type { Payload, TaskConfig } from 'payload'

import { LOST_RIGHT, mayStillPublish, type ScheduleInput } from './checkSchedule.ts'
import { withRetry } from './withRetry.ts'

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
