import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { buildConfig, getPayload } from 'payload'

import { migrations } from '../../../migrations/index.ts'
import { database } from '../../../newsroom/database/database.ts'
import { dataDir } from '../../../tools/dataDir.ts'
import { findMongod } from '../../../tools/mongod/findMongod.ts'
import { freePort } from '../../../tools/mongod/freePort.ts'
import { startMongod } from '../../../tools/mongod/startMongod.ts'
import type { RunningMongod } from '../../../tools/mongod/startMongod.ts'
import { startChild } from '../../../tools/processes/startChild.ts'
import { databaseURI } from '../../helpers/databaseURI.ts'

describe('a MongoDB server without transactions', () => {
  let dir: string
  let standalone: RunningMongod
  let port: number

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'beffroi-standalone-'))
    port = await freePort()
    const { path: binary } = await findMongod({ cacheDir: path.join(dataDir, 'mongod'), report: () => {} })
    const started = await startMongod({ binary, dbPath: dir, port })
    if (started === 'port taken') throw new Error(`Port ${port} was taken in the meantime: run the tests again.`)
    standalone = started
  })

  afterAll(async () => {
    await standalone.stop()
    await rm(dir, { force: true, recursive: true })
    await rm(`${dir}.log`, { force: true })
  })

  it('is refused with a sentence that says what to do', async () => {
    const config = buildConfig({
      collections: [],
      db: database({ migrations: [], uri: `mongodb://127.0.0.1:${port}/beffroi` }),
      secret: 'a secret for tests only',
      telemetry: false,
      typescript: { autoGenerate: false },
    })
    await expect(getPayload({ config, key: randomUUID() })).rejects.toThrow(
      /has no transactions, and Beffroi needs them: start it as a replica set .*--replSet rs0.*rs\.initiate\(\).*\?replicaSet=rs0 in DATABASE_URI\./,
    )
  })
})

describe('processes that start at the same time on a new database', () => {
  const uri = databaseURI(process.env.TEST_MONGODB_URI ?? '', `beffroi-test-${randomUUID()}`)

  afterAll(async () => {
    const client = await MongoClient.connect(uri)
    await client.db().dropDatabase()
    await client.close()
  })

  it('run each migration once, and all find it done', async () => {
    const lines: string[] = []
    const start = () =>
      startChild({
        args: [path.join(import.meta.dirname, 'startOnce.ts')],
        env: { ...process.env, DATABASE_URI: uri, NODE_ENV: 'production', NODE_OPTIONS: '' },
        onLine: (line) => lines.push(line),
        script: true,
      })
    const ends = await Promise.all([start(), start()].map(({ ended }) => ended))
    expect(ends.map(({ code }) => code)).toEqual([0, 0])
    const results = lines
      .filter((line) => line.startsWith('RESULT '))
      .map((line): unknown => JSON.parse(line.slice('RESULT '.length)))
    expect(results).toEqual([
      { migrations: migrations.length, topics: 17 },
      { migrations: migrations.length, topics: 17 },
    ])
  })
})
