import type { CollectionConfig, Config, Payload } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { addWorkerTask, hourly } from '../worker/tasks.ts'
import type { WorkerTaskConfig } from '../worker/tasks.ts'
import { mergeEndpoints, mergingEndpoints } from './endpoints.ts'
import { isMergeable } from './records.ts'
import { UNDO_MS } from './undoMerge.ts'

/** Forgets merges that can no longer be undone. One that was begun and has not ended stays, or nobody would know of it. */
export const forgetMerges = async (payload: Payload, now = Date.now()): Promise<void> => {
  const collection = projectSlug(payload.config, 'merges')
  if (!collection) return
  const before = new Date(now - UNDO_MS).toISOString()
  await payload.db.deleteMany({
    collection,
    where: { and: [{ createdAt: { less_than: before } }, { state: { in: ['merged', 'undone'] } }] },
  })
}

const forgetting: WorkerTaskConfig = {
  create: ({ payload }) => ({ round: hourly(async () => forgetMerges(payload)) }),
  name: 'merges',
}

const withMerging = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  const merge = { Component: 'beffroi/rsc#MergeView', path: '/merge' as const }
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        views: { ...components?.views, edit: { ...components?.views?.edit, merge } as never },
      },
      custom: { ...collection.admin?.custom, beffroi: { ...collection.admin?.custom?.beffroi, isMergeable: true } },
    },
    endpoints:
      collection.endpoints === false ? false : [...(collection.endpoints ?? []), ...mergeEndpoints(collection.slug)],
  }
}

/** Merges records that were entered twice, and undoes it for thirty days. */
export const merging = (config: Config): Config => {
  if (!projectSlug(config, 'merges')) return config
  return addWorkerTask(
    {
      ...config,
      collections: config.collections?.map((collection) =>
        isMergeable(config, collection.slug) ? withMerging(collection) : collection,
      ),
      endpoints: [...(config.endpoints ?? []), ...mergingEndpoints],
    },
    forgetting,
  )
}
