import type { CollectionConfig, Config } from 'payload'

import { addWorkerTask } from '../../worker/tasks.ts'
import { createScheduleRunner } from './createScheduleRunner.ts'
import { guardQueue } from './guardQueue.ts'
import { scheduleEndpoint } from './scheduleEndpoint.ts'

/**
 * Expiry, then unpublication, then publication, for those who run Payload's queue themselves: the names of the tasks and types happen to sort so. A
 * database that cannot sort by a value in JSON leaves that part out. Where the worker runs, `createScheduleRunner` keeps them apart altogether.
 */
const WITHDRAWALS_FIRST = ['taskSlug', '-input.type', 'waitUntil', 'createdAt']

const isScheduled = ({ versions }: CollectionConfig): boolean => typeof versions === 'object' && typeof versions.drafts === 'object' && Boolean(versions.drafts.schedulePublish)

const withEndpoint = (collection: CollectionConfig): CollectionConfig =>
  isScheduled(collection) && collection.endpoints !== false ? { ...collection, endpoints: [...(collection.endpoints ?? []), scheduleEndpoint(collection.slug)] } : collection

/** Planned publications and their end: refused when they are queued, not when they run, and never one behind the other. */
export const schedules = (config: Config): Config => ({
  ...addWorkerTask(config, { create: createScheduleRunner, name: 'schedules' }),
  collections: config.collections?.map(withEndpoint),
  jobs: { ...config.jobs, processingOrder: config.jobs?.processingOrder ?? (() => [...WITHDRAWALS_FIRST]) },
  onInit: async (payload) => {
    guardQueue(payload)
    await config.onInit?.(payload)
  },
})
