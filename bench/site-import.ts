import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { MongoClient } from 'mongodb'

import type { WrittenReport } from '../src/site-import/Report.ts'
import { startChild } from '../tools/processes/startChild.ts'
import { openBench } from './openBench.ts'
import { startCounter } from './publish-to-live/startCounter.ts'
import { writeExport } from './site-import/writeExport.ts'

/**
 * `npm run bench:site-import -- [--posts 10000] [--drafts]`
 *
 * Brings an export of WordPress that is made here into a new newsroom, and counts how often a website with a build hook, and one that refreshes its pages, are told of it. Then
 * reads it once more. Nothing of it stays.
 */
const { values } = parseArgs({ options: { drafts: { type: 'boolean' }, posts: { default: '10000', type: 'string' } } })
const { endWithUs, lifetime, progress, startDatabase } = openBench()

const seconds = (ms: number): string => `${(ms / 1000).toFixed(0)} s`

await lifetime.run(async () => {
  const env = await startDatabase()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'beffroi-bench-site-'))
  lifetime.onEnd(() => rmSync(folder, { force: true, recursive: true }))
  const [file, written] = [path.join(folder, 'site.xml'), path.join(folder, 'report.json')]
  await writeExport(file, Number(values.posts))
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

  const run = async (): Promise<{ ms: number; report: WrittenReport }> => {
    const startedAt = Date.now()
    const args = ['src/cli/beffroi.ts', 'import-site', file, '--as', 'editor@bench.example', '--report', written]
    const child = startChild({
      args: [...args, ...(values.drafts ? [] : ['--publish'])],
      env,
      onLine: () => {},
      script: true,
    })
    endWithUs(child)
    const { code } = await child.ended
    if (code !== 0) throw new Error(`The import ended with ${code}:\n${child.output()}`)
    return { ms: Date.now() - startedAt, report: JSON.parse(readFileSync(written, 'utf8')) as WrittenReport }
  }
  const first = await progress.task(`${values.posts} posts`, run)
  const during = build.moments.length
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
  console.log(JSON.stringify(first.report.counts))
  console.log(
    `Builds while it ran: ${during}; of it in all: ${build.moments.length}, ${build.moments.map((at) => seconds(at - endedAt)).join(', ')} after its end`,
  )
  console.log(
    `Messages to a site that refreshes its pages: ${pages.moments.length}, the last ${seconds(Math.max(...pages.moments) - endedAt)} after its end`,
  )
  console.log(`Read again, nothing changed: ${seconds(again.ms)}`)
  console.log(JSON.stringify(again.report.counts))
})
