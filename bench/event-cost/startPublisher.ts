import { once } from 'node:events'

import { startChild, type Child } from '../../tools/processes/startChild.ts'
import type { BenchEnv } from '../openBench.ts'

export type Block = {
  ids: string[]
  mark: string
  /** Milliseconds between two publications of one writer. */
  pause: number
  writers: number
}

/** Milliseconds: of the whole block, and of each publication. */
export type Published = { duration: number; times: number[] }

export type Publisher = (block: Block) => Promise<Published>

/** Starts one side, and gives the function that has it publish a block of articles. */
export const startPublisher = async (
  side: 'off' | 'on',
  { env, onStart }: { env: BenchEnv; onStart: (child: Child) => void },
): Promise<Publisher> => {
  const child = startChild({ args: ['bench/event-cost/publisher.ts', side], env, onLine: () => {}, script: true })
  onStart(child)
  const ended = child.ended.then((): never => {
    throw new Error(`The side “${side}” ended:\n${child.output()}`)
  })
  const message = async (): Promise<unknown> =>
    ((await Promise.race([once(child.process, 'message'), ended])) as unknown[])[0]
  await message()
  return async (block) => {
    child.process.send(block)
    return (await message()) as Published
  }
}
