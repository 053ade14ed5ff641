import type { Payload } from 'payload'

import { checkSchedule, type ScheduleInput } from './checkSchedule.ts'

const guarded = new WeakSet<Payload>()

type Queue = Payload['jobs']['queue']
/** The general form of Payload's overloads, one for each task. */
type AnyQueue = (args: { input?: object; req?: Parameters<typeof checkSchedule>[0]['req']; task?: string; waitUntil?: unknown }) => Promise<unknown>

/**
 * Payload queues a scheduled publication for whoever uses the admin panel, judges their rights when it runs, and gives neither hook nor access rule a
 * say before: `payload.jobs.queue` of this instance is the one place that every door leads through.
 */
export const guardQueue = (payload: Payload): void => {
  if (guarded.has(payload)) return
  guarded.add(payload)
  const queue = payload.jobs.queue as unknown as AnyQueue
  const checked: AnyQueue = async (args) => {
    if (args.task !== 'schedulePublish') return queue(args)
    const input: ScheduleInput = args.input ?? {}
    // The panel that deletes a schedule queues one for nothing at all: it would run and do nothing.
    if (!input.doc && !input.global) return { id: '', input }
    await checkSchedule({ input, payload, req: args.req, waitUntil: args.waitUntil })
    return queue(args)
  }
  payload.jobs.queue = checked as unknown as Queue
}
