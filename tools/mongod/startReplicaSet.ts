import { mkdir, readFile, writeFile } from 'node:fs/promises'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { becomePrimary, REPLICA_SET } from './becomePrimary.ts'
import { freePort } from './freePort.ts'
import { giveUpOwnership, takeOwnership } from './ownership.ts'
import { startMongod } from './startMongod.ts'

const PORT_ATTEMPTS = 5

export type ReplicaSet = { port: number; stop: () => Promise<void>; uri: string }

const portFile = (dbPath: string): string => `${dbPath}.port`

const lastPort = async (dbPath: string): Promise<number | undefined> => {
  const port = Number.parseInt(await readFile(portFile(dbPath), 'utf8').catch(() => ''), 10)
  return port > 0 && port < 65_536 ? port : undefined
}

const uriOf = ({ databaseName, port }: { databaseName: string; port: number }): string =>
  `mongodb://127.0.0.1:${port}/${databaseName}?replicaSet=${REPLICA_SET}`

const startOnFreePort = async ({
  wanted,
  ...args
}: {
  binary: string
  dbPath: string
  flags: string[]
  wanted: number | undefined
}) => {
  let port = await freePort(wanted)
  for (let attempt = 1; attempt <= PORT_ATTEMPTS; attempt += 1) {
    const mongod = await startMongod({ ...args, port })
    if (mongod !== 'port taken') return { mongod, port }
    port = await freePort()
  }
  throw new StartupError(
    `No port of 127.0.0.1 stayed free long enough to start MongoDB (${PORT_ATTEMPTS} were tried): start again.`,
  )
}

/**
 * A replica set of one server on 127.0.0.1, with a primary that takes transactions.
 *
 * The data in `dbPath` is kept from one start to the next; beside it lie its log (`.log`), the port it likes to use (`.port`) and the process that
 * uses it (`.owner.json`). A `mongod` whose command was killed is ended first.
 * @param args.databaseName the database that `uri` names; default `beffroi`
 * @param args.port the port wanted; default the last one. Another is taken when it is not free.
 * @throws {StartupError} when another command uses the data, or mongod cannot run on it
 */
export const startReplicaSet = async ({
  binary,
  databaseName = 'beffroi',
  dbPath,
  flags = [],
  port: wanted,
  report,
}: {
  binary: string
  databaseName?: string
  dbPath: string
  flags?: string[]
  port?: number
  report: (sentence: string) => void
}): Promise<ReplicaSet> => {
  await mkdir(dbPath, { recursive: true })
  await takeOwnership(dbPath, {
    uri: async () => {
      const port = await lastPort(dbPath)
      return port === undefined ? undefined : uriOf({ databaseName, port })
    },
  })
  try {
    report('Starting MongoDB…')
    const { mongod, port } = await startOnFreePort({
      binary,
      dbPath,
      flags: ['--replSet', REPLICA_SET, '--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100', ...flags],
      wanted: wanted ?? (await lastPort(dbPath)),
    })
    try {
      await becomePrimary(mongod.client, { port })
    } catch (error) {
      await mongod.stop()
      throw error
    }
    await mongod.client.close()
    await writeFile(portFile(dbPath), String(port))
    return {
      port,
      stop: async () => {
        await mongod.stop()
        await giveUpOwnership(dbPath)
      },
      uri: uriOf({ databaseName, port }),
    }
  } catch (error) {
    await giveUpOwnership(dbPath)
    throw error
  }
}
