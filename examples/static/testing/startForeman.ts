import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

type Message = { data: unknown; type: string }

export type RunningBuild = {
  /** Resolved when the build is gone without having been told to finish. */
  cutOff: Promise<void>
  finish: (exitCode?: number) => void
  knowsSecret: boolean
  messages: Message[]
}

/** Decides when each build ends and how: the build command asks it, and `nextBuild` gives the builds in the order they came. */
export const startForeman = async () => {
  const arrived: RunningBuild[] = []
  const expecting: ((build: RunningBuild) => void)[] = []
  const server = createServer(async (request, response) => {
    const { knowsSecret, messages } = JSON.parse(await text(request)) as Pick<RunningBuild, 'knowsSecret' | 'messages'>
    const build: RunningBuild = {
      cutOff: new Promise((resolve) => response.once('close', () => !response.writableFinished && resolve())),
      finish: (exitCode = 0) => response.end(String(exitCode)),
      knowsSecret,
      messages,
    }
    const next = expecting.shift()
    if (next) next(build)
    else arrived.push(build)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const builder = fileURLToPath(new URL('askTheTest.mjs', import.meta.url))
  return {
    environment: {
      BUILD_COMMAND: `"${process.execPath}" "${builder}"`,
      FOREMAN: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    },
    nextBuild: async (): Promise<RunningBuild> =>
      arrived.shift() ??
      new Promise((resolve) => {
        expecting.push(resolve)
      }),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
    /** Builds that came and that nobody asked for. */
    unexpected: arrived,
  }
}
