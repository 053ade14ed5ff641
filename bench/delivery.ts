import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { ensureBuild } from '../tools/build/ensureBuild.ts'
import { dataDir } from '../tools/dataDir.ts'
import { showProgress } from '../tools/demo/showProgress.ts'
import { startServer } from '../tools/demo/startServer.ts'
import { findMongod } from '../tools/mongod/findMongod.ts'
import { freePort } from '../tools/mongod/freePort.ts'
import { startReplicaSet } from '../tools/mongod/startReplicaSet.ts'
import { createLifetime } from '../tools/processes/createLifetime.ts'
import { startChild } from '../tools/processes/startChild.ts'
import { measure, type Measured, type Run } from './delivery/measure.ts'
import { printTable } from './delivery/printTable.ts'
import { QUERIES } from './delivery/queries.ts'

/**
 * `npm run bench:delivery -- [--json FILE] [--articles 1000,10000] [--seconds 8] [--connections 10]`
 *
 * Loads articles through the Local API into a MongoDB of its own, starts the production server on them, and measures
 * the three queries of a news site against it. Nothing of it stays.
 */
const { values } = parseArgs({
  options: {
    articles: { default: '1000,10000', type: 'string' },
    connections: { default: '10', type: 'string' },
    json: { type: 'string' },
    seconds: { default: '8', type: 'string' },
  },
})

const lifetime = createLifetime({ signalCode: 130 })
const progress = showProgress(process.stderr)
lifetime.onEnd(() => progress.stop())

const runOne = async (articles: number, mongoURI: (name: string) => string, directory: string): Promise<Run> => {
  const env = {
    DATABASE_URI: mongoURI(`bench-${articles}`),
    NODE_ENV: 'production',
    PAYLOAD_SECRET: 'only-for-this-benchmark',
  }
  const output = path.join(directory, `${articles}.json`)
  await progress.task(`Loading ${articles.toLocaleString('en')} articles`, async (report) => {
    const loader = startChild({
      args: ['bench/delivery/load.ts', String(articles), output],
      env,
      onLine: report,
      script: true,
    })
    const { code } = await loader.ended
    if (code !== 0) throw new Error(`Loading failed:\n${loader.output()}`)
  })
  const loaded = JSON.parse(readFileSync(output, 'utf8')) as {
    articles: string[]
    organisations: string[]
    secondsForArticles: number
  }

  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const server = await progress.task('Starting the server', () =>
    startServer({
      address,
      env: { ...env, PORT: String(port) },
      onLine: () => {},
      onStart: (child) => lifetime.onEnd(() => child.stop()),
    }),
  )
  const rows: Measured[] = []
  for (const query of QUERIES) {
    const slugs = query.slugs ? loaded[query.slugs] : ['']
    const shared = { address, connections: Number(values.connections), query, slugs }
    await progress.task(`${query.api} ${query.name}`, async () => {
      await measure({ ...shared, seconds: 2 })
      rows.push(await measure({ ...shared, seconds: Number(values.seconds) }))
    })
  }
  await server.stop()
  return { articles, rows, secondsToLoad: loaded.secondsForArticles }
}

await lifetime.run(async () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'beffroi-bench-'))
  lifetime.onEnd(() => rmSync(directory, { force: true, recursive: true }))
  await progress.task('Building', (report) =>
    ensureBuild({
      env: { PAYLOAD_SECRET: 'only-for-this-benchmark' },
      onStart: (child) => lifetime.onEnd(() => child.stop()),
      report,
    }),
  )
  const database = await progress.task('MongoDB', async (report) => {
    const { path: binary } = await findMongod({ cacheDir: path.join(dataDir, 'mongod'), report })
    return startReplicaSet({ binary, dbPath: path.join(directory, 'mongodb'), report })
  })
  lifetime.onEnd(() => database.stop())
  const mongoURI = (name: string) => database.uri.replace('/beffroi?', `/${name}?`)

  const runs: Run[] = []
  for (const articles of values.articles.split(',').map(Number)) runs.push(await runOne(articles, mongoURI, directory))
  progress.stop()
  printTable(runs)
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ connections: Number(values.connections), node: process.version, runs }, null, 2)}\n`,
    )
  await lifetime.end(0)
})
