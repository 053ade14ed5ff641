import { projectSlug } from '../content-model/slugs.ts'
import { hourly } from '../worker/tasks.ts'
import type { WorkerTaskConfig } from '../worker/tasks.ts'
import type { SanitizedContentEventsOptions } from './options.ts'
import { pruneEvents, sequenceEvents } from './sequence.ts'
import { fillSnapshot } from './snapshot/fillSnapshot.ts'

/** Keeps the log of content events: gives committed events their sequence before anything reads them, and forgets old ones. */
export const contentEventsTask = ({ keepDays }: SanitizedContentEventsOptions): WorkerTaskConfig => ({
  create: ({ payload }) => {
    const prune = hourly(() => pruneEvents({ keepDays, payload }))
    return {
      begin: () => fillSnapshot(payload),
      round: async () => {
        // What reads the log does not wait for the end of a long import.
        const isMore = (await sequenceEvents(payload)) > 0
        const pruned = await prune()
        return isMore ? new Date() : pruned
      },
    }
  },
  name: 'content events',
  order: 'first',
  wakesOn: ({ config }) => {
    const collection = projectSlug(config, 'content-events')
    return collection ? [{ collection, operation: 'insert' }] : []
  },
})
