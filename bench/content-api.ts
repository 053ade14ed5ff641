import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'

import { ensureBuild } from '../tools/build/ensureBuild.ts'
import { casesFor } from './content-api/cases.ts'
import type { Case, Slugs } from './content-api/cases.ts'
import { measureRound } from './content-api/measure.ts'
import type { Round } from './content-api/measure.ts'
import { printTable } from './content-api/printTable.ts'
import type { Report } from './content-api/printTable.ts'
import { startBenchServer } from './content-api/startServers.ts'
import type { BenchServer, ServerState } from './content-api/startServers.ts'
import { openBench } from './openBench.ts'
import type { BenchEnv } from './openBench.ts'
import { median } from './quantiles.ts'

/**
 * `npm run bench:content-api -- [--json FILE] [--articles 1000,10000] [--rounds 5] [--seconds 2] [--connections 10]`
 *
 * Measures the three queries of a news site as plain Payload answers them, as the newsroom does without the content API, and as the content API does: with nothing in memory, with documents in
 * memory, from its cache of answers, and to who has the answer already; and `node:http` that sends the bytes of the first. In turn, medians of all rounds.
 */
const { values } = parseArgs({
  options: {
    articles: { default: '1000,10000', type: 'string' },
    connections: { default: '10', type: 'string' },
    json: { type: 'string' },
    rounds: { default: '5', type: 'string' },
    seconds: { default: '2', type: 'string' },
  },
})
const connections = Number(values.connections)

const WARM_UP_SECONDS = 3

const medianOf = (rounds: Round[]): Round => {
  const of = (name: keyof Round): number => median(rounds.map((round) => round[name]))
  return { cpu: of('cpu'), p50: of('p50'), p99: of('p99'), requestsPerSecond: of('requestsPerSecond') }
}

const { endWithUs, lifetime, progress, runScript, startDatabase } = openBench()

const waitUntilReady = async (server: BenchServer): Promise<void> => {
  while (!(await server.ask('usage')).isReady) await new Promise((resolve) => setTimeout(resolve, 500))
}

const measureArticles = async (articles: number, env: BenchEnv): Promise<Omit<Report, 'floor' | 'loadAverage'>> => {
  const slugs = await progress.task(`Loading ${articles.toLocaleString('en')} articles`, async (report) =>
    runScript<Slugs>({ args: ['bench/content-api/load.ts', String(articles)], env, report }),
  )
  const [floor, payload, newsroom, beffroi] = await progress.task('Starting the servers', async () =>
    Promise.all(
      [
        ['bench/content-api/floor.ts'],
        ['bench/content-api/plainServer.ts'],
        ['bench/content-api/server.ts', 'newsroom'],
        ['bench/content-api/server.ts', 'beffroi'],
      ].map(async (args) => startBenchServer(args, { env, onStart: endWithUs })),
    ),
  )
  if (!floor || !payload || !newsroom || !beffroi) throw new Error('A server did not start.')
  await waitUntilReady(beffroi)
  const serverOf: Record<ServerState, BenchServer> = { cached: beffroi, floor, newsroom, payload, uncached: beffroi }
  const cases = casesFor(slugs)

  const measure = async (one: Case, seconds: number): Promise<Round> => {
    const server = serverOf[one.server]
    const address = server.addresses[one.server] ?? ''
    if (one.isOnce) await server.ask('clear')
    const requests = await one.requests(address)
    return measureRound({ ...one, address, connections, requests, seconds, server })
  }

  const home = cases.find(({ query, state }) => query === 'Q1' && state === 'warm')
  const address = beffroi.addresses.uncached ?? ''
  const [first] = (await home?.requests(address)) ?? []
  const answer = await fetch(`${address}${first?.path}`, first)
  await floor.ask(await answer.text())

  const { rss: beforeLoad } = await beffroi.ask('usage')
  const rounds = new Map<Case, Round[]>(cases.map((one) => [one, []]))
  for (const one of cases)
    await progress.task(`Warming up: ${one.api} ${one.query} ${one.state ?? ''}`, async () =>
      measure(one, WARM_UP_SECONDS),
    )
  for (let round = 1; round <= Number(values.rounds); round++)
    for (const one of cases)
      await progress.task(`Round ${round}: ${one.api} ${one.query} ${one.state ?? ''}`, async () =>
        rounds.get(one)?.push(await measure(one, Number(values.seconds))),
      )
  const { rss: afterLoad } = await beffroi.ask('usage')
  const measured = cases.map((one) => ({
    api: one.api,
    articles,
    query: one.query,
    ...(one.state && { state: one.state }),
    ...medianOf(rounds.get(one) ?? []),
  }))
  return {
    floors: measured.filter(({ query }) => query === 'floor'),
    rows: measured.filter(({ query }) => query !== 'floor'),
    rss: [{ afterLoad, articles, beforeLoad }],
  }
}

await lifetime.run(async () => {
  await progress.task('Building', async (report) =>
    ensureBuild({ env: { PAYLOAD_SECRET: 'only-for-this-benchmark' }, onStart: endWithUs, report }),
  )
  const env = await startDatabase()
  const loadBefore = os.loadavg()
  const parts: Omit<Report, 'floor' | 'loadAverage'>[] = []
  for (const articles of values.articles.split(',').map(Number)) {
    const DATABASE_URI = env.DATABASE_URI.replace('/beffroi?', `/bench-${articles}?`)
    parts.push(await measureArticles(articles, { ...env, DATABASE_URI }))
  }
  progress.stop()
  const floors = parts.flatMap((part) => part.floors)
  const report: Report = {
    floor: floors[0]?.requestsPerSecond ?? Number.NaN,
    floors,
    loadAverage: [loadBefore, os.loadavg()],
    rows: parts.flatMap((part) => part.rows),
    rss: parts.flatMap((part) => part.rss),
  }
  printTable(report)
  console.log(
    report.rss
      .map(({ afterLoad, articles }) => `RSS at ${articles}: ${Math.round(afterLoad / 1024 ** 2)} MB`)
      .join('\n'),
  )
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  await lifetime.end(0)
})
