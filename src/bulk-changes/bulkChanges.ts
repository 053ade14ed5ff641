import type { CollectionConfig, Config } from 'payload'

import { contentName } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { bulkChangeEndpoints } from './endpoints.ts'

const withActions = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        beforeListTable: [...(components?.beforeListTable ?? []), 'beffroi/rsc#BulkActionsOfList'],
      },
    },
  }
}

/**
 * Changes, publishes or takes offline what is selected in a list of content: with the checks of each document before, what came of each after, and all of it undone
 * for 30 days.
 */
export const bulkChanges = (config: Config): Config => {
  const custom = { custom: config.custom ?? {} }
  if (!projectSlug(custom, 'bulk-changes') || !projectSlug(custom, 'bulk-change-items')) return config
  const { components } = config.admin ?? {}
  return {
    ...config,
    admin: {
      ...config.admin,
      components: {
        ...components,
        views: {
          bulkChanges: { Component: 'beffroi/rsc#BulkChangesView', exact: true, path: '/bulk-changes' },
          ...components?.views,
        },
      },
    },
    collections: config.collections?.map((collection) =>
      contentName(custom, collection.slug) ? withActions(collection) : collection,
    ),
    endpoints: [...(config.endpoints ?? []), ...bulkChangeEndpoints],
  }
}
