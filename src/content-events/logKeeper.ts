import type { SanitizedContentEventsOptions } from './options.ts'
import { projectSlug } from '../content-model/projectSlug.ts'
import { hourly, type WorkerTaskConfig } from '../worker/tasks.ts'
import { pruneEvents } from './pruneEvents.ts'
import { fillSnapshot } from './register/registerPublished.ts'
import { sequenceEvents } from './sequenceEvents.ts'

/** Keeps the log of content events: gives committed events their sequence before anything reads them, and forgets old ones. */
export const logKeeper = ({ keepDays }: SanitizedContentEventsOptions): WorkerTaskConfig => ({
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
