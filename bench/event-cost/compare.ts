import { median } from '../quantiles.ts'
import type { Publisher } from './startPublisher.ts'

export type Compared = {
  /** Milliseconds of the median publication. */
  off: number
  on: number
  /** Milliseconds between two publications of one writer. */
  pause: number
  publications: number
  ratio: number
  /** Publications a second, over all blocks. */
  throughput: { off: number; on: number; ratio: number }
  writers: number
}

type Args = {
  blockSize: number
  blocks: number
  onBlock: (done: number) => void
  pause: number
  /** Waits until the worker has done what the side “on” left to it. */
  settle: () => Promise<void>
  sides: Record<'off' | 'on', Publisher>
  /** Gives articles that nobody has published in this run. */
  take: (count: number) => string[]
  writers: number
}

const rounded = (value: number, places = 1): number => Math.round(value * 10 ** places) / 10 ** places

/** Publishes block after block, on either side in turn: off, on, on, off… so that what slows the machine down slows both. */
export const compare = async ({
  blocks,
  blockSize,
  onBlock,
  pause,
  settle,
  sides,
  take,
  writers,
}: Args): Promise<Compared> => {
  const times = { off: [] as number[], on: [] as number[] }
  const durations = { off: 0, on: 0 }
  for (let block = 0; block < blocks; block += 1) {
    const order = block % 2 === 0 ? (['off', 'on'] as const) : (['on', 'off'] as const)
    for (const side of order) {
      const published = await sides[side]({
        ids: take(blockSize),
        mark: `marque-${writers}-${pause}-${block}-${side}`,
        pause,
        writers,
      })
      times[side].push(...published.times)
      durations[side] += published.duration
      await settle()
    }
    onBlock(block + 1)
  }
  const publications = blocks * blockSize
  const [off, on] = [median(times.off), median(times.on)]
  const throughput = {
    off: rounded((publications / durations.off) * 1000),
    on: rounded((publications / durations.on) * 1000),
    ratio: rounded(durations.on / durations.off, 3),
  }
  return { off: rounded(off), on: rounded(on), pause, publications, ratio: rounded(on / off, 3), throughput, writers }
}
