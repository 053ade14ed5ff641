import type { CollectionConfig, Config, DocumentTabConfig, Endpoint } from 'payload'

import { COLLECTION_NAMES } from '../../collections/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { isRecordWithoutDrafts } from '../content-model/records.ts'
import { differenceEndpoints, formEndpoints } from './endpoints.ts'

const withEndpoints = (collection: CollectionConfig, added: Endpoint[]): CollectionConfig['endpoints'] =>
  collection.endpoints === false ? false : [...(collection.endpoints ?? []), ...added]

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
    endpoints: withEndpoints(collection, differenceEndpoints(collection.slug)),
  }
}

/** Shows what differs between two versions of a document, puts one field back, and tells who wrote what: for every kind of document that has drafts; of a record without drafts, what its form holds. */
export const differences = (config: Config): Config => {
  const ours = new Set(COLLECTION_NAMES.map((name) => projectSlug(config, name)))
  return {
    ...config,
    collections: config.collections?.map((collection) => {
      if (isRecordWithoutDrafts(config, collection.slug))
        return { ...collection, endpoints: withEndpoints(collection, formEndpoints(collection.slug)) }
      const hasDrafts = typeof collection.versions === 'object' && Boolean(collection.versions.drafts)
      return ours.has(collection.slug as never) && hasDrafts ? withDifferences(collection) : collection
    }),
  }
}
