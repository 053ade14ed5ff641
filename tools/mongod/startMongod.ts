import { readFile, rm } from 'node:fs/promises'

import { MongoClient } from 'mongodb'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { startChild } from '../processes/startChild.ts'
import type { Child } from '../processes/startChild.ts'

/** Exit codes: https://www.mongodb.com/docs/manual/reference/exit-codes/ */
const SOCKET_ERROR = 48
const FOLDER_IN_USE = 100

/** Half a gigabyte of cache, no recording of diagnostics. */
const LAPTOP_FLAGS = [
  '--nounixsocket',
  '--wiredTigerCacheSizeGB',
  '0.5',
  '--setParameter',
  'diagnosticDataCollectionEnabled=false',
]

const START_PATIENCE_IN_MS = 60_000
const STOP_PATIENCE_IN_MS = 30_000

export type RunningMongod = {
  /** Connected to this one server, whatever its role. */
  client: MongoClient
  stop: () => Promise<void>
}

/** The last complaint in the log, which is JSON, one entry a line. */
const lastComplaint = async (logFile: string): Promise<string> => {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n')
  for (const line of lines.toReversed()) {
    const severity = /"s":"([EF])"/.exec(line)?.[1]
    if (severity === undefined) continue
    const { attr, msg } = JSON.parse(line) as { attr?: { error?: unknown }; msg?: string }
    const detail = typeof attr?.error === 'string' ? attr.error : attr?.error && JSON.stringify(attr.error)
    return [msg, detail].filter(Boolean).join(', ')
  }
  return 'it gives no reason'
}

const explainEnd = async ({
  binary,
  child,
  dbPath,
  logFile,
}: {
  binary: string
  child: Child
  dbPath: string
  logFile: string
}) => {
  const { code, error, signal } = await child.ended
  if (code === SOCKET_ERROR) return 'port taken' as const
  if (code === FOLDER_IN_USE)
    return new StartupError(`Another mongod is using ${dbPath}: stop it, or the command of Beffroi that started it.`)
  const how = error
    ? `could not be started (${error.message})`
    : `ended at once (${signal ?? `code ${code}`}): ${await lastComplaint(logFile)}`
  return new StartupError(
    `${binary} ${how}; its log is ${logFile}, and if the data came from another version of MongoDB, use that one or remove ${dbPath}.`,
  )
}

/**
 * One `mongod` on 127.0.0.1, once it answers. It ends with this process.
 * @param args.flags further flags of mongod, such as `['--replSet', 'rs0']`
 * @returns 'port taken' when someone else took the port first
 * @throws {StartupError} when it cannot run there
 */
export const startMongod = async ({
  binary,
  dbPath,
  flags = [],
  port,
}: {
  binary: string
  dbPath: string
  flags?: string[]
  port: number
}): Promise<'port taken' | RunningMongod> => {
  const logFile = `${dbPath}.log`
  await rm(logFile, { force: true })
  const child = startChild({
    args: [
      '--bind_ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--dbpath',
      dbPath,
      '--logpath',
      logFile,
      ...LAPTOP_FLAGS,
      ...flags,
    ],
    command: binary,
    exitSignal: 'SIGINT',
  })
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    minHeartbeatFrequencyMS: 20,
    serverSelectionTimeoutMS: START_PATIENCE_IN_MS,
  })
  const stop = async () => {
    await client.close()
    await child.stop({ patience: STOP_PATIENCE_IN_MS })
  }
  const outcome = await Promise.race([
    client.connect(),
    child.ended.then(() => explainEnd({ binary, child, dbPath, logFile })),
  ]).catch(
    () =>
      new StartupError(
        `${binary} runs, but did not answer on port ${port} within ${START_PATIENCE_IN_MS / 1000} s; its log is ${logFile}.`,
      ),
  )
  if (outcome === client) return { client, stop }
  await stop()
  if (outcome instanceof StartupError) throw outcome
  return 'port taken'
}
