import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

import { createCollections } from './database/createCollections.ts'
import { createListIndexes } from './database/createListIndexes.ts'
import { orderJoins } from './database/orderJoins.ts'
import { limitQueryTime } from './database/limitQueryTime.ts'
import { migrateOnce, type Migration } from './database/migrateOnce.ts'
import { transactionsOf } from './database/transactionsOf.ts'

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
