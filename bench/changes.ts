import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'

import { download, lookAt, openLive } from './changes/readers.ts'
import type { Download, Live } from './changes/readers.ts'
import { startBenchServer } from './content-api/startServers.ts'
import { openBench } from './openBench.ts'
import { median, quantiles } from './quantiles.ts'
import type { Quantiles } from './quantiles.ts'

/**
 * `npm run bench:changes -- [--json FILE] [--articles 10000] [--rounds 3] [--live 500]`
 *
 * Measures the change stream: everything that is published in one answer (all languages, one, compressed), the call of a website that is up to date, or ten
 * changes behind, and from a publication to those who are connected, one and many.
 */
const { values } = parseArgs({
  options: {
    articles: { default: '10000', type: 'string' },
    json: { type: 'string' },
    live: { default: '500', type: 'string' },
    rounds: { default: '3', type: 'string' },
  },
})

const WAYS = [
  ['all languages', '', {}],
  ['all languages, gzip', '', { 'Accept-Encoding': 'gzip' }],
  ['one language', '?locales=fr', {}],
  ['one language, gzip', '?locales=fr', { 'Accept-Encoding': 'gzip' }],
] as const

const CALLS = 200
const PUBLICATIONS = 20

const { endWithUs, lifetime, progress, runScript, startDatabase } = openBench()

await lifetime.run(async () => {
  const env = await startDatabase()
  const loadBefore = os.loadavg()
  await progress.task(`Loading ${values.articles} articles`, async (report) =>
    runScript({ args: ['bench/content-api/load.ts', values.articles], env, report }),
  )
  const server = await startBenchServer(['bench/changes/server.ts'], { env, onStart: endWithUs })
  while (!(await server.ask('usage')).isReady) await new Promise((resolve) => setTimeout(resolve, 500))
  // The events of loading get their numbers meanwhile.
  const { documents } = await progress.task('Warming up', async () => {
    await lookAt({ server })
    return lookAt({ server })
  })

  const downloads: Record<string, Download> = {}
  for (const [name, query, headers] of WAYS) {
    const rounds: Download[] = []
    for (let round = 0; round < Number(values.rounds); round++)
      rounds.push(
        await progress.task(`${name}, ${round + 1}`, async () => download({ headers, query, server }, documents)),
      )
    downloads[name] = {
      bytes: rounds[0]?.bytes ?? 0,
      cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
      documents,
      seconds: median(rounds.map(({ seconds }) => seconds)),
    }
  }

  const timeCalls = async (cursor: string): Promise<Quantiles> => {
    const times: number[] = []
    for (let call = 0; call < CALLS; call++)
      times.push((await download({ query: `?cursor=${cursor}`, server }, 0)).seconds * 1000)
    return quantiles(times)
  }
  const { cursor } = await lookAt({ query: '?cursor=now', server })
  const upToDate = await progress.task('Calls without changes', async () => timeCalls(cursor))
  for (let count = 0; count < 10; count++) await server.ask('publish')
  while ((await lookAt({ query: `?cursor=${cursor}`, server })).documents < 10);
  const tenBehind = await progress.task('Calls with ten changes', async () => timeCalls(cursor))

  const timeLive = async (readers: Live[]): Promise<Quantiles> => {
    const times: number[] = []
    for (let count = 0; count < PUBLICATIONS; count++) {
      const heard = Promise.all(readers.map(async (one) => new Promise<void>((resolve) => one.onChange(resolve))))
      await server.ask('publish')
      const published = performance.now()
      await heard
      times.push(Math.max(0, performance.now() - published))
    }
    return quantiles(times)
  }
  const one = [await openLive(server, 0)]
  const toOne = await progress.task('To one connection', async () => timeLive(one))
  const { rss: before } = await server.ask('usage')
  const many = await progress.task(`${values.live} connections`, async () => {
    const opened: Live[] = []
    for (let number = 1; number < Number(values.live); number++) opened.push(await openLive(server, number))
    return [...one, ...opened]
  })
  const { rss: after } = await server.ask('usage')
  const toMany = await progress.task('To all of them', async () => timeLive(many))
  for (const reader of many) reader.close()
  progress.stop()

  const report = {
    downloads,
    live: { connections: many.length, kilobytesEach: (after - before) / 1024 / many.length, toMany, toOne },
    loadAverage: [loadBefore, os.loadavg()],
    tenBehind,
    upToDate,
  }
  console.table(
    Object.fromEntries(
      Object.entries(downloads).map(([name, { bytes, cpuMs, seconds }]) => [
        name,
        {
          documents,
          'MB sent': Math.round(bytes / 1e6),
          'per CPU second': Math.round((documents * 1000) / cpuMs),
          'per second': Math.round(documents / seconds),
          seconds: seconds.toFixed(2),
        },
      ]),
    ),
  )
  console.table({
    'call, ten changes (ms)': tenBehind,
    'call, up to date (ms)': upToDate,
    [`to ${many.length} connections (ms)`]: toMany,
    'to one connection (ms)': toOne,
  })
  console.log(`An open connection takes ${report.live.kilobytesEach.toFixed(0)} kB.`)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  await lifetime.end(0)
})
