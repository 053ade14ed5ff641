import type { CollectionConfig, Config, DocumentTabConfig } from 'payload'

import { COLLECTION_NAMES } from '../../collections/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { differenceEndpoints } from './endpoints.ts'

const withDifferences = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        views: {
          ...components?.views,
          edit: {
            differences: {
              Component: 'beffroi/rsc#DifferencesView',
              path: '/differences',
              tab: {
                condition: ({ collectionConfig, permissions }) =>
                  Boolean(permissions.collections?.[collectionConfig?.slug ?? '']?.readVersions),
                href: '/differences',
                label: ({ t }) => t('beffroi:differencesTab'),
                order: 350,
              } satisfies DocumentTabConfig,
            },
            ...components?.views?.edit,
          } as never,
        },
      },
    },
    endpoints:
      collection.endpoints === false
        ? false
        : [...(collection.endpoints ?? []), ...differenceEndpoints(collection.slug)],
  }
}

/** Shows what differs between two versions of a document, puts one field back, and tells who wrote what: for every kind of document that has drafts. */
export const differences = (config: Config): Config => {
  const ours = new Set(COLLECTION_NAMES.map((name) => projectSlug(config, name)))
  return {
    ...config,
    collections: config.collections?.map((collection) =>
      ours.has(collection.slug as never) &&
      typeof collection.versions === 'object' &&
      Boolean(collection.versions.drafts)
        ? withDifferences(collection)
        : collection,
    ),
  }
}
