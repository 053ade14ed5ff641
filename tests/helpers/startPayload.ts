import { randomUUID } from 'node:crypto'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { MongoClient } from 'mongodb'
import mongoose from 'mongoose'
import { getPayload } from 'payload'
import type { Payload, SanitizedConfig } from 'payload'

import { createGraphQL } from './createGraphQL.ts'
import type { SendGraphQL } from './createGraphQL.ts'
import { createRest } from './createRest.ts'
import type { Rest } from './createRest.ts'
import { databaseURI } from './databaseURI.ts'

export type TestNewsroom = {
  graphql: SendGraphQL
  payload: Payload
  rest: Rest
  /** Closes every connection, and drops the database unless later files use it. */
  stop: () => Promise<void>
}

// Otherwise Mongoose writes the stack of each query down, mapped to its sources, for a message that no test reads: a twentieth of the time.
mongoose.set('skipOriginalStackTraces', true)

type StartOptions = {
  /** The database that all files with the same config use, one after the other in a worker: its five hundred indexes are made once. Without it, one of its own. */
  database?: string
  /** Another config to start in place of the newsroom's; it is loaded after DATABASE_URI is set. */
  loadConfig?: () => Promise<SanitizedConfig>
}

/** The newsroom's config, read anew: it takes its settings from the environment, and tests change what is in it. */
const newsroomConfig = async (): Promise<SanitizedConfig> => {
  const { default: config } = (await import(`../../payload.config.ts?for=${randomUUID()}`)) as {
    default: Promise<SanitizedConfig>
  }
  return config
}

/** Empties a database, at the start of the file that will use it: whatever another file left there, or was still writing when it ended. */
const empty = async (uri: string): Promise<void> => {
  const client = await MongoClient.connect(uri)
  const db = client.db()
  // Its record of queries, which some tests read, cannot be emptied, nor dropped while it is written.
  await db.setProfilingLevel('off')
  const collections = await db.collections()
  await Promise.all(
    collections.map(async (collection) =>
      collection.collectionName === 'system.profile' ? collection.drop() : collection.deleteMany(),
    ),
  )
  await client.close()
}

/**
 * Starts the newsroom's real config on an empty database on the server at TEST_MONGODB_URI. Call it once a file, in `beforeAll`,
 * and `stop` in `afterAll`.
 */
export const startPayload = async (
  { database, loadConfig }: StartOptions = { database: 'newsroom' },
): Promise<TestNewsroom> => {
  const { BEFFROI_TEST_RUN: run = '', JEST_WORKER_ID: worker = '', TEST_MONGODB_URI: server = '' } = process.env
  const uri = databaseURI(server, `beffroi-test-${run}-${database ? `${database}-${worker}` : randomUUID()}`)
  process.env.DATABASE_URI = uri
  if (database) await empty(uri)
  const config = loadConfig ? loadConfig() : newsroomConfig()
  const sanitized = await config
  Object.assign(sanitized, {
    // Refusals are what most tests are about, and Payload logs each with its stack. `TEST_LOG_LEVEL=error npm test -- …` shows them.
    logger: { options: { level: process.env.TEST_LOG_LEVEL ?? 'silent' } },
    // Payload would write the types in a process of its own, which outlives the tests.
    typescript: { ...sanitized.typescript, autoGenerate: false },
  })
  const payload = await getPayload({ config })
  return {
    graphql: createGraphQL(config),
    payload,
    rest: createRest(config),
    stop: async () => {
      // There is none to drop on another server than MongoDB.
      if (!database && payload.db.name === 'mongoose')
        await (payload.db as unknown as MongooseAdapter).connection.dropDatabase()
      await payload.destroy()
    },
  }
}
