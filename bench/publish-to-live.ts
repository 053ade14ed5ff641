import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { MongoClient } from 'mongodb'

import { ensureBuild } from '../tools/build/ensureBuild.ts'
import { startServer } from '../tools/demo/startServer.ts'
import { connectWebsite } from '../tools/demo-website/connectWebsite.ts'
import { ensureWebsiteBuild } from '../tools/demo-website/ensureWebsiteBuild.ts'
import { startWebsite } from '../tools/demo-website/startWebsite.ts'
import { freePort } from '../tools/mongod/freePort.ts'
import { openBench } from './openBench.ts'
import { measureBacklog } from './publish-to-live/measureBacklog.ts'
import { measureBulk } from './publish-to-live/measureBulk.ts'
import { measureChanges, type Change } from './publish-to-live/measureChanges.ts'
import type { Article, Prepared } from './publish-to-live/Prepared.ts'
import { printTables } from './publish-to-live/printTables.ts'
import { signIn } from './publish-to-live/signIn.ts'
import { startCounter } from './publish-to-live/startCounter.ts'
import { summarise } from './publish-to-live/summarise.ts'
import { watchNewsroom } from './publish-to-live/watchNewsroom.ts'

/**
 * `npm run bench:publish-to-live -- [--json FILE] [--articles 10000] [--changes 200] [--bulk 500]`
 *
 * Starts a newsroom with so many articles and the website of `examples/website`, and measures how long it takes from the request that publishes to
 * the first page that shows it, one by one and in bulk. Nothing of it stays.
 */
const { values } = parseArgs({
  options: {
    articles: { default: '10000', type: 'string' },
    bulk: { default: '500', type: 'string' },
    changes: { default: '200', type: 'string' },
    json: { type: 'string' },
  },
})
const changes = Number(values.changes)

/** An editor's: 200 to 1,500 ms. */
const editorsPause = (): number => 200 + Math.random() * 1300
const SINGLE_CHANGES_AT_A_TIME = 8

const { endWithUs, lifetime, progress, runScript, startDatabase } = openBench()

const edited = (mark: string) => ({ _status: 'published', standfirst: `Chapeau ${mark}` })

/** Updates and first publications in turn. */
const mix = (published: Article[], drafts: Article[]): Change[] =>
  published.flatMap((article, index) => [
    { article, isFirstPublication: false },
    ...drafts.slice(index, index + 1).map((draft) => ({ article: draft, isFirstPublication: true })),
  ])

await lifetime.run(async () => {
  const env = await startDatabase()
  await progress.task('Building', async (report) => {
    await ensureBuild({ env: { PAYLOAD_SECRET: env.PAYLOAD_SECRET }, onStart: endWithUs, report })
    await ensureWebsiteBuild({ onStart: endWithUs, report })
  })
  await progress.task(`Loading ${values.articles} articles`, async (report) =>
    runScript({ args: ['bench/delivery/load.ts', values.articles], env, report }),
  )
  const backlogReceiver = await startCounter()
  lifetime.onEnd(backlogReceiver.stop)
  // Each series changes as many published articles as it publishes drafts.
  const prepared = await progress.task('Drafts and accounts', async (report) =>
    runScript<Prepared>({
      args: ['bench/publish-to-live/prepare.ts', String(changes), backlogReceiver.url],
      env,
      report,
    }),
  )
  const client = new MongoClient(env.DATABASE_URI)
  lifetime.onEnd(async () => client.close())
  const db = client.db()

  const ports = { newsroom: await freePort(), site: await freePort() }
  const address = `http://127.0.0.1:${ports.newsroom}`
  const site = `http://127.0.0.1:${ports.site}`
  const measuringBacklog = progress.task('Backlog of the load', async (report) =>
    measureBacklog(db, {
      onProgress: (numbered, events) => report(`${Math.floor((numbered / events) * 20) * 5} % numbered`),
      webhook: prepared.backlogWebhook,
    }),
  )
  await progress.task('Starting the newsroom', async () =>
    startServer({
      address,
      env: { ...env, HOST: '127.0.0.1', PORT: String(ports.newsroom) },
      onLine: () => {},
      onStart: endWithUs,
    }),
  )
  const backlog = await measuringBacklog

  const admin = await signIn(address, prepared.admin)
  const editor = await signIn(address, prepared.editor)
  await admin.ask('DELETE', `/webhooks/${prepared.backlogWebhook}`)
  await admin.ask('POST', '/globals/newsroom?locale=fr', { name: 'La Mesure' })
  const keys = await progress.task('Key and webhook', async (report) =>
    connectWebsite({ env, onStart: endWithUs, report, site }),
  )
  await progress.task('Starting the website', async () =>
    startWebsite({
      env: { ...keys, CMS_URL: address, SITE_URL: site },
      host: '127.0.0.1',
      onLine: () => {},
      onStart: endWithUs,
      port: ports.site,
      site,
    }),
  )
  const webhook = String((await db.collection('webhooks').findOne({ provider: 'nextjs' }))?._id)
  const watched = await watchNewsroom(db)
  lifetime.onEnd(watched.close)

  const series = async (name: string, { from, pause }: { from: number; pause: () => number }) =>
    progress.task(name, async (report) => {
      const half = (articles: Article[]) => articles.slice(from, from + Math.ceil(changes / 2))
      const measured = await measureChanges({
        changes: mix(half(prepared.published), half(prepared.drafts)).slice(0, changes),
        onDone: (done) => (done % 10 === 0 ? report(`${done} of ${changes}`) : undefined),
        pause,
        session: editor,
        site,
        watched,
        webhook,
      })
      return summarise(measured)
    })
  const paced = await series('Changes with pauses', { from: 0, pause: editorsPause })
  const backToBack = await series('Changes back to back', { from: Math.ceil(changes / 2), pause: () => 0 })

  const [build, receiver] = [await startCounter(), await startCounter()]
  lifetime.onEnd(build.stop)
  lifetime.onEnd(receiver.stop)
  await admin.ask('POST', '/webhooks', { name: 'Build', provider: 'netlify', url: build.url })
  await admin.ask('POST', '/webhooks', { name: 'Receiver', provider: 'generic', url: receiver.url })
  // The latest ones: the home page shows some of them.
  const latest = await db
    .collection('articles')
    .find({ _status: 'published' })
    .sort({ publishedAt: -1 })
    .limit(Number(values.bulk))
    .toArray()
  const articles = latest.map(({ _id, slug }): Article => ({ id: String(_id), slug: String(slug) }))
  const oldest = new Date(latest.at(-1)?.publishedAt as Date).toISOString()
  const bulkOf = async (name: string, edit: (mark: string) => Promise<void>) =>
    progress.task(name, async () => measureBulk({ articles, build, edit, receiver, site, watched, webhook }))
  const bulk = {
    oneRequest: await bulkOf('Bulk edit, one request', async (mark) => {
      await editor.ask(
        'PATCH',
        `/articles?depth=0&locale=fr&where[publishedAt][greater_than_equal]=${oldest}`,
        edited(mark),
      )
    }),
    singleRequests: await bulkOf('Bulk edit, single requests', async (mark) => {
      const queue = articles.values()
      const work = async () => {
        for (const { id } of queue) await editor.ask('PATCH', `/articles/${id}?depth=0&locale=fr`, edited(mark))
      }
      await Promise.all(Array.from({ length: SINGLE_CHANGES_AT_A_TIME }, work))
    }),
  }

  progress.stop()
  console.log(
    `\nBacklog of ${backlog.events} events: ${backlog.numberedASecond} numbered a second, delivered in ${backlog.deliveries} messages after ${(backlog.deliveredAfter / 1000).toFixed(1)} s.`,
  )
  printTables({ backToBack, bulk, paced })
  const { p50, p95, ...details } = paced
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ articles: Number(values.articles), node: process.version, p50, p95, ...details, backToBack, backlog, bulk }, null, 2)}\n`,
    )
  await lifetime.end(0)
})
