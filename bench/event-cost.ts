import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { MongoClient } from 'mongodb'

import { compare, type Compared } from './event-cost/compare.ts'
import { startPublisher } from './event-cost/startPublisher.ts'
import { openBench } from './openBench.ts'
import type { Prepared } from './publish-to-live/Prepared.ts'
import { startCounter } from './publish-to-live/startCounter.ts'
import { watchNewsroom } from './publish-to-live/watchNewsroom.ts'

/**
 * `npm run bench:event-cost -- [--json FILE] [--articles 10000] [--blocks 5]`
 *
 * Publishes articles through the Local API with content events, the worker and a webhook, and without all three, in turn in one run, and compares
 * how long the median publication takes. Nothing of it stays.
 */
const { values } = parseArgs({
  options: {
    articles: { default: '10000', type: 'string' },
    blocks: { default: '5', type: 'string' },
    json: { type: 'string' },
  },
})
const blocks = Number(values.blocks)

/** Blocks are long enough, a second and more, for deliveries to be cut and sent while they last. */
const PACED = { blockSize: 50, pause: 250, writers: 1 }
const SINGLE = { blockSize: 50, pause: 0, writers: 1 }
const EIGHT = { blockSize: 100, pause: 0, writers: 8 }
const WARM_UP = 20

const { endWithUs, lifetime, progress, runScript, startDatabase } = openBench()

await lifetime.run(async () => {
  const env = await startDatabase()
  await progress.task(`Loading ${values.articles} articles`, async (report) =>
    runScript({ args: ['bench/delivery/load.ts', values.articles], env, report }),
  )
  const receiver = await startCounter()
  lifetime.onEnd(receiver.stop)
  const needed = 2 * (2 * WARM_UP + blocks * (PACED.blockSize + SINGLE.blockSize + EIGHT.blockSize))
  const { drafts, published } = await progress.task('Drafts', async (report) =>
    runScript<Prepared>({
      args: ['bench/publish-to-live/prepare.ts', String(Math.ceil(needed / 2)), receiver.url],
      env,
      report,
    }),
  )
  // Updates and first publications in turn.
  const articles = published.flatMap(({ id }, index) => [
    id,
    ...drafts.slice(index, index + 1).map((draft) => draft.id),
  ])
  const take = (count: number): string[] => articles.splice(0, count)

  const client = new MongoClient(env.DATABASE_URI)
  lifetime.onEnd(async () => client.close())
  const db = client.db()
  const sides = await progress.task('Both sides', async () => ({
    off: await startPublisher('off', { env, onStart: endWithUs }),
    on: await startPublisher('on', { env, onStart: endWithUs }),
  }))
  await progress.task('Backlog of the load', async () => {
    while ((await db.collection('content-events').countDocuments({ pending: true })) > 0)
      await new Promise((resolve) => setTimeout(resolve, 200))
  })
  const watched = await watchNewsroom(db)
  lifetime.onEnd(watched.close)

  const series = async (
    name: string,
    { blocks: count, ...rest }: { blockSize: number; blocks: number; pause: number; writers: number },
  ): Promise<Compared> =>
    progress.task(name, async (report) =>
      compare({
        ...rest,
        blocks: count,
        onBlock: (done) => report(`${done} of ${count}`),
        settle: watched.settle,
        sides,
        take,
      }),
    )
  await series('Warming up', { ...SINGLE, blockSize: WARM_UP, blocks: 2 })
  const paced = await series('One writer, with pauses', { ...PACED, blocks })
  const single = await series('One writer', { ...SINGLE, blocks })
  const eight = await series('Eight writers', { ...EIGHT, blocks })

  progress.stop()
  console.table(
    [paced, single, eight].map(({ off, on, pause, publications, ratio, throughput, writers }) => ({
      writers,
      'pause (ms)': pause,
      'publications a side': publications,
      'off (ms)': off,
      'on (ms)': on,
      ratio,
      'off a second': throughput.off,
      'on a second': throughput.on,
      'ratio of durations': throughput.ratio,
    })),
  )
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ articles: Number(values.articles), eightWriters: eight, node: process.version, oneWriter: single, paced, ratio: single.ratio }, null, 2)}\n`,
    )
  await lifetime.end(0)
})
