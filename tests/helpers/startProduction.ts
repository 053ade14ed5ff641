import { randomUUID } from 'node:crypto'

import { MongoClient } from 'mongodb'

import { ensureBuild } from '../../tools/build/ensureBuild.ts'
import { startServer } from '../../tools/demo/startServer.ts'
import { freePort } from '../../tools/mongod/freePort.ts'
import type { Child } from '../../tools/processes/startChild.ts'
import { databaseURI } from './databaseURI.ts'

export type RunningNewsroom = {
  /** The database itself, for what no door of the newsroom lets in: a job that nobody runs. */
  database: ReturnType<MongoClient['db']>
  /** Ends the server and drops its database. */
  stop: () => Promise<void>
  /** Without a slash at its end. */
  url: string
}

/**
 * Builds the admin panel unless the build is current, and starts the production server on an empty database and a port of its own.
 *
 * @param env settings of the server beside those that every test has.
 */
export const startProduction = async ({
  env = {},
}: { env?: Record<string, string> } = {}): Promise<RunningNewsroom> => {
  const output: string[] = []
  const uri = databaseURI(process.env.TEST_MONGODB_URI ?? '', `beffroi-test-${randomUUID()}`)
  const client = new MongoClient(uri)
  const children: Child[] = []
  const stop = async () => {
    await Promise.all(children.map(async (child) => child.stop()))
    await client.db().dropDatabase()
    await client.close()
  }
  try {
    await ensureBuild({ onStart: (child) => children.push(child), report: (line) => output.push(line) })
    const port = await freePort()
    const url = `http://localhost:${port}`
    await startServer({
      address: url,
      env: {
        DATABASE_URI: uri,
        // No test asks other people's websites for anything.
        LINK_CHECKS: 'off',
        NODE_ENV: 'production',
        PAYLOAD_SECRET: 'a secret for tests only',
        PORT: String(port),
        SERVER_URL: '',
        ...env,
      },
      onLine: (line) => output.push(line),
      onStart: (child) => children.push(child),
    })
    return { database: client.db(), stop, url }
  } catch (error) {
    await stop()
    throw new Error(`The newsroom did not start. It printed:\n${output.join('\n')}`, { cause: error })
  }
}
