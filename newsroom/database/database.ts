import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { IndexDescription } from 'mongodb'
import type { DatabaseAdapterObj, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { migrateOnce } from './migrateOnce.ts'
import type { Migration } from './migrateOnce.ts'
import { orderJoins } from './orderJoins.ts'

type Sort = { path: string }

/** What a collection is sorted by unless a request says otherwise; a localised field in the newsroom's own language. */
const defaultSort = (
  { defaultSort: sorts, flattenedFields }: SanitizedCollectionConfig,
  { localization }: SanitizedConfig,
): Sort | undefined => {
  const [sort] = [sorts].flat()
  if (sort === undefined) return undefined
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
  // What was changed last.
  { key: { latest: 1, 'version.updatedAt': 1, parent: 1 } },
  { key: { latest: 1, 'version._status': 1, 'version.updatedAt': 1, parent: 1 } },
  { key: { parent: 1, updatedAt: 1, _id: 1 } },
]

/** Indexes that a collection's config cannot ask for: they end with the id, as every list does (`src/content-api/totalOrder.ts`), and a config cannot name it. */
const createListIndexes = async ({ collections, payload, versions }: MongooseAdapter): Promise<void> => {
  for (const collection of payload.config.collections) {
    const sort = defaultSort(collection, payload.config)
    if (!sort || !collection.versions) continue
    await collections[collection.slug]?.collection.createIndexes(
      unique([...publishedList(sort), ...compoundLists(collection)]),
    )
    await versions[collection.slug]?.collection.createIndexes(versionLists(sort))
  }
}

/** Accents come after letters (É with E), and case last, as in a dictionary; equality stays exact (strength 3). */
const FRENCH = { locale: 'fr', strength: 3 } as const

const NAMESPACE_EXISTS = 48

const isAlreadyThere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === NAMESPACE_EXISTS

/**
 * Creates every collection before it is used: a collection's collation can only be set when it is made, its indexes
 * and queries then share it, and a transaction never has to wait for a collection to appear.
 */
const createCollections = async ({ collections, connection, globals, versions }: MongooseAdapter): Promise<void> => {
  const { db } = connection
  if (!db) throw new Error('The connection to MongoDB closed while collections were created.')
  const wanted = new Set(
    [...Object.values(collections), ...Object.values(versions), ...(globals ? [globals] : [])].map(
      (model) => model.collection.collectionName,
    ),
  )
  const existing = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name))
  for (const name of wanted) {
    if (existing.has(name)) continue
    await db.createCollection(name, { collation: FRENCH }).catch((error: unknown) => {
      if (!isAlreadyThere(error)) throw error
    })
  }
}

/** The longest that one query may take: none of ours comes near, on any size of newsroom that we state. */
const MOST_MS = 20_000

/** Has MongoDB end by itself what would go on for longer (`maxTimeMS`), whoever asked and whether or not they still wait. */
const limitQueryTime =
  (mostMs = MOST_MS) =>
  ({ connection }: MongooseAdapter): void => {
    connection.plugin((schema) => {
      schema.pre(['find', 'findOne', 'countDocuments', 'distinct'], function limitTime() {
        if (this.getOptions().maxTimeMS === undefined) this.maxTimeMS(mostMs)
      })
      schema.pre('aggregate', function limitTime() {
        if (this.options.maxTimeMS === undefined) this.option({ maxTimeMS: mostMs })
      })
    })
  }

/** What gives a MongoDB deployment its transactions: https://www.mongodb.com/docs/manual/core/transactions/ */
type Transactions = 'none' | 'replicaSet' | 'sharded'

/** Asks the server what it is. `hello` needs no authorisation. */
const transactionsOf = async ({ connection }: MongooseAdapter): Promise<Transactions> => {
  const hello = await connection.db?.admin().command({ hello: 1 })
  if (hello?.msg === 'isdbgrid') return 'sharded'
  return hello?.setName ? 'replicaSet' : 'none'
}

type DatabaseOptions = {
  /** Run at the start in production, before the first request, by one process at a time. */
  migrations: Migration[]
  /** How long one query may take until the database ends it. @default 20_000 */
  queryTimeMs?: number
  /** `mongodb://` or `mongodb+srv://`: a replica set or a sharded cluster. */
  uri: string
}

const NO_TRANSACTIONS =
  'This MongoDB server has no transactions, and Beffroi needs them: start it as a replica set (one node is enough: mongod --replSet rs0, then rs.initiate() once), and put ?replicaSet=rs0 in DATABASE_URI.'

/**
 * Payload's MongoDB adapter, made safe for a newsroom: collections and indexes exist before the first request, names
 * sort as in a French dictionary, and a server without transactions is refused, since a change and its content events
 * must be written together.
 *
 * @throws Error at connection, when the server has no transactions.
 */
export const database = ({ migrations, queryTimeMs, uri }: DatabaseOptions): DatabaseAdapterObj<MongooseAdapter> => {
  const mongo = mongooseAdapter({
    afterCreateConnection: limitQueryTime(queryTimeMs),
    afterOpenConnection: async (adapter) => {
      await createCollections(adapter)
      await createListIndexes(adapter)
    },
    connectOptions: { autoCreate: false, autoIndex: false },
    // Lists end with their id (src/content-api/totalOrder.ts); one key more would need one more in every index.
    disableFallbackSort: true,
    ensureIndexes: true,
    migrationDir: 'migrations',
    url: uri,
  })
  return {
    ...mongo,
    init: (args) => {
      const adapter = mongo.init(args)
      const { beginTransaction, connect } = adapter
      const connectSafely = async function connectSafely(this: MongooseAdapter, options?: { hotReload: boolean }) {
        await connect?.call(this, options)
        if ((await transactionsOf(this)) === 'none') {
          await this.connection.close()
          throw new Error(NO_TRANSACTIONS)
        }
        orderJoins(this)
        // Payload switches transactions off when the URI names no replica set, which that of a sharded cluster never does.
        Object.assign(this, { beginTransaction, transactionOptions: {} })
        if (process.env.NODE_ENV === 'production') await migrateOnce(this, migrations)
      }
      return Object.assign(adapter, { connect: connectSafely }) as MongooseAdapter
    },
  }
}
