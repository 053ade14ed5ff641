import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { dataDir } from '../tools/dataDir.ts'
import { showProgress, type Report } from '../tools/demo/showProgress.ts'
import { findMongod } from '../tools/mongod/findMongod.ts'
import { startReplicaSet } from '../tools/mongod/startReplicaSet.ts'
import { createLifetime } from '../tools/processes/createLifetime.ts'
import { startChild, type Child } from '../tools/processes/startChild.ts'

export type BenchEnv = {
  DATABASE_URI: string
  NODE_ENV: string
  PAYLOAD_SECRET: string
  WEBHOOKS_ALLOW_LOOPBACK: string
}

/** What the benchmarks of events share: a MongoDB of their own in a temporary directory, both gone at the end, however it comes. */
export const openBench = () => {
  const lifetime = createLifetime({ signalCode: 130 })
  const progress = showProgress(process.stderr)
  lifetime.onEnd(progress.stop)
  const directory = mkdtempSync(path.join(os.tmpdir(), 'beffroi-bench-'))
  lifetime.onEnd(() => rmSync(directory, { force: true, recursive: true }))
  const endWithUs = (child: Child): void => lifetime.onEnd(async () => child.stop())

  /** @returns the environment of a newsroom on a new database */
  const startDatabase = async (): Promise<BenchEnv> =>
    progress.task('MongoDB', async (report) => {
      const { path: binary } = await findMongod({ cacheDir: path.join(dataDir, 'mongod'), report })
      const database = await startReplicaSet({ binary, dbPath: path.join(directory, 'mongodb'), report })
      lifetime.onEnd(database.stop)
      return {
        DATABASE_URI: database.uri,
        NODE_ENV: 'production',
        PAYLOAD_SECRET: 'only-for-this-benchmark',
        WEBHOOKS_ALLOW_LOOPBACK: '1',
      }
    })

  /** Runs a script of the benchmark in a process of its own, and reads the JSON that it writes to the file named by its last argument. */
  const runScript = async <Result>({
    args,
    env,
    report,
  }: {
    args: string[]
    env: BenchEnv
    report: Report
  }): Promise<Result> => {
    const output = path.join(directory, 'result.json')
    const child = startChild({ args: [...args, output], env, onLine: report, script: true })
    endWithUs(child)
    const { code, signal } = await child.ended
    if (code !== 0) throw new Error(`${args[0]} ended (${signal ?? `exit code ${code}`}):\n${child.output()}`)
    return JSON.parse(readFileSync(output, 'utf8')) as Result
  }

  return { endWithUs, lifetime, progress, runScript, startDatabase }
}
