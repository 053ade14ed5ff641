import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { getPayload } from 'payload'

import { ensureBuild } from '../tools/build/ensureBuild.ts'
import { dataDir } from '../tools/dataDir.ts'
import { showProgress } from '../tools/demo/showProgress.ts'
import { findMongod } from '../tools/mongod/findMongod.ts'
import { createLifetime } from '../tools/processes/createLifetime.ts'
import { createAim } from './crash/createAim.ts'
import { createRandom } from './crash/createRandom.ts'
import { delaysOf } from './crash/delaysOf.ts'
import { examine } from './crash/examine.ts'
import { openNewsroom, WEBHOOKS } from './crash/newsroom.ts'
import { printTable, type CrashResult } from './crash/printTable.ts'
import { publish } from './crash/publish.ts'
import type { Dossier, Operation } from './crash/records.ts'
import { settle } from './crash/settle.ts'
import { startReceiver } from './crash/startReceiver.ts'
import { startServers } from './crash/startServers.ts'
import { startThreeNodes } from './crash/startThreeNodes.ts'
import { quantiles } from './quantiles.ts'

/**
 * `npm run bench:crash -- [--json FILE] [--minutes 10] [--kills 100] [--primary-kills 20] [--clients 4] [--seed N] [--log FILE] [--light]`
 *
 * Two servers publish and deliver on a replica set of three nodes while they are killed, for `--minutes` and until there were `--kills`; then the
 * primary of the replica set is killed `--primary-kills` times. Compares what was acknowledged, stored and delivered. Nothing of it stays.
 * `--log FILE`: all that the servers print. `--light`: both servers are without Next.js, so that nothing needs to be built.
 */
const { values } = parseArgs({
  options: {
    clients: { default: '4', type: 'string' },
    json: { type: 'string' },
    kills: { default: '100', type: 'string' },
    light: { default: false, type: 'boolean' },
    log: { type: 'string' },
    minutes: { default: '10', type: 'string' },
    'primary-kills': { default: '20', type: 'string' },
    seed: { type: 'string' },
  },
})
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const [wantedKills, wantedPrimaryKills] = [Number(values.kills), Number(values['primary-kills'])]

/** A primary that is killed was one for at most this long. */
const LONGEST_REIGN_IN_MS = 4000
/** What the old primary had answered already. */
const ON_ITS_WAY_MS = 300
const PLAN_EVERY_MS = 20_000
const PLANNED_AT_ONCE = 2
const REPORT_EVERY_MS = 5000
const MINUTE = 60_000
const SHOWN = 20

const lifetime = createLifetime({ signalCode: 130 })
const progress = showProgress(process.stderr)
lifetime.onEnd(() => progress.stop())

/** Repeats a task from time to time, until it is told to end. */
const every = (ms: number, work: () => Promise<void> | void) => {
  const end = new AbortController()
  const running = (async () => {
    while (!end.signal.aborted) {
      await work()
      await wait(ms, undefined, { signal: end.signal }).catch(() => undefined)
    }
  })()
  return async () => {
    end.abort()
    await running
  }
}

await lifetime.run(async () => {
  const startedAt = Date.now()
  progress.say(`Seed ${seed}`)
  const directory = mkdtempSync(path.join(os.tmpdir(), 'beffroi-bench-'))
  lifetime.onEnd(() => rmSync(directory, { force: true, recursive: true }))
  const secret = { PAYLOAD_SECRET: 'only-for-this-benchmark' }
  if (!values.light)
    await progress.task('Building', (report) =>
      ensureBuild({ env: secret, onStart: (child) => lifetime.onEnd(() => child.stop()), report }),
    )
  const nodes = await progress.task('Three nodes of MongoDB', async (report) => {
    const { path: binary } = await findMongod({ cacheDir: path.join(dataDir, 'mongod'), report })
    return startThreeNodes({ binary, databaseName: 'bench-crash', directory })
  })
  lifetime.onEnd(() => nodes.stop())
  const env = { ...secret, DATABASE_URI: nodes.uri, NODE_ENV: 'production', WEBHOOKS_ALLOW_LOOPBACK: '1' }

  const receiver = await startReceiver(createRandom(seed))
  lifetime.onEnd(() => receiver.stop())
  const newsroom = await progress.task('The newsroom', async () => {
    Object.assign(process.env, env)
    // Loaded only now: it reads the environment.
    const { default: config } = await import('../payload.config.ts')
    const payload = await getPayload({ config })
    payload.logger.level = 'silent'
    lifetime.onEnd(() => payload.destroy())
    return openNewsroom(payload)
  })
  const servers = await progress.task('The servers', () =>
    startServers({
      env,
      onLine: (line) => {
        if (values.log) appendFileSync(values.log, `${new Date().toISOString()} ${line}\n`)
      },
      onStart: (stop) => lifetime.onEnd(stop),
      onTrouble: (output) => progress.say(`A server ended by itself; it printed:\n${output}`),
      scripts: [values.light ? 'bench/crash/app.ts' : 'newsroom/server.ts', 'bench/crash/app.ts'],
    }),
  )

  const since = await newsroom.createWebhooks(receiver)

  let isOver = false
  let acknowledged = 0
  let primaryKills = 0
  let primaryKilledAt: number | undefined
  const hanging: string[] = []
  const refused: Record<string, number> = {}
  const unavailable: number[] = []
  const planned: Dossier[] = []
  const publishing = publish({
    clients: Number(values.clients),
    isOver: () => isOver,
    onAcknowledged: () => {
      acknowledged += 1
      if (primaryKilledAt === undefined || Date.now() - primaryKilledAt < ON_ITS_WAY_MS) return
      unavailable.push((Date.now() - primaryKilledAt) / 1000)
      primaryKilledAt = undefined
    },
    onHanging: (what) => {
      hanging.push(what)
      progress.say(`No answer within two minutes: ${what}`)
    },
    onRefused: (status, body) => {
      refused[status] = (refused[status] ?? 0) + 1
      if (status !== 409 && status !== 503 && refused[status] === 1)
        progress.say(`The first answer ${status}: ${body.slice(0, 300)}`)
    },
    random: createRandom(seed + 1),
    servers: servers.ready,
    token: newsroom.token,
  })
  const stopPlanning = every(PLAN_EVERY_MS, async () => {
    for (let n = 0; n < PLANNED_AT_ONCE; n += 1) {
      const dossier = await newsroom.plan(new Date(Date.now() + 1000))
      if (dossier) planned.push(dossier)
    }
  })
  const tally = () => `${acknowledged} changes acknowledged, ${receiver.arrivals.length} messages arrived`

  await progress.task('Killing servers', async (report) => {
    const stopReporting = every(REPORT_EVERY_MS, () => report(`${servers.kills()} kills, ${tally()}`))
    const until = Date.now() + Number(values.minutes) * MINUTE
    await servers.killAtRandom({
      isOver: () => Date.now() >= until && servers.kills() >= wantedKills,
      random: createRandom(seed + 2),
    })
    await stopReporting()
  })
  if (lifetime.isEnding()) return
  await progress.task('Killing primaries', async (report) => {
    const stopReporting = every(REPORT_EVERY_MS, () => report(`${primaryKills} kills, ${tally()}`))
    const aim = createAim({ longest: LONGEST_REIGN_IN_MS, minutes: 1, random: createRandom(seed + 3) })
    while (primaryKills < wantedPrimaryKills && !lifetime.isEnding()) {
      await wait(aim())
      primaryKilledAt = Date.now()
      await nodes.killPrimary()
      primaryKills += 1
    }
    await stopReporting()
  })
  await stopPlanning()
  isOver = true
  receiver.behave()
  const dossiers = [...(await progress.task('The last answers', () => publishing)), ...planned]
  const unfinished = await progress.task('Waiting until all is quiet', (report) => settle({ newsroom, report }))

  const events = await newsroom.readEvents()
  const found = examine({
    arrivals: receiver.arrivals,
    articles: await newsroom.readArticles(),
    dossiers,
    events,
    since,
    webhooks: WEBHOOKS,
  })
  const stuck = Object.entries(unfinished).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []))
  const having = (outcome: Operation['outcome']) =>
    dossiers.flatMap(({ operations }) => operations).filter((operation) => operation.outcome === outcome).length
  const messages = new Map<string, number>()
  for (const { messageId } of receiver.arrivals) messages.set(messageId, (messages.get(messageId) ?? 0) + 1)
  const result: CrashResult = {
    acknowledged: having('acknowledged'),
    delay: quantiles(delaysOf({ arrivals: receiver.arrivals, dossiers, events })),
    delivered: new Set(receiver.arrivals.flatMap((arrival) => arrival.events.map(({ id }) => id))).size,
    disorder: found.disorder.length,
    failedStarts: servers.failedStarts(),
    falseRefusals: found.falseRefusals.length,
    forged: receiver.forged(),
    hanging: hanging.length,
    kills: servers.kills(),
    lost: found.lost.length,
    messages: messages.size,
    messagesRepeated: [...messages.values()].filter((times) => times > 1).length,
    minutes: (Date.now() - startedAt) / MINUTE,
    phantom: found.phantom.length,
    planned: planned.length,
    primaryKills,
    refused,
    rollbacks: nodes.rollbacks(),
    seed,
    stuck: Object.values(unfinished).reduce((sum, count) => sum + count, 0),
    twice: found.twice.length,
    unavailable: quantiles(unavailable),
    unknown: having('unknown'),
  }
  progress.stop()
  printTable(result)
  for (const sentence of [...Object.values(found).flat(), ...stuck.map((what) => `Left: ${what}.`)].slice(0, SHOWN))
    console.log(sentence)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
  await lifetime.end(result.lost + result.phantom + result.stuck > 0 ? 1 : 0)
})
