import { randomUUID } from 'node:crypto'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
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
  /** Drops the database and closes every connection. */
  stop: () => Promise<void>
}

/**
 * Starts the newsroom's real config on a database of its own on the server at TEST_MONGODB_URI. Call it once a file, in `beforeAll`,
 * and `stop` in `afterAll`.
 *
 * @param options.loadConfig another config to start in place of the newsroom's; it is loaded after DATABASE_URI is set.
 */
export const startPayload = async ({
  loadConfig = async () => (await import('../../payload.config.ts')).default,
}: { loadConfig?: () => Promise<SanitizedConfig> } = {}): Promise<TestNewsroom> => {
  process.env.DATABASE_URI = databaseURI(process.env.TEST_MONGODB_URI ?? '', `beffroi-test-${randomUUID()}`)
  const config = loadConfig()
  const payload = await getPayload({ config })
  return {
    graphql: createGraphQL(config),
    payload,
    rest: createRest(config),
    stop: async () => {
      await (payload.db as unknown as MongooseAdapter).connection.dropDatabase()
      await payload.destroy()
    },
  }
}
