import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { dataDir } from '../../tools/dataDir.ts'
import { findMongod } from '../../tools/mongod/findMongod.ts'
import { freePort } from '../../tools/mongod/freePort.ts'
import type { RunningMongod } from '../../tools/mongod/startMongod.ts'
import { startMongod } from '../../tools/mongod/startMongod.ts'
import { rootDir } from '../../tools/rootDir.ts'

const PASSWORD = 'kestrel-73'
const replicaSet = new URL(process.env.TEST_MONGODB_URI ?? '')

/** The server and its checks, without the newsroom: whatever is wrong must be told before the newsroom is loaded. */
const copyServer = ({ built }: { built: boolean }): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'beffroi-startup-'))
  cpSync(path.join(rootDir, 'package.json'), path.join(dir, 'package.json'))
  cpSync(path.join(rootDir, 'newsroom/server.ts'), path.join(dir, 'newsroom/server.ts'))
  cpSync(path.join(rootDir, 'newsroom/startup'), path.join(dir, 'newsroom/startup'), { recursive: true })
  symlinkSync(path.join(rootDir, 'node_modules'), path.join(dir, 'node_modules'))
  if (built) {
    mkdirSync(path.join(dir, '.next'))
    writeFileSync(path.join(dir, '.next/BUILD_ID'), 'a build')
  }
  return dir
}

type Outcome = { code: number; output: string }

/** Runs `npm start` as package.json has it, without npm. */
const start = async ({ dir, env }: { dir: string; env: Record<string, string> }): Promise<Outcome> =>
  new Promise((resolve) => {
    const settings = { HOME: dir, PATH: process.env.PATH, PAYLOAD_SECRET: 's', PORT: '0', ...env }
    const child = execFile(
      process.execPath,
      ['--conditions=production', '--import', 'tsx', 'newsroom/server.ts'],
      { cwd: dir, env: settings as unknown as NodeJS.ProcessEnv },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    )
  })

describe('npm start, when something is wrong', () => {
  let built: string
  let unbuilt: string
  let standalone: RunningMongod
  let other: Server
  let outcomes: Record<string, Outcome>

  beforeAll(async () => {
    built = copyServer({ built: true })
    unbuilt = copyServer({ built: false })

    const { path: binary } = await findMongod({ cacheDir: path.join(dataDir, 'mongod'), report: () => undefined })
    const mongoPort = await freePort()
    mkdirSync(path.join(built, 'standalone'))
    const mongod = await startMongod({ binary, dbPath: path.join(built, 'standalone'), port: mongoPort })
    if (mongod === 'port taken') throw new Error(`Port ${mongoPort} was taken in the meantime: run the tests again.`)
    standalone = mongod

    other = createServer()
    const takenPort = await new Promise<string>((resolve) => {
      other.listen(0, () => {
        const address = other.address()
        resolve(String(typeof address === 'object' ? address?.port : address))
      })
    })

    const DATABASE_URI = replicaSet.href
    const silentPort = await freePort()
    const cases: Record<string, { dir?: string; env: Record<string, string> }> = {
      'a malformed address': { env: { DATABASE_URI: `mongodb://anna:${PASSWORD}@a@127.0.0.1:x/beffroi` } },
      'a port in use': { env: { DATABASE_URI, PORT: takenPort } },
      'a replica set under another name': {
        env: { DATABASE_URI: `mongodb://${replicaSet.host}/beffroi?replicaSet=other` },
      },
      'a server without a replica set': { env: { DATABASE_URI: `mongodb://127.0.0.1:${mongoPort}/beffroi` } },
      'a server without a replica set, whose address names one': {
        env: { DATABASE_URI: `mongodb://127.0.0.1:${mongoPort}/beffroi?replicaSet=rs0` },
      },
      'a wrong password': { env: { DATABASE_URI: `mongodb://anna:${PASSWORD}@127.0.0.1:${mongoPort}/beffroi` } },
      'an address of another kind of database': {
        env: { DATABASE_URI: `postgres://anna:${PASSWORD}@127.0.0.1/beffroi` },
      },
      'no answer': {
        env: { DATABASE_URI: `mongodb://anna:${PASSWORD}@127.0.0.1:${silentPort}/beffroi?replicaSet=rs0` },
      },
      'no build': { dir: unbuilt, env: { DATABASE_URI } },
      'no database': { env: {} },
      'no number for a port': { env: { DATABASE_URI, PORT: 'http' } },
      'no secret': { env: { DATABASE_URI, PAYLOAD_SECRET: '' } },
    }
    outcomes = Object.fromEntries(
      await Promise.all(
        Object.entries(cases).map(async ([name, { dir = built, env }]) => [name, await start({ dir, env })] as const),
      ),
    )
  })

  afterAll(async () => {
    await standalone.stop()
    await new Promise((resolve) => other.close(resolve))
    for (const dir of [built, unbuilt]) rmSync(dir, { force: true, recursive: true })
  })

  it.each([
    ['a malformed address', 'DATABASE_URI is not an address of MongoDB'],
    ['a port in use', 'is already in use on this machine: stop the program that listens there, or set PORT'],
    ['a replica set under another name', 'its replica set is called rs0, not other'],
    ['a server without a replica set', 'start mongod with --replSet rs0'],
    ['a server without a replica set, whose address names one', 'start mongod with --replSet rs0'],
    ['a wrong password', 'refused the user or the password'],
    ['an address of another kind of database', 'DATABASE_URI is not an address of MongoDB'],
    ['no answer', 'cannot be reached'],
    ['no build', 'run npm run build'],
    ['no database', 'DATABASE_URI is not set'],
    ['no number for a port', 'PORT is “http”, which is not a port'],
    ['no secret', 'PAYLOAD_SECRET is not set'],
  ])('%s: one sentence says what to do, and the exit code is 1', (name, sentence) => {
    const { code, output } = outcomes[name] ?? { code: -1, output: '' }
    expect(output).toContain(sentence)
    expect(output).toMatch(/^beffroi: [^\n]+\.\n$/)
    expect(output).not.toContain(PASSWORD)
    expect(code).toBe(1)
  })
})
