import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { IndexDescription } from 'mongodb'
import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'

type Sort = { path: string }

/** What a collection is sorted by unless a request says otherwise; a localised field in the newsroom's own language. */
const defaultSort = (
  { defaultSort: sort, flattenedFields }: SanitizedCollectionConfig,
  { localization }: SanitizedConfig,
): Sort | undefined => {
  if (typeof sort !== 'string') return undefined
  const name = sort.replace(/^-/, '')
  const field = flattenedFields.find((candidate) => candidate.name === name)
  const isLocalized = localization && field && 'localized' in field && field.localized
  return { path: isLocalized ? `${name}.${localization.defaultLocale}` : name }
}

/** What is published, by the default sort, and the other way round: a calendar reads dates upwards. */
const publishedList = ({ path }: Sort): IndexDescription[] => [{ key: { _status: 1, [path]: 1, _id: 1 } }]

/** The compound indexes of the config for a list in its total order, in which the id takes the place of the date at the end. */
const compoundLists = ({ sanitizedIndexes }: SanitizedCollectionConfig): IndexDescription[] =>
  sanitizedIndexes.flatMap(({ fields }) => {
    const paths = fields.map(({ path }) => path)
    return paths.at(-1) === 'createdAt'
      ? [{ key: Object.fromEntries([...paths.slice(0, -1), '_id'].map((path) => [path, 1])) }]
      : []
  })

const unique = (indexes: IndexDescription[]): IndexDescription[] => [
  ...new Map(indexes.map((index) => [JSON.stringify(index.key), index])).values(),
]

/** The admin panel's list and its filter by state, and the history of a document. */
const versionLists = ({ path }: Sort): IndexDescription[] => [
  { key: { latest: 1, [`version.${path}`]: 1, parent: 1 } },
  { key: { latest: 1, 'version._status': 1, [`version.${path}`]: 1, parent: 1 } },
  { key: { parent: 1, updatedAt: 1, _id: 1 } },
]

/** Indexes that a collection's config cannot ask for: they end with the id, as every list does (`src/content-api/totalOrder.ts`), and a config cannot name it. */
export const createListIndexes = async ({ collections, payload, versions }: MongooseAdapter): Promise<void> => {
  for (const collection of payload.config.collections) {
    const sort = defaultSort(collection, payload.config)
    if (!sort || !collection.versions) continue
    await collections[collection.slug]?.collection.createIndexes(
      unique([...publishedList(sort), ...compoundLists(collection)]),
    )
    await versions[collection.slug]?.collection.createIndexes(versionLists(sort))
  }
}
