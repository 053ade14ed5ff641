import { once } from 'node:events'

import { startChild } from '../../tools/processes/startChild.ts'
import type { Child } from '../../tools/processes/startChild.ts'
import type { BenchEnv } from '../openBench.ts'

export type ServerState = 'cached' | 'floor' | 'newsroom' | 'payload' | 'uncached'

/** What a server is told: to forget what it has in memory, to say what it has used, or (the floor) which bytes to send. */
export type Question = 'clear' | 'usage' | (string & {})

export type Usage = { cpu: NodeJS.CpuUsage; isReady: boolean; rss: number }

export type BenchServer = {
  addresses: Partial<Record<ServerState, string>>
  ask: (question: Question) => Promise<Usage>
}

/** Starts a server of the benchmark, and waits until it answers on its ports. */
export const startBenchServer = async (
  args: string[],
  { env, onStart }: { env: BenchEnv; onStart: (child: Child) => void },
): Promise<BenchServer> => {
  const child = startChild({ args, env, onLine: () => {}, script: true })
  onStart(child)
  const ended = child.ended.then((): never => {
    throw new Error(`${args.join(' ')} ended:\n${child.output()}`)
  })
  const message = async (): Promise<unknown> =>
    ((await Promise.race([once(child.process, 'message'), ended])) as unknown[])[0]
  const ports = (await message()) as Partial<Record<ServerState, number>>
  return {
    addresses: Object.fromEntries(Object.entries(ports).map(([state, port]) => [state, `http://127.0.0.1:${port}`])),
    ask: async (question) => {
      child.process.send(question)
      return (await message()) as Usage
    },
  }
}
