import type { Payload, TaskConfig } from 'payload'

import { LOST_RIGHT, mayStillPublish, type ScheduleInput } from '../publishing/schedules/checkSchedule.ts'
import { whileInterrupted } from './whileInterrupted.ts'

const insisting = new WeakSet<TaskConfig>()

/**
 * Payload's task for planned publications knows no second attempt: an editor who saves at that instant, or a database that changes its primary, and it
 * has failed for good. Payload adds the task after every plugin, and so it is changed when the newsroom starts.
 */
export const insistOnPlans = ({ config }: Payload): void => {
  const task = config.jobs.tasks?.find(({ slug }) => slug === 'schedulePublish') as TaskConfig | undefined
  const { handler } = task ?? {}
  if (!task || typeof handler !== 'function' || insisting.has(task)) return
  insisting.add(task)
  task.handler = async (args) =>
    whileInterrupted(async () => {
      if (!(await mayStillPublish(args.req.payload, args.input as ScheduleInput))) throw new Error(LOST_RIGHT)
      return handler(args)
    })
}
