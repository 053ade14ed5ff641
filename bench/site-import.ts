import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { MongoClient } from 'mongodb'

import type { WrittenReport } from '../src/site-import/Report.ts'
import { ensureBuild } from '../tools/build/ensureBuild.ts'
import { startServer } from '../tools/demo/startServer.ts'
import { freePort } from '../tools/mongod/freePort.ts'
import { startChild } from '../tools/processes/startChild.ts'
import type { Child } from '../tools/processes/startChild.ts'
import { openBench } from './openBench.ts'
import type { BenchEnv } from './openBench.ts'
import { startCounter } from './publish-to-live/startCounter.ts'
import { readNewsroom } from './site-import/readNewsroom.ts'
import type { Readers } from './site-import/readNewsroom.ts'
import { watchMemory } from './site-import/watchMemory.ts'
import { writeExport, writePictures } from './site-import/writeExport.ts'

/**
 * `npm run bench:site-import -- [--posts 10000] [--drafts] [--pictures 300] [--readers]`
 *
 * Brings an export of WordPress that is made here into a new newsroom, and counts how often a website with a build hook, and one that refreshes its pages, are told of it. Then
 * reads it once more. With `--readers` the newsroom is the production server, has a thousand articles before, and is read five times a second: before, and while the site moves in.
 * Nothing of it stays but files in `media/`, of `--pictures`.
 */
const { values } = parseArgs({
  options: {
    drafts: { type: 'boolean' },
    pictures: { default: '0', type: 'string' },
    posts: { default: '10000', type: 'string' },
    readers: { type: 'boolean' },
  },
})
const { endWithUs, lifetime, progress, runScript, startDatabase } = openBench()

/** Ends the process that only delivers, and starts the one that answers readers as well. */
const startServing = async (env: BenchEnv, deliverer: Child): Promise<string> => {
  await deliverer.stop()
  await progress.task('Building', async (report) => ensureBuild({ onStart: endWithUs, report }))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  await progress.task('Starting the newsroom', async () =>
    startServer({
      address,
      env: { ...env, HOST: '127.0.0.1', LINK_CHECKS: 'off', PORT: String(port) },
      onLine: () => {},
      onStart: endWithUs,
    }),
  )
  return address
}

/** The first answers of a server that has just been started are no measure. */
const WARM_MS = 15_000
const BEFORE_MS = 60_000

const readFor = async (address: string, ms: number): Promise<Readers> => {
  const readers = readNewsroom(address)
  await wait(ms)
  return readers.stop()
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(0)} s`

await lifetime.run(async () => {
  const env = await startDatabase()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'beffroi-bench-site-'))
  lifetime.onEnd(() => rmSync(folder, { force: true, recursive: true }))
  const [file, written] = [path.join(folder, 'site.xml'), path.join(folder, 'report.json')]
  const uploads = path.join(folder, 'uploads')
  const pictures = Number(values.pictures)
  await writeExport(file, Number(values.posts), pictures)
  if (pictures > 0) await writePictures(uploads, pictures)
  if (values.readers)
    await progress.task('A thousand articles', async (report) =>
      runScript({ args: ['bench/delivery/load.ts', '1000'], env, report }),
    )
  const [build, pages] = [await startCounter(), await startCounter()]
  lifetime.onEnd(build.stop)
  lifetime.onEnd(pages.stop)
  const newsroom = startChild({
    args: ['bench/site-import/newsroom.ts', build.url, pages.url],
    env,
    onLine: () => {},
    script: true,
  })
  endWithUs(newsroom)
  await Promise.race([
    once(newsroom.process, 'message'),
    newsroom.ended.then(() => {
      throw new Error(`The newsroom ended:\n${newsroom.output()}`)
    }),
  ])

  const address = values.readers ? await startServing(env, newsroom) : undefined
  if (address) await progress.task('Warming', async () => readFor(address, WARM_MS))
  const before = address && (await progress.task('Readers before', async () => readFor(address, BEFORE_MS)))

  const run = async (): Promise<{ ms: number; peak: number; report: WrittenReport }> => {
    const startedAt = Date.now()
    const args = ['src/cli/beffroi.ts', 'import-site', file, '--as', 'editor@bench.example', '--report', written]
    const child = startChild({
      args: [...args, ...(values.drafts ? [] : ['--publish']), ...(pictures > 0 ? ['--media-folder', uploads] : [])],
      env,
      onLine: () => {},
      script: true,
    })
    endWithUs(child)
    const memory = watchMemory(child.pid ?? 0)
    const { code } = await child.ended
    const peak = memory.stop()
    if (code !== 0) throw new Error(`The import ended with ${code}:\n${child.output()}`)
    return { ms: Date.now() - startedAt, peak, report: JSON.parse(readFileSync(written, 'utf8')) as WrittenReport }
  }
  const readers = address ? readNewsroom(address) : undefined
  const earlier = build.moments.length
  const first = await progress.task(`${values.posts} posts`, run)
  const meanwhile = await readers?.stop()
  const during = build.moments.length - earlier
  const endedAt = Date.now()

  const client = new MongoClient(env.DATABASE_URI)
  lifetime.onEnd(async () => client.close())
  const db = client.db()
  await progress.task('Websites are told', async () => {
    for (;;) {
      const pending = await db.collection('content-events').countDocuments({ pending: true })
      const open = await db.collection('webhook-deliveries').countDocuments({ state: { $ne: 'delivered' } })
      const quietMs = Date.now() - Math.max(endedAt, ...build.moments, ...pages.moments)
      if (pending === 0 && open === 0 && quietMs > 10_000) break
      await wait(500)
    }
  })
  const again = await progress.task('Once more', run)

  console.log(`${values.posts} posts ${values.drafts ? 'as drafts' : 'published'}: ${seconds(first.ms)}`)
  console.log(`${(Number(values.posts) / (first.ms / 1000)).toFixed(1)} posts a second, ${first.peak} MB at the most`)
  if (before && meanwhile) console.log(JSON.stringify({ before, meanwhile }, undefined, 2))
  console.log(JSON.stringify(first.report.counts))
  console.log(
    `Builds while it ran: ${during}; of it in all: ${build.moments.length - earlier}, ${build.moments
      .slice(earlier)
      .map((at) => seconds(at - endedAt))
      .join(', ')} after its end`,
  )
  console.log(
    `Messages to a site that refreshes its pages: ${pages.moments.length}, the last ${seconds(Math.max(...pages.moments) - endedAt)} after its end`,
  )
  console.log(`Read again, nothing changed: ${seconds(again.ms)}`)
  console.log(JSON.stringify(again.report.counts))
  await lifetime.end(0)
})
