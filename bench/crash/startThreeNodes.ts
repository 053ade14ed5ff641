import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { REPLICA_SET } from '../../tools/mongod/becomePrimary.ts'
import { freePort } from '../../tools/mongod/freePort.ts'
import { startMongod, type RunningMongod } from '../../tools/mongod/startMongod.ts'

/** Below the ports that the system gives to connections: one of those would keep a node that was killed from coming back to its address. */
const PORTS = { first: 20_000, span: 10_000 }
const PATIENCE_IN_MS = 60_000
const POLL_IN_MS = 100

/** MongoDB's own defaults are 10 s and 2 s. */
const SETTINGS = { electionTimeoutMillis: 2000, heartbeatIntervalMillis: 500 }

type Node = { dbPath: string; mongod: RunningMongod; pid: number; port: number }

export type ThreeNodes = {
  /** Kills the primary as a power failure would, starts it again, and waits until it is a member again that follows the new one. */
  killPrimary: () => Promise<void>
  /** Of how many collections nodes that came back had to take back writes that the others never had. */
  rollbacks: () => number
  stop: () => Promise<void>
  uri: string
}

const roleOf = async ({ mongod }: Node): Promise<'other' | 'primary' | 'secondary'> => {
  const hello = await mongod.client
    .db('admin')
    .command({ hello: 1 })
    .catch(() => undefined)
  if (hello?.isWritablePrimary === true) return 'primary'
  return hello?.secondary === true ? 'secondary' : 'other'
}

const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + PATIENCE_IN_MS
  while (!(await isSo())) {
    if (Date.now() > deadline)
      throw new Error(`The replica set of the benchmark: ${what} did not happen within ${PATIENCE_IN_MS / 1000} s.`)
    await wait(POLL_IN_MS)
  }
}

/** A replica set of three servers on 127.0.0.1, with its data in `directory`. */
export const startThreeNodes = async ({
  binary,
  databaseName,
  directory,
}: {
  binary: string
  databaseName: string
  directory: string
}): Promise<ThreeNodes> => {
  const start = async (dbPath: string, port: number): Promise<Node> => {
    mkdirSync(dbPath, { recursive: true })
    const mongod = await startMongod({ binary, dbPath, flags: ['--replSet', REPLICA_SET, '--oplogSize', '256'], port })
    if (mongod === 'port taken')
      throw new Error(`The port ${port} was taken while a node of the replica set was away: start again.`)
    const { pid } = await mongod.client.db('admin').command({ serverStatus: 1 })
    return { dbPath, mongod, pid: Number(pid), port }
  }
  const nodes: Node[] = []
  const stop = async () => {
    await Promise.all(nodes.map(({ mongod }) => mongod.stop()))
  }
  const primary = async (): Promise<number> => (await Promise.all(nodes.map(roleOf))).indexOf('primary')

  try {
    for (const name of ['a', 'b', 'c']) {
      nodes.push(
        await start(path.join(directory, name), await freePort(PORTS.first + Math.floor(Math.random() * PORTS.span))),
      )
    }
    const members = nodes.map(({ port }, _id) => ({ _id, host: `127.0.0.1:${port}` }))
    await nodes[0]?.mongod.client
      .db('admin')
      .command({ replSetInitiate: { _id: REPLICA_SET, members, settings: SETTINGS } })
    await until(
      'the first election',
      async () => (await Promise.all(nodes.map(roleOf))).every((role) => role !== 'other') && (await primary()) !== -1,
    )
  } catch (error) {
    await stop()
    throw error
  }

  return {
    killPrimary: async () => {
      await until('an election', async () => (await primary()) !== -1)
      const index = await primary()
      const victim = nodes[index]
      if (!victim) throw new Error('The replica set of the benchmark lost its primary before it could be killed.')
      process.kill(victim.pid, 'SIGKILL')
      await victim.mongod.stop()
      nodes.splice(index, 1)
      await until('an election', async () => (await primary()) !== -1)
      const node = await start(victim.dbPath, victim.port)
      nodes.push(node)
      await until('the return of a node', async () => (await roleOf(node)) === 'secondary')
    },
    rollbacks: () =>
      ['a', 'b', 'c'].reduce((sum, name) => {
        const folder = path.join(directory, name, 'rollback')
        return sum + (existsSync(folder) ? readdirSync(folder).length : 0)
      }, 0),
    stop,
    uri: `mongodb://${nodes.map(({ port }) => `127.0.0.1:${port}`).join()}/${databaseName}?replicaSet=${REPLICA_SET}`,
  }
}
