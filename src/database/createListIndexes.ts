import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { IndexDescription } from 'mongodb'
import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'

type Sort = { direction: -1 | 1; path: string }

/** What a collection is sorted by unless a request says otherwise; a localised field in the newsroom's own language. */
const defaultSort = ({ defaultSort: sort, flattenedFields }: SanitizedCollectionConfig, { localization }: SanitizedConfig): Sort | undefined => {
  if (typeof sort !== 'string') return undefined
  const name = sort.replace(/^-/, '')
  const field = flattenedFields.find((candidate) => candidate.name === name)
  const isLocalized = localization && field && 'localized' in field && field.localized
  return { direction: sort.startsWith('-') ? -1 : 1, path: isLocalized ? `${name}.${localization.defaultLocale}` : name }
}

/** What is published, by the default sort and the other way round: a calendar reads dates upwards. */
const publishedList = ({ path }: Sort): IndexDescription[] => [
  { key: { _status: 1, [path]: 1, createdAt: 1 } },
  { key: { _status: 1, [path]: 1, createdAt: -1 } },
]

/** The admin panel's list and its filter by state, and the history of a document. */
const versionLists = ({ direction, path }: Sort): IndexDescription[] => [
  { key: { latest: 1, [`version.${path}`]: direction, createdAt: -1 } },
  { key: { latest: 1, 'version._status': 1, [`version.${path}`]: direction, createdAt: -1 } },
  { key: { parent: 1, updatedAt: -1, createdAt: -1 } },
]

/**
 * Indexes that a collection's config cannot ask for: Payload adds `createdAt`, newest first, to every sort, and an index serves a sort
 * only when it has the same directions, or all of them the other way round, while the indexes of a config are all ascending.
 */
export const createListIndexes = async ({ collections, payload, versions }: MongooseAdapter): Promise<void> => {
  for (const collection of payload.config.collections) {
    const sort = defaultSort(collection, payload.config)
    if (!sort || !collection.versions) continue
    await collections[collection.slug]?.collection.createIndexes(publishedList(sort))
    await versions[collection.slug]?.collection.createIndexes(versionLists(sort))
  }
}
