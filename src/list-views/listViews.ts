import type { Config } from 'payload'

import { withAboveList } from '../admin/panelParts.ts'
import { contentName } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { listViewEndpoints } from './endpoints.ts'

/** Keeps lists as members of the newsroom want to find them again, for themselves or for everybody, above each list of content. */
export const listViews = (config: Config): Config =>
  projectSlug({ custom: config.custom ?? {} }, 'list-views')
    ? {
        ...config,
        collections: config.collections?.map((collection) =>
          contentName({ custom: config.custom ?? {} }, collection.slug)
            ? withAboveList(collection, 'beffroi/panel#ListViews')
            : collection,
        ),
        endpoints: [...(config.endpoints ?? []), ...listViewEndpoints],
      }
    : config
