import type { CollectionConfig, Config } from 'payload'

import { contentName } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { listViewEndpoints } from './endpoints.ts'

const withViews = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        beforeListTable: ['beffroi/panel#ListViews', ...(components?.beforeListTable ?? [])],
      },
    },
  }
}

/** Keeps lists as members of the newsroom want to find them again, for themselves or for everybody, above each list of content. */
export const listViews = (config: Config): Config =>
  projectSlug({ custom: config.custom ?? {} }, 'list-views')
    ? {
        ...config,
        collections: config.collections?.map((collection) =>
          contentName({ custom: config.custom ?? {} }, collection.slug) ? withViews(collection) : collection,
        ),
        endpoints: [...(config.endpoints ?? []), ...listViewEndpoints],
      }
    : config
