import { setTimeout as wait } from 'node:timers/promises'

import { freePort } from '../../tools/mongod/freePort.ts'
import { startChild, type Child } from '../../tools/processes/startChild.ts'
import { createAim } from './createAim.ts'

/** A server that does not come up is started again; one that never does ends the run. */
const FAILED_STARTS_ALLOWED = 10
const LAST_LINES = 30

/** A server that is killed lives for at most this long. */
const LONGEST_LIFE_IN_MS = 8000

type Server = { child: Child; isReady: boolean; url: string }

export type Servers = {
  failedStarts: () => number
  kills: () => number
  /** Kills and starts again until `isOver`, every server at moments of its own. */
  killAtRandom: (options: { isOver: () => boolean; random: () => number }) => Promise<void>
  /** The addresses of those that are up. */
  ready: () => string[]
}

type Options = {
  env: Record<string, string>
  /** Gets all that they print. */
  onLine: (line: string) => void
  /** Gets what ends them all. */
  onStart: (stop: () => Promise<void>) => void
  /** Gets what a server printed last that ended by itself. */
  onTrouble: (output: string) => void
  scripts: string[]
}

/** Starts a server process for each script, all on the same database. */
export const startServers = async ({ env, onLine, onStart, onTrouble, scripts }: Options): Promise<Servers> => {
  const servers: (Server | undefined)[] = scripts.map(() => undefined)
  const end = new AbortController()
  let kills = 0
  let failedStarts = 0

  const start = async (index: number): Promise<Server> => {
    const port = await freePort()
    const output: string[] = []
    const keep = (line: string): void => {
      onLine(`${index} ${line}`)
      if (output.push(line) > LAST_LINES) output.shift()
    }
    const child = startChild({
      args: [scripts[index] ?? ''],
      env: { ...env, PORT: String(port) },
      onLine: keep,
      script: true,
    })
    const server: Server = { child, isReady: false, url: `http://127.0.0.1:${port}` }
    servers[index] = server
    const isUp = await Promise.race([
      new Promise<true>((resolve) => child.process.once('message', () => resolve(true))),
      child.ended.then(() => false as const),
    ])
    server.isReady = isUp
    if (isUp || end.signal.aborted) return server
    failedStarts += 1
    onTrouble(output.join('\n'))
    if (failedStarts > FAILED_STARTS_ALLOWED)
      throw new Error(`${scripts[index]} does not start; it printed:\n${output.join('\n')}`)
    return start(index)
  }

  const kill = async (server: Server): Promise<void> => {
    server.isReady = false
    kills += 1
    await server.child.stop({ signal: 'SIGKILL' })
  }

  const stop = async () => {
    end.abort()
    await Promise.all(servers.map(async (server) => server?.child.stop({ patience: 5000 })))
  }
  onStart(stop)
  await Promise.all(scripts.map((_, index) => start(index)))

  return {
    failedStarts: () => failedStarts,
    killAtRandom: async ({ isOver, random }) => {
      // The same for all: every other minute they all die at once.
      const aim = createAim({ longest: LONGEST_LIFE_IN_MS, minutes: 2, random })
      await Promise.all(
        scripts.map(async (_, index) => {
          let server = servers[index] ?? (await start(index))
          while (!isOver() && !end.signal.aborted) {
            await wait(aim())
            if (end.signal.aborted) return
            await kill(server)
            server = await start(index)
          }
        }),
      )
    },
    kills: () => kills,
    ready: () => servers.flatMap((server) => (server?.isReady ? [server.url] : [])),
  }
}
